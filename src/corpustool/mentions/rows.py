"""Which names stand in the rows of a table: teams with their results, competitors with their countries?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpustool.mentions.names import Candidate, Page, with_new

NAME = r"(?:\d+ )?[^\W\d_a-z][\w.'’&-]*(?: [^\W\d_][\w.'’&-]*){0,3}"
RESULT = re.compile(rf"(?:{NAME}: )?({NAME}) \d+,? ({NAME}) \d+(?: \([\d-]+\))?[ \t.]*")
STANDING = re.compile(rf"({NAME})(?: [-+]?[\d./]*\d\b){{3,}}[ \t\d./-]*")
RANKED = re.compile(rf"\d+[.=]{{0,2}} ({NAME}) \(({NAME})\)")
FEWEST = 3
"""A table has at least this many rows."""


def mark_rows(page: Page, names: list[Candidate]) -> list[Candidate]:
    """The names in the rows of a table of results or standings are names, from end to end.

    Gain: +2.0 (5.4 in sport).
    """
    rows = list(_rows(page.text))
    return with_new(rows, names) if len(rows) >= FEWEST else names


def _rows(text: str) -> Iterator[Candidate]:
    start = 0
    for line in text.split("\n"):
        if len(line) < 120 and any(c.isdigit() for c in line):
            yield from _row(line, start)
        start += len(line) + 1


def _row(line: str, start: int) -> Iterator[Candidate]:
    if match := RESULT.fullmatch(line):
        for group in (1, 2):
            yield Candidate(start + match.start(group), start + match.end(group), "team")
    elif match := STANDING.fullmatch(line):
        yield Candidate(start + match.start(1), start + match.end(1), "team")
    elif match := RANKED.match(line):
        yield Candidate(start + match.start(1), start + match.end(1), "competitor")
        yield Candidate(start + match.start(2), start + match.end(2), "team or country")
