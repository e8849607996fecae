"""How is a sentence read as a line of words, with the marks that part its clauses?"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from corpustool.lexicon.events import roles_along

_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|[^\W_]+(?:['’.-][^\W_]+)*|[,;:()]|[–—]")
_STOPS = frozenset(",;:()–—")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as words with their offsets in the article; ``lower`` are the words in lower case.

    ``roles`` tells for each word the role it gives ("killed"), alone or with the words behind it.
    """

    starts: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    roles: tuple[str | None, ...]

    def at(self, offset: int) -> int:
        """The index of the first word that begins at ``offset`` or behind it."""
        return bisect_left(self.starts, offset)

    def parts(self, index: int) -> bool:
        """Whether the word at ``index`` is a mark that parts clauses."""
        return self.lower[index] in _STOPS


def line(text: str, start: int, end: int) -> Line:
    """The words of ``text[start:end]`` and the marks that part its clauses."""
    found = [(match.start(), match.group()) for match in _TOKEN.finditer(text, start, end)]
    words = tuple(word for _, word in found)
    lower = tuple(word.lower() for word in words)
    return Line(tuple(offset for offset, _ in found), words, lower, tuple(roles_along(lower)))
