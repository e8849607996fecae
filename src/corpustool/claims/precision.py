"""How exact is a printed number? Every number that is printed is the interval that rounds to it.

"230,000" may be 228,413; "54" is 54. A scale word keeps the digits before it ("1.2 million": to the nearest hundred
thousand). Trailing zeros after the second digit are taken for rounding; numbers below 100 never are.
"""

from __future__ import annotations

import re
from decimal import Decimal

from corpustool.domain.quantities import Interval

_SCALE = re.compile(r"\d\s*-?\s*(?:k|m|mn|bn|tn|b|hundred|thousand|lakh|crore|[mbt]rillion|million)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d,.  ]*\d|\d")

_LEAST = 10
_HUGE = Decimal(10) ** 15


def rounded(quote: str, value: Decimal) -> Interval:
    """The numbers that would be printed as ``quote``; its ends are half a unit of the last digit that counts."""
    half = unit(quote, value) / 2
    if not half:
        return Interval(value, value)
    return Interval(value - half, value + half)


def unit(quote: str, value: Decimal) -> Decimal:
    """The unit of the last digit that counts; 0 where the number is a plain count below 100."""
    if not value.is_finite() or not value:
        return Decimal(0)
    printed = _DIGITS.search(quote)
    if printed and _SCALE.search(quote):
        return _scaled(printed.group(), value)
    exponent = value.normalize().as_tuple().exponent
    if printed and "." in printed.group() and value != value.to_integral_value():
        return Decimal(1).scaleb(-len(printed.group().rpartition(".")[2].strip()))
    if abs(value) < 100 or not isinstance(exponent, int) or exponent <= 0:
        return Decimal(0)
    return Decimal(1).scaleb(min(exponent, value.adjusted() - 1))


def _scaled(printed: str, value: Decimal) -> Decimal:
    """The unit of "1.2 million": the scale divided by the decimals that are printed."""
    digits = printed.replace(",", "").replace(" ", "").replace(" ", "").rstrip(".")
    mantissa = Decimal(digits) if digits.count(".") <= 1 else Decimal(0)
    if not mantissa:
        return Decimal(0)
    scale = abs(value) / mantissa
    decimals = len(digits.partition(".")[2])
    return scale.scaleb(-decimals)


def telling_value(value: Decimal) -> bool:
    """Whether two figures with this value are unlikely to be equal by chance: at least ten, not round, not huge."""
    return _LEAST <= value < _HUGE and (value % 10 != 0 or value != value.to_integral_value())
