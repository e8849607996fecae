"""Units and currencies: names, signs and exact conversion."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.lexicon.units import converted, currency_signs, currency_words, unit, unit_signs, unit_words

CODES = sorted({name.code for name in unit_words().values()})
AMOUNTS = st.decimals(-(10**6), 10**6, places=3)


@pytest.mark.parametrize(
    ("value", "one", "other", "result"),
    [
        ("5", "mile", "kilometer", "8.04672"),
        ("1", "foot", "inch", "12"),
        ("1", "tonne", "kilogram", "1000"),
        ("2", "week", "day", "14"),
        ("1", "hectare", "meter ** 2", "10000"),
    ],
)
def test_conversion_is_exact(value: str, one: str, other: str, result: str) -> None:
    assert converted(Decimal(value), one, other) == Decimal(result)


def test_nothing_converts_across_dimensions_or_without_a_plain_ratio() -> None:
    assert converted(Decimal(1), "mile", "hour") is None
    assert converted(Decimal(1), "degree_Celsius", "degree_Fahrenheit") is None
    assert converted(Decimal(1), "mile", "no such unit") is None


@given(AMOUNTS, st.sampled_from(CODES))
def test_a_unit_converts_into_itself_unchanged(value: Decimal, code: str) -> None:
    assert converted(value, code, code) == value


@given(AMOUNTS, st.sampled_from(CODES), st.sampled_from(CODES))
def test_conversion_there_and_back_loses_nothing_to_speak_of(value: Decimal, one: str, other: str) -> None:
    there = converted(value, one, other)
    if there is not None:
        back = converted(there, other, one)
        assert back is not None
        assert abs(back - value) <= abs(value) * Decimal("1e-60")


def test_pint_knows_every_code() -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    own = {"ppb"}  # parts per billion: pint knows ppm alone
    unknown = [code for code in CODES if code not in own and not _knows(registry, code)]
    assert unknown == []


def _knows(registry: object, code: str) -> bool:
    try:
        registry.parse_units(code)  # type: ignore[attr-defined]  # pint has no types here
    except Exception:  # noqa: BLE001 - pint raises its own and Python's errors alike
        return False
    return True


def test_words_and_signs_of_one_unit_meet() -> None:
    assert unit_words()[("kilometres",)] == unit_signs()["km"] == unit("kilometer")
    assert unit_words()[("square", "feet")].dimension == "area"


def test_a_sign_names_its_currency() -> None:
    assert [currency_signs()[sign] for sign in ("$", "A$", "£", "RM", "₹")] == ["USD", "AUD", "GBP", "MYR", "INR"]
    assert currency_words()["euros"] == "EUR"
