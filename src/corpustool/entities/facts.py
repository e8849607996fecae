"""What is known of each name by itself? Its keys, its words, its initials: from memory, else found once.

A memory keeps these as one text a name, each part behind a line break; no part has one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from corpustool.domain.mentions import EntityKind
from corpustool.entities.acronyms import initialisms
from corpustool.entities.blocking import keys_of
from corpustool.entities.fitting import bracketed, initials, is_short, words_of
from corpustool.entities.memory import Memory, Past
from corpustool.entities.roster import Name

Column = list[str | None]


class Facts:
    """Facts of ``names`` by their indices; with ``keep`` what is found is kept for a memory."""

    def __init__(self, names: Sequence[Name], past: Past, *, keep: bool) -> None:
        self.names = names
        self._keep = keep or past.memory is not None
        self._keys = self._column(past, lambda memory: memory.keys)
        self._words = self._column(past, lambda memory: memory.words)
        self._shorts = self._column(past, lambda memory: memory.shorts)
        self._spelled = self._column(past, lambda memory: memory.spelled)

    def keys(self, place: int) -> Sequence[str]:
        """The keys of a name: it is compared with names that share one."""
        return self._told(self._keys, place, _keys)

    def words(self, place: int) -> Sequence[str]:
        """The words by which a name is found as the full name of a short form."""
        return self._told(self._words, place, words_of)

    def is_short(self, place: int) -> bool:
        """Whether a name may be short for a longer one."""
        return bool(self._told(self._shorts, place, _shorts))

    def initials(self, place: int) -> str:
        """The letters of a name that may be short for a longer one by its initials; else empty."""
        return next(iter(self._told(self._shorts, place, _shorts)), "")

    def spelled(self, place: int) -> Sequence[str]:
        """The initials for which a name may be the full one, sorted."""
        return self._told(self._spelled, place, _spelled)

    def columns(self) -> tuple[tuple[str, ...], ...]:
        """Keys, words, short forms and initials of all names, as a memory keeps them."""
        columns = (self._keys, self._words, self._shorts, self._spelled)
        for column, told in zip(columns, (self.keys, self.words, self.is_short, self.spelled), strict=True):
            for place, text in enumerate(column):
                if text is None:
                    told(place)
        return tuple(tuple(text or "" for text in column) for column in columns)

    def _column(self, past: Past, of: Callable[[Memory], Sequence[str]]) -> Column:
        if past.memory is None:
            return [None] * len(self.names) if self._keep else []
        known = of(past.memory)
        return [known[old] if old >= 0 else None for old in past.before]

    def _told(self, column: Column, place: int, find: Callable[[Name], Iterable[str]]) -> Sequence[str]:
        if not self._keep:
            return tuple(find(self.names[place]))
        text = column[place]
        if text is not None:
            return text.split("\n")[1:]
        found = tuple(find(self.names[place]))
        column[place] = together(found)
        return found


def together(parts: Iterable[str]) -> str:
    """Parts as one text."""
    return "".join(f"\n{part}" for part in parts)


def apart(text: str) -> list[str]:
    """The parts that were put together."""
    return text.split("\n")[1:]


def _keys(name: Name) -> Iterable[str]:
    return dict.fromkeys(keys_of(name))


def _shorts(name: Name) -> Iterable[str]:
    return (initials(name),) if is_short(name) else ()


def _spelled(name: Name) -> Iterable[str]:
    return () if name.kind is EntityKind.PERSON else sorted(initialisms(name.text) | bracketed(name))
