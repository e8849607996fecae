"""Which words name a month, a day of the week, a quarter?"""

from __future__ import annotations

from functools import cache

from corpustool.lexicon.tables import rows


@cache
def _calendar(sort: str) -> dict[str, int]:
    return {word: int(number) for kind, word, number in rows("calendar.tsv") if kind == sort}


def months() -> dict[str, int]:
    """Full names of months."""
    return _calendar("month")


def short_months() -> dict[str, int]:
    """Short names of months, which need a day or a year beside them."""
    return _calendar("short")


def weekdays() -> dict[str, int]:
    """Days of the week, 1 Monday to 7 Sunday."""
    return _calendar("weekday")


@cache
def time_words() -> frozenset[str]:
    """Every word, in lower case, that goes on with a time after "last" or "earlier": "Saturday", "week", "this"."""
    spans = {"day", "night", "evening", "morning", "afternoon", "week", "weekend", "month", "quarter", "year", "decade"}
    named = {name.lower() for name in (*months(), *weekdays(), *short_months())}
    return frozenset(spans | named | {"this", "today", "yesterday"})


def quarters() -> dict[str, int]:
    """Ordinals and signs of the quarters of a year."""
    return _calendar("quarter")
