"""Do the shares of one whole make it? No more than a hundred, and no less where the last is "the other"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpustool.checks.numbers import printed_interval, total
from corpustool.checks.sorts import opposed
from corpustool.checks.told import PERCENT, Told, gap, shape
from corpustool.domain.analysis import Record
from corpustool.domain.figures import Figure, UnitKind

_REST = shape(
    PERCENT + PERCENT,
    rf"{PERCENT}{gap(60)},?\s*(?:and|while|with)\s+the (?:other|remaining|rest,?(?: or)?)\s+(?P<rest>{PERCENT})",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"^(?:\s*(?:percent|per cent|pct|%))?(?:\s+of(?:\s+[\w'’-]+){1,3})?,?(?:\s+and)?(?:\s+[\w'’-]+){0,5}\s+$"
)
_SEVERAL = re.compile(
    r"\b(?:more than one|multiple|several|as many as)\b[^.\n]{0,30}"
    r"\b(?:answers?|responses?|choices?|reasons?|options?)\b"
    r"|\b(?:answers?|responses?|choices?|figures?|shares?|percentages?)\b[^.\n]{0,30}"
    r"\b(?:overlap|add up to more|exceed)",
    re.IGNORECASE,
)
_TWO = shape(
    PERCENT + PERCENT,
    rf"(?P<first>{PERCENT}){gap(60)}(?:[,;]|\b(?:and|while|but|against|to)\b){gap(30)}(?P<last>{PERCENT}){gap(40)}(?=[.,;)\n]|$)",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\bof\b|\b(?:in|on|at|from) (?!favou?r)|\b(?:among|last|previous|earlier|compared|year|month)\b", re.IGNORECASE
)
"""Words that tell of those asked that they are others than those asked before."""
_ROW = 3
_HUNDRED = Decimal(100)
_FAR = Decimal(130)
"""Shares that make more than this were never meant to make a whole."""


@dataclass(frozen=True, slots=True)
class Row:
    """Shares of one whole that do not make it, and what they make instead."""

    figures: tuple[Figure, ...]
    said: str


def rests(text: Told) -> Iterator[Row]:
    """Shares whose last one is "the other" or "the remaining": they make a whole, no more and no less."""
    for found in text.found(_REST):
        rest = text.group(found, "rest")
        row = [
            number
            for number in text.near(rest.figure.sentence, 0)
            if number.unit[0] is UnitKind.PERCENT and number.figure.start <= rest.figure.start
        ]
        sums = [total(number.interval for number in row[at:]) for at in range(len(row) - 1)]
        if any(number.figure.quantity.trend for number in row) or any(each.holds(_HUNDRED) for each in sums):
            continue
        yield Row(tuple(number.figure for number in row), "not a whole")


def opposites(text: Told) -> Iterator[Row]:
    """Two shares of those asked that exclude each other: "64 percent said yes and 46 percent no"."""
    for found in text.found(_TWO):
        row = [text.group(found, name) for name in ("first", "last")]
        summed = total(number.interval for number in row)
        moved = any(number.figure.quantity.trend for number in row)
        over = summed.low is not None and summed.low > _HUNDRED and sum(number.value for number in row) < _FAR
        if (
            over
            and not moved
            and opposed(found.group())
            and not (_APART.search(found.group()) or _SEVERAL.search(text.text))
        ):
            yield Row(tuple(number.figure for number in row), "more than a whole")


def rows(record: Record) -> Iterator[Row]:
    """Three shares or more in a row, of one thing, that make more than a whole."""
    text, figures = record.article.text, record.analysis.figures
    row: list[Figure] = []
    if sum(figure.unit.kind is UnitKind.PERCENT for figure in figures) < _ROW:
        return
    for figure in (*figures, None):
        goes_on = (
            figure is not None
            and figure.unit.kind is UnitKind.PERCENT
            and (not row or (figure.sentence == row[-1].sentence and _NEXT.match(text[row[-1].end : figure.start])))
        )
        if goes_on and figure is not None:
            row.append(figure)
            continue
        if len(row) >= _ROW and _of_one(record, row):
            yield Row(tuple(row), "more than a whole")
        row = [figure] if figure is not None and figure.unit.kind is UnitKind.PERCENT else []


def _of_one(record: Record, row: Sequence[Figure]) -> bool:
    """Whether only the first share says of what it is, and the shares make more than a whole, yet not far more."""
    text = record.article.text
    opened = re.match(r"\s+(?:percent\s+|%\s*)?of\b", text[row[0].end : row[0].end + 14])
    others = [re.match(r"\s*of\b", text[figure.end : figure.end + 4]) for figure in row[1:]]
    lowest = [printed_interval(figure).low for figure in row]
    if not opened or any(others) or any(low is None for low in lowest) or _SEVERAL.search(text):
        return False
    most = sum((figure.quantity.value for figure in row), Decimal(0))
    return sum((low or Decimal(0) for low in lowest), Decimal(0)) > _HUNDRED and most < _FAR
