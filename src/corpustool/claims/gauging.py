"""Do two measures measure one thing? A height is no distance, and a sentence with several measures tells of several."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from corpustool.claims.answers import Answer
from corpustool.claims.aspects import Aspect
from corpustool.domain.claims import ExplanationKind
from corpustool.domain.figures import FigureKind
from corpustool.domain.quantities import Interval
from corpustool.lexicon.units import unit_pieces

_SIZES = Decimal(4)
"""Measures that differ by more than this factor hardly are of one thing."""


def apart(a: Answer, b: Answer) -> Iterator[tuple[ExplanationKind, str]]:
    """What stands against two measures measuring one thing."""
    one, other = a.scene.aspect, b.scene.aspect
    if one is None or other is None:
        return
    if one.name and other.name and one.name != other.name:
        yield ExplanationKind.THING, "they measure different things"
    if one.per and other.per and one.per != other.per:
        yield ExplanationKind.THING, "they are told per different things"
    if a.reading.interval.meets(b.reading.interval):
        return
    if one.things and other.things and not one.things & other.things:
        yield ExplanationKind.THING, "they are measures of different things"
    if one.origins and other.origins and not one.origins & other.origins:
        yield ExplanationKind.PLACE, "they are measured from different places"
    if one.bearings and other.bearings and not one.bearings & other.bearings:
        yield ExplanationKind.PLACE, "they are measured in different directions"
    if (a.scene.measures or b.scene.measures) and not (one.name and one.name == other.name):
        yield ExplanationKind.THING, "one sentence gives several measures"
    low, high = sorted((abs(a.value), abs(b.value)))
    if one.dimension != "temperature" and a.scene.role is None and low * _SIZES < high:
        yield ExplanationKind.THING, "measures of so different sizes hardly are of one thing"
    if _one_difference(a, b, one):
        yield ExplanationKind.UNIT, "they are one difference in degrees of two scales"


def _one_difference(a: Answer, b: Answer, told: Aspect) -> bool:
    """Whether two temperatures, read as "so much warmer", would agree: 3 °C and 5.4 °F above the mean."""
    return (
        told.dimension == "temperature"
        and a.figure.unit.code != b.figure.unit.code
        and FigureKind.CHANGE not in (a.figure.kind, b.figure.kind)
        and _spread(a).meets(_spread(b))
    )


def _spread(answer: Answer) -> Interval:
    """The printed number as a difference in degrees Fahrenheit, give or take half a degree Celsius."""
    scale = Decimal(1) if answer.figure.unit.code == "degree_Fahrenheit" else Decimal("1.8")
    degrees = answer.figure.quantity.value * scale
    return Interval(degrees - scale / 2, degrees + scale / 2)


def words_of(answer: Answer) -> frozenset[str]:
    """The content words of its sentence; beside a measure without the names of units, which may differ."""
    return answer.scene.words - unit_pieces() if answer.scene.aspect else answer.scene.words
