"""Which numbers belong to a date that stands beside them: "16 and 17 October", "May 3 to 5", "may 10, 1990"?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpustool.figures.lexemes import Sort
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form, Numeral
from corpustool.lexicon.calendar import months, short_months
from corpustool.lexicon.cues import cues
from corpustool.lexicon.numbers import number_words

LAST_DAY = 31
LONGEST_LIST = 12
LINKS = cues("rejections.links") | {"and", "or", "&", ","}
ALSO_VERBS = frozenset({"may", "march", "mar"})
MONTHS = frozenset(name.lower() for name in (*months(), *short_months()))
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM"})


def beside_date(line: Line, numeral: Numeral, dates: Sequence[tuple[int, int]]) -> bool:
    """Whether the numeral is a day, a month's year or a year in words; ``dates`` are the stretches that are dates."""
    if numeral.form not in (Form.DIGITS, Form.WORDS) or numeral.value != numeral.value.to_integral_value():
        return False
    if numeral.form is Form.DIGITS and not line.lexemes[numeral.first].text.isdecimal():
        return False
    if _year_in_words(line, numeral):
        return True
    if numeral.value > LAST_DAY or numeral.value < 1:
        return _year_of_month(line, numeral)
    return (
        _by_its_month(line, numeral)
        or _before_date(line, numeral, dates)
        or _behind_date(line, numeral, dates)
        or _year_of_month(line, numeral)
    )


def _by_its_month(line: Line, numeral: Numeral) -> bool:
    """A month right before or behind the day, in lower case or the day in words: "10 may 90", "on May one, 1987"."""
    first, stop = numeral.first, numeral.stop
    after = stop + 1 if line.low(stop) in ("of", "-") and numeral.form is Form.DIGITS else stop
    if line.low(after) in MONTHS and numeral.form is Form.DIGITS:
        return line.low(after) not in ALSO_VERBS or _is_noun_month(line, after)
    at = first - 2 if line.low(first - 1) in (".", "/") else first - 1
    if line.low(at) not in MONTHS or _counts(line, stop):
        return False
    printed = line.lexemes[at].text
    dated = line.low(stop) == "," and YEAR.fullmatch(line.low(stop + 1)) is not None
    if line.low(at) in ALSO_VERBS and not printed[:1].isupper():
        return dated
    goes_on = stop >= len(line.lexemes) or line.lexemes[stop].sort in (Sort.SIGN, Sort.NUMBER)
    titled = numeral.form is Form.WORDS and line.lexemes[first].text[:1].isupper()  # "an accident March Three in which"
    return dated or goes_on or titled


def _is_noun_month(line: Line, place: int) -> bool:
    """Whether "may" behind a day is the month: a year follows ("10 may 90"), or the parse sees no verb in it."""
    token = line.token_of(line.lexemes[place])
    year = re.fullmatch(r"\d\d|1[5-9]\d\d|20\d\d", line.low(place + 1)) is not None
    return year or (token is not None and token.pos_ in ("PROPN", "NOUN"))


def _before_date(line: Line, numeral: Numeral, dates: Sequence[tuple[int, int]]) -> bool:
    """As in "16 and 17 October", "from 14 to 17 February", "15, 16 and 17 May"."""
    at = numeral.stop
    for _ in range(LONGEST_LIST):
        if line.low(at) not in LINKS or not _is_day(line, at + 1):
            return False
        if _date_from(line, at + 1, dates):
            return line.low(at) != "," or at > numeral.stop
        at += 2
    return False


def _date_from(line: Line, place: int, dates: Sequence[tuple[int, int]]) -> bool:
    """Whether a date begins with the day at ``place``."""
    start = line.lexemes[place].start
    found = bisect_left(dates, (start, 0))
    named = {line.low(place + 1), line.low(place + 2)} & MONTHS
    return bool(named) and found < len(dates) and dates[found][0] == start


def _behind_date(line: Line, numeral: Numeral, dates: Sequence[tuple[int, int]]) -> bool:
    """As in "May 3 to 5", "November 19, 20 and 21"; not "on May 3 and 4 people died"."""
    if _counts(line, numeral.stop):
        return False
    at = numeral.first - 1
    for _ in range(LONGEST_LIST):
        if line.low(at) not in LINKS or not _is_day(line, at - 1):
            return False
        if line.low(at - 2) in MONTHS:
            start = line.lexemes[at - 1].start
            found = bisect_left(dates, (start + 1, 0)) - 1
            return found >= 0 and dates[found][0] <= start < dates[found][1]
        at -= 2
    return False


def _is_day(line: Line, place: int) -> bool:
    piece = line.lexemes[place] if 0 <= place < len(line.lexemes) else None
    return piece is not None and piece.value is not None and 0 < piece.value <= LAST_DAY and piece.text.isdecimal()


def _year_of_month(line: Line, numeral: Numeral) -> bool:
    """As in "August 99", "10 may 90": two or four digits behind a month that a day or a capital letter shows."""
    first = numeral.first
    text = line.lexemes[first].text
    if line.low(first - 1) not in MONTHS or _counts(line, numeral.stop) or not text.isdecimal():
        return False
    if len(text) == 2 and (_is_day(line, first - 2) or (numeral.value > LAST_DAY and _capital(line, first - 1))):
        return True
    return len(text) == 4 and _is_day(line, first - 2)


def _capital(line: Line, place: int) -> bool:
    return line.lexemes[place].text[:1].isupper()


def _year_in_words(line: Line, numeral: Numeral) -> bool:
    """As in "in nineteen seventy eight", "since two thousand and eighteen"."""
    if numeral.form is not Form.WORDS:
        return False
    words = number_words()
    after, before = words.get(line.low(numeral.stop)), words.get(line.low(numeral.first - 1))
    tens = (after is not None and 10 <= after.value < 100) or _is_decade(line, numeral.stop)
    if 15 <= numeral.value <= 20 and tens:
        return True
    if 10 <= numeral.value < 100 and before is not None and 15 <= before.value <= 20:
        return True
    two_thousands = 2000 < numeral.value < 2100 and not _counts(line, numeral.stop)
    return two_thousands and line.low(numeral.first - 1) in ("in", "of", "since", "until", "year", "by")


def _is_decade(line: Line, place: int) -> bool:
    """Whether "seventies", "eighties" follow."""
    word = line.low(place)
    return word.endswith("ies") and f"{word[:-3]}y" in number_words()


def _counts(line: Line, place: int) -> bool:
    """Whether something follows that the number may count: a noun, an adjective, another number, a percent sign."""
    if place >= len(line.lexemes):
        return False
    piece = line.lexemes[place]
    if piece.sort in (Sort.NUMBER, Sort.SIGN):
        return piece.text in "%€£¢°"
    token = line.token_of(piece)
    return token is not None and token.pos_ in NOMINAL
