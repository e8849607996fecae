from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.precision import measured, rounded, unit
from corpustool.domain.quantities import Bound, Quantity


@pytest.mark.parametrize(
    ("quote", "value", "expected"),
    [
        ("54", "54", "0"),
        ("90", "90", "0"),
        ("102", "102", "0"),
        ("1,305", "1305", "0"),
        ("500", "500", "10"),
        ("230,000", "230000", "10000"),
        ("1,000", "1000", "100"),
        ("1.2 million", "1200000", "100000"),
        ("$30 billion", "30000000000", "1000000000"),
        ("25bn", "25000000000", "1000000000"),
        ("6.168", "6.168", "0.001"),
        ("1.53%", "1.53", "0.01"),
        ("twelve", "12", "0"),
        ("0", "0", "0"),
    ],
)
def test_the_unit_of_the_last_digit_that_counts(quote: str, value: str, expected: str) -> None:
    assert unit(quote, Decimal(value)) == Decimal(expected)


def test_a_rounded_number_meets_what_rounds_to_it() -> None:
    assert rounded("230,000", Decimal(230000)).holds(Decimal(228413))
    assert not rounded("230,000", Decimal(230000)).holds(Decimal(236000))


def test_a_counted_number_meets_only_itself() -> None:
    assert not rounded("54", Decimal(54)).holds(Decimal("54.5"))


@given(st.text(max_size=40), st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15))
def test_nothing_that_is_printed_raises(quote: str, value: Decimal) -> None:
    found = rounded(quote, value)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= value <= found.high


ABOUT = Decimal("0.1")


@pytest.mark.parametrize(
    ("quote", "value", "low", "high"),
    [
        ("5", "5", "4.5", "5.5"),
        ("five", "5", "4.5", "5.5"),
        ("12", "12", "11.5", "12.5"),
        ("5.0", "5.0", "4.95", "5.05"),
        ("8.05", "8.05", "8.045", "8.055"),
        ("two and a half", "2.5", "2.45", "2.55"),
        ("30", "30", "28.5", "31.5"),
        ("150", "150", "145", "155"),
        ("12,345", "12345", "12344.5", "12345.5"),
        ("1.2 million", "1200000", "1150000", "1250000"),
    ],
)
def test_a_measure_is_everything_that_rounds_to_it(quote: str, value: str, low: str, high: str) -> None:
    found = measured(quote, Quantity(Decimal(value)), ABOUT)
    assert (found.low, found.high, found.high_open) == (Decimal(low), Decimal(high), True)


def test_neighbouring_measures_exclude_each_other() -> None:
    one, other = (measured(quote, Quantity(Decimal(quote)), ABOUT) for quote in ("12", "13"))
    assert not one.meets(other)


def test_a_rough_measure_is_at_least_as_wide_as_a_plain_one() -> None:
    rough = measured("2", Quantity(Decimal(2), Bound.ABOUT), ABOUT)
    assert (rough.low, rough.high) == (Decimal("1.5"), Decimal("2.5"))


def test_the_bound_of_a_measure_is_rounded_too() -> None:
    found = measured("5", Quantity(Decimal(5), Bound.MORE_THAN), ABOUT)
    assert (found.low, found.high) == (Decimal("4.5"), None)


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from(list(Bound)))
def test_a_measure_holds_its_own_value(value: Decimal, bound: Bound) -> None:
    assert measured(str(value), Quantity(value, bound), ABOUT).holds(value)
