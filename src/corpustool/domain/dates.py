"""What is a time expression, before and after the publication date is known?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Grain(StrEnum):
    """The smallest unit of time an expression names."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a time expression, as printed.

    Absolute parts are numbers (``month`` 1 to 12, ``weekday`` 1 Monday to 7 Sunday, ``quarter`` 1 to 4); in a
    relative one ``offset`` counts grains from the publication date ("last month": month, -1; "today": day, 0).
    "Since 2018" has no moment at its other end.
    """

    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell a time: "between April 2021 and July 2022", "last month", "on Monday".

    ``first`` and ``last`` are its ends; both are the same for a plain date; ``None`` is an open end.
    """

    start: int
    end: int
    text: str
    first: Moment | None
    last: Moment | None


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both in; ``None`` means no end on that side."""

    first: date | None
    last: date | None

    def meets(self, other: Period) -> bool:
        """Whether at least one day lies in both."""
        return not (
            (self.last is not None and other.first is not None and self.last < other.first)
            or (other.last is not None and self.first is not None and other.last < self.first)
        )
