"""What does an article say in its own words? Its runs of words: what two texts share by copying, hardly by chance."""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

from corpustool.domain.analysis import Record
from corpustool.domain.texts import SectionKind

LENGTH = 5
"""Words in a run (w-shingling: Broder, On the resemblance and containment of documents, 1997)."""

_WORD = re.compile(r"[^\W_]+")
_NOT_ITS_OWN = (SectionKind.BOILERPLATE, SectionKind.BYLINE)


def runs(record: Record) -> frozenset[int]:
    """Every run of five words of the article, each as a number.

    Words between quotation marks are the speaker's, and bylines and boilerplate the outlet's: two articles that share
    no more than these are no copies.
    """
    words = list(map(_number, _WORD.findall(_own_text(record).lower())))
    shifted = [words[at:] for at in range(LENGTH)]
    return frozenset(map(hash, zip(*shifted, strict=False)))  # numbers, unlike strings, hash alike in every process


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _own_text(record: Record) -> str:
    text, kept, at = record.article.text, [], 0
    for start, end in _left_out(record):
        kept.append(text[at:start])
        at = max(at, end)
    return " ".join([*kept, text[at:]])


def _left_out(record: Record) -> list[tuple[int, int]]:
    """The stretches that are not the article's own words, in order; they may overlap."""
    sections = [(s.start, s.end) for s in record.article.document.sections if s.kind in _NOT_ITS_OWN]
    return sorted([*sections, *((quotation.start, quotation.end) for quotation in record.analysis.quotations)])
