"""Do two figures tell of one time? Other days, other directions, what was new on another day, tolls that shrink."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from corpustool.claims.answers import Answer
from corpustool.claims.readings import published
from corpustool.claims.things import restricting
from corpustool.domain.dates import Period
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.lexicon.amounts import lasting

_NEWS_CYCLE = 10
"""So many days may lie between the day of an event and the days on which its counts are told."""
_NEXT_DAY = 1
_MONTH = 31
_NEW = frozenset({"new", "newly", "fresh", "additional", "further", "more"})
_LOWERED = frozenset(
    {"lower", "lowered", "revise", "revised", "revision", "correct", "corrected", "recount", "reduce", "overstate"}
)
_HALF = Decimal("0.5")
_CROWD = "attended"
"""The crowds of two days are two crowds."""
_SERIES = "held"
"""Arrests go on from day to day: of one night others are told than of all nights."""
_ACT = "jailed"
"""What courts do on one day does not grow as more becomes known."""


def other_times(a: Answer, b: Answer, known: bool, *, agree: bool) -> list[str]:
    """What tells that the two are of other times; ``known`` if their event is one, ``agree`` if both can be true."""
    told = []
    mine, other = span(a), span(b)
    if mine is not None and other is not None and _of_other_days(a, b, mine, other, known):
        told.append("they tell of different times")
    elif a.scene.role and (_longer(mine, b) or _longer(other, a)):
        told.append("one counts from long before the day of the other")
    elif a.scene.role == _SERIES and _until_now(mine) is not _until_now(other):
        told.append("only one counts over all days")
    trends = a.figure.quantity.trend, b.figure.quantity.trend
    if trends[0] is not trends[1] and None not in trends:
        told.append("one rose and the other fell")
    if agree:
        return told
    if _fresh(a) and _fresh(b) and _days_differ(a, b):
        told.append("each tells what was new on its own day")
    if a.scene.role == _ACT and _days_apart(_printed(a), _printed(b)) > 1:
        told.append("courts sentence others on another day")
    if _shrinks(a, b):
        told.append("the later number is far lower, and nothing tells of a correction")
    return told


def _of_other_days(a: Answer, b: Answer, mine: Period, other: Period, known: bool) -> bool:
    """Whether more days lie between the two times than are forgiven; amounts must both have a time of their own."""
    days = _days_apart(mine, other)
    if not days or (a.family[0] != UnitKind.COUNT and (a.figure.period is None) is not (b.figure.period is None)):
        return False
    one = known and a.scene.role not in (None, _CROWD)
    return days > (0 if not one else _NEXT_DAY if _recurs(a, b) else _NEWS_CYCLE)


def _longer(mine: Period | None, b: Answer) -> bool:
    """Whether one is counted "since January" and the other on one day long after that: the sum of many is no toll."""
    other = b.reading.period
    if mine is None or other is None or mine.first is None or mine.last is not None:
        return False
    if other.first is None or other.last is None:
        return False
    return (other.last - other.first).days <= _NEWS_CYCLE < (other.first - mine.first).days


def _until_now(span: Period | None) -> bool:
    """Whether it is counted from a day until now: "arrested since Tuesday"."""
    return span is not None and span.first is not None and span.last is None


def _recurs(a: Answer, b: Answer) -> bool:
    """Whether both counts have a day of their own, and all that happened in both sentences happens often."""
    told = a.scene.happenings & b.scene.happenings
    own = span(a) is not None and span(b) is not None
    return own and bool(told) and all(happening.often == "often" for happening in told)


def _fresh(answer: Answer) -> bool:
    """Whether it counts what came anew: "14 new deaths", "48 more"."""
    if answer.figure.kind is FigureKind.INCREMENT or not _NEW.isdisjoint(answer.scene.only):
        return True
    counted = answer.counted
    return counted is not None and bool(counted.modifiers) and not _NEW.isdisjoint(restricting(counted))


def span(answer: Answer) -> Period | None:
    """The time it is counted over; the day on which a count is told is no time of its own: more may be known later.

    Nor is the day on which a budget or a year's loss is announced.
    """
    period, figure = answer.reading.period, answer.figure
    if period is None:
        return None
    if figure.period is None and figure.as_of is not None and answer.family[0] == UnitKind.COUNT:
        return None
    return None if answer.scene.amount and _announced(answer) else period


def _announced(answer: Answer) -> bool:
    """Whether it is an amount of more than a day, told with the one day on which it became known."""
    period, day = answer.reading.period, published(answer.reading.article)
    if answer.scene.amount is None or not lasting(answer.scene.amount.name) or period is None or day is None:
        return False
    return period.first == period.last and abs((day - (period.last or day)).days) <= _NEWS_CYCLE


def grown(a: Answer, b: Answer) -> bool:
    """Whether the higher of two counts is the later one, printed within the days in which news follows an event."""
    days = published(a.reading.article), published(b.reading.article)
    if days[0] is None or days[1] is None or not 0 < abs((days[0] - days[1]).days) <= _NEWS_CYCLE:
        return False
    return (days[0] < days[1]) is (a.value < b.value)


def of_those_days(a: Answer, b: Answer) -> bool:
    """Whether the later one is told with a time that is that of the earlier one's news, not of its own."""
    days = published(a.reading.article), published(b.reading.article)
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    first, late = (days[0], b) if days[0] < days[1] else (days[1], a)
    told = late.reading.period
    if told is None or told.first is None or told.last is None or (told.last - told.first).days > _MONTH:
        return False
    return told.first <= first and (first - told.last).days <= _NEWS_CYCLE


def of_other_months(a: Answer, b: Answer) -> bool:
    """Whether the later one was printed when the news of the earlier one was over, and tells of no day of it."""
    return days_between(a, b) > _NEWS_CYCLE and not of_those_days(a, b)


def days_between(a: Answer, b: Answer) -> int:
    """How many days lie between the days on which their articles appeared; 0 where one is not known."""
    days = published(a.reading.article), published(b.reading.article)
    return abs((days[0] - days[1]).days) if days[0] and days[1] else 0


def _printed(answer: Answer) -> Period | None:
    day = published(answer.reading.article)
    return Period(day, day) if day else None


def _day(answer: Answer) -> date | None:
    """The day it tells of, else the day on which it was printed."""
    period = answer.reading.period
    return period.last if period and period.last else published(answer.reading.article)


def _days_differ(a: Answer, b: Answer) -> bool:
    days = _day(a), _day(b)
    return None not in days and days[0] != days[1]


def _shrinks(a: Answer, b: Answer) -> bool:
    """Whether of two dated counts of what became of people the later one is less than half of the earlier one.

    Of a crowd everybody tells something else.
    """
    if a.scene.role in (None, _CROWD) or not (a.value < b.value * _HALF or b.value < a.value * _HALF):
        return False
    days = published(a.reading.article), published(b.reading.article)
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    early, late = (a, b) if days[0] < days[1] else (b, a)
    return late.value < early.value * _HALF and not _LOWERED & late.scene.words


def _days_apart(a: Period | None, b: Period | None) -> int:
    """How many days lie between two periods; 0 where they meet or one is not known."""
    if a is None or b is None or a.meets(b):
        return 0
    if a.last and b.first and a.last < b.first:
        return (b.first - a.last).days
    return (a.first - b.last).days if a.first and b.last else 0
