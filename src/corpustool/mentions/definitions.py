"""Which short forms does the text itself explain?

A short form in brackets behind a name is explained by the words before the bracket when the initials of these words
are its capital letters, in order; small words may be passed over. A strict form of the algorithm of Schwartz and
Hearst (2003, "A simple algorithm for identifying abbreviation definitions in biomedical text").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from corpustool.domain.mentions import Definition, Mention
from corpustool.domain.texts import Document
from corpustool.mentions.names import Candidate, Page, in_order, with_new

if TYPE_CHECKING:
    from spacy.tokens import Doc

SHORT = re.compile(r"[ \t]?[(\[][\"“'‘]?([A-Z][A-Za-z0-9&.-]{1,9})[\"”'’]?[)\]]")
WORD = re.compile(r"[^\W_][\w'’.]*")
REACH = 110
"""Characters before the bracket in which the long form must stand."""
SMALL = frozenset(
    (
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "to",
        "a",
        "an",
        "de",
        "du",
        "des",
        "la",
        "le",
        "et",
        "y",
        "del",
        "e",
        "da",
        "do",
    )
)
"""Words that a short form may pass over."""


def read_definitions(doc: Doc, document: Document, mentions: Sequence[Mention]) -> tuple[Definition, ...]:
    """The names with a short form behind them in brackets that stands for them: "Sea Rescue Union (SRU)"."""
    del doc  # the text and the mentions are enough
    ends = {mention.end: mention for mention in mentions}
    found: dict[tuple[str, str], None] = {}
    for long, short in _pairs(document.text):
        if long[1] in ends:
            found[ends[long[1]].text, document.text[slice(*short)]] = None
    return tuple(Definition(long, short) for long, short in found)


def mark_definitions(page: Page, names: list[Candidate]) -> list[Candidate]:
    """A long form and the short form that it explains are names: the span is the one the letters tell.

    Gain: +.3.
    """
    told = []
    starts = [name.start for name in names]
    for long, short in _pairs(page.text):
        last = bisect_left(starts, long[1]) - 1
        heard = names[last].heard if last >= 0 and names[last].end > long[0] else "long form"
        told += [Candidate(*long, heard), Candidate(*short, heard)]
    return with_new(in_order(told), names) if told else names


def _pairs(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The spans of long forms with the spans of the short forms behind them."""
    for match in SHORT.finditer(text):
        if sum(letter.isupper() for letter in match[1]) < 2:
            continue
        reach = max(0, match.start() - REACH)
        line = text.rfind("\n", reach, match.start()) + 1
        start = _explained(text, max(line, reach), match.start(), match[1])
        if start is not None:
            yield (start, match.start()), match.span(1)


def _explained(text: str, start: int, end: int, short: str) -> int | None:
    """Where the long form begins whose capital initials are the letters of ``short``, or ``None``."""
    letters = [letter for letter in short if letter.isupper()]
    words = list(WORD.finditer(text, start, end))
    if not words or words[-1].end() != end:
        return None
    begin: int | None = None
    for word in reversed(words):
        initial = word[0][0]
        if letters and initial.upper() == letters[-1] and (initial.isupper() or word[0].lower() not in SMALL):
            letters.pop()
            begin = word.start() if initial.isupper() else begin
        elif word[0].lower() not in SMALL:
            return None
        if not letters:
            return begin if begin == word.start() else None
    return None
