"""Which two numbers of a line tell one figure: "2 hours 14 minutes", "17 per 100,000", "one person in eight"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from corpustool.domain.figures import Unit, UnitKind
from corpustool.domain.quantities import Bound
from corpustool.figures.cardinals import EXACT
from corpustool.figures.drafts import Draft
from corpustool.figures.lines import Line
from corpustool.figures.measured import printed
from corpustool.figures.numerals import Form
from corpustool.lexicon.cues import cues
from corpustool.lexicon.units import smaller_units

BASES = frozenset({10, 100, 1000, 10000, 100000, 1000000})
"""Round numbers of things per which news tells rates."""
LINKS: tuple[list[str], ...] = ([], ["and"], [","], [",", "and"])
TOLD = (UnitKind.DURATION, UnitKind.MEASURE)
WHOLES = 10
EVERYWHERE = cues("pairs.goes_on")


def pair_up(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a line, those that tell one figure together put into one."""
    done: list[Draft] = []
    for one in drafts:
        before = done[-1] if done else None
        both = None
        if before is not None:
            both = _measure(line, before, one) or _rate(line, before, one) or _odds(line, before, one)
        if both is not None:
            done[-1] = both
        else:
            done.append(one)
    return done


def _measure(line: Line, one: Draft, two: Draft) -> Draft | None:
    """As in "2 hours 14 minutes", "6ft 2in", "an hour and 45 minutes": told in the smaller unit, where it is exact."""
    two = _of_feet(line, one, two)
    if one.unit is None or two.unit is None or one.unit.kind not in TOLD or two.unit.kind not in (*TOLD, UnitKind.AGE):
        return None
    steps = smaller_units().get(one.unit.code or "", {}).get(two.unit.code or "")
    between = [piece.low for piece in line.lexemes[one.stop : two.first]]
    if steps is None or between not in LINKS or not _is_plain(one) or not _is_plain(two) or two.value >= steps:
        return None
    if one.bound is Bound.EXACT and two.bound is not Bound.EXACT and two.opens < two.first:
        return None  # "2 hours and at least 14 minutes"
    value = EXACT.add(EXACT.multiply(one.value, Decimal(steps)), two.value)
    bound = one.bound if one.bound is not Bound.EXACT else two.bound
    unit = replace(two.unit, text=printed(line.lexemes, two.number[1], two.stop) or two.unit.text)
    number = (one.number[0], two.stop)
    return replace(one, stop=two.stop, number=number, value=value, unit=unit, bound=bound, counted=two.counted)


def _of_feet(line: Line, one: Draft, two: Draft) -> Draft:
    """As in "6-foot-2", "5 feet 11": inches that are not named."""
    feet = one.unit is not None and one.unit.code == "foot" and one.unit.text.lower() in FEET
    between = [piece.low for piece in line.lexemes[one.stop : two.first]]
    open_ended = two.counted is None and not between
    if not feet or one.unit is None or two.unit is not None or not (open_ended or between == ["-"]):
        return two
    return replace(two, first=one.stop, unit=replace(one.unit, code="inch"))


FEET = frozenset({"foot", "feet", "ft"})


def _is_plain(draft: Draft) -> bool:
    """Whether it is a single whole number in a unit that is not told per another."""
    return draft.value_to is None and not draft.rate and draft.value >= 0 and not draft.moves


def _rate(line: Line, one: Draft, two: Draft) -> Draft | None:
    """As in "17 per 100,000 residents", "3 deaths for every 1,000 births": one rate, and no count of residents."""
    if two.value_to is not None or one.form is Form.SHARE or one.rate or one.change:
        return None
    start = one.thing[1] if one.thing is not None else 0
    between = [piece for piece in line.lexemes[one.stop : two.first] if piece.start >= start]
    words = tuple(piece.low for piece in between)
    if words not in PER or (words != ("per",) and two.value not in BASES):
        return None
    named = two.unit.text if two.unit is not None else two.counted.text if two.counted is not None else ""
    thing = f" {named}" if named else ""
    text = f"per {printed(line.lexemes, two.number[0], two.number[1])}{thing}"
    rate = replace(one, rate=True, thing=two.thing or one.thing)
    if one.unit is not None:
        return replace(rate, stop=two.stop, unit=replace(one.unit, text=f"{one.unit.text} {text}"))
    if one.counted is None:
        return replace(rate, stop=two.stop, unit=Unit(UnitKind.OTHER, None, text))
    return replace(rate, counted=replace(one.counted, text=f"{one.counted.text} {text}"))


PER = (("per",), ("per", "every"), ("for", "every"), ("for", "each"), ("in", "every"))


def _odds(line: Line, one: Draft, two: Draft) -> Draft | None:
    """As in "one person in eight", "two pupils in five": a share of the things counted."""
    if one.counted is None or one.thing is None or one.unit is not None or two.unit is not None:
        return None
    if two.counted is not None or one.form not in (Form.DIGITS, Form.WORDS) or two.form is not one.form:
        return None
    whole = two.value == two.value.to_integral_value() and two.value_to is None and one.value_to is None
    if not whole or not 0 < one.value < two.value or (two.value > WHOLES and two.value not in BASES):
        return None
    between = [piece.low for piece in line.lexemes[one.stop : two.first] if piece.start >= one.thing[1]]
    if between not in (["in"], ["in", "every"], ["out", "of"], ["out", "of", "every"]) or not _ends(line, two.stop):
        return None
    value = EXACT.divide(one.value, two.value)
    return replace(one, stop=two.stop, number=(one.number[0], two.number[1]), value=value, form=Form.SHARE)


def _ends(line: Line, place: int) -> bool:
    """Whether nothing follows that the second number could count."""
    return place >= len(line.lexemes) or line.low(place) in EVERYWHERE or line.low(place) in ".,;:)"
