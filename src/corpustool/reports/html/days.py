"""How is a day written for a reader? "5 Dec 2022", in no locale but this one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Day:
    """A day for programs and for people."""

    iso: str
    text: str


def day_of(published: str | None) -> Day | None:
    """The day of an ISO date; ``None`` where none is known, and the text itself where it is no day."""
    if not published:
        return None
    try:
        day = date.fromisoformat(published)
    except ValueError:
        return Day("", published)
    return Day(day.isoformat(), f"{day.day} {_MONTHS[day.month - 1]} {day.year}")
