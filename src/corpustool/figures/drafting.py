"""Which numbers of a line are figures, and why are the others none?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from corpustool.domain.quantities import Bound
from corpustool.figures.ages import age
from corpustool.figures.bounds import bound
from corpustool.figures.carrying import carry
from corpustool.figures.clocks import is_clock
from corpustool.figures.counted import count_thing
from corpustool.figures.days import beside_date
from corpustool.figures.drafts import Draft
from corpustool.figures.lines import Line
from corpustool.figures.measures import read_measured
from corpustool.figures.numerals import Form, Numeral, read_numerals
from corpustool.figures.pairs import pair_up
from corpustool.figures.ranges import join_ranges
from corpustool.figures.rejections import SORTS, why_not
from corpustool.figures.told import tell
from corpustool.figures.wholes import restrict

Refusal = tuple[int, int, str]
"""Offsets of a number that is no figure, and the reason."""


def read_line_of_numbers(
    line: Line, dates: Sequence[tuple[int, int]], phones: Sequence[tuple[int, int]]
) -> tuple[list[Draft], list[Refusal]]:
    """The figures of a line, and the numbers that are none with their reasons."""
    refused: list[Refusal] = []
    numerals: list[Numeral] = []
    for numeral in read_numerals(line.lexemes):
        reason = _at_once(line, numeral, dates, phones)
        if reason is None:
            numerals.append(numeral)
        else:
            refused.append((line.lexemes[numeral.first].start, line.lexemes[numeral.stop - 1].end, reason))
    joined = join_ranges(line.lexemes, [read_measured(line.lexemes, numeral) for numeral in numerals])
    drafts = [bound(line.lexemes, age(line, count_thing(line, draft))) for draft in joined]
    kept: list[Draft] = []
    before: tuple[Draft, str] | None = None
    for draft in restrict(line, carry(line, pair_up(line, drafts))):
        reason = _inside(line, draft, kept) or why_not(line, draft) or _listed(line, draft, before)
        if reason is None:
            kept.append(draft)
        else:
            refused.append((*draft.span(line.lexemes), reason))
        before = None if reason is None else (draft, reason)
    refused.extend(_other(line, kept, dates))
    return tell(line, kept), refused


def _at_once(
    line: Line, numeral: Numeral, dates: Sequence[tuple[int, int]], phones: Sequence[tuple[int, int]]
) -> str | None:
    """What can be said before units and ranges are read: a date, a time of day, a telephone number."""
    start, end = line.lexemes[numeral.first].start, line.lexemes[numeral.stop - 1].end
    if _covered(start, end, phones):
        return "phone number"
    if numeral.form is not Form.SHARE and _covered(start, end, dates):
        return "date"
    if is_clock(line.lexemes, numeral):
        return "time"
    return "date" if beside_date(line, numeral, dates) else None


def _covered(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    place = bisect_left(spans, (start + 1, 0)) - 1
    return place >= 0 and spans[place][0] <= start and end <= spans[place][1]


def _inside(line: Line, draft: Draft, kept: Sequence[Draft]) -> str | None:
    """A number within the thing that the number before it counts ("two new 737 Max jets")."""
    thing = kept[-1].thing if kept else None
    start = line.lexemes[draft.number[0]].start
    return "part of a name" if thing is not None and thing[0] <= start < thing[1] else None


def _listed(line: Line, draft: Draft, before: tuple[Draft, str] | None) -> str | None:
    """A bare number that goes on a list of labels: "articles 5 and 6", "flights 12, 14 and 15", "page 1 of 12"."""
    if before is None or before[1] not in LISTED or draft.bound is not Bound.EXACT or draft.unit is not None:
        return None
    between = [piece.low for piece in line.lexemes[before[0].number[1] : draft.number[0]][:3]]
    bare = draft.form is before[0].form and (draft.counted is None or draft.carried)
    closes = between != [","] or draft.number[1] >= len(line.lexemes) or line.low(draft.number[1]) in CLOSING
    return before[1] if bare and between in LINKED and closes else None


LISTED = frozenset({"section number", "flight number", "product number", "address", "code"})
CLOSING = (".", ",", ";", ")", "and", "or", "of")
LINKED = (["and"], ["or"], ["to"], ["&"], ["-"], ["–"], [","], [",", "and"], ["of"])


def _other(line: Line, kept: Sequence[Draft], dates: Sequence[tuple[int, int]]) -> list[Refusal]:
    """Digits that were not even numerals ("3rd", "10:45", "A380"), unless a figure's quote holds them."""
    found: list[Refusal] = []
    quoted = [draft.span(line.lexemes) for draft in kept]
    for piece in line.lexemes:
        if piece.sort not in SORTS or _covered(piece.start, piece.end, quoted):
            continue
        reason = SORTS[piece.sort]
        found.append((piece.start, piece.end, "date" if _covered(piece.start, piece.end, dates) else reason))
    return found
