"""How do measures in different units come to one? Where two units of one dimension meet, all turn into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Context, Decimal

from corpustool.claims.answers import Answer
from corpustool.claims.aspects import dimension_of
from corpustool.claims.camps import with_unit
from corpustool.claims.stories import Story
from corpustool.domain.claims import Camp, Explanation, ExplanationKind, Reading
from corpustool.domain.figures import Figure, FigureKind
from corpustool.domain.quantities import Interval, grouped
from corpustool.lexicon.conversion import converted
from corpustool.lexicon.units import common_units

Articles = Sequence[tuple[Answer, ...]]

_DIGITS = 3
_MOST = 12
_TOLD = 3
"""So many conversions are told."""


def mixed(by_article: Articles, stories: Sequence[Story]) -> frozenset[str]:
    """The dimensions of which some story tells in two units."""
    codes = [_codes(answers) for answers in by_article]
    return frozenset(
        dimension
        for story in stories
        for dimension in codes[story.a].keys() & codes[story.b].keys()
        if len(codes[story.a][dimension] | codes[story.b][dimension]) > 1
    )


def commensurable(by_article: Articles, dimensions: frozenset[str]) -> list[tuple[Answer, ...]]:
    """The answers, with the intervals of measures of these dimensions in one unit each."""
    if not dimensions:
        return list(by_article)
    return [tuple(_common(each, dimensions) for each in answers) for answers in by_article]


def _codes(answers: Sequence[Answer]) -> dict[str, set[str | None]]:
    """The units of each dimension that an article's measures have."""
    found: dict[str, set[str | None]] = {}
    for answer in answers:
        if answer.scene.aspect:
            found.setdefault(answer.scene.aspect.dimension, set()).add(answer.figure.unit.code)
    return found


def _common(answer: Answer, dimensions: frozenset[str]) -> Answer:
    told = answer.scene.aspect
    if told is None or told.dimension not in dimensions:
        return answer
    into = common_units()[told.dimension]
    interval = answer.reading.interval
    inside = Interval(
        _in(interval.low, answer.figure, into), _in(interval.high, answer.figure, into),
        interval.low_open, interval.high_open,
    )  # fmt: skip
    reading = replace(answer.reading, interval=inside)
    return replace(answer, reading=reading, common=_in(answer.figure.quantity.value, answer.figure, into))


def _in(value: Decimal | None, figure: Figure, into: str) -> Decimal | None:
    """The value in the other unit; a rise or fall stays a difference."""
    code, change = figure.unit.code or "", figure.kind is FigureKind.CHANGE
    return None if value is None else converted(value, code, into, change=change)


def conversions(camps: Sequence[Camp]) -> Explanation | None:
    """The conversions that were made between the values of a claim; ``None`` where all are in one unit."""
    lead = camps[-1].readings[0]
    told = [_told(reading, lead) for camp in camps for reading in camp.readings]
    listed = ", ".join(list(dict.fromkeys(text for text in told if text))[:_TOLD])
    if not listed:
        return None
    one = len(camps) == 1
    return Explanation(ExplanationKind.UNIT, one, f"{'A' if one else 'Not a'} matter of unit conversion: {listed}.")


def _told(reading: Reading, lead: Reading) -> str | None:
    """The value of the reading in the unit of the leading one, where that is another one."""
    figure, into = reading.figure, lead.figure.unit.code
    if dimension_of(figure) is None or into is None or figure.unit.code == into:
        return None
    value = _in(figure.quantity.value, figure, into)
    if value is None:
        return None
    digits = len(lead.figure.quantity.value.normalize().as_tuple().digits)
    printed = with_unit(reading, grouped(figure.quantity.value))
    return f"{printed} is {with_unit(lead, grouped(_short(value, digits)))}"


def _short(value: Decimal, digits: int) -> Decimal:
    """As many digits as a reader wants, and no fewer than the other side has: 8.05, 161, 4,856, 31,800,000."""
    wanted = _DIGITS if value.adjusted() < _DIGITS else _DIGITS + 1
    return Context(prec=min(max(wanted, digits), _MOST)).plus(value)
