"""What is a text, and which parts does it have?

Offsets are counted in code points of the stored text and are half-open: ``text[start:end]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters from ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def covers(self, other: Span) -> bool:
        """Whether every character of ``other`` is one of this span's."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


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


def position(text: str, offset: int) -> Position:
    """Line and column of ``offset`` in ``text``; lines end with a line feed."""
    before = text.rfind("\n", 0, offset)
    return Position(text.count("\n", 0, offset) + 1, offset - before)
