"""What stands against two measures measuring one thing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from corpustool.claims.answers import Answer
from corpustool.claims.aspects import Aspect
from corpustool.claims.gauging import apart, words_of
from corpustool.claims.scenes import Scene
from corpustool.domain.figures import FigureKind, Unit, UnitKind
from tests.claims.making import reading

LENGTH = Aspect("length")


def answer(value: str, told: Aspect | None = LENGTH, *, measures: int = 0, code: str = "kilometer") -> Answer:
    read = reading(value)
    figure = replace(read.figure, unit=Unit(UnitKind.MEASURE, code, "km"), kind=FigureKind.DISTANCE)
    scene = Scene(aspect=told, measures=measures, words=frozenset({"ferry", "sink", "km", "square"}))
    return Answer(replace(read, figure=figure), scene, (None,))


def against(a: Answer, b: Answer) -> list[str]:
    return [text for _, text in apart(a, b)]


def test_two_bare_measures_may_be_one() -> None:
    assert against(answer("8"), answer("12")) == []


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (replace(LENGTH, name="height"), replace(LENGTH, name="width"), "they measure different things"),
        (replace(LENGTH, per="day"), replace(LENGTH, per="week"), "they are told per different things"),
        (
            replace(LENGTH, things=frozenset({"tunnel"})),
            replace(LENGTH, things=frozenset({"shaft"})),
            "they are measures of different things",
        ),
        (
            replace(LENGTH, origins=frozenset({"Varna"})),
            replace(LENGTH, origins=frozenset({"Burgas"})),
            "they are measured from different places",
        ),
        (
            replace(LENGTH, bearings=frozenset({"north"})),
            replace(LENGTH, bearings=frozenset({"south"})),
            "they are measured in different directions",
        ),
    ],
)
def test_what_is_told_differently_is_not_compared(one: Aspect, other: Aspect, reason: str) -> None:
    assert against(answer("8", one), answer("12", other)) == against(answer("12", other), answer("8", one)) == [reason]
    assert against(answer("8", one), answer("12")) == []
    assert against(answer("8", one), answer("12", one)) == []


def test_agreeing_measures_may_be_told_from_different_places() -> None:
    varna, burgas = (replace(LENGTH, origins=frozenset({name})) for name in ("Varna", "Burgas"))
    assert against(answer("8", varna), answer("8", burgas)) == []


def test_a_sentence_with_several_measures_needs_to_name_them() -> None:
    assert against(answer("8", measures=1), answer("12")) == ["one sentence gives several measures"]
    high = replace(LENGTH, name="height")
    assert against(answer("8", high, measures=1), answer("12", high)) == []


def test_measures_of_very_different_sizes_are_of_different_things() -> None:
    assert against(answer("8"), answer("33")) == ["measures of so different sizes hardly are of one thing"]
    assert against(answer("10"), answer("40")) == []


def test_one_difference_in_degrees_is_no_clash_of_temperatures() -> None:
    heat = Aspect("temperature")
    one, other = answer("3", heat, code="degree_Celsius"), answer("5.4", heat, code="degree_Fahrenheit")
    assert against(one, replace(other, common=Decimal(-14))) == ["they are one difference in degrees of two scales"]
    assert against(one, answer("20", heat, code="degree_Fahrenheit")) == []


def test_counts_have_nothing_against_them_here() -> None:
    assert against(answer("8", None), answer("80")) == []


def test_names_of_units_are_no_words_that_two_sentences_share() -> None:
    assert words_of(answer("8")) == {"ferry", "sink"}
    assert words_of(answer("8", None)) == {"ferry", "sink", "km", "square"}
