"""Do the percentages, ratios and counts of one article fit each other?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.evidence import figure_side
from corpustool.checks.numbers import printed_interval
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.findings import Confidence, Severity, Verdict
from corpustool.domain.quantities import Interval, plain
from corpustool.domain.quoting import Quoter

_OF = re.compile(r"^(?:\s+[\w'’-]+){0,3}\s+of\s+(?:[\w'’-]+\s+){0,3}$")
_ALSO = re.compile(r"^[^.;]{0,40}?(?:,|\(|–|—|\bor\b|\bthat is\b|\bsome\b)[^.;]{0,25}$")
_NEXT = re.compile(
    r"^(?:\s*(?:percent|per cent|pct|%))?(?:\s+of(?:\s+[\w'’-]+){1,3})?,?(?:\s+and)?(?:\s+[\w'’-]+){0,5}\s+$"
)
_WHOLE = Decimal(100)
_FAR = Decimal(130)
"""Shares that make more than this were never meant to make a whole."""


@check("SUM204", "share-arithmetic", Severity.ERROR, since="0.1")
def share_arithmetic(case: Case) -> Iterator[Sighting]:
    """Percentages, ratios and counts of one sentence do not fit each other.

    Why it matters: readers remember the percentage, and the article's own numbers give another one.

    Fires on "430 of 1,900 workers, or 32 percent" and on shares of one whole that make more than a hundred. Forgives
    rounding of each number, "about", and shares that leave a rest.

    Cannot detect: a percentage whose whole is told in another sentence; questions with several answers.

    Measured in 2026: no alarm in 2,000 news articles.
    """
    for record in case.records:
        quoter = case.quoters.of(record)
        yield from _ratios(record, quoter)
        yield from _wholes(record, quoter)


def _ratios(record: Record, quoter: Quoter) -> Iterator[Sighting]:
    """A count "of" a count, and the percentage told of it in the same sentence."""
    text, figures = record.article.text, record.analysis.figures
    for index, (part, whole) in enumerate(pairwise(figures)):
        if not (_counts(part, whole) and _OF.match(text[part.end : whole.start])):
            continue
        share = next((f for f in figures[index + 2 : index + 3] if f.unit.kind is UnitKind.PERCENT), None)
        if share is None or share.sentence != whole.sentence or not _ALSO.match(text[whole.end : share.start]):
            continue
        right = _ratio(printed_interval(part), printed_interval(whole))
        if right and not right.meets(printed_interval(share)) and _of_one_size(right, share):
            shown = plain((part.quantity.value / whole.quantity.value * _WHOLE).quantize(Decimal("0.1")))
            yield Sighting(
                Verdict.ARITHMETIC,
                Confidence.MEDIUM,
                f"{part.quote} of {whole.quote}",
                f"{plain(part.quantity.value)} of {plain(whole.quantity.value)} are {shown} percent, not "
                f"{plain(share.quantity.value)}",
                (figure_side(quoter, share), figure_side(quoter, part), figure_side(quoter, whole)),
                (),
                ("Each number was allowed what rounding may hide.",),
            )


def _of_one_size(right: Interval, share: Figure) -> bool:
    """Whether the two differ by less than a scale word that was not read ("four mln")."""
    told = share.quantity.value
    return bool(right.low and right.high) and told < (right.high or told) * 20 and (right.low or told) < told * 20


def _counts(part: Figure, whole: Figure) -> bool:
    both = part.unit.kind is whole.unit.kind is UnitKind.COUNT
    return both and part.sentence == whole.sentence and 0 < part.quantity.value < whole.quantity.value


def _ratio(part: Interval, whole: Interval) -> Interval | None:
    """The percentages that the two counts allow."""
    if part.low is None or part.high is None or not whole.low or not whole.high:
        return None
    return Interval(part.low / whole.high * _WHOLE, part.high / whole.low * _WHOLE)


def _wholes(record: Record, quoter: Quoter) -> Iterator[Sighting]:
    """Three shares or more in a row, of one thing, that make more than a whole."""
    text, figures = record.article.text, record.analysis.figures
    row: list[Figure] = []
    for figure in (*figures, None):
        goes_on = (
            figure is not None
            and figure.unit.kind is UnitKind.PERCENT
            and (not row or (figure.sentence == row[-1].sentence and _NEXT.match(text[row[-1].end : figure.start])))
        )
        if goes_on and figure is not None:
            row.append(figure)
            continue
        if len(row) > 2 and _of_one(record, row):
            yield _too_much(quoter, row)
        row = [figure] if figure is not None and figure.unit.kind is UnitKind.PERCENT else []


def _of_one(record: Record, row: Sequence[Figure]) -> bool:
    """Whether only the first share says of what it is, and the shares make more than a whole, yet not far more."""
    text = record.article.text
    opened = re.match(r"\s+(?:percent\s+|%\s*)?of\b", text[row[0].end : row[0].end + 14])
    others = [re.match(r"\s*of\b", text[figure.end : figure.end + 4]) for figure in row[1:]]
    lowest = [printed_interval(figure).low for figure in row]
    if not opened or any(others) or any(low is None for low in lowest):
        return False
    most = sum((figure.quantity.value for figure in row), Decimal(0))
    return sum((low or Decimal(0) for low in lowest), Decimal(0)) > _WHOLE and most < _FAR


def _too_much(quoter: Quoter, row: Sequence[Figure]) -> Sighting:
    made = plain(sum((figure.quantity.value for figure in row), Decimal(0)))
    shown = " + ".join(figure.quantity.shown for figure in row)
    return Sighting(
        Verdict.ARITHMETIC,
        Confidence.MEDIUM,
        "shares of one whole",
        f"{shown} = {made} percent, more than a whole",
        tuple(figure_side(quoter, figure) for figure in row),
        (),
        ("Half a percent was allowed to each share for rounding.",),
    )
