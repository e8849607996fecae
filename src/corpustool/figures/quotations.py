"""Which words stand between quotation marks, and who is said to have said them?"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from corpustool.domain.analysis import Quotation
from corpustool.domain.mentions import Mention
from corpustool.domain.texts import Document
from corpustool.figures.sentences import LINES
from corpustool.figures.speakers import reported_by
from corpustool.figures.voices import Names

PAIRS = {
    "“": "”",
    "«": "»",
    "„": "“”",
    "‹": "›",
    "‘": "’",
    '"': '"',
    "'": "'",
    "❝": "❞",
    "「": "」",
    "『": "』",
    "＂": "＂",
}
MARK = re.compile(r"[“”«»„‹›‘’\"'❝❞「」『』＂]")
SIGNED = re.compile(r"[”\"»’][ \t]*[-–—]\s*")
WINDOW = 18
"""Tokens on either side of a quotation among which its speaker is looked for."""


def read_quotations(doc: Doc, document: Document, mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """The quotations of the document in text order; a quotation runs on to the line end when its mark is not closed.

    The speaker is printed as in the text: beside the quotation, else the one of the quotation before in its line.
    """
    text = document.text
    names = Names(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
    quotes = Quotes(doc, text, quoted_spans(text), names)
    return tuple(Quotation(start, end, text[start:end], quotes.speaker(start)) for start, end in quotes.spans)


class Quotes:
    """The quotations of a document and who speaks in each; looked for only where somebody asks."""

    def __init__(self, doc: Doc, text: str, spans: tuple[tuple[int, int], ...], names: Names) -> None:
        self.spans = spans
        self._doc, self._text, self._names = doc, text, names
        self._offsets: list[int] = []
        self._told: list[str | None] = []

    def speaker(self, offset: int) -> str | None:
        """Who speaks in the quotation that holds ``offset``: told beside it, else beside the one before in its line."""
        if not self._offsets:
            self._offsets = [int(start) for start in self._doc.to_array("IDX")]
        place = bisect_right(self.spans, (offset, len(self._text))) - 1
        while len(self._told) <= place:
            self._told.append(self._beside(len(self._told)))
        return self._told[place] if place >= 0 else None

    def _beside(self, place: int) -> str | None:
        start, end = self.spans[place]
        told = _speaker(self._doc, self._offsets, self._text, self.spans, place, self._names)
        told = told or _named(self._text, self._names.mentions, end)
        if told is None and place and self._text.find("\n", self.spans[place - 1][1], start) < 0:
            told = self._told[place - 1]
        return told


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where quoted words stand, marks not counted, in order and apart."""
    if MARK.search(text) is None:
        return ()
    return tuple(span for line in LINES.finditer(text) for span in _in_line(text, line.start(), line.end()))


def is_quoted(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the character at ``offset`` stands between quotation marks."""
    place = bisect_right(spans, (offset, len(spans) and spans[-1][1] + offset)) - 1
    return place >= 0 and spans[place][0] <= offset < spans[place][1]


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The quotations of a line: the outermost marks; an unclosed double mark quotes the rest of the line."""
    opened: int | None = None
    closing = ""
    for match in MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if opened is None:
            if mark in PAIRS and _opens(text, at, start, end):
                opened, closing = at, PAIRS[mark]
        elif mark in closing and _closes(text, at, end):
            if text[opened + 1 : at].strip():
                yield opened + 1, at
            opened = None
        elif closing in ("’", "'") and mark in '“"«' and _opens(text, at, start, end):
            opened, closing = at, PAIRS[mark]  # the single mark was an apostrophe
    if opened is not None and closing not in ("’", "'") and text[opened + 1 : end].strip():
        yield opened + 1, end


def _opens(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if after.isspace() and text[at] != "«":
        return False
    return text[at] in "“«„‹❝「『" or not before.isalnum()


def _closes(text: str, at: int, end: int) -> bool:
    """An apostrophe inside a word closes nothing."""
    after = text[at + 1] if at + 1 < end else " "
    return text[at] not in "’'" or not (after.isalnum() or text[at - 1].isspace())


def _speaker(
    doc: Doc, offsets: Sequence[int], text: str, spans: Sequence[tuple[int, int]], place: int, names: Names
) -> str | None:
    """The subject of a verb of saying right behind the quotation, else right before it."""
    start, end = spans[place]
    line_end = text.find("\n", end)
    stop = min(spans[place + 1][0] if place + 1 < len(spans) else len(text), line_end if line_end >= 0 else len(text))
    line_start = text.rfind("\n", 0, start) + 1
    begin = max(spans[place - 1][1] if place else 0, line_start)
    first = bisect_left(offsets, end)
    behind = doc[first : min(bisect_left(offsets, stop), first + WINDOW)]
    last = bisect_left(offsets, start)
    before = doc[max(bisect_left(offsets, begin), last - WINDOW) : last]
    behind_first = behind[: next((i for i, token in enumerate(behind) if token.text in ".!?;" and i > 0), len(behind))]
    return reported_by(list(behind_first), names) or reported_by(list(before)[::-1], names)


def _named(text: str, mentions: Sequence[Mention], end: int) -> str | None:
    """A dash and a name behind the quotation: “…” - Jane Roe."""
    match = SIGNED.match(text, end)
    if match is None:
        return None
    place = bisect_left(mentions, match.end(), key=lambda mention: mention.start)
    found = mentions[place : place + 1]
    return found[0].text if found and found[0].start == match.end() else None
