"""What became of the people a figure counts? Read along the line, not demanded from the parse.

A role word may stand right before the number ("killing 12"), behind it as far as the next number or comma ("12
were killed"), or before it ("the toll rose to 12").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpustool.lexicon.events import known_roles, roles

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[,;:()]|[–—]")
_STOPS = frozenset(",;:()–—")
_NEAR = 5
"""How many words may stand between a verb and the number it governs ("killing at least some 12")."""
_LONGEST = max(map(len, roles()))


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as words with their offsets in the article; ``lower`` are the words in lower case."""

    starts: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]


def line(text: str, start: int, end: int) -> Line:
    """The words of ``text[start:end]`` and the marks that part its clauses."""
    found = [(match.start(), match.group()) for match in _TOKEN.finditer(text, start, end)]
    words = tuple(word for _, word in found)
    return Line(tuple(offset for offset, _ in found), words, tuple(word.lower() for word in words))


def role_of(event: str | None, sentence: Line, start: int, end: int, others: Sequence[int]) -> str | None:
    """The role of the figure at ``start:end``: the line's own word first, then the role that its reader found.

    ``others`` are the offsets where the sentence's other figures begin.
    """
    return _along(sentence, start, end, others) or (event if event in known_roles() else None)


def _along(sentence: Line, start: int, end: int, others: Sequence[int]) -> str | None:
    first, last = bisect_left(sentence.starts, start), bisect_left(sentence.starts, end)
    borders = {bisect_left(sentence.starts, offset) for offset in others}
    before = _back(sentence, first, borders)
    near = _last_role(sentence, before[-_NEAR:]) if before else None
    if near and near[1] >= first - 3:
        return near[0]
    after = _ahead(sentence, last, borders)
    found = _first_role(sentence, after)
    if found:
        return found
    far = _last_role(sentence, before)
    return far[0] if far else None


def _ahead(sentence: Line, last: int, borders: set[int]) -> range:
    stop = last
    while stop < len(sentence.lower) and stop not in borders and sentence.lower[stop] not in _STOPS:
        stop += 1
    return range(last, stop)


def _back(sentence: Line, first: int, borders: set[int]) -> range:
    begin = first
    while begin > 0 and (begin - 1) not in borders and sentence.lower[begin - 1] not in _STOPS:
        begin -= 1
    return range(begin, first)


def _first_role(sentence: Line, where: range) -> str | None:
    for index in where:
        role = _role_at(sentence, index)
        if role:
            return role
        if sentence.lower[index] in ("and", "as", "after", "while"):
            return None
    return None


def _last_role(sentence: Line, where: range) -> tuple[str, int] | None:
    for index in reversed(where):
        role = _role_at(sentence, index)
        if role:
            return role, index
    return None


def _role_at(sentence: Line, index: int) -> str | None:
    for length in range(min(_LONGEST, len(sentence.lower) - index), 0, -1):
        role = roles().get(sentence.lower[index : index + length])
        if role:
            return role
    return None
