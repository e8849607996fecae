"""Which article, or whom, does a person mean?"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import PurePosixPath

from corpustool.domain.analysis import Record
from corpustool.domain.entities import Entity
from corpustool.errors import Unknown

_SHORTEST_ID = 4
_ALIKE = 0.7  # Ratcliff and Obershelp's measure; below it "Santos" is offered "Storms"
_OFFERED = 3


def article_called(records: Sequence[Record], name: str) -> Record:
    """The one article of that path, of a path that ends so, or whose id or file's name begins so.

    Raises ``Unknown`` where there is none, or more than one.
    """
    for matches in (_by_path, _by_end_of_path, _by_id, _by_beginning_of_name):
        found = [record for record in records if matches(record, name)]
        if len(found) == 1:
            return found[0]
        if found:
            some = ", ".join(record.article.path for record in found[:5])
            raise Unknown(f"{name!r} names {len(found)} articles", hint=f"say which: {some}")
    paths = [record.article.path for record in records]
    near = difflib.get_close_matches(name, paths, 3, 0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else "see: corpustool articles"
    raise Unknown(f"there is no article {name!r} in the corpus", hint=hint)


def entities_called(name: str, found: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with the spelling ``name``; capitals, accents and points count only where they tell two apart.

    Raises ``Unknown`` for a name nobody bears, with those that have its words, else the nearest.
    """
    spellings = {variant.text for entity in found for variant in entity.variants}
    meant = spellings_meant(name, spellings)
    if not meant:
        raise Unknown(f"nobody and nothing is called {name!r} in this corpus", hint=offer(name, spellings))
    return tuple(entity for entity in found if any(variant.text in meant for variant in entity.variants))


def entities_with(name: str, found: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities that are called ``name``, else those with its words in one of their spellings.

    Raises ``Unknown`` where there are none.
    """
    spellings = {variant.text for entity in found for variant in entity.variants}
    meant = spellings_meant(name, spellings) or spellings_with(name, spellings)
    if not meant:
        return entities_called(name, found)
    return tuple(entity for entity in found if any(variant.text in meant for variant in entity.variants))


def spellings_meant(name: str, spellings: Collection[str]) -> frozenset[str]:
    """The spellings that are ``name``: letter for letter, else but for case, else but for accents and points too."""
    ways: tuple[Callable[[str], str], ...] = (str, str.strip, str.casefold, form)
    for way in ways:
        meant = frozenset(text for text in spellings if way(text) == way(name) and way(name))
        if meant:
            return meant
    return frozenset()


def spellings_with(name: str, spellings: Iterable[str]) -> frozenset[str]:
    """The spellings in which the words of ``name`` stand side by side."""
    wanted = form(name)
    return frozenset(text for text in spellings if wanted and f" {wanted} " in f" {form(text)} ")


def offer(name: str, known: Iterable[str], *, see: str = "corpustool entities") -> str:
    """What a person may have meant by ``name``: what has its words, else what is spelled much like it."""
    texts = sorted(known)
    with_words = sorted(spellings_with(name, texts), key=lambda text: (len(text), text))
    near = with_words[:_OFFERED] or _alike(form(name), texts)
    if not near:
        return f"see: {see}"
    more = f" ({len(with_words) - _OFFERED} more have these words)" if len(with_words) > _OFFERED else ""
    return f"did you mean {' or '.join(f'“{text}”' for text in near)}?{more}"


def form(name: str) -> str:
    """The letters and figures of a name in small ones, a space between its words: no accents, points, apostrophes."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c) and c not in "'’‘`.")
    return " ".join(kept.split())


def _alike(wanted: str, texts: Sequence[str]) -> list[str]:
    """The few texts that are most like ``wanted``, as a whole or in one of their words."""
    by_form: dict[str, list[str]] = {}
    for text in texts:
        whole = form(text)
        for part in dict.fromkeys((whole, *whole.split())):
            by_form.setdefault(part, []).append(text)
    near = difflib.get_close_matches(wanted, by_form, 2 * _OFFERED, _ALIKE)
    found = dict.fromkeys(text for part in near for text in by_form[part])
    return list(found)[:_OFFERED]


def _by_path(record: Record, name: str) -> bool:
    return name == record.article.path or name in record.article.seen_at


def _by_end_of_path(record: Record, name: str) -> bool:
    wanted = PurePosixPath(name.replace("\\", "/")).parts
    paths = (record.article.path, *record.article.seen_at)
    return bool(wanted) and any(PurePosixPath(path).parts[-len(wanted) :] == wanted for path in paths)


def _by_beginning_of_name(record: Record, name: str) -> bool:
    return bool(name) and any(PurePosixPath(path).name.startswith(name) for path in record.article.seen_at)


def _by_id(record: Record, name: str) -> bool:
    return len(name) >= _SHORTEST_ID and record.article.id.startswith(name)
