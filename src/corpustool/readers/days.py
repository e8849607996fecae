"""Which day does a piece of metadata name? Only days that are written out in full, never guessed ones."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})(?P<sep>[-/.]?)(?P<month>\d{2})(?P=sep)(?P<day>\d{2})(?!\d)")
_DAY_FIRST = re.compile(rf"{_DAY}(?:\s+of)?[\s/-]{{1,3}}{_MONTH},?[\s/-]{{1,3}}{_YEAR}", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)")
_AROUND = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?"
    r"|\b\d{1,2}(?=\s?[ap]\.?m)|[ap]\.?m\b\.?|\b(?:at|on|gmt|utc|bst|cest?|[ecmp][sd]?t)\b"
    r"|\bT(?=\d)|(?<=\d)Z\b|[+-]\d{2}:?\d{2}|[\s,|•·–—-]",
    re.IGNORECASE,
)


def first_day(text: str) -> str | None:
    """The first day that ``text`` names, as an ISO date; ``None`` where there is none or it is ambiguous."""
    found = _first(text)
    return found[0] if found else None


def only_day(text: str) -> str | None:
    """The day, where ``text`` is a day and nothing else but weekday, hour and time zone."""
    found = _first(text)
    if found is None:
        return None
    value, start, end = found
    return None if _AROUND.sub("", text[:start] + " " + text[end:]) else value


def leading_day(text: str) -> tuple[str, str] | None:
    """The day that ``text`` begins with, weekday or hour before it, and the words that follow day and hour."""
    found = _first(text)
    if found is None or _AROUND.sub("", text[: found[1]]):
        return None
    rest = text[found[2] :]
    while match := _AROUND.match(rest):
        rest = rest[match.end() :]
    return found[0], rest


def _first(text: str) -> tuple[str, int, int] | None:
    found = [candidate for candidate in (_iso(text), _named(text), _numeric(text)) if candidate]
    return min(found, key=lambda candidate: candidate[1], default=None)


def _iso(text: str) -> tuple[str, int, int] | None:
    for match in _ISO.finditer(text):
        if day := _day(match["year"], match["month"], match["day"]):
            return day, match.start(), match.end()
    return None


def _named(text: str) -> tuple[str, int, int] | None:
    matches = [match for pattern in (_DAY_FIRST, _MONTH_FIRST) for match in pattern.finditer(text)]
    for match in sorted(matches, key=lambda match: match.start()):
        month = _MONTHS.index(match["month"][:3].lower()) + 1
        if day := _day(match["year"], month, match["day"]):
            return day, match.start(), match.end()
    return None


def _numeric(text: str) -> tuple[str, int, int] | None:
    """12.03.2024 is a day of March; 12/03/2024 is one in London and another in New York, so it is none."""
    match = _NUMBERS.search(text)
    if match is None:
        return None
    first, mark, second, year = match.groups()
    if mark == "." or int(first) > 12 or first == second:
        day = _day(year, second, first)
    else:
        day = _day(year, first, second) if int(second) > 12 else None
    return (day, match.start(), match.end()) if day else None


def _day(year: str, month: str | int, day: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if 1700 <= found.year <= 2199 else None
