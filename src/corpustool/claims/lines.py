"""How is a sentence read as a line of words, with the marks that part its clauses?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Never

from corpustool.lexicon.events import roles_along

_TOKEN = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|[^\W_]++(?:['’.-][^\W_]++)*+|[,;:()–—])")
_MARKS = frozenset(",;:()–—")
_YEAR = 4
NOTHING: frozenset[Never] = frozenset()
"""One empty set for all: of sets of their own each would take as much room as ten words."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as words with their offsets in the article; ``lower`` are the words in lower case.

    ``roles`` tells for each word the role it gives ("killed"), alone or with the words behind it; ``marks`` are the
    places of the words that are marks. Each of ``lower`` and each role once are ``vocabulary`` and ``told``; ``years``
    are the numbers that may be years.
    """

    starts: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    roles: tuple[str | None, ...]
    marks: tuple[int, ...]
    vocabulary: frozenset[str]
    told: frozenset[str]
    years: tuple[int, ...]

    def at(self, offset: int) -> int:
        """The index of the first word that begins at ``offset`` or behind it."""
        return bisect_left(self.starts, offset)

    def parts(self, index: int) -> bool:
        """Whether the word at ``index`` is a mark that parts clauses."""
        return self.lower[index] in _MARKS

    def ahead(self, index: int) -> int:
        """The place of the first mark at ``index`` or behind it; the number of words where there is none."""
        at = bisect_left(self.marks, index)
        return self.marks[at] if at < len(self.marks) else len(self.lower)

    def back(self, index: int) -> int:
        """The place of the first word behind the last mark before ``index``."""
        at = bisect_left(self.marks, index)
        return self.marks[at - 1] + 1 if at else 0


def line(text: str, start: int, end: int) -> Line:
    """The words of ``text[start:end]`` and the marks that part its clauses."""
    pieces = _TOKEN.split(text[start:end])  # what lies between and before words, and the words, in turn
    words = tuple(pieces[1::2])
    lower = tuple(map(str.lower, words))
    roles = roles_along(lower)
    return Line(
        tuple(accumulate(map(len, pieces), initial=start))[1:-1:2],
        words,
        lower,
        roles,
        tuple([index for index, word in enumerate(words) if word in _MARKS]),
        frozenset(lower),
        frozenset(filter(None, roles)),
        years_in(lower),
    )


def years_in(words: Iterable[str]) -> tuple[int, ...]:
    """The numbers of four digits among the words."""
    return tuple([int(word) for word in words if len(word) == _YEAR and word.isdecimal()])
