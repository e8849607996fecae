"""Which measures only say again, or go on with, what the measure before them said."""

from __future__ import annotations

import pytest

from corpustool.claims.restating import AGAIN, COMPOUND, asides, others
from corpustool.domain.figures import Figure, UnitKind
from tests.claims.making import figure

CODES = {
    "miles": "mile",
    "mile": "mile",
    "km": "kilometer",
    "feet": "foot",
    "ft": "foot",
    "in": "inch",
    "kg": "kilogram",
    "pounds": "pound",
}


def measure(text: str, number: str, told: str) -> Figure:
    return figure(text, number, unit=UnitKind.MEASURE, code=CODES[told], told=told)


def pair(text: str, *measures: str) -> list[Figure]:
    return [measure(text, *each.split()) for each in measures]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("It sank 5 miles (8 km) off Varna.", "5 miles", "8 km"),
        ("It sank 5 miles [8 km] off Varna.", "5 miles", "8 km"),
        ("It sank 5 miles/8 km off Varna.", "5 miles", "8 km"),
        ("It sank 5 miles, or about 8 km, off Varna.", "5 miles", "8 km"),
        ("It sank 5 miles – roughly 8 km – off Varna.", "5 miles", "8 km"),
        ("A 5-mile (8-km) tailback.", "5 mile", "8 km"),
        ("It weighed 44 pounds (20 kg).", "44 pounds", "20 kg"),
    ],
)
def test_a_measure_told_again_in_another_unit_is_no_answer_of_its_own(text: str, first: str, second: str) -> None:
    assert asides(pair(text, first, second), text) == {1: AGAIN}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("It sank 5 miles off Varna and 12 km off Burgas.", "5 miles", "12 km"),
        ("A race of 5 miles or 3 km.", "5 miles", "3 km"),
        ("It sank 5 miles (3 km) off Varna.", "5 miles", "3 km"),
        ("It weighed 20 kg (8 km).", "20 kg", "8 km"),
        ("It sank 5 miles (8 miles) off Varna.", "5 miles", "8 miles"),
    ],
)
def test_two_measures_stay_two(text: str, first: str, second: str) -> None:
    assert asides(pair(text, first, second), text) == {}


def test_feet_and_inches_are_one_measure_that_is_not_compared() -> None:
    text = "The statue is 6ft 2in tall."
    assert asides(pair(text, "6 ft", "2 in"), text) == {0: COMPOUND, 1: COMPOUND}


def test_the_other_measures_of_a_sentence_are_counted_without_those_told_again() -> None:
    text = "It is 26 feet high and 5 miles (8 km) long."
    figures = pair(text, "26 feet", "5 miles", "8 km")
    assert others(figures, text) == {0: 1, 1: 1}


def test_a_count_is_no_measure() -> None:
    text = "It sank with 12 crates (8 km) off Varna."
    assert asides([figure(text, "12", "crate"), measure(text, "8", "km")], text) == {}
