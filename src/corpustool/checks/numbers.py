"""How exact is a printed figure? For sums inside one article: every number is the interval that rounds to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.quantities import Bound, Interval, grouped

_SCALED = re.compile(r"\d\s*-?\s*(?:k|m|mn|mln|bn|bln|tn|thousand|million|billion|trillion)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_FACTOR = re.compile(r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv|twice|thrice|[a-z]+-?fold)\w*$", re.IGNORECASE)
_ABOUT = Decimal("0.1")
_TENTH = Decimal("0.1")
_NEARLY = Decimal("0.8")
"""How much of a number is reached where a text says nearly."""
_DIGITS = 3
"""So many digits before the noughts make a number that no other one resembles by chance."""
_ROUND = Decimal("0.025")
"""No round number is taken for one that was rounded by a larger share of it than this."""


def printed_interval(figure: Figure) -> Interval:
    """The numbers the figure may stand for: its bound, and half a unit of the last digit that is printed.

    A count is counted, a percentage is rounded.
    """
    quantity = figure.quantity
    if quantity.bound is not Bound.EXACT or quantity.value_to is not None:
        return quantity.interval(_ABOUT)
    return piece_interval(figure.quote, quantity.value, figure.unit.kind)


@lru_cache(maxsize=4096)
def piece_interval(quote: str, value: Decimal, kind: UnitKind) -> Interval:
    """The numbers that are printed as ``quote``, which stands for ``value``."""
    step = _unit(quote, value)
    if not step and kind is UnitKind.PERCENT:
        step = Decimal(1)
    half = step / 2
    return Interval(value - half, value + half)


def in_words(figure: Figure) -> bool:
    """Whether a factor or a fraction is printed as words ("tripled", "a third"), whose number nobody would print."""
    if any(letter.isdigit() for letter in figure.quote):
        return False
    return bool(_FACTOR.match(figure.quote)) or figure.quantity.value != figure.quantity.value.to_integral_value()


def is_factor(figure: Figure) -> bool:
    """Whether it multiplies: "doubled", "halving", "tenfold"."""
    return bool(_FACTOR.match(figure.quote))


def forgiving(interval: Interval, value: Decimal) -> Interval:
    """The interval, wider where thousands are round: 408,000 may have been 407,600, while 100 is a hundred."""
    whole = value.to_integral_value()
    if not value.is_finite() or not value or whole != value or interval.low is None or interval.high is None:
        return interval
    digits = format(abs(whole), "f")
    zeros = len(digits) - len(digits.rstrip("0"))
    half = min(Decimal(1).scaleb(zeros) / 2, abs(value) * _ROUND) if zeros > 2 else Decimal(0)
    return Interval(min(interval.low, value - half), max(interval.high, value + half))


def approached(interval: Interval) -> Interval:
    """The interval of a change; "nearly doubled" comes near the two, and "more than doubled" has no other end."""
    if interval.low is None and interval.high is not None:
        return Interval(interval.high * _NEARLY, interval.high)
    return interval


def widened(interval: Interval, share: Decimal) -> Interval:
    """The interval with so much more, as a share of its ends, on both sides."""
    low, high = interval.low, interval.high
    return Interval(None if low is None else low - abs(low) * share, None if high is None else high + abs(high) * share)


def in_order(first: str, last: str, ends: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal] | None:
    """The ends of a range as they are printed ("fell from 90 to 30"); ``None`` where words keep that unknown."""
    found = [_NUMBER.search(piece) for piece in (first, last)]
    if not all(found):
        return None
    mantissas = [Decimal(each.group().replace(",", "")) for each in found if each]
    fitting = [
        (a, b)
        for a, b in (ends, ends[::-1])
        if all(_scales(value, mantissa) for value, mantissa in zip((a, b), mantissas, strict=True))
    ]
    return fitting[0] if fitting else None


def _scales(value: Decimal, mantissa: Decimal) -> bool:
    return any(mantissa.scaleb(power) == value for power in (0, 3, 6, 9, 12))


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


def slipped(a: Decimal, b: Decimal) -> bool:
    """Whether two long numbers differ as slips of a pen do: in one digit, or in two neighbours that changed places."""
    x, y = format(a, "f"), format(b, "f")
    differ = [at for at, (one, other) in enumerate(zip(x, y, strict=False)) if one != other]
    told = min(len(each.replace(".", "").rstrip("0")) for each in (x, y))
    if len(x) != len(y) or not differ or "." in x + y:
        return False
    if len(differ) == 1:
        return told > _DIGITS and any(digit != "0" for digit in y[differ[0] + 1 :])
    first, last = differ[0], differ[-1]
    return len(differ) == last - first + 1 == 2 and told >= _DIGITS and (x[first], x[last]) == (y[last], y[first])


def shown(interval: Interval) -> str:
    """The interval for a person, its ends with one decimal at most: "21.8 to 23.5", "at least 54"."""
    low, high = (None if end is None else grouped(end.quantize(_TENTH)) for end in (interval.low, interval.high))
    if low == high:
        return low or "any number"
    if low is None or high is None:
        return f"at least {low}" if high is None else f"at most {high}"
    return f"{low} to {high}"


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals; an open end stays open."""
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    for each in intervals:
        low = None if low is None or each.low is None else low + each.low
        high = None if high is None or each.high is None else high + each.high
    return Interval(low, high)


def quotient(part: Interval, whole: Interval) -> Interval | None:
    """What the one may be divided by the other; ``None`` where an end is open or the divisor may be nothing."""
    if part.low is None or part.high is None or whole.low is None or whole.high is None or whole.low <= 0:
        return None
    return Interval(part.low / whole.high, part.high / whole.low)
