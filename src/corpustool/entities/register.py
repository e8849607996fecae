"""Where would the full names of a short form be looked for? The names of a corpus by word and by initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from corpustool.domain.mentions import EntityKind
from corpustool.entities.facts import Facts

MOST_ASKED = 400
"""Full names with the words of a short form; commoner words name nobody in particular outside their document."""


class Register:
    """The names of a corpus under the words and initials of the short forms (indices) that are ``asked``."""

    def __init__(self, facts: Facts, asked: Iterable[int]) -> None:
        self._facts = facts
        self._words: defaultdict[tuple[EntityKind, str], set[int]] = defaultdict(set)
        self._initials: defaultdict[tuple[EntityKind, str], list[int]] = defaultdict(list)
        self._crowds: dict[tuple[EntityKind, tuple[str, ...]], dict[str, list[int]]] = {}
        words: defaultdict[EntityKind, set[str]] = defaultdict(set)
        letters: defaultdict[EntityKind, set[str]] = defaultdict(set)
        for place in asked:
            if facts.is_short(place):
                kind = facts.names[place].kind
                words[kind].update(facts.words(place))
                if facts.initials(place):
                    letters[kind].add(facts.initials(place))
        for place, name in enumerate(facts.names):
            if wanted := words[name.kind]:
                for word in wanted.intersection(facts.words(place)):
                    self._words[name.kind, word].add(place)
            if wanted := letters[name.kind]:
                for spelled in wanted.intersection(facts.spelled(place)):
                    self._initials[name.kind, spelled].append(place)

    def near(self, place: int) -> tuple[set[int], bool]:
        """The names that a short form may be short for: those with all its words, and those with its initials.

        Of a crowd with its words, which is told, only those of its own documents.
        """
        kind = self._facts.names[place].kind
        near = set(self._initials.get((kind, self._facts.initials(place)), ()))
        words = self._facts.words(place)
        if not words:
            return near - {place}, False
        rarest, *others = sorted((self._words[kind, word] for word in words), key=len)
        pool = rarest.intersection(*others)
        crowded = len(pool) > MOST_ASKED
        near.update(self._beside(place, pool) if crowded else pool)
        return near - {place}, crowded

    def _beside(self, place: int, crowd: set[int]) -> Iterator[int]:
        """Those of a crowd of names that stand in a document of a name; none of a document that names too many."""
        name = self._facts.names[place]
        which = (name.kind, tuple(sorted(self._facts.words(place))))
        by_document = self._crowds.get(which)
        if by_document is None:
            by_document = self._crowds[which] = defaultdict(list)
            for other in crowd:
                for document in self._facts.names[other].documents:
                    by_document[document].append(other)
        for document in name.documents:
            here = by_document.get(document, ())
            if len(here) <= MOST_ASKED:
                yield from here
