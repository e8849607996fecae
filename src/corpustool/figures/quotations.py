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
SHORTEST = 1
WINDOW = 18
"""Tokens on either side of a quotation among which its speaker is looked for."""


def read_quotations(doc: Doc, document: Document, mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """The quotations of the document in text order; a quotation runs on to the line end when its mark is not closed.

    The speaker is printed as in the text: beside the quotation, else the one of the quotation before in its line.
    """
    text = document.text
    offsets = [token.idx for token in doc]
    spans = quoted_spans(text)
    found: list[Quotation] = []
    for place, (start, end) in enumerate(spans):
        speaker = _speaker(doc, offsets, text, spans, place) or _named(text, mentions, end)
        if speaker is None and found and text.find("\n", found[-1].end, start) < 0:
            speaker = found[-1].speaker
        found.append(Quotation(start, end, text[start:end], speaker))
    return tuple(found)


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


def _speaker(doc: Doc, offsets: Sequence[int], text: str, spans: Sequence[tuple[int, int]], place: int) -> str | None:
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
    return reported_by(list(behind_first)) or reported_by(list(before)[::-1])


def _named(text: str, mentions: Sequence[Mention], end: int) -> str | None:
    """A dash and a name behind the quotation: “…” - Jane Roe."""
    match = re.compile(r"[”\"»’]\s*[-–—]\s*").match(text, end)
    return next((m.text for m in mentions if match is not None and m.start == match.end()), None)
