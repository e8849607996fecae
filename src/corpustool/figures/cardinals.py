"""What whole or decimal number do these words and digits spell: "two hundred and five", "1.2 million", "£3bn"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from corpustool.figures.lexemes import GLYPHS, Lexeme, Sort
from corpustool.lexicon.cues import cues
from corpustool.lexicon.numbers import NumberWord, denominators, number_words, scale_signs
from corpustool.lexicon.units import currency_words

EXACT = Context(prec=80)
LARGEST = Decimal(10) ** 30
"""Beyond this, "million million million" is no number that news would print."""
HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number on the lexemes ``first`` up to ``stop``, and the last scale that was applied to it."""

    first: int
    stop: int
    value: Decimal
    scale: Decimal = Decimal(1)


def read_cardinal(line: Sequence[Lexeme], place: int) -> Cardinal | None:
    """The number that begins at ``place``, as far as it goes; ``None`` where none begins."""
    found = _groups(line, place)
    return _and_a_part(line, found) if found is not None else None


def _groups(line: Sequence[Lexeme], place: int) -> Cardinal | None:
    """Groups of falling scale: "two million three hundred thousand and five"."""
    group = _group(line, place)
    if group is None:
        return None
    total, stop, limit = group.value, group.stop, group.scale
    while limit > 1:
        start = _over(line, stop, {"and"} if limit > 1 else set())
        if start == stop and _next_power(line, stop, limit):
            start = stop + 1
        following = _group(line, start)
        if following is None or following.value >= limit or line[start].low in BARE or line[start].low in ("a", "an"):
            break
        if line[following.first].sort is Sort.NUMBER and (
            start > stop or line[following.stop - 1].low not in number_words()
        ):
            break
        total, stop = EXACT.add(total, following.value), following.stop
        if following.scale == 1:
            break
        limit = following.scale
    return Cardinal(place, stop, total, group.scale)


def _next_power(line: Sequence[Lexeme], stop: int, limit: Decimal) -> bool:
    """As in "nine million, four hundred thousand": words of the next lower power behind a comma."""
    if stop + 1 >= len(line) or line[stop].text != "," or line[stop + 1].sort is not Sort.WORD:
        return False
    following = _group(line, stop + 1)
    if following is None or line[stop + 1].low in BARE or line[stop + 1].low in ("a", "an"):
        return False
    after = line[following.stop].low if following.stop < len(line) else ""
    return following.scale == THOUSAND and limit == THOUSAND * THOUSAND and after not in ("of", "more", "others")


def _group(line: Sequence[Lexeme], place: int) -> Cardinal | None:
    """A number below a thousand (or in digits) with its scales: "three hundred and five thousand"."""
    small = _small(line, place)
    if small is None:
        return None
    value, stop, scale = small.value, small.stop, Decimal(1)
    while True:
        at = _over_hyphen(line, stop)
        word = number_words().get(line[at].low) if at < len(line) else None
        if word is None or word.sort not in SCALES or (word.value == DOZEN and scale not in (1, HUNDRED)):
            break
        if word.sort == "plural" and stop == place:
            break
        if (word.value == 100 and value >= 100) or value > LARGEST:
            break
        value, scale, stop = EXACT.multiply(value, word.value), word.value, at + 1
        if word.value == 100:
            value, stop = _and_tens(line, value, stop)
    if scale == 1:
        return _signed(line, Cardinal(place, stop, value))
    return Cardinal(place, stop, value, scale)


def _and_tens(line: Sequence[Lexeme], value: Decimal, stop: int) -> tuple[Decimal, int]:
    """What follows a hundred: "and five", "sixty-two"; nothing when it is a hundred of its own."""
    start = _over(line, stop, {"and"})
    if start >= len(line) or line[start].sort is not Sort.WORD or line[start].low in ("a", "an"):
        return value, stop
    tens = _small(line, start)
    if tens is None or tens.value >= 100 or tens.stop == start:
        return value, stop
    after = _over_hyphen(line, tens.stop)
    if after < len(line) and line[after].low == "hundred":
        return value, stop
    return value + tens.value, tens.stop


def _small(line: Sequence[Lexeme], place: int) -> Cardinal | None:
    """Digits, or words below a hundred with what is spoken behind a point, or the article of "a hundred"."""
    found = _whole(line, place)
    return found if found is None or line[place].sort is not Sort.WORD else _with_decimals(line, found)


