"""Is the first line of a text its headline? Only where it looks like one: a first sentence never is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpustool.domain.texts import SectionKind
from corpustool.readers.notes import kind
from corpustool.readers.outlets import may_be_outlet
from corpustool.readers.statements import is_statement

_LONGEST = 180  # characters; of 2,300 news headlines none was longer
_MOST_WORDS = 30
_MOST_NOTES = 5  # lines between a headline and its body: byline, date, outlet
_FULL_STOP = re.compile(r"[.…;:,]['\"”’)\]]*$")
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|St|vs|No)\.$")
_NO_HEADLINE = re.compile(r"by:? [A-Z]|[-*•>#|({]|\[|https?://|www\.|\d{1,3}[.)] ", re.IGNORECASE)
# "LONDON, March 3 (Agency) - " opens a body; a heading in capitals may have a dash too.
_DATELINE = re.compile(r"[^()\n]{2,60}\([A-Za-z. -]{2,30}\) ?[-–—]{1,2} |[A-Z][A-Z .,'’-]{2,40} ?(?:--|[–—]) .*[a-z]")
_SENTENCE = re.compile(r"[.!?…]['\"”’)\]]*(?:\s|$)")


def headline(lines: Sequence[str]) -> str | None:
    """The headline, where the first of ``lines`` (a text's lines, empty ones included) is one."""
    first = lines[0].strip() if lines else ""
    rest = [line.strip() for line in lines[1:] if line.strip()]
    if not _reads_as_headline(first) or not rest:
        return None
    apart = not lines[1].strip()
    followed = any(len(line) > len(first) or _SENTENCE.search(line) for line in rest[:12])
    return first if followed and (apart or _opens_body(rest[0], first) or _is_noted(lines[1:], first)) else None


def _is_noted(below: Sequence[str], first: str) -> bool:
    """Whether a byline, a date or an outlet stands right below, before an empty line or a paragraph.

    A name that could be an outlet or anything else counts only beside a surer note.
    """
    sure = False
    for line in map(str.strip, below[: _MOST_NOTES + 1]):
        if not line:
            return sure
        if kind(line, near_edge=True) is SectionKind.BYLINE:
            sure = True
        elif not may_be_outlet(line):
            return sure and _opens_body(line, first)
    return False


def _opens_body(line: str, first: str) -> bool:
    """Whether ``line`` right below is a paragraph, and not the second line of a broken first sentence."""
    return not line[0].islower() and len(line) * 2 > len(first) * 3


def _reads_as_headline(line: str) -> bool:
    if not line or len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or is_statement(line):
        return False
    if _FULL_STOP.search(line) and not _ABBREVIATION.search(line):
        return False
    return any(character.isalpha() for character in line) and not _NO_HEADLINE.match(line) and not _DATELINE.match(line)
