"""What does a rule about names work on? The page with its words, and the candidates found so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A stretch of the text that may be a name, and what it was heard as: a label of the model or a rule's word."""

    start: int
    end: int
    heard: str


@dataclass(frozen=True, slots=True)
class Page:
    """The text with its tokens as parallel tuples: where each begins, and its letters as printed."""

    text: str
    starts: tuple[int, ...]
    tokens: tuple[str, ...]

    def of(self, name: Candidate) -> str:
        """The letters of ``name``."""
        return self.text[name.start : name.end]

    def token_at(self, offset: int) -> int:
        """The index of the first token that begins at or behind ``offset``."""
        return bisect_left(self.starts, offset)


Rule = Callable[[Page, list[Candidate]], list[Candidate]]
"""A rule takes the candidates found so far, in text order, and gives the candidates as it sees them."""


def in_order(names: Iterable[Candidate]) -> list[Candidate]:
    """The names in text order without overlap: of two that meet, the one that begins first, then the longer."""
    kept: list[Candidate] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end, n.heard)):
        if name.end > name.start and (not kept or name.start >= kept[-1].end):
            kept.append(name)
    return kept


def with_new(names: list[Candidate], new: Iterable[Candidate]) -> list[Candidate]:
    """The names, and of the new ones those that meet none of them."""
    taken = bytearray()
    kept = list(names)
    for name in names:
        _reach(taken, name.end)
        taken[name.start : name.end] = b"\1" * (name.end - name.start)
    for name in new:
        _reach(taken, name.end)
        if name.end > name.start and not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\1" * (name.end - name.start)
            kept.append(name)
    return in_order(kept)


def _reach(taken: bytearray, end: int) -> None:
    if len(taken) < end:
        taken.extend(bytes(end - len(taken)))
