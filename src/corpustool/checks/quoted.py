"""Which quoted sentences of different articles share a run of words?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpustool.checks.wordings import LEAST, SHARED, spoken
from corpustool.domain.analysis import Quotation, Record

_SENTENCE = re.compile(r"[^\s.!?](?:[^.!?\n]|[.!?](?!\s))*[.!?]*")
_CROWD = 60
"""A run of words that so many sentences or more have is one that everybody says."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence of a quotation in its article, as words; ``start`` and ``end`` are its offsets in the text."""

    record: Record
    quotation: Quotation
    start: int
    end: int
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self.record.article.text[self.start : self.end]


def quoted_alike(records: Sequence[Record]) -> tuple[tuple[Quoted, Quoted], ...]:
    """The quoted sentences of two articles that share a run of words, each pair once, in order."""
    quoted = [each for record in records for each in _sentences(record)]
    first: dict[tuple[str, ...], int] = {}
    several: dict[tuple[str, ...], list[int]] = {}
    for index, each in enumerate(quoted):
        words = each.words
        for run in set(zip(*(words[at:] for at in range(SHARED)), strict=False)):
            holder = first.setdefault(run, index)
            if holder != index:
                several.setdefault(run, [holder]).append(index)
    found = {
        (a, b)
        for holders in several.values()
        if len(holders) <= _CROWD
        for at, a in enumerate(holders)
        for b in holders[at + 1 :]
        if quoted[a].record.article.id != quoted[b].record.article.id
    }
    return tuple((quoted[a], quoted[b]) for a, b in sorted(found))


def _sentences(record: Record) -> Iterator[Quoted]:
    """The sentences that an article quotes: of two articles each may quote more, or a mark may be left open."""
    for quotation in record.analysis.quotations:
        for found in _SENTENCE.finditer(record.article.text, quotation.start, quotation.end):
            words = spoken(found.group())
            if len(words) >= LEAST:
                yield Quoted(record, quotation, found.start(), found.end(), words)
