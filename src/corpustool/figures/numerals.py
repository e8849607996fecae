"""Which numbers does a line print, in digits or in words, and what are they worth?

Values are exact: "two and a half million" is 2500000, "a third" one part of three, "dozens" 24 to 99. What the number
measures, and whether it is a figure at all, is asked later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from corpustool.figures.cardinals import Cardinal, read_cardinal
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.lexicon.cues import cues
from corpustool.lexicon.numbers import denominators, multiples, number_words, vague_words


class Form(StrEnum):
    """How a number is printed, where that decides what it can mean."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    SHARE = "share"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number on the lexemes ``first`` up to ``stop``; ``rough`` says that the words themselves are loose.

    ``scale`` is the last power that was applied ("5 million": 1000000), for a range that shares it.
    """

    first: int
    stop: int
    value: Decimal
    form: Form
    value_to: Decimal | None = None
    rough: bool = False
    scale: Decimal = Decimal(1)
    trend: str | None = None


HALF = Decimal("0.5")
FEW = frozenset({"few", "several"})
SHARED = frozenset({"in", "of"})
ROUND_HUNDREDS = frozenset({20, 25, 50, 100, 500, 1000, 10000, 100000, 1000000})


def read_numerals(line: Sequence[Lexeme]) -> Iterator[Numeral]:
    """The numerals of a line in order; none overlaps another."""
    begins, free = _beginnings(), 0
    for place in [at for at, piece in enumerate(line) if piece.value is not None or piece.low in begins]:
        found = _numeral(line, place) if place >= free else None
        if found is not None:
            yield found
            free = found.stop


def _numeral(line: Sequence[Lexeme], place: int) -> Numeral | None:
    lexeme = line[place]
    if lexeme.sort is Sort.NUMBER:
        return _counted_share(line, _negative(line, _plain(line, place)))
    if lexeme.sort is not Sort.WORD:
        return None
    return (
        _vague(line, place)
        or _half(line, place)
        or _part(line, place)
        or _loose(line, place)
        or _multiple(line, place)
        or _counted_share(line, _negative(line, _plain(line, place)))
    )


@cache
def _beginnings() -> frozenset[str]:
    """The words with which a numeral can begin: most words cannot, and are passed by at once."""
    return frozenset({*number_words(), *vague_words(), *multiples(), *FEW, "a", "an", "half", "couple"})


def _plain(line: Sequence[Lexeme], place: int) -> Numeral | None:
    """A cardinal, with what may follow it: a denominator ("two thirds") or a fold ("six-fold")."""
    cardinal = read_cardinal(line, place)
    if cardinal is None:
        return None
    after = _after_hyphen(line, cardinal.stop)
    if after < len(line):
        word = line[after].low
        if word in denominators() and _is_fraction(line, cardinal, after):
            return Numeral(place, after + 1, cardinal.value / denominators()[word], Form.SHARE)
        if word == "fold":
            return Numeral(place, after + 1, cardinal.value, Form.MULTIPLE)
    if _slashed(line, cardinal):
        lower = line[cardinal.stop + 1].value
        if lower and cardinal.value < lower <= 1000:
            return Numeral(place, cardinal.stop + 2, cardinal.value / lower, Form.SHARE)
    form = Form.WORDS if line[place].sort is Sort.WORD else Form.DIGITS
    return Numeral(place, cardinal.stop, cardinal.value, form, scale=cardinal.scale)


def _after_hyphen(line: Sequence[Lexeme], place: int) -> int:
    return place + 1 if place < len(line) and line[place].text in ("-", "‐", "‑") else place


def _is_fraction(line: Sequence[Lexeme], cardinal: Cardinal, after: int) -> bool:
    """Whether "two thirds", "a quarter" is a share; "a third man", "one second half" are not."""
    word = line[after].low
    if cardinal.value != cardinal.value.to_integral_value() or cardinal.value > 99:
        return False
    if cardinal.value > 1:
        return (word.endswith("s") and word != "halves") or word == "halves"
    if word.endswith("s"):
        return False
    if line[after].start != line[cardinal.stop - 1].end + 1 or line[cardinal.first].low in ("a", "an"):
        return _ends_share(line, after + 1)
    return True


def _ends_share(line: Sequence[Lexeme], place: int) -> bool:
    """Whether what follows "a third" shows that it is a share: "of", the end, or a word that no noun begins with."""
    if place >= len(line) or line[place].sort is Sort.SIGN:
        return place >= len(line) or line[place].text not in "-‐‑"
    return line[place].low in SHARE_GOES_ON


SHARE_GOES_ON = cues("numerals.share_goes_on")
HALF_GOES_ON = cues("numerals.half_goes_on")


def _slashed(line: Sequence[Lexeme], cardinal: Cardinal) -> bool:
    at = cardinal.stop
    return (
        at + 1 < len(line)
        and line[at].text in ("/", "⁄")
        and line[at].glued
        and line[at + 1].sort is Sort.NUMBER
        and line[at + 1].glued
        and line[cardinal.first].text.isdigit()
        and (line[at].text == "⁄" or _of_unit(line, at + 2))
    )


def _of_unit(line: Sequence[Lexeme], place: int) -> bool:
    return place < len(line) and (line[place].low in ("of", "cup", "inch", "mile") or line[place].text == "-")


def _negative(line: Sequence[Lexeme], found: Numeral | None) -> Numeral | None:
    """As in "minus 5", "-5": a minus sign touches the number and no word before it."""
    if found is None or found.first == 0:
        return found
    before = line[found.first - 1]
    at = found.first - 1
    if before.text in "-−–" and before.text and line[found.first].glued:
        if at > 0 and line[at - 1].low in ("minus", "negative"):
            at -= 1
        elif (at > 0 and before.glued and line[at - 1].text not in ("(", "$", "£", "€", "¥")) or before.text == "–":
            return found
    elif before.low not in ("minus", "negative") or (line[found.first].sort is Sort.WORD and before.low == "negative"):
        return found
    return Numeral(at, found.stop, found.value.copy_negate(), found.form, found.value_to, scale=found.scale)


def _counted_share(line: Sequence[Lexeme], found: Numeral | None) -> Numeral | None:
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
    if whole is None or not 0 < found.value < whole.value or not _is_whole(line, whole, words[1] == "of"):
        return found
    if words[0] == "in" and line[whole.first].low in ("a", "an"):
        whole_ok = whole.value >= 100
        if not whole_ok:
            return found
    return Numeral(found.first, whole.stop, found.value / whole.value, Form.SHARE)


NOT_WHOLES = cues("numerals.not_wholes")


def _is_whole(line: Sequence[Lexeme], whole: Cardinal, said: bool) -> bool:
    if whole.value != whole.value.to_integral_value():
        return False
    following = line[whole.stop].low if whole.stop < len(line) else ""
    if following in NOT_WHOLES:
        return False
    return said or whole.value <= 10 or int(whole.value) in ROUND_HUNDREDS


def _half(line: Sequence[Lexeme], place: int) -> Numeral | None:  # noqa: PLR0911 - each return is an exclusion
    """As in "half a million", "half of the voters"; not "half-time", "the second half"."""
    if line[place].low != "half":
        return None
    after = place + 1
    if after + 1 < len(line) and line[after].low in ("a", "an"):
        scale = number_words().get(line[after + 1].low)
        if scale is not None and scale.sort in ("scale", "dozen"):
            return Numeral(place, after + 2, scale.value * HALF, Form.WORDS, scale=scale.value)
        return Numeral(place, after + 1, HALF, Form.WORDS) if _is_unit_word(line[after + 1].low) else None
    if place > 0 and (line[place - 1].low in NO_HALF or line[place - 1].text in ("-", "‐", "‑")):
        return None
    if after < len(line) and line[after].text in ("-", "‐", "‑"):
        return None
    if after >= len(line) or line[after].low in HALF_GOES_ON or line[after].sort is not Sort.WORD:
        return Numeral(place, after, HALF, Form.SHARE)
    return None


def _part(line: Sequence[Lexeme], place: int) -> Numeral | None:
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


NO_HALF = cues("numerals.no_half")
TIME_WORDS = cues("numerals.time_words")


def _is_unit_word(word: str) -> bool:
    return word in TIME_WORDS


def _vague(line: Sequence[Lexeme], place: int) -> Numeral | None:
    """As in "dozens", "tens of thousands": plural scales, multiplied along the chain."""
    chain = vague_words().get(line[place].low)
    if chain is None or (place > 0 and line[place - 1].low in ("the", "in") and line[place].low in ("tens", "scores")):
        return None
    low, high = chain
    at = place + 1
    while at + 1 < len(line) and line[at].low == "of" and line[at + 1].low in vague_words():
        scale = number_words().get(line[at + 1].low.removesuffix("s"))
        if scale is None:
            break
        low, high = low * scale.value, high * scale.value
        at += 2
    alone = at == place + 1
    if alone and line[place].low == "tens":
        return None
    if alone and line[place].low == "scores" and not (at < len(line) and line[at].low in ("of", "were", "are", "have")):
        return None
    return Numeral(place, at, low, Form.VAGUE, high)


def _loose(line: Sequence[Lexeme], place: int) -> Numeral | None:
    """As in "a few hundred", "several dozen", "a couple of thousand"."""
    at = place + 1 if line[place].low == "a" else place
    if at + 1 >= len(line):
        return None
    if line[at].low in FEW:
        scale = number_words().get(line[at + 1].low)
        if scale is not None and scale.sort in ("scale", "dozen"):
            return Numeral(place, at + 2, scale.value * 2, Form.VAGUE, scale.value * 9)
    if line[at].low == "couple":
        of = at + 2 if line[at + 1].low == "of" else at + 1
        scale = number_words().get(line[of].low) if of < len(line) else None
        if scale is not None and scale.sort in ("scale", "dozen"):
            return Numeral(place, of + 1, scale.value * 2, Form.WORDS, rough=True, scale=scale.value)
    return None


def _multiple(line: Sequence[Lexeme], place: int) -> Numeral | None:
    word = multiples().get(line[place].low)
    if word is None:
        return None
    return Numeral(place, place + 1, word.factor, Form.MULTIPLE, trend=word.trend)
