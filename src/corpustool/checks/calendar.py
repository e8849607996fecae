"""Does the calendar agree with what an article says?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from corpustool.checks.catalogue import Sighting, check
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.dates import Moment, TimeExpression
from corpustool.domain.findings import Confidence, Severity, Side, Verdict

_NEAR = 60
"""A date without its year is taken for one so many days from publication; others may be of any year."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = r"(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
_BEFORE = re.compile(rf"(?:^|[a-z,(]) ?\b{_DAY}(?:,? \(|[.,] )(?:the )?$", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:,? an? | ?\((?:an? )?){_DAY}", re.IGNORECASE)
_LONGEST = 16


@check("DAT401", "weekday-and-date", Severity.ERROR, since="0.1")
def weekday_and_date(case: Case) -> Iterator[Sighting]:
    """A date is printed with a weekday that it did not have.

    Why it matters: one of the two is wrong, and readers who plan by it come on the wrong day.

    Fires on "Monday 4 June 2023", which was a Sunday, on "Friday (June 21)" and on "4 June, a Monday". Where the year
    is not printed, only days within two months of publication are checked. Forgives, without a printed year,
    articles that have no date.

    Cannot detect: a wrong date whose weekday is wrong in the same way; a weekday in another sentence.

    Measured in November 2026: one alarm in 2,600 news articles, a right one; of 32 articles with a weekday altered by
    script 31 were found.
    """
    for record in case.records:
        for expression in record.analysis.dates:
            for moment in dict.fromkeys((expression.first, expression.last)):
                told = _wrong(record, _with_weekday(record, expression, moment)) if moment else None
                if told and moment:
                    weekday, day = told
                    where = case.quoters.of(record).quote(expression.start, expression.end)
                    yield Sighting(
                        Verdict.CALENDAR,
                        Confidence.HIGH if moment.year else Confidence.MEDIUM,
                        expression.text,
                        f"{day.isoformat()} was a {_DAYS[day.weekday()]}, not a {_DAYS[weekday - 1]}",
                        (Side(_DAYS[weekday - 1], None, None, (where,)), Side(_DAYS[day.weekday()], None, None, ())),
                        (),
                        ("The calendar is the Gregorian one.",),
                    )


def _with_weekday(record: Record, expression: TimeExpression, moment: Moment) -> Moment:
    """The moment with the weekday that stands beside a plain date: "Friday (June 21)", "4 June, a Monday"."""
    if moment.weekday or expression.last not in (None, expression.first) or expression.text[:4].isdigit():
        return moment
    text = record.article.text
    found = _BEFORE.search(text[max(0, expression.start - _LONGEST) : expression.start])
    found = found or _BEHIND.match(text, expression.end, expression.end + _LONGEST)
    if found is None:
        return moment
    name = found.group("day").lower()
    return replace(moment, weekday=next(at for at, day in enumerate(_DAYS, 1) if day.lower().startswith(name[:3])))


def _wrong(record: Record, moment: Moment) -> tuple[int, date] | None:
    """The weekday as printed and the day it cannot be; ``None`` where they agree or cannot be compared."""
    if not (moment.weekday and moment.day and moment.month) or not 1 <= moment.weekday <= len(_DAYS):
        return None
    days = [day for year in _years(record, moment) if (day := _day(year, moment.month, moment.day))]
    if not days or any(day.isoweekday() == moment.weekday for day in days):
        return None
    return moment.weekday, days[0]


def _years(record: Record, moment: Moment) -> tuple[int, ...]:
    """The printed year, else the one that puts the day near the day of publication; none where no year does."""
    if moment.year:
        return (moment.year,)
    published = record.article.published
    try:
        appeared = date.fromisoformat(published.value if published else "")
    except ValueError:
        return ()
    near = (appeared.year - 1, appeared.year, appeared.year + 1)
    days = [(year, _day(year, moment.month or 0, moment.day or 0)) for year in near]
    return tuple(year for year, day in days if day and abs((day - appeared).days) <= _NEAR)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
