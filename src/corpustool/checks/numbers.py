"""How exact is a printed figure? For sums inside one article: every number is the interval that rounds to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.quantities import Bound, Interval

_SCALED = re.compile(r"\d\s*-?\s*(?:k|m|mn|mln|bn|bln|tn|thousand|million|billion|trillion)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_ABOUT = Decimal("0.1")


def printed_interval(figure: Figure) -> Interval:
    """The numbers the figure may stand for: its bound, and half a unit of the last digit that is printed.

    A count is counted, a percentage is rounded.
    """
    quantity = figure.quantity
    if quantity.bound is not Bound.EXACT or quantity.value_to is not None:
        return quantity.interval(_ABOUT)
    step = _unit(figure.quote, quantity.value)
    if not step and figure.unit.kind is UnitKind.PERCENT:
        step = Decimal(1)
    half = step / 2
    return Interval(quantity.value - half, quantity.value + half)


def _unit(quote: str, value: Decimal) -> Decimal:
    """The unit of the last printed digit; 0 for a whole number without a scale, which is taken as counted."""
    found = _NUMBER.search(quote)
    if not found or not value.is_finite():
        return Decimal(0)
    mantissa = Decimal(found.group().replace(",", ""))
    decimals = len(found.group().partition(".")[2])
    if not _SCALED.search(quote):
        return Decimal(1).scaleb(-decimals) if decimals else Decimal(0)
    return (abs(value) / mantissa).scaleb(-decimals) if mantissa else Decimal(0)


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals; an open end stays open."""
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    for each in intervals:
        low = None if low is None or each.low is None else low + each.low
        high = None if high is None or each.high is None else high + each.high
    return Interval(low, high)
