"""Which unit stands at a number: a currency, a percent sign, a measure, a length of time, an age?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from corpustool.domain.figures import Unit, UnitKind
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.measured import Measured, behind, low, over_hyphen, printed
from corpustool.figures.money import money_before, money_behind
from corpustool.figures.numerals import Form, Numeral
from corpustool.figures.rates import per
from corpustool.lexicon.cues import cues
from corpustool.lexicon.units import UnitName, unit_signs, unit_words

PERCENTS = cues("measures.percents")
SPACED = cues("measures.spaced_letters")
SECONDS = cues("measures.seconds")
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
AFTER_NO_PART = frozenset({"of", "million", "billion", "mile", "hour", "dozen"})
"""Behind these "a half" begins anew: "two hours and a quarter of a mile"."""
SHORTENED = frozenset({"sq", "cu"})
FEET = frozenset({"ft", "feet", "foot", "′"})
OLD = frozenset({"old", "olds"})
LONGEST = 5


def read_measured(line: Sequence[Lexeme], numeral: Numeral) -> Measured:
    """The numeral with the unit that stands at it, if one does."""
    found = (
        money_before(line, numeral)
        or _percent(line, numeral)
        or _age(line, numeral)
        or money_behind(line, numeral)
        or _measure(line, numeral)
    )
    if found is None:
        return Measured(numeral, numeral.first, numeral.stop)
    return per(line, _below_zero(line, _and_a_half(line, found)))


def _and_a_half(line: Sequence[Lexeme], found: Measured) -> Measured:
    """The part told behind the unit: "an hour and a half", "two miles and a quarter"."""
    stop = found.stop
    words = (low(line, stop), low(line, stop + 1))
    part = PARTS.get(low(line, stop + 2)) if words == ("and", "a") else None
    if part is None or stop == found.numeral.stop or low(line, stop + 3) in AFTER_NO_PART:
        return found
    numeral = replace(found.numeral, value=found.numeral.value + part, stop=stop + 3)
    return replace(found, numeral=numeral, stop=stop + 3)


def _below_zero(line: Sequence[Lexeme], found: Measured) -> Measured:
    """As in "12 degrees below zero": a negative temperature."""
    at, numeral = found.stop, found.numeral
    degrees = found.unit is not None and (found.unit.code or "").startswith("degree")
    if not degrees or numeral.value < 0 or (low(line, at), low(line, at + 1)) != ("below", "zero"):
        return found
    return replace(found, numeral=replace(numeral, value=-numeral.value), stop=at + 2)


def _percent(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    at = over_hyphen(line, numeral.stop)
    first, second = low(line, at), low(line, at + 1)
    if first in PERCENTS or (first == "per" and second in ("cent", "centum")):
        stop = at + 2 if first == "per" else at + 1
        point = over_hyphen(line, stop)
        if low(line, point) in ("point", "points"):
            unit = Unit(UnitKind.PERCENTAGE_POINTS, None, printed(line, at, point + 1))
            return behind(numeral, point + 1, unit)
        unit = Unit(UnitKind.PERCENT, None, printed(line, at, stop))
        return behind(numeral, stop, unit) if first != "percentage" else None
    if first in ("pp", "pps", "ppt", "ppts"):
        return behind(numeral, at + 1, Unit(UnitKind.PERCENTAGE_POINTS, None, line[at].text))
    if first == "basis" and second in ("point", "points"):
        return behind(numeral, at + 2, Unit(UnitKind.OTHER, None, printed(line, at, at + 2)))
    fold = first == "x" and line[at].glued and not (at + 1 < len(line) and line[at + 1].glued)  # "1.5x", not "4x4"
    named = fold or first in ("bp", "bps", "times")
    return behind(numeral, at + 1, Unit(UnitKind.OTHER, None, line[at].text)) if named else None


def _age(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    """As in "50-year-old", "18 months old", "aged 7", "at the age of 12", "35 years of age"."""
    at = over_hyphen(line, numeral.stop)
    unit = unit_words().get((low(line, at),))
    time = unit if unit is not None and unit.kind == "duration" else None
    if time is not None:
        old = over_hyphen(line, at + 1)
        if low(line, old) in OLD:
            return behind(numeral, old + 1, Unit(UnitKind.AGE, time.code, printed(line, at, old + 1)))
        if (low(line, old), low(line, old + 1)) == ("of", "age"):
            return behind(numeral, old + 2, Unit(UnitKind.AGE, time.code, printed(line, at, old + 2)))
    before = low(line, numeral.first - 1)
    if before not in ("aged", "age", "ages") and (low(line, numeral.first - 2), before) != ("age", "of"):
        return None
    if time is not None:
        return behind(numeral, at + 1, Unit(UnitKind.AGE, time.code, printed(line, at, at + 1)))
    return behind(numeral, numeral.stop, Unit(UnitKind.AGE))


def _measure(line: Sequence[Lexeme], numeral: Numeral) -> Measured | None:
    at = over_hyphen(line, numeral.stop)
    for length in range(min(LONGEST, len(line) - at), 0, -1):
        unit = unit_words().get(_words(line[at : at + length]))
        if unit is not None and (length > 1 or not _is_no_unit(line, numeral, at)):
            return _of(line, numeral, at, at + length, unit)
    for length in range(min(4, len(line) - at), 0, -1):
        pieces = line[at : at + length]
        unit = unit_signs().get("".join(piece.text for piece in pieces))
        if unit is not None and _is_one(pieces) and _is_sign(line, numeral, at, at + length):
            return _of(line, numeral, at, at + length, unit)
    return None


def _words(pieces: Sequence[Lexeme]) -> tuple[str, ...]:
    """The words of a unit, without the point of "sq. km"."""
    words = [piece.low for piece in pieces]
    if len(words) > 1 and words[0] in SHORTENED and words[1] == ".":
        del words[1]
    return tuple(words)


def _is_one(pieces: Sequence[Lexeme]) -> bool:
    """Whether the pieces are printed as one sign; a space may follow the degree sign of "5° C"."""
    return all(two.glued or (one.text == "°" and two.text in "CF") for one, two in pairwise(pieces))


def _of(line: Sequence[Lexeme], numeral: Numeral, at: int, stop: int, unit: UnitName) -> Measured:
    kind = UnitKind.DURATION if unit.kind == "duration" else UnitKind.MEASURE
    return behind(numeral, stop, Unit(kind, unit.code, printed(line, at, stop)), unit.dimension)


def _is_no_unit(line: Sequence[Lexeme], numeral: Numeral, at: int) -> bool:
    """Words that are units only in some company: "six second-half goals", "two stone houses", "a bit"."""
    word, after = line[at].low, low(line, at + 1)
    if word == "second":
        return (
            numeral.value != 1 and not line[at].glued and line[at - 1].text != "-" and after in ("-", "half", "place")
        )
    return word in ("bit", "stone") and after not in ("", ".", ",", "of", "to", "in", "and", "or")


def _is_sign(line: Sequence[Lexeme], numeral: Numeral, at: int, stop: int) -> bool:
    """Whether letters that could be a word or a name are a unit here."""
    text, tied = line[at].text, stop < len(line) and line[stop].glued
    digits = Sort.NUMBER in (line[numeral.first].sort, line[numeral.stop - 1].sort)
    if not digits or numeral.form is not Form.DIGITS:
        return len(text) > 2 and numeral.form in (Form.DIGITS, Form.WORDS)
    if tied and (line[stop].sort in (Sort.WORD, Sort.NUMBER) or (len(text) == 1 and line[stop].text in "&'’")):
        return False  # "2022′s", "300 PS5", "5 V's"
    if text in ("in", "s"):
        told = text == "in" or low(line, numeral.first - 1) in SECONDS or "." in line[numeral.first].text
        after_feet = text == "in" and low(line, numeral.first - 1) in FEET
        return (told and line[at].glued) or after_feet
    if len(text) > 1 or not text.isalpha() or stop > at + 1:
        return True
    return line[at].glued or text in SPACED or (text == "A" and low(line, stop) == "/")
