"""Which numbers does a line print, in digits or in words, and what are they worth?

Values are exact: "two and a half million" is 2500000, "a third" one part of three, "dozens" 24 to 99. What the number
measures, and whether it is a figure at all, is asked later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from corpustool.figures.cardinals import Cardinal, read_cardinal
from corpustool.figures.forms import Form, Numeral
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.shares import (
    HYPHENS,
    after_hyphen,
    counted_share,
    fraction,
    half,
    is_unit,
    part,
    part_of_unit,
)
from corpustool.lexicon.cues import cues
from corpustool.lexicon.numbers import multiples, number_words, vague_words

__all__ = ["Form", "Numeral", "read_numerals"]

FEW = frozenset({"few", "several"})
NIL_UNITS = frozenset({"degree", "percent", "per", "point"})
MODALS = cues("numerals.modals")
BETWEEN_VERBS = cues("numerals.between_verbs")
AFTER_INFINITIVE = cues("numerals.after_infinitive")


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
        return part_of_unit(line, counted_share(line, _negative(line, _plain(line, place))))
    if lexeme.sort is not Sort.WORD:
        return None
    return (
        _vague(line, place)
        or half(line, place)
        or part_of_unit(line, part(line, place))
        or _loose(line, place)
        or _multiple(line, place)
        or _one_and_a_half(line, place)
        or part_of_unit(line, counted_share(line, _negative(line, _plain(line, place))))
    )


@cache
def _beginnings() -> frozenset[str]:
    """The words with which a numeral can begin: most words cannot, and are passed by at once."""
    return frozenset({*number_words(), *vague_words(), *multiples(), *FEW, "a", "an", "half", "quarter", "couple"})


def _plain(line: Sequence[Lexeme], place: int) -> Numeral | None:
    """A cardinal, with what may follow it: a denominator ("two thirds") or a fold ("six-fold")."""
    cardinal = read_cardinal(line, place)
    if cardinal is None or _is_nil(line, cardinal):
        return None
    after = after_hyphen(line, cardinal.stop)
    if after < len(line) and line[after].low == "fold":
        return Numeral(place, after + 1, cardinal.value, Form.MULTIPLE)
    form = Form.WORDS if line[place].sort is Sort.WORD else Form.DIGITS
    whole = Numeral(place, cardinal.stop, cardinal.value, form, scale=cardinal.scale)
    return fraction(line, cardinal, after) or whole


def _negative(line: Sequence[Lexeme], found: Numeral | None) -> Numeral | None:
    """As in "minus 5", "-5": a minus sign touches the number and no word before it."""
    if found is None or found.first == 0:
        return found
    before = line[found.first - 1]
    at = found.first - 1
    if before.low == "minus" and at > 1 and (line[at - 1].low, line[at - 2].low) == ("or", "plus"):
        return found  # "plus or minus 3": a margin to both sides
    if before.text in "-−–" and before.text and line[found.first].glued:
        if at > 0 and line[at - 1].low in ("minus", "negative"):
            at -= 1
        elif (at > 0 and before.glued and line[at - 1].text not in ("(", "$", "£", "€", "¥")) or before.text == "–":
            return found
    elif before.low not in ("minus", "negative") or (line[found.first].sort is Sort.WORD and before.low == "negative"):
        return found
    return Numeral(at, found.stop, found.value.copy_negate(), found.form, found.value_to, scale=found.scale)


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
    if line[at].low == "score" and at > place and line[at + 1].low == "of" and _is_plural(line, at + 2):
        return Numeral(place, at + 1, SCORE, Form.WORDS, rough=True)
    if line[at].low == "couple":
        of = at + 2 if line[at + 1].low == "of" else at + 1
        scale = number_words().get(line[of].low) if of < len(line) else None
        if scale is not None and scale.sort in ("scale", "dozen"):
            return Numeral(place, of + 1, scale.value * 2, Form.WORDS, rough=True, scale=scale.value)
    return None


def _is_plural(line: Sequence[Lexeme], place: int) -> bool:
    """Whether a plural in lower case stands at ``place`` or right behind an adjective there."""
    words = [
        piece
        for piece in line[place : place + 2]
        if line[place].sort is Sort.WORD and piece.sort is Sort.WORD and piece.text.islower()
    ]
    return any(len(piece.low) > 3 and (piece.low.endswith("s") or piece.low in PLURALS) for piece in words)


PLURALS = cues("namesakes.plurals")
SCORE = Decimal(20)


def _multiple(line: Sequence[Lexeme], place: int) -> Numeral | None:
    word = multiples().get(line[place].low)
    if word is not None and word.trend != "down" and not line[place].low.endswith("d") and _multiplies(line, place):
        return Numeral(place, place + 1, word.factor, Form.MULTIPLE)
    if word is None or (word.infinitive and not _is_verb(line, place)):
        return None
    return Numeral(place, place + 1, word.factor, Form.MULTIPLE, trend=word.trend)


def _multiplies(line: Sequence[Lexeme], place: int) -> bool:
    """As in "twice as many", "double the target", "triple its budget"; not "twice a day", "will double the price"."""
    if line[place].low not in TIMES or place + 2 >= len(line) or line[place + 1].low not in MULTIPLIED:
        return False
    if line[place + 1].low == "as":
        return line[place + 2].low in ("many", "much")
    verb = line[place].low != "twice" and (place == 0 or _is_verb(line, place) or line[place - 1].low in MODALS)
    return not verb and line[place + 2].sort is Sort.WORD


TIMES = frozenset({"twice", "double", "triple", "treble", "quadruple"})
MULTIPLIED = cues("numerals.multiplied")


def _is_verb(line: Sequence[Lexeme], place: int) -> bool:
    """As in "will nearly double", "to double its output"; not "to double standards", "a double murder"."""
    at = place - 1
    while at > 0 and line[at].low in BETWEEN_VERBS:
        at -= 1
    if at < 0 or line[at].low not in MODALS:
        return False
    return line[at].low != "to" or place + 1 >= len(line) or line[place + 1].low in AFTER_INFINITIVE


def _is_nil(line: Sequence[Lexeme], cardinal: Cardinal) -> bool:
    """A zero that counts nothing: "zero-emission", "net zero", "sub-zero"."""
    first, stop = cardinal.first, cardinal.stop
    if stop != first + 1 or line[first].low != "zero":
        return False
    tied = stop + 1 < len(line) and line[stop].glued and line[stop].text in HYPHENS and line[stop + 1].glued
    if tied and line[stop + 1].sort is Sort.WORD:
        return line[stop + 1].low not in NIL_UNITS
    before = first - 2 if first > 1 and line[first - 1].text in HYPHENS else first - 1
    return before >= 0 and line[before].low in ("net", "ground", "sub")


def _one_and_a_half(line: Sequence[Lexeme], place: int) -> Numeral | None:
    """The article of "an hour and a half": one unit, whose part is added where the unit is read."""
    if line[place].low not in ("a", "an") or place + 4 >= len(line) or not is_unit(line[place + 1].low):
        return None
    number = line[place + 3].value is not None or line[place + 3].low in number_words()
    if line[place + 2].low == "and" and number and is_unit(line[place + 4].low.removesuffix("s")):
        return Numeral(place, place + 1, Decimal(1), Form.WORDS)  # "an hour and 45 minutes"
    words = tuple(lexeme.low for lexeme in line[place + 2 : place + 5])
    past = place + 5 < len(line) and line[place + 5].low == "ago"  # a day, not a length of time
    return Numeral(place, place + 1, Decimal(1), Form.WORDS) if words == ("and", "a", "half") and not past else None
