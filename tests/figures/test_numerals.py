"""Numerals: what the words and digits of a line are worth."""

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
        ("two and a half million", 2500000),
        ("two-and-a-half million", 2500000),
        ("a million and a half", 1500000),
        ("half a dozen", 6),
        ("half a million", 500000),
        ("eleven hundred", 1100),
        ("one hundred and five", 105),
        ("a hundred", 100),
        ("two dozen", 24),
        ("three dozens", 36),
        ("12 lakhs", 1200000),
        ("two hundred crores", 2000000000),
        ("1 234 567.89", Decimal("1234567.89")),
        ("two point two million", 2200000),
        ("zero point zero three", Decimal("0.03")),
        ("two and three-quarters", Decimal("2.75")),
        ("will nearly double", 2),
        ("to halve its debt", Decimal("0.5")),
        ("2 lakh", 200000),
        ("3.5 crore", 35000000),
        ("4 hundred million", 400000000),
        ("minus 5", -5),
        ("-5", -5),
        ("$5bn", 5000000000),
        ("MLN 5 mln", 5000000),
    ],
)
def test_the_value_is_exact(text: str, value: Decimal | int) -> None:
    assert [numeral.value for numeral in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 99),
        ("tens of thousands", 10**4, 10**5),
        ("hundreds of thousands", 10**5, 10**6),
        ("millions", 10**6, 10**7),
        ("several hundred", 200, 900),
    ],
)
def test_a_plural_scale_is_an_interval(text: str, low: int, high: int) -> None:
    (numeral,) = read(f"{text} of people")
    assert numeral.form is Form.VAGUE
    assert (numeral.value, numeral.value_to) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two in five voters", "0.4"),
        ("one out of 4 men", "0.25"),
        ("nine of every 10", "0.9"),
        ("three quarters of it", "0.75"),
        ("a fifth of it", "0.2"),
        ("half of it", "0.5"),
        ("1/16 of it", "0.0625"),
    ],
)
def test_a_share_is_part_of_one(text: str, value: str) -> None:
    (numeral,) = read(text)
    assert (numeral.form, numeral.value) == (Form.SHARE, Decimal(value))


@pytest.mark.parametrize(
    "text", ["a third man", "the second half", "half-time", "a fifth straight win", "tens", "in the dark"]
)
def test_ordinals_and_halves_of_other_things_are_no_numerals(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["two in 2019 days", "five in two days", "four in six games"])
def test_not_every_two_numbers_with_in_are_a_share(text: str) -> None:
    assert all(numeral.form is not Form.SHARE for numeral in read(text))


def test_growth_by_a_factor_has_its_direction() -> None:
    assert [(numeral.value, numeral.trend) for numeral in read("doubled halved sixfold")] == [
        (2, "up"),
        (Decimal("0.5"), "down"),
        (6, None),
    ]


def test_numbers_side_by_side_stay_apart() -> None:
    assert [numeral.value for numeral in read("between two hundred and three hundred")] == [200, 300]
    assert [numeral.value for numeral in read("two, three")] == [2, 3]


def test_a_metre_is_no_million() -> None:
    assert [numeral.value for numeral in read("37m tall")] == [37]
    assert [numeral.value for numeral in read("37m people")] == [37000000]
    assert [numeral.value for numeral in read("a 400m euro loan")] == [400000000]


@pytest.mark.parametrize("text", ["at one point two men fell", "won by one point", "ten points"])
def test_a_point_is_not_always_a_decimal_point(text: str) -> None:
    assert all(numeral.value == numeral.value.to_integral_value() for numeral in read(text))


def test_a_range_of_a_number_and_a_share_is_no_mixed_number() -> None:
    assert next(numeral.value for numeral in read("between one and two thirds of it")) == 1


@pytest.mark.parametrize(
    "text", ["double standards", "objects to double standards", "a double murder", "the triple jump"]
)
def test_a_double_thing_is_no_doubling(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["zero-emission buses", "net zero", "sub-zero nights", "a zero-hours contract"])
def test_a_zero_in_a_compound_counts_nothing(text: str) -> None:
    assert read(text) == []


def test_the_scale_behind_a_range_of_money_is_no_metre() -> None:
    assert [numeral.value for numeral in read("£2-3m")] == [2, 3000000]
