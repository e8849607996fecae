"""Is a unit told per something: "$5 per barrel", "200 miles a day", "80 cents/kg"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpustool.domain.figures import UnitKind
from corpustool.figures.lexemes import Lexeme, Sort
from corpustool.figures.measured import Measured, low, over_hyphen, printed
from corpustool.lexicon.cues import cues
from corpustool.lexicon.units import unit_words

PERIODS = cues("rates.periods")
SOLD = cues("rates.sold")
SIGNS = cues("rates.signs")
"""Units that hold their period ("bpd": barrels per day)."""
MOMENTS = frozenset({"ago", "before", "earlier", "later", "old"})
ARTICLES = frozenset({"a", "an"})
EACH = frozenset({"each", "every"}) | ARTICLES


def per(line: Sequence[Lexeme], found: Measured) -> Measured:
    """The measured number with what its unit is told per, if it is."""
    if found.unit is not None and found.unit.text in SIGNS:
        return replace(found, rate=True)
    at = (
        found.stop + 1
        if low(line, found.stop) == "-" and low(line, found.stop + 1) in ("a", "an", "per")
        else found.stop
    )
    start = over_hyphen(line, at + 1)
    if found.unit is None or start >= len(line) or not _leads(line, found, at, start):
        return found
    stop = start + 1
    if tuple(lexeme.low for lexeme in line[start : start + 2]) in unit_words() and start + 2 <= len(line):
        stop = start + 2
    link = "/" if line[at].text == "/" else " per "
    unit = replace(found.unit, text=f"{found.unit.text}{link}{printed(line, start, stop)}")
    return replace(found, stop=stop, unit=unit, rate=True)


def _leads(line: Sequence[Lexeme], found: Measured, at: int, start: int) -> bool:
    """Whether the word at ``at`` leads to the thing at ``start`` per which the unit is told."""
    link, thing = line[at], line[start]
    if low(line, start + 1) in MOMENTS:
        return False  # "5 million a year ago"
    period = thing.low.removesuffix("s") in PERIODS
    if found.unit is not None and found.unit.kind is UnitKind.DURATION and not period:
        return False
    if link.text == "/":
        return link.glued and thing.glued and thing.sort in (Sort.WORD, Sort.CODE)
    if thing.sort is not Sort.WORD:
        return False
    if link.low == "per":
        return thing.low != "cent"
    money = found.unit is not None and found.unit.kind is UnitKind.CURRENCY
    return link.low in EACH and (
        period or (money and link.low in ARTICLES and ((thing.low,) in unit_words() or thing.low in SOLD))
    )