def _with_decimals(line: Sequence[Lexeme], found: Cardinal) -> Cardinal:
    """As in "two point five", "zero point zero three"; not "at one point three men"."""
    before = line[found.first - 1].low if found.first else ""
    if found.stop + 1 >= len(line) or line[found.stop].low != "point" or found.stop == found.first or before == "at":
        return found
    digits, at = "", found.stop + 1
    while at < len(line) and len(digits) < MOST_DECIMALS:
        tail = _whole(line, at) if line[at].sort is Sort.WORD and line[at].low not in ("a", "an") else None
        if tail is None or tail.stop == at or (digits and tail.value > 9):
            break
        digits, at = digits + str(tail.value), tail.stop
    if not digits:
        return found
    return Cardinal(found.first, at, EXACT.add(found.value, Decimal(f"0.{digits}")))


def _whole(line: Sequence[Lexeme], place: int) -> Cardinal | None:
    if place >= len(line):
        return None
    lexeme = line[place]
    if lexeme.sort is Sort.NUMBER and lexeme.value is not None:
        return _mixed(line, place, lexeme.value)
    if lexeme.low in ("a", "an"):
        return Cardinal(place, place + 1, Decimal(1)) if is_scale(line, place + 1) else None
    word = number_words().get(lexeme.low)
    if word is None or word.sort in ("dozen", "scale"):
        return Cardinal(place, place, Decimal(1)) if _stands_alone(line, place) else None
    if word.sort == "ten":
        return _tens(line, place, word)
    return Cardinal(place, place + 1, word.value) if word.sort in ("unit", "teen") else None


def is_scale(line: Sequence[Lexeme], place: int) -> bool:
    """Whether a scale or a dozen stands at ``place``."""
    word = number_words().get(line[place].low) if place < len(line) else None
    return word is not None and word.sort in ("scale", "dozen")


def _stands_alone(line: Sequence[Lexeme], place: int) -> bool:
    """A dozen or hundred without an article ("dozen killed in blast"), as headlines have it."""
    before = line[place - 1].low if place else ""
    return line[place].low in BARE and before not in NOT_BARE and not before.endswith(("'s", "’s"))


BOND_PARTS = frozenset(map(Decimal, (2, 4, 8, 16, 32, 64)))
"""Denominators of market quotations: "9-1/4 pct"."""
BARE = frozenset({"dozen", "hundred", "thousand"})
SCALES = ("scale", "dozen", "plural")
RANGE_LINKS = frozenset({"-", "–", "—", "to"})
THOUSAND, HUNDRED, DOZEN = Decimal(1000), Decimal(100), Decimal(12)
MOST_DECIMALS = 6
NOT_BARE = cues("cardinals.not_bare")


def _tens(line: Sequence[Lexeme], place: int, word: NumberWord) -> Cardinal:
    at = _over_hyphen(line, place + 1)
    unit = number_words().get(line[at].low) if at < len(line) else None
    if unit is not None and unit.sort == "unit" and unit.value > 0:
        return Cardinal(place, at + 1, word.value + unit.value)
    return Cardinal(place, place + 1, word.value)


def _mixed(line: Sequence[Lexeme], place: int, value: Decimal) -> Cardinal:
    """Digits with a glyph or a fraction behind them: "2½", "16 1/2"."""
    at = place + 1
    if at < len(line) and line[at].text in GLYPHS and line[place].text.isdigit():
        return Cardinal(place, at + 1, EXACT.add(value, line[at].value or Decimal(0)))
    if at + 3 < len(line) and line[at].text == "-" and line[at + 2].text == "/":
        upper, lower = line[at + 1].value, line[at + 3].value
        tight = all(piece.glued for piece in line[at : at + 4])
        if tight and upper is not None and lower in BOND_PARTS and 0 < upper < lower:
            return Cardinal(place, at + 4, EXACT.add(value, upper / lower))
    if at + 2 < len(line) and line[at + 1].text in ("/", "⁄") and line[at + 1].glued and line[at + 2].glued:
        upper, lower = line[at].value, line[at + 2].value
        if upper is not None and lower is not None and not line[at].glued and 0 < upper < lower <= 16:
            return Cardinal(place, at + 3, EXACT.add(value, upper / lower))
    return Cardinal(place, at, value)


