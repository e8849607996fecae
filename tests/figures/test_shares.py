"""Shares: parts of one, of a scale and of a unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpustool.figures.lexemes import lexemes
from corpustool.figures.numerals import Form, Numeral, read_numerals


def read(text: str) -> list[Numeral]:
    return list(read_numerals(lexemes(text, 0, len(text))))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a quarter of a million people", 250000),
        ("three-quarters of a billion dollars", 750000000),
        ("half-a-dozen boats", 6),
        ("a half-dozen boats", 6),
        ("a half million birds", 500000),
        ("half-million birds", 500000),
        ("a quarter million birds", 250000),
        ("a quarter-million birds", 250000),
    ],
)
def test_a_part_of_a_scale_is_a_plain_number(text: str, value: int) -> None:
    (numeral,) = read(text)
    assert (numeral.form, numeral.value) == (Form.WORDS, Decimal(value))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("three quarters of a mile", "0.75", "mile"),
        ("a tenth of a second", "0.1", "second"),
        ("a half-mile queue", "0.5", "-"),
        ("a quarter-point cut", "0.25", "-"),
        ("half a gallon", "0.5", "gallon"),
        ("half-an-hour", "0.5", "hour"),
        ("a fifth of one percent", "0.2", "percent"),
        ("one-tenth of 1 percent", "0.1", "percent"),
        ("half of one per cent", "0.5", "per"),
        ("1/2 hour", "0.5", "hour"),
        ("3/4 mile", "0.75", "mile"),
    ],
)
def test_a_part_of_a_unit_ends_before_the_unit(text: str, value: str, unit: str) -> None:
    line = lexemes(text, 0, len(text))
    (numeral,) = read_numerals(line)
    assert (numeral.form is not Form.SHARE, numeral.value, line[numeral.stop].text) == (True, Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    ["half-time", "a half-brother", "the second half million-dollar deal", "half-year results", "a half-century"],
)
def test_other_halves_are_no_numbers(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["a third of the pupils", "half of them", "a third of a class", "one-third of it"])
def test_a_share_of_things_stays_a_share(text: str) -> None:
    (numeral,) = read(text)
    assert numeral.form is Form.SHARE


@pytest.mark.parametrize("text", ["the 1/2 result", "a 3/4 lead", "9/11", "24/7 hour"])
def test_numbers_with_a_stroke_are_parts_only_before_a_unit(text: str) -> None:
    assert all(numeral.value == numeral.value.to_integral_value() for numeral in read(text))


@pytest.mark.parametrize(("text", "whole"), [("one in 12", 12), ("1 in 68", 68), ("one in 14 million", 14000000)])
def test_odds_have_any_whole(text: str, whole: int) -> None:
    (numeral,) = read(text)
    assert (numeral.form, round(1 / numeral.value)) == (Form.SHARE, whole)


@pytest.mark.parametrize("text", ["the only one in 2019", "the deepest one in 30 metres", "one in 12 days"])
def test_one_in_a_year_or_a_measure_is_no_share(text: str) -> None:
    assert all(numeral.form is not Form.SHARE for numeral in read(text))
