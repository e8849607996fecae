"""What is a text, and which parts does it have?

Offsets are counted in code points of the stored text and are half-open: ``text[start:end]``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate


class SectionKind(StrEnum):
    """What a part of an article is, as far as the file says so."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a document of one kind; sections stand in order and do not overlap."""

    kind: SectionKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """What is analysed: the stored text with its sections, and no metadata.

    A title that came apart from the text (front matter, a database field) has been put before it, so that
    every offset holds for ``text``.
    """

    text: str
    sections: tuple[Section, ...] = ()

    def section_at(self, offset: int) -> SectionKind:
        """The kind of the section that holds ``offset``; the body where none does."""
        for section in self.sections:
            if section.start <= offset < section.end:
                return section.kind
        return SectionKind.BODY


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text for people: line and column, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Origin:
    """From ``offset`` on a stored text is what stands in its file at ``line`` and ``column``, up to the next origin.

    A line feed leads to the first column of the next line.
    """

    offset: int
    line: int
    column: int


class Positions:
    """Where the characters of one text stand in its file; without origins the text stands there as it is stored."""

    def __init__(self, text: str, origins: Sequence[Origin] = ()) -> None:
        self._origins = (Origin(0, 1, 1), *origins)
        self._starts = [origin.offset for origin in self._origins]
        self._ends = [behind - 1 for behind in accumulate(len(line) + 1 for line in text.split("\n"))]

    def at(self, offset: int) -> Position:
        """Line and column of ``offset``; of two origins at one place the later one holds."""
        origin = self._origins[bisect_right(self._starts, offset) - 1]
        before, passed = bisect_left(self._ends, origin.offset), bisect_left(self._ends, offset)
        if before == passed:
            return Position(origin.line, origin.column + offset - origin.offset)
        return Position(origin.line + passed - before, offset - self._ends[passed - 1])
