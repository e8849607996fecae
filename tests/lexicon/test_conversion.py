"""Measures in other units: exact, and nothing that is not a measure of one dimension."""

from __future__ import annotations

import subprocess
import sys
from decimal import Context, Decimal

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.lexicon import conversion
from corpustool.lexicon.conversion import by_pint, converted
from corpustool.lexicon.tables import rows
from corpustool.lexicon.units import unit

DIMENSIONS = {row[0]: row[2] for row in rows("units.tsv")}
CODES = sorted(DIMENSIONS)
AMOUNTS = st.decimals(-(10**6), 10**6, places=3)
UNNAMED = {"ppb"}
"""Parts per billion: pint has no name for them."""
BASES = {
    "length": "meter",
    "area": "meter ** 2",
    "volume": "meter ** 3",
    "mass": "gram",
    "speed": "meter / second",
    "economy": "meter / meter ** 3",
    "temperature": "kelvin",
    "degree": "radian",
    "power": "watt",
    "energy": "joule",
    "torque": "newton * meter",
    "voltage": "volt",
    "current": "ampere",
    "charge": "coulomb",
    "resistance": "ohm",
    "frequency": "1 / second",
    "rotation": "radian / second",
    "data": "bit",
    "bandwidth": "bit / second",
    "pixels": "pixel",
    "loudness": "dimensionless",
    "pressure": "pascal",
    "proportion": "dimensionless",
    "substance": "mole",
    "capacitance": "farad",
    "force": "newton",
    "luminance": "candela / meter ** 2",
    "light": "lumen",
    "time": "second",
}
"""For each dimension a unit that pint must find it alike."""


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:  # type: ignore[type-arg]  # which numbers it holds is all one here
    return pint.UnitRegistry()


@pytest.mark.parametrize(
    ("value", "one", "other", "result"),
    [
        ("5", "mile", "kilometer", "8.04672"),
        ("1", "foot", "inch", "12"),
        ("1", "nautical_mile", "meter", "1852"),
        ("1", "tonne", "kilogram", "1000"),
        ("1", "ton", "pound", "2000"),
        ("2", "week", "day", "14"),
        ("3", "decayear", "year", "30"),
        ("1", "hectare", "meter ** 2", "10000"),
        ("1", "oil_barrel", "gallon", "42"),
        ("50", "mile / hour", "kilometer / hour", "80.4672"),
        ("1000", "ppb", "ppm", "1"),
        ("20", "degree_Celsius", "degree_Fahrenheit", "68"),
        ("-40", "degree_Fahrenheit", "degree_Celsius", "-40"),
    ],
)
def test_conversion_is_exact(value: str, one: str, other: str, result: str) -> None:
    found = converted(Decimal(value), one, other)
    assert found is not None
    assert abs(found - Decimal(result)) < Decimal("1e-50")


def test_a_rise_in_temperature_is_no_temperature() -> None:
    found = converted(Decimal(3), "degree_Celsius", "degree_Fahrenheit", change=True)
    assert found is not None
    assert round(found, 20) == Decimal("5.4")


def test_nothing_converts_across_dimensions() -> None:
    assert converted(Decimal(1), "mile", "hour") is None
    assert converted(Decimal(1), "newton * meter", "joule") is None  # pint thinks they are one, an engineer does not
    assert converted(Decimal(1), "mile", "no such unit") is None


@given(AMOUNTS, st.sampled_from(CODES))
def test_a_unit_converts_into_itself_unchanged(value: Decimal, code: str) -> None:
    assert converted(value, code, code) == value


@given(AMOUNTS, st.sampled_from(CODES), st.sampled_from(CODES))
def test_conversion_there_and_back_loses_nothing_to_speak_of(value: Decimal, one: str, other: str) -> None:
    there = converted(value, one, other)
    assert (there is None) is (DIMENSIONS[one] != DIMENSIONS[other])
    if there is not None:
        back = converted(there, other, one)
        assert back is not None
        assert abs(back - value) <= (abs(value) + 1000) * Decimal("1e-50")


@given(AMOUNTS, AMOUNTS, st.sampled_from([code for code in CODES if DIMENSIONS[code] in ("length", "temperature")]))
def test_conversion_keeps_the_order(a: Decimal, b: Decimal, code: str) -> None:
    into = "mile" if DIMENSIONS[code] == "length" else "kelvin"
    one, other = converted(a, code, into), converted(b, code, into)
    assert one is not None
    assert other is not None
    assert (one < other, one == other) == (a < b, a == b)


@pytest.mark.parametrize("code", [code for code in CODES if code not in UNNAMED])
def test_pint_knows_every_code_and_its_dimension(registry: pint.UnitRegistry, code: str) -> None:  # type: ignore[type-arg]  # as above
    base = registry.parse_units(BASES[DIMENSIONS[code]])
    assert registry.parse_units(code).dimensionality == base.dimensionality


def test_numbers_of_any_length_convert() -> None:
    assert converted(Decimal("9" * 5000), "mile", "kilometer") is not None
    assert converted(Decimal("1e-5000"), "mile", "kilometer") is not None


PAIRS = [(one, other) for one in CODES for other in CODES if one != other and DIMENSIONS[one] == DIMENSIONS[other]]


@pytest.mark.parametrize("one", CODES)
def test_the_table_turns_units_into_each_other_as_pint_does_to_the_last_digit(one: str) -> None:
    for other in [into for code, into in PAIRS if code == one]:
        step, start = by_pint(one, other)
        for value in (Decimal(1), Decimal("12.5"), Decimal("1e6")):
            at = Context(prec=80).add(Context(prec=80).multiply(value, step), start)
            assert str(converted(value, one, other)) == str(at)


def test_the_table_holds_every_unit_that_can_turn_into_another() -> None:
    assert {row[0] for row in rows("conversions.tsv")} == {one for one, _ in PAIRS}


def test_no_unit_of_the_tables_needs_pint() -> None:
    program = f"""
import sys
from decimal import Context, Decimal
import corpustool
from corpustool.lexicon import conversion
from corpustool.lexicon.conversion import by_pint, converted
for one, other in {PAIRS!r}:
    assert converted(Decimal(1), one, other) is not None
assert "pint" not in sys.modules
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_unit_that_the_table_of_conversions_lacks_is_asked_of_pint(monkeypatch: pytest.MonkeyPatch) -> None:
    conversion._line.cache_clear()
    monkeypatch.setattr(conversion, "_scales", dict)
    assert converted(Decimal(1), "mile", "foot") == 5280
    conversion._line.cache_clear()


def test_a_unit_that_no_table_holds_is_none() -> None:
    assert unit("furlong") is None
