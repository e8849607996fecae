"""Which days does a time expression mean, once the day of publication is known?

Relative moments count from that day; a bare weekday or month is the last one that is not after it, since news tells
of what has been. Nothing here looks at a clock.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from corpustool.domain.dates import Grain, Moment, Period, TimeExpression

_WEEK = timedelta(days=7)
_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12, Grain.DECADE: 120}


def resolve(expression: TimeExpression, published: date | None) -> Period | None:
    """The days ``expression`` spans, both ends in; ``None`` where they cannot be told.

    An end that is open stays open. An end that needs a publication date which is not known makes the whole unknown.
    """
    first = _resolve(expression.first, published)
    last = first if expression.last == expression.first else _resolve(expression.last, published)
    if (expression.first and not first) or (expression.last and not last) or not (first or last):
        return None
    start, end = first.first if first else None, last.last if last else None
    if start and end and start > end:
        return None
    return Period(start, end)


def _resolve(moment: Moment | None, published: date | None) -> Period | None:
    """The days of one end; ``None`` where the moment is missing, impossible, or needs a date that is not known."""
    if moment is None:
        return None
    try:
        if moment.offset is not None:
            return _relative(moment, published) if published else None
        return _absolute(moment, published)
    except (ValueError, OverflowError):
        return None


def _relative(moment: Moment, published: date) -> Period:
    offset = moment.offset or 0
    if moment.grain is Grain.DAY:
        day = _named_day(moment.weekday, offset, published) if moment.weekday else published + timedelta(days=offset)
        return Period(day, day)
    if moment.grain is Grain.WEEK:
        monday = published - timedelta(days=published.weekday()) + offset * _WEEK
        if moment.weekday:
            day = monday + timedelta(days=moment.weekday - 1)
            return Period(day, day)
        return Period(monday, monday + timedelta(days=6))
    length = _MONTHS[moment.grain]
    here = (published.year * 12 + published.month - 1) // length + offset
    if moment.month and moment.grain is Grain.YEAR:  # "last May", "May of this year"
        return _month(here, moment.month)
    return _months(here * length, length)


def _named_day(weekday: int, offset: int, published: date) -> date:
    """The last such day before the day of publication for -1 ("last Thursday"), the next one behind it for 1."""
    back = (published.weekday() - (weekday - 1)) % 7
    if offset < 0:
        return published - timedelta(days=back or 7) + (offset + 1) * _WEEK
    return published - timedelta(days=back) + offset * _WEEK


def _absolute(moment: Moment, published: date | None) -> Period | None:
    if moment.grain is Grain.DECADE and moment.year:
        return Period(date(moment.year, 1, 1), date(moment.year + 9, 12, 31))
    year = moment.year
    if year is None:
        return _without_year(moment, published) if published else None
    if moment.day and moment.month:
        day = date(year, moment.month, moment.day)
        return Period(day, day)
    if moment.month:
        return _month(year, moment.month)
    if moment.quarter:
        return _months(year * 12 + (moment.quarter - 1) * 3, 3)
    return _months(year * 12, 12)


def _without_year(moment: Moment, published: date) -> Period | None:
    """A day, month, quarter or weekday without its year: the last one that had begun when the article appeared."""
    if moment.day and moment.month:
        for year in range(published.year, published.year - 5, -1):  # 29 February comes every fourth year
            if moment.day <= monthrange(year, moment.month)[1]:
                day = date(year, moment.month, moment.day)
                if day <= published:
                    return Period(day, day)
        return None
    if moment.month:
        return _month(published.year - (moment.month > published.month), moment.month)
    if moment.quarter:
        month = (moment.quarter - 1) * 3 + 1
        return _months((published.year - (month > published.month)) * 12 + month - 1, 3)
    if moment.weekday:
        day = published - timedelta(days=(published.weekday() - (moment.weekday - 1)) % 7)
        return Period(day, day)
    return None


def _month(year: int, month: int) -> Period:
    return _months(year * 12 + month - 1, 1)


def _months(first: int, length: int) -> Period:
    """``length`` months from month number ``first`` (counted from year 0)."""
    last = first + length - 1
    end = date(last // 12, last % 12 + 1, 1)
    return Period(date(first // 12, first % 12 + 1, 1), end.replace(day=monthrange(end.year, end.month)[1]))
