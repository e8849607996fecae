"""What does a rule about names work on? The page with its words, and the candidates found so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A stretch of the text that may be a name, and what it was heard as: a label of the model or a rule's word."""

    start: int
    end: int
    heard: str


@dataclass(frozen=True, slots=True)
class Page:
    """The text as the model saw it, with its tokens in step: where each begins, and its letters.

    ``capitals`` are the indices of the tokens that begin with a capital letter.
    """

    text: str
    starts: list[int]
    tokens: list[str]
    capitals: list[int]

    @classmethod
    def of_doc(cls, doc: Doc, text: str) -> Page:
        """The page of the parse of ``text``; from arrays, for a loop over tokens costs 3 % of the model's time."""
        starts: list[int] = doc.to_array("IDX").tolist()
        lengths: list[int] = doc.to_array("LENGTH").tolist()
        if starts and starts[-1] + lengths[-1] > len(text):
            raise ValueError("the parse is not one of this text")
        tokens = [text[start : start + length] for start, length in zip(starts, lengths, strict=True)]
        return cls(text, starts, tokens, [index for index, token in enumerate(tokens) if token[0].isupper()])

    def of(self, name: Candidate) -> str:
        """The letters of ``name``."""
        return self.text[name.start : name.end]

    def token_at(self, offset: int) -> int:
        """The index of the first token that begins at or behind ``offset``."""
        return bisect_left(self.starts, offset)

    def end(self, index: int) -> int:
        """Where the token at ``index`` ends."""
        return self.starts[index] + len(self.tokens[index])

    def token(self, index: int) -> str:
        """The token at ``index``; a line end before the first and behind the last."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else "\n"


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
    """The names, and of the new ones those that meet none of them; both in text order, neither with overlaps."""
    kept: list[Candidate] = []
    index = 0
    for name in new:
        while index < len(names) and names[index].end <= name.start:
            kept.append(names[index])
            index += 1
        if name.end > name.start and (index == len(names) or names[index].start >= name.end):
            kept.append(name)
    kept += names[index:]
    return kept
