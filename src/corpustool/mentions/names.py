"""What does a rule about names work on? The page with its words, and the names found so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from corpustool.domain.mentions import EntityKind


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A stretch of the text that may be a name, and the kind it is taken for."""

    start: int
    end: int
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Page:
    """The text with its tokens as parallel tuples: where each begins, and its letters as printed."""

    text: str
    starts: tuple[int, ...]
    tokens: tuple[str, ...]

    def of(self, name: Name) -> str:
        """The letters of ``name``."""
        return self.text[name.start : name.end]

    def token_at(self, offset: int) -> int:
        """The index of the first token that begins at or behind ``offset``."""
        return bisect_left(self.starts, offset)


Rule = Callable[[Page, list[Name]], list[Name]]
"""A rule takes the names found so far, in text order, and gives the names as it sees them."""


def in_order(names: Iterable[Name]) -> list[Name]:
    """The names in text order without overlap: of two that meet, the one that begins first, then the longer."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end, n.kind)):
        if name.end > name.start and (not kept or name.start >= kept[-1].end):
            kept.append(name)
    return kept