def _signed(line: Sequence[Lexeme], found: Cardinal) -> Cardinal:
    """The short scale written at digits: "5bn", "$3m", "10k"."""
    at = found.stop
    if at >= len(line):
        return found
    sign = scale_signs().get(line[at].text) or (scale_signs().get(line[at].low) if len(line[at].low) > 1 else None)
    if sign is None or not _is_scale(line, found, at, sign.when):
        return found
    return Cardinal(found.first, at + 1, EXACT.multiply(found.value, sign.value), sign.value)


def _is_scale(line: Sequence[Lexeme], found: Cardinal, at: int, when: str) -> bool:
    money = found.first > 0 and _is_money(line, found.first - 1)
    if when == "always":
        return True
    if line[found.first].sort is not Sort.NUMBER:
        return False
    if when == "glued":
        tiny = line[at].text == "K" and found.value < 20  # "4K", "5K run" are names
        return money or (line[at].glued and not tiny)
    return money or _counts_next(line, at + 1) or _range_counts_next(line, at)


def _is_money(line: Sequence[Lexeme], at: int) -> bool:
    """Whether a currency sign stands at ``at``, or before the first end of a range: "£2-3m", "$4 to 5m"."""
    if line[at].sort is Sort.MONEY:
        return True
    linked = line[at].text in RANGE_LINKS and at > 1 and line[at - 1].sort is Sort.NUMBER
    return linked and line[at - 2].sort is Sort.MONEY


def _range_counts_next(line: Sequence[Lexeme], at: int) -> bool:
    """As in "3.5m to 4m cars": the thing stands behind the second end."""
    second = line[at + 1 : at + 4]
    if len(second) < 3 or second[0].text not in RANGE_LINKS or second[1].sort is not Sort.NUMBER:
        return False
    return second[2].text == line[at].text and _counts_next(line, at + 4)


def _counts_next(line: Sequence[Lexeme], place: int) -> bool:
    """Whether a counted thing or a currency follows, so that "3m" must be three million ("3m people")."""
    if place >= len(line) or line[place].sort is not Sort.WORD or line[place].glued:
        return False
    word = line[place].low
    if word in currency_words():
        return True
    return line[place].text.islower() and (
        word == "people" or (word.endswith("s") and len(word) > 4 and word not in ("across", "tests"))
    )


def _and_a_part(line: Sequence[Lexeme], found: Cardinal) -> Cardinal:
    """As in "two and a half million", "a million and a half", "three and a quarter"."""
    at = _over_hyphen(line, found.stop)
    if at >= len(line) or line[at].low != "and":
        return found
    part = _part(line, _over_hyphen(line, at + 1), found)
    if part is None:
        return found
    stop = part.stop
    if found.scale > 1:
        return Cardinal(found.first, stop, EXACT.add(found.value, found.scale * part.value), found.scale)
    scale_at = _over_hyphen(line, stop)
    scale = number_words().get(line[scale_at].low) if scale_at < len(line) else None
    value = EXACT.add(found.value, part.value)
    if scale is not None and scale.sort in ("scale", "dozen"):
        return Cardinal(found.first, scale_at + 1, EXACT.multiply(value, scale.value), scale.value)
    return Cardinal(found.first, stop, value)


def _part(line: Sequence[Lexeme], place: int, found: Cardinal) -> Cardinal | None:
    """The part behind "and": "a half", "one third", "two-thirds"; "between one and two thirds" ends a range."""
    at = _over_hyphen(line, place + 1)
    if at >= len(line):
        return None
    lower, upper = denominators().get(line[at].low), number_words().get(line[place].low)
    if lower is None:
        return None
    if line[place].low in ("a", "one"):
        return Cardinal(place, at + 1, Decimal(1) / lower) if lower <= MOST_OF_ARTICLE else None
    between = found.first > 0 and line[found.first - 1].low == "between"
    of = at + 1 < len(line) and line[at + 1].low == "of"
    if upper is None or not 1 < upper.value < lower or found.scale > 1 or between or of:
        return None
    return Cardinal(place, at + 1, upper.value / lower) if line[at].low.endswith("s") else None


MOST_OF_ARTICLE = 4
"""Up to quarters "two and a quarter miles" is a number; "two and a fifth man" is not."""


def _over(line: Sequence[Lexeme], place: int, words: set[str]) -> int:
    """The place behind an optional hyphen or one of ``words``."""
    if place < len(line) and line[place].low in words:
        return place + 1
    return _over_hyphen(line, place)


def _over_hyphen(line: Sequence[Lexeme], place: int) -> int:
    return place + 1 if place < len(line) and line[place].text in HYPHENS else place
