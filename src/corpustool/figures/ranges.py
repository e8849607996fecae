"""Which two numbers are one range: "50-60", "between 3 and 5 per cent", "four to five thousand", "from 40 to 60"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from corpustool.domain.figures import Unit, UnitKind
from corpustool.figures.cardinals import EXACT
from corpustool.figures.drafts import Draft, draft
from corpustool.figures.lexemes import Lexeme
from corpustool.figures.measured import Measured
from corpustool.figures.numerals import Form
from corpustool.lexicon.bounds import change_words
from corpustool.lexicon.cues import cues

DASHES = frozenset("-–—‐‑~")
ROUGH = cues("ranges.rough")
BY = frozenset({"by", "x", "×"})
AND = frozenset({"and", "or"})
HUNDRED, THOUSAND = Decimal(100), Decimal(1000)
GAP = 7
"""Words that may stand between the ends of "from 20 mpg in 2008 to 29 mpg"."""


def join_ranges(line: Sequence[Lexeme], read: Sequence[Measured]) -> list[Draft]:
    """One draft a number, or a pair of numbers that stand for a range."""
    drafts: list[Draft] = []
    read = _with_sides(line, read)
    place = 0
    while place < len(read):
        if place and read[place].first < read[place - 1].stop and drafts[-1].stop == read[place - 1].stop:
            place += 1  # "$4 a dozen": the dozen is what the price is told for
            continue
        pair = _pair(line, read[place], read[place + 1]) if place + 1 < len(read) else None
        drafts.append(pair or draft(read[place]))
        place += 2 if pair else 1
    return drafts


def _with_sides(line: Sequence[Lexeme], read: Sequence[Measured]) -> list[Measured]:
    """The numbers, where listed ones share the unit of the last: "50 by 30 metres", "11 and 13 years old"."""
    found = list(read)
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        link = line[one.stop].low if one.stop + 1 == two.first else ""
        if one.unit is not None or two.unit is None or not _plain(one):
            continue
        if link in BY if two.unit.kind is UnitKind.MEASURE else link in AND and _says_ages(two):
            found[at] = replace(one, unit=two.unit, dimension=two.dimension)
    return found


def _says_ages(measured: Measured) -> bool:
    """As in "13 years old"; a "13-year-old" is a person, and what stands before him is not his age."""
    unit = measured.unit
    return unit is not None and unit.kind is UnitKind.AGE and "s old" in unit.text


def _pair(line: Sequence[Lexeme], one: Measured, two: Measured) -> Draft | None:
    if not _plain(one) or not _plain(two):
        return None
    link = _link(line, one, two)
    if link is None:
        return None
    low, high = _shared_scale(line, one, two, link), two.numeral.value
    unit = one.unit if one.unit is not None else two.unit
    if not _units_agree(one, two) or low == high:
        return None
    moves = link in ("from", "moves")
    if not moves and (low > high or not _near(link, low, high)):
        return None
    if link == "plain" and not _is_range_after_change(line, one, low, high):
        return None
    whole = two if two.unit is not None and (one.unit is None or len(two.unit.text) > len(one.unit.text)) else one
    return replace(
        draft(one),
        stop=two.stop,
        number=(one.numeral.first, two.numeral.stop),
        value=min(low, high),
        value_to=max(low, high),
        unit=_longer(unit, whole.unit),
        dimension=whole.dimension,
        rate=whole.rate,
        moves=moves and not _says_range(line, one),
        form=Form.DIGITS,
        opens=_opening(line, one, link),
    )


def _says_range(line: Sequence[Lexeme], one: Measured) -> bool:
    """As in "range in age from 3 to 17", "varies from 3 to 5 metres": nothing moves along it."""
    return any(lexeme.low in RANGING for lexeme in line[max(0, one.first - RANGE_REACH) : one.first])


RANGING = cues("ranges.ranging")
RANGE_REACH = 6


def _plain(measured: Measured) -> bool:
    return measured.numeral.form in (Form.DIGITS, Form.WORDS, Form.SHARE) and measured.numeral.value_to is None


def _link(line: Sequence[Lexeme], one: Measured, two: Measured) -> str | None:
    """How the two are tied: "between", "from", "or", "dash", "plain" (to); ``None`` when they are not."""
    words = [lexeme.low for lexeme in line[one.stop : min(two.first, one.stop + GAP + 1)]]
    before = _before(line, one)
    if words in (["and"], ["and", "about"]) and before == "between":
        return "between"
    if before == "from" and one.first >= 2 and _says_base(line, one.first - 1):
        before = ""
    while len(words) > 1 and words[-1] in ROUGH:
        words.pop()
    if words and words[-1] == "to" and before == "from" and len(words) <= GAP and _no_clause(line, one, two):
        return "from"
    if len(words) == 1 and words[0] in DASHES:
        return "dash"
    if [word for word in words if word not in DASHES] in (["to"], ["through"]):
        return "plain"
    return "or" if words in (["or"], ["or", "even"], ["or", "maybe"], ["or", "perhaps"]) else None


def _says_base(line: Sequence[Lexeme], place: int) -> bool:
    """As in "84 billion, down from 89 to 93 billion": a range that was left, not a move along it."""
    while place > 0 and line[place].low != "from":
        place -= 1
    return place > 1 and line[place - 1].low in ("up", "down") and line[place - 2].text == ","


def _no_clause(line: Sequence[Lexeme], one: Measured, two: Measured) -> bool:
    return not any(
        lexeme.text in ";:" or lexeme.low in ("and", "but", "which") for lexeme in line[one.stop : two.first]
    )


def _before(line: Sequence[Lexeme], one: Measured) -> str:
    """The word before the first number, past bounds that may stand there ("from about 14")."""
    place = one.first - 1
    while place >= 0 and line[place].low in (
        "about",
        "around",
        "roughly",
        "nearly",
        "some",
        "approximately",
        "a",
        "the",
    ):
        place -= 1
    return line[place].low if place >= 0 else ""


def _opening(line: Sequence[Lexeme], one: Measured, link: str) -> int:
    place = one.first
    if link in ("between", "from"):
        while place > 0 and line[place].low not in ("between", "from"):
            place -= 1
        if place and line[place - 1].low in ("in", "of", "somewhere", "ranging", "anywhere") and link == "between":
            return place - 1
    return place


def _shared_scale(line: Sequence[Lexeme], one: Measured, two: Measured, link: str) -> Decimal:
    """The first value, with the scale of the second where it has none: "$3-5 billion", "4-5,000"."""
    value, scale = one.numeral.value, two.numeral.scale
    if link == "dash" and scale == 1 and "," in line[two.numeral.first].text and value * THOUSAND < two.numeral.value:
        return value * THOUSAND if two.numeral.value % THOUSAND == 0 else value
    if one.numeral.scale > 1 or scale == 1 or value >= min(scale, THOUSAND):
        return value
    shared = EXACT.multiply(value, scale)
    return shared if shared <= two.numeral.value or value < HUNDRED else value


def _units_agree(one: Measured, two: Measured) -> bool:
    first, second = one.unit, two.unit
    if first is None or second is None:
        return first is None or one.stop <= two.first
    return first.kind is second.kind and (first.code == second.code or first.code is None or second.code is None)


def _near(link: str, low: Decimal, high: Decimal) -> bool:
    """As in "12 or 13" is a range, "5 or 500" a choice."""
    return link != "or" or high <= low * 2 or high - low <= 2


def _is_range_after_change(line: Sequence[Lexeme], one: Measured, low: Decimal, high: Decimal) -> bool:
    """As in "rose 32,000 to 1.41 million" is a change and a level; "rose by 1 to 1.5 degrees" a range."""
    before = _before(line, one)
    if before == "by" and one.first >= 2:
        before = line[one.first - 2].low
    if before not in change_words():
        return True
    if one.unit is not None:
        return one.unit.kind is not UnitKind.CURRENCY and high <= low * 2
    return high <= low * 5


def _longer(unit: Unit | None, other: Unit | None) -> Unit | None:
    if unit is None or other is None:
        return unit or other
    return other if len(other.text) > len(unit.text) else unit
