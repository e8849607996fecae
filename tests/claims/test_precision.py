from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.precision import rounded, unit


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
