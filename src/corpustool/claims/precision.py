"""How exact is a printed number? Every number that is printed is the interval that rounds to it.

"230,000" may be 228,413; "54" is 54. A scale word keeps the digits before it ("1.2 million": to the nearest hundred
thousand). Trailing zeros after the second digit are taken for rounding; numbers below 100 never are.
"""

from __future__ import annotations

import re
from decimal import Decimal

from corpustool.domain.quantities import Bound, Interval, Quantity

_SCALE = re.compile(r"\d\s*-?\s*(?:k|m|mn|bn|tn|b|hundred|thousand|lakh|crore|[mbt]rillion|million)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d,.  ]*\d|\d")

_NONE = Decimal(0)
_SURE = 100
"""Smaller counts are never rounded."""
_LEAST = 10
_HUGE = Decimal(10) ** 15
_HALVES = Decimal("0.5")


def rounded(quote: str, value: Decimal) -> Interval:
    """The numbers that would be printed as ``quote``; its ends are half a unit of the last digit that counts."""
    step = unit(quote, value)
    if not step:
        return Interval(value, value)
    half = step / 2
    return Interval(value - half, value + half)


def measured(quote: str, quantity: Quantity, about: Decimal) -> Interval:
    """The numbers that a measure allows, in its own unit: "5 miles" is anything that rounds to 5, the upper end is out.

    Lengths and weights are no counts: below 100 they are rounded too, their bounds are ("more than 5 miles" says not
    less than 4.5), and a round number ("30 miles") may be off by half of what "about" allows.
    """
    value, told = quantity.value, quantity.interval(about)
    if not value.is_finite() or quantity.bound is Bound.VAGUE:
        return told
    half = _half(quote, value, about)
    if quantity.bound is Bound.ABOUT and told.low is not None and told.high is not None:
        return Interval(min(told.low, value - half), max(told.high, value + half))
    low = None if told.low is None else told.low - half
    high = None if told.high is None else told.high + half
    return Interval(low, high, high_open=high is not None)


def _half(quote: str, value: Decimal, about: Decimal) -> Decimal:
    """Half of the step in which a measure is told."""
    printed = _DIGITS.search(quote)
    decimals = len(printed.group().rpartition(".")[2].strip()) if printed and "." in printed.group() else 0
    step = unit(quote, value)
    if not step:
        whole = value == value.to_integral_value()
        step = Decimal(1).scaleb(-decimals) if decimals or whole else min(_HALVES, Decimal(1).scaleb(_last(value)))
    round_number = abs(value) >= _LEAST and len(value.normalize().as_tuple().digits) == 1
    return max(step / 2, abs(value) * about / 2) if round_number else step / 2


def _last(value: Decimal) -> int:
    """The place of the last digit of a number."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def unit(quote: str, value: Decimal) -> Decimal:
    """The unit of the last digit that counts; 0 where the number is a plain count below 100."""
    if not value.is_finite() or not value:
        return _NONE
    small = -_SURE < value < _SURE
    if small and (quote.isalpha() or quote.isdecimal()):
        return _NONE
    printed = _DIGITS.search(quote)
    if printed and _SCALE.search(quote):
        return _scaled(printed.group(), value)
    if printed and "." in printed.group() and value != value.to_integral_value():
        return Decimal(1).scaleb(-len(printed.group().rpartition(".")[2].strip()))
    exponent = value.normalize().as_tuple().exponent
    if small or not isinstance(exponent, int) or exponent <= 0:
        return _NONE
    return Decimal(1).scaleb(min(exponent, value.adjusted() - 1))


def _scaled(printed: str, value: Decimal) -> Decimal:
    """The unit of "1.2 million": the scale divided by the decimals that are printed."""
    digits = printed.replace(",", "").replace(" ", "").replace(" ", "").rstrip(".")
    mantissa = Decimal(digits) if digits.count(".") <= 1 else Decimal(0)
    if not mantissa:
        return _NONE
    scale = abs(value) / mantissa
    decimals = len(digits.partition(".")[2])
    return scale.scaleb(-decimals)


def two_digits(value: Decimal) -> bool:
    """Whether the number has two digits before its zeros or more: 140, but not 100."""
    return len(value.normalize().as_tuple().digits) > 1


def telling_value(value: Decimal) -> bool:
    """Whether two figures with this value are unlikely to be equal by chance: at least ten, not round, not huge."""
    return _LEAST <= value < _HUGE and (value % 10 != 0 or value != value.to_integral_value())
