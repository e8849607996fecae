"""What is a quantity? Every figure is an interval.

"At least 54" is [54, oo), "fewer than 9" is (-oo, 9), "some 230,000" is about 230,000, "dozens" is [24, 99].
Two figures can both be true when their intervals meet.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

ABOUT = Decimal("0.1")
"""The share of its value by which "about N" may miss N, unless the settings say otherwise."""


class Bound(StrEnum):
    """How the text limits the number it prints."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


_WORDS = {
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_MOST: "at most ",
    Bound.LESS_THAN: "fewer than ",
}


class Trend(StrEnum):
    """The direction of a change; it never says anything about the bound."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Interval:
    """Every number from ``low`` to ``high``; ``None`` means no end on that side.

    ``low_open`` and ``high_open`` say that the end itself is out ("more than 5" is open at 5).
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether one number could satisfy both."""
        return not (self.ends_before(other) or other.ends_before(self))

    def ends_before(self, other: Interval) -> bool:
        """Whether every number here is smaller than every number of ``other``."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def holds(self, number: Decimal) -> bool:
        """Whether ``number`` is one of the interval's."""
        return self.meets(Interval(number, number))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed number with what the text says about it.

    ``value`` is the number as printed ("1.2 million" is 1200000); a range or a vague plural also has
    ``value_to`` ("50-60", "dozens": 24 to 99). The map stores what is printed; the width of "about" is a policy
    of the reduce, see :meth:`interval`.
    """

    value: Decimal
    bound: Bound = Bound.EXACT
    value_to: Decimal | None = None
    trend: Trend | None = None

    def interval(self, about: Decimal = ABOUT) -> Interval:
        """The numbers this quantity allows; "about N" reaches ``about`` (a share of N) to either side."""
        value = self.value
        match self.bound:
            case Bound.AT_LEAST:
                return Interval(value, None)
            case Bound.MORE_THAN:
                return Interval(value, None, low_open=True)
            case Bound.AT_MOST:
                return Interval(None, value)
            case Bound.LESS_THAN:
                return Interval(None, value, high_open=True)
            case Bound.ABOUT:
                return Interval(value - abs(value) * about, (self.value_to or value) + abs(value) * about)
        return Interval(value, value if self.value_to is None else self.value_to)

    @property
    def shown(self) -> str:
        """The quantity as a side of a finding shows it: "at least 54", "1,200.5", "24 to 99"."""
        to = f" to {grouped(self.value_to)}" if self.value_to is not None else ""
        return f"{_WORDS.get(self.bound, '')}{grouped(self.value)}{to}"

    @property
    def low(self) -> Decimal | None:
        """The lower end with the default width of "about"; ``None`` where there is none."""
        return self.interval().low

    @property
    def high(self) -> Decimal | None:
        """The upper end with the default width of "about"; ``None`` where there is none."""
        return self.interval().high


def plain(number: Decimal) -> str:
    """A decimal as people and JSON print it: no exponent, no trailing zeros ("1200000", "0.5")."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def grouped(number: Decimal) -> str:
    """A decimal with its thousands parted by commas, without trailing zeros: "1,200.5"."""
    text = format(number, ",f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("", "-0") else text
