"""Which number is a part of one: "a third", "two in five", "half a mile", "three quarters of a million"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from corpustool.figures.cardinals import Cardinal, is_scale, read_cardinal
from corpustool.figures.forms import Form, Numeral
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.lexicon.cues import cues
from corpustool.lexicon.numbers import denominators, number_words
from corpustool.lexicon.units import unit_words

HALF, QUARTER = Decimal("0.5"), Decimal("0.25")
HYPHENS = frozenset("-‐‑")
ARTICLES = frozenset({"a", "an"})
ONES = ARTICLES | {"one", "1"}
SHARE_GOES_ON = cues("numerals.share_goes_on")
HALF_GOES_ON = cues("numerals.half_goes_on")
NOT_WHOLES = cues("numerals.not_wholes")
NO_HALF = cues("numerals.no_half")
TIME_WORDS = cues("numerals.time_words")
HALVED_UNITS = cues("shares.halved_units")
"""Units halved without an article between ("a half-mile", "quarter-point"); "half-year" and "half-term" are names."""
ROUND_HUNDREDS = frozenset({20, 25, 50, 100, 500, 1000, 10000, 100000, 1000000})
SLASHED_PARTS = frozenset(map(Decimal, (2, 3, 4, 5, 8, 10, 16)))
MOST_PARTS = 99
THOUSAND = Decimal(1000)


def after_hyphen(line: Sequence[Lexeme], place: int) -> int:
    """The place behind a hyphen, if one stands at ``place``."""
    return place + 1 if place < len(line) and line[place].text in HYPHENS else place


def is_unit(word: str) -> bool:
    """Whether a word (lower case) names a unit that can be halved."""
    return word in TIME_WORDS or (word,) in unit_words()


def fraction(line: Sequence[Lexeme], cardinal: Cardinal, after: int) -> Numeral | None:
    """A cardinal with a denominator in words at ``after`` ("two thirds") or behind a stroke ("1/16 of")."""
    word = line[after].low if after < len(line) else ""
    if word in denominators() and _is_fraction(line, cardinal, after):
        return Numeral(cardinal.first, after + 1, cardinal.value / denominators()[word], Form.SHARE)
    if not _slashed(line, cardinal):
        return None
    lower = line[cardinal.stop + 1].value
    if not lower or not cardinal.value < lower <= 1000:
        return None
    stop = cardinal.stop + 2
    form = Form.DIGITS if stop < len(line) and _is_halved(line[stop].low, lower) else Form.SHARE
    return Numeral(cardinal.first, stop, cardinal.value / lower, form)


def _is_fraction(line: Sequence[Lexeme], cardinal: Cardinal, after: int) -> bool:
    """Whether "two thirds", "a quarter" is a share; "a third man", "one second half" are not."""
    word = line[after].low
    if cardinal.value != cardinal.value.to_integral_value() or cardinal.value > MOST_PARTS:
        return False
    if cardinal.value > 1:
        return word == "halves" or (word.endswith("s") and word != "halves")
    if word.endswith("s"):
        return False
    if line[after].start != line[cardinal.stop - 1].end + 1 or line[cardinal.first].low in ARTICLES:
        return _ends_share(line, after + 1)
    return True


def _ends_share(line: Sequence[Lexeme], place: int) -> bool:
    """Whether what follows "a third" shows that it is a share: "of", the end, or a word that no noun begins with."""
    if place >= len(line) or line[place].sort is Sort.SIGN:
        return place >= len(line) or line[place].text not in HYPHENS
    return line[place].low in SHARE_GOES_ON


def _slashed(line: Sequence[Lexeme], cardinal: Cardinal) -> bool:
    at = cardinal.stop
    return (
        at + 1 < len(line)
        and line[at].text in ("/", "⁄")
        and line[at].glued
        and line[at + 1].sort is Sort.NUMBER
        and line[at + 1].glued
        and line[cardinal.first].text.isdigit()
        and (line[at].text == "⁄" or _of_unit(line, at + 2, line[at + 1].value))
    )


def _of_unit(line: Sequence[Lexeme], place: int, lower: Decimal | None) -> bool:
    if place >= len(line):
        return False
    return line[place].low in ("of", "cup") or line[place].text == "-" or _is_halved(line[place].low, lower)


def _is_halved(word: str, lower: Decimal | None) -> bool:
    """As in "1/2 hour", "3/4 mile": a usual fraction of a unit, no score and no date."""
    return lower in SLASHED_PARTS and (word in HALVED_UNITS or word.removesuffix("s") in HALVED_UNITS)


def counted_share(line: Sequence[Lexeme], found: Numeral | None) -> Numeral | None:
    """As in "two in five", "one out of three", "9 in 10": a share told by counting."""
    if found is None or found.form not in (Form.DIGITS, Form.WORDS) or found.stop + 1 >= len(line):
        return found
    words = [lexeme.low for lexeme in line[found.stop : found.stop + 3]]
    if words[:2] == ["out", "of"] and words[2:] in (["every"], ["each"]):
        at = found.stop + 3
    elif words[:2] == ["out", "of"] or words[:2] == ["in", "every"] or words[:2] == ["of", "every"]:
        at = found.stop + 2
    elif words[0] == "in":
        at = found.stop + 1
    else:
        return found
    whole = read_cardinal(line, at) if at < len(line) else None
    if whole is None or not 0 < found.value < whole.value:
        return found
    if not _is_whole(line, whole, words[1] == "of", found.value == 1):
        return found
    if words[0] == "in" and line[whole.first].low in ARTICLES and whole.value < 100:
        return found
    return Numeral(found.first, whole.stop, found.value / whole.value, Form.SHARE)


def _is_whole(line: Sequence[Lexeme], whole: Cardinal, said: bool, alone: bool) -> bool:
    if whole.value != whole.value.to_integral_value():
        return False
    following = line[whole.stop].low if whole.stop < len(line) else ""
    if following in NOT_WHOLES:
        return False
    return (
        said
        or whole.value <= 10
        or int(whole.value) in ROUND_HUNDREDS
        or (alone and _is_odds(whole) and not is_unit(following))
    )


def _is_odds(whole: Cardinal) -> bool:
    """The whole of one: "one in 12", "1 in 68", "one in 350", "one in 14 million"; "one in 2019" is a year."""
    return whole.scale >= THOUSAND or whole.value <= MOST_PARTS or (whole.value < THOUSAND and whole.value % 10 == 0)


def half(line: Sequence[Lexeme], place: int) -> Numeral | None:
    """As in "half a million", "a quarter-mile", "half of the voters"; not "half-time", "the second half"."""
    at = place + 1 if line[place].low == "a" and place + 1 < len(line) else place
    value = {"half": HALF, "quarter": QUARTER}.get(line[at].low)
    if value is None:
        return None
    before = line[place - 1].low if place > 0 else ""
    if before not in HYPHENS and (before not in NO_HALF or before == "another"):
        found = _halved(line, place, at, value)
        if found is not None:
            return found
    if at > place or value != HALF or before in NO_HALF or before in HYPHENS:
        return None
    after = place + 1
    if after < len(line) and line[after].text in HYPHENS:
        return None
    if after >= len(line) or line[after].low in HALF_GOES_ON or line[after].sort is not Sort.WORD:
        return part_of_unit(line, Numeral(place, after, HALF, Form.SHARE))
    return None


def _halved(line: Sequence[Lexeme], first: int, at: int, value: Decimal) -> Numeral | None:
    """The scale or unit of "half a million", "half-a-dozen", "a quarter million", "half a mile", "a half-mile"."""
    after = after_hyphen(line, at + 1)
    article = at == first and value == HALF and after < len(line) and line[after].low in ARTICLES
    if article:
        after = after_hyphen(line, after + 1)
    if after >= len(line):
        return None
    word = line[after].low
    tied = after > at + 1 or at > first
    if is_scale(line, after) and word != "hundred" and (tied or value == HALF):
        scale = number_words()[word].value
        return Numeral(first, after + 1, scale * value, Form.WORDS, scale=scale)
    if article:
        return Numeral(first, after, value, Form.WORDS) if is_unit(word) else None
    halved = word in HALVED_UNITS or (word == "century" and value == QUARTER)
    return Numeral(first, at + 1, value, Form.WORDS) if tied and halved else None


def part(line: Sequence[Lexeme], place: int) -> Numeral | None:
    """As in "a third", "a quarter of"; not "a third man"."""
    if line[place].low != "a" or place + 1 >= len(line) or line[place + 1].low not in denominators():
        return None
    unit = place + 2 < len(line) and line[place + 2].low in TIME_WORDS
    if line[place + 1].low.endswith("s") or line[place + 1].low == "half" or not (unit or _ends_share(line, place + 2)):
        return None
    if unit and line[place + 1].low != "quarter":
        return None
    if place > 0 and line[place - 1].low in ("for", "as", "half"):
        return None
    joined = place > 1 and line[place - 1].low == "and"  # "two and a third", not "and a third said no"
    if joined and (line[place - 2].value is not None or line[place - 2].low in number_words()):
        return None
    return Numeral(place, place + 2, Decimal(1) / denominators()[line[place + 1].low], Form.SHARE)


def part_of_unit(line: Sequence[Lexeme], found: Numeral | None) -> Numeral | None:
    """A share of one scale or unit: "a quarter of a million", "two thirds of a mile", "a tenth of one percent"."""
    if found is None or found.form is not Form.SHARE or found.stop + 2 >= len(line):
        return found
    if line[found.stop].low != "of" or line[found.stop + 1].low not in ONES:
        return found
    at = found.stop + 2
    if is_scale(line, at) and line[at].low != "hundred":
        scale = number_words()[line[at].low].value
        return Numeral(found.first, at + 1, found.value * scale, Form.WORDS, scale=scale)
    percent = line[at].low in ("percent", "per", "percentage")
    unit = is_unit(line[at].low) and line[found.stop + 1].low in ARTICLES
    return replace(found, stop=at, form=Form.WORDS) if percent or unit else found
