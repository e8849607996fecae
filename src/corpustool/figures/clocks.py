"""Which numbers tell a time of day: "5 am", "between 5 and 6pm", "half past eight", "at 7 tonight", "1530 GMT"?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.numerals import Form, Numeral
from corpustool.lexicon.bounds import change_words
from corpustool.lexicon.calendar import weekdays
from corpustool.lexicon.cues import cues
from corpustool.lexicon.numbers import number_words

HOUR = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
FOUR_DIGITS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
NOON, DAY, MINUTES = 12, 24, 60
HALF, QUARTER = Decimal("0.5"), Decimal("0.25")
NEAR = 12
CLOCKS = cues("rejections.clocks")
LEADS = cues("rejections.clock_leads")
ENDS = cues("rejections.clock_ends")
DAY_TIMES = cues("rejections.day_times")
DAYS = cues("rejections.days")
LINKS = cues("rejections.links")
PAST = cues("rejections.before_past")
PRICES = cues("rejections.prices")
"""Words that make "at 7.30" a price or a level."""


def is_clock(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """Whether the numeral tells a time of day, or one end of a stretch of hours."""
    if numeral.form is Form.SHARE:
        return _quarter(line, numeral)
    if numeral.form not in (Form.DIGITS, Form.WORDS) or numeral.value < 0:
        return False
    hours = _low(line, numeral.stop) == "hours" and FOUR_DIGITS.fullmatch(line[numeral.first].text) is not None
    return (
        hours
        or _marked(line, numeral.stop)
        or _opens_stretch(line, numeral)
        or _ends_stretch(line, numeral)
        or _past(line, numeral)
        or _tells_hour(line, numeral)
        or _of_a_day(line, numeral)
        or _in_four_digits(line, numeral)
    )


def _marked(line: Sequence[Lexeme], place: int) -> bool:
    """Whether a word of the clock stands at ``place``: "am", "o'clock", "GMT", "p. m."."""
    low = _low(line, place)
    if low in CLOCKS:
        return True
    dotted = place + 1 if _low(line, place + 1) == "." else place
    return low in ("a", "p") and _low(line, dotted + 1) == "m"


def _opens_stretch(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """As in "5 to 6pm", "between 5 and 6.30 pm", "seven thirty p.m."."""
    if not _is_hour(numeral):
        return False
    at = numeral.stop
    link = _low(line, at)
    if link in LINKS or (link == "and" and _low(line, numeral.first - 1) in ("between", "at")):
        at += 1
    elif numeral.form is Form.DIGITS:
        return False
    if at >= len(line):
        return False
    if line[at].sort is Sort.CLOCK:
        return at > numeral.stop
    in_day = at > numeral.stop and [piece.low for piece in line[at + 1 : at + 3]] == ["in", "the"]
    return _is_number(line, at) and (_marked(line, at + 1) or (in_day and _low(line, at + 3) in DAY_TIMES))


def _ends_stretch(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """As in "1:30 pm to 4": an hour behind a time, and nothing that it could count."""
    at = numeral.first - (3 if _low(line, numeral.first - 2) == "." else 2)
    linked = _low(line, numeral.first - 1) in LINKS
    if not linked or not _is_hour(numeral) or not _closes(line, numeral.stop) or at < 0:
        return False
    return line[at].sort is Sort.CLOCK or line[at].low in CLOCKS or (line[at].low == "m" and _low(line, at - 1) in "ap")


def _past(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """As in "half past eight", "20 minutes past 9", "ten past nine", "at a quarter to seven"."""
    first, stop = numeral.first, numeral.stop
    before = _low(line, first - 2)
    if _low(line, first - 1) == "past" and numeral.value <= DAY and (before in PAST or _is_number(line, first - 2)):
        return True
    if before == "quarter" and _low(line, first - 1) == "to" and _is_hour(numeral) and _closes(line, stop):
        lead = first - (4 if _low(line, first - 3) == "a" else 3)
        return _low(line, lead) in LEADS and _low(line, lead - 1) not in change_words()
    return _low(line, stop) == "past" and numeral.value < MINUTES and _is_number(line, stop + 1)


def _quarter(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """As in "at a quarter to seven", "a quarter past ten"; not "cut by a quarter to 27 million"."""
    after, at = _low(line, numeral.stop), numeral.stop + 1
    if numeral.value not in (QUARTER, HALF) or not _is_number(line, at) or after not in ("past", "to"):
        return False
    if after == "past":
        return True
    lead = _low(line, numeral.first - 1)
    moved = lead == "by" and _low(line, numeral.first - 2) in change_words()  # "rose by a quarter to 12"
    return lead in LEADS and not moved and _closes(line, at + 1)


def _tells_hour(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """As in "at three in the morning", "opens at 7.30"; not "closed at 7.30" of a share."""
    lows = [piece.low for piece in line[numeral.stop : numeral.stop + 3]]
    before = _low(line, numeral.first - 1)
    if before not in LEADS and not (before in ("to", "and") and _is_number(line, numeral.first - 2)):
        return False
    day_time = lows[:2] == ["in", "the"] and lows[2:] and lows[2] in DAY_TIMES
    if (day_time or lows[:2] == ["at", "night"]) and numeral.stop - numeral.first == 1:
        return 0 < numeral.value <= NOON
    if HOUR.fullmatch(line[numeral.first].text) is None or not _closes(line, numeral.stop):
        return False
    return before not in ("by", "to", "and") and not _of_prices(line, numeral)


def _of_a_day(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """As in "tomorrow morning at 7", "at seven tonight", "at 9 on Friday"."""
    first, stop = numeral.first, numeral.stop
    if _low(line, first - 1) != "at" or not _is_hour(numeral) or _of_prices(line, numeral):
        return False
    if _low(line, first - 2) in DAYS | DAY_TIMES:
        return _closes(line, stop)
    on_a_day = _low(line, stop) == "on" and _low(line, stop + 1).title() in weekdays()
    this = _low(line, stop) == "this" and _low(line, stop + 1) in DAY_TIMES
    return on_a_day or this or (_low(line, stop) in DAYS and _closes(line, stop + 1))


def _in_four_digits(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    """As in "at 1745 (2345 GMT)", "from 2300 on 10 December until 0200", "around 2200 yesterday"."""
    first, stop = numeral.first, numeral.stop
    if FOUR_DIGITS.fullmatch(line[first].text) is None or not {_low(line, first - 1), _low(line, first - 2)} & LEADS:
        return False
    after = _low(line, stop)
    in_brackets = after == "(" and stop + 1 < len(line) and FOUR_DIGITS.fullmatch(line[stop + 1].text) is not None
    on_a_day = after == "on" and (_is_number(line, stop + 1) or _low(line, stop + 1).title() in weekdays())
    this = after in ("this", "last") and _low(line, stop + 1) in DAY_TIMES | {"night"}
    return (in_brackets or on_a_day or this or after in DAYS) and not _of_prices(line, numeral)


def _is_hour(numeral: Numeral) -> bool:
    return 0 <= numeral.value <= DAY and (numeral.form is Form.DIGITS or numeral.stop - numeral.first == 1)


def _is_number(line: Sequence[Lexeme], place: int) -> bool:
    return 0 <= place < len(line) and (line[place].value is not None or line[place].low in number_words())


def _closes(line: Sequence[Lexeme], place: int) -> bool:
    """Whether nothing follows that the number could count."""
    return place >= len(line) or line[place].low in ENDS or line[place].low in ".,;!?"


def _of_prices(line: Sequence[Lexeme], numeral: Numeral) -> bool:
    near = {piece.low for piece in (*line[max(0, numeral.first - NEAR) : numeral.first], *line[numeral.stop :][:3])}
    return not near.isdisjoint(PRICES)


def _low(line: Sequence[Lexeme], place: int) -> str:
    return line[place].low if 0 <= place < len(line) else ""
