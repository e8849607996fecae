"""Which times does a text tell, as expressions with both ends: "between April 2021 and July 2022", "since 2018"?

Nothing is resolved here: what "last month" is depends on the day of publication, which the map does not know.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpustool.domain.dates import TimeExpression
from corpustool.figures.moments import Found, find_moments


@dataclass(frozen=True, slots=True)
class Times:
    """The time expressions of a document, and the stretches whose numbers belong to a date."""

    expressions: tuple[TimeExpression, ...]
    solid: tuple[tuple[int, int], ...]


EDGE = r"(?: the (?:start|end|beginning) of)?(?: (?:early|late|mid)[ -]?)? $"
SINCE = re.compile(r"\b(?:since|starting in|beginning in)" + EDGE, re.IGNORECASE)
UNTIL = re.compile(r"\b(?:until|till|through)" + EDGE, re.IGNORECASE)
JOIN = re.compile(r"(?:(?: and | to | until | through |[-–—]| [-–—] )(?:the )?(?:early |late |mid-)?)")
OPENS = re.compile(r"(?:\bbetween|\bfrom)(?: (?:the|early|late|mid))?[ -]$", re.IGNORECASE)


def read_times(text: str) -> Times:
    """Every time expression of ``text``, in order."""
    found = list(find_moments(text))
    expressions: list[TimeExpression] = []
    solid = [(moment.start, moment.end) for moment in found if moment.solid]
    place = 0
    while place < len(found):
        joined = _joined(text, found, place)
        expressions.append(joined or _single(text, found[place]))
        place += 2 if joined else 1
    return Times(tuple(expressions), tuple(solid))


def _joined(text: str, found: Sequence[Found], place: int) -> TimeExpression | None:
    """As in "from March to May 2020", "between 2014 and 2017", "April-June 2022"."""
    if place + 1 >= len(found):
        return None
    one, two = found[place], found[place + 1]
    between = text[one.end : two.start]
    link = JOIN.fullmatch(between)
    if link is None or one.first is None or two.last is None or not (one.solid and two.solid):
        return None
    opening = OPENS.search(text, max(0, one.start - 14), one.start)
    if between.strip().startswith("and") and (opening is None or not opening.group().lower().startswith("between")):
        return None
    if opening is None and between == " to " and one.first.grain is not two.last.grain:
        return None
    start = opening.start() if opening else one.start
    first = one.first
    if first.year is None and two.last.year is not None and first.month is not None:
        first = replace(first, year=two.last.year)
    return TimeExpression(start, two.end, text[start : two.end], first, two.last)


def _single(text: str, found: Found) -> TimeExpression:
    """One moment, open on one side after "since" or "until"."""
    first, last, start = found.first, found.last, found.start
    since = SINCE.search(text, max(0, start - 30), start)
    until = UNTIL.search(text, max(0, start - 30), start)
    if since is not None:
        return TimeExpression(since.start(), found.end, text[since.start() : found.end], first, None)
    if until is not None:
        return TimeExpression(until.start(), found.end, text[until.start() : found.end], None, last)
    return TimeExpression(start, found.end, text[start : found.end], first, last)
