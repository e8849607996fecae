from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.checks.numbers import (
    approached,
    forgiving,
    in_order,
    in_words,
    is_factor,
    printed_interval,
    quotient,
    slipped,
    total,
)
from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound, Interval
from tests.claims.making import figure


@pytest.mark.parametrize(
    ("quote", "value", "unit", "low", "high"),
    [
        ("54", "54", UnitKind.COUNT, "54", "54"),
        ("32", "32", UnitKind.PERCENT, "31.5", "32.5"),
        ("12.3", "12.3", UnitKind.PERCENT, "12.25", "12.35"),
        ("1.4 billion", "1400000000", UnitKind.CURRENCY, "1350000000", "1450000000"),
    ],
)
def test_a_printed_figure_is_what_rounds_to_it(quote: str, value: str, unit: UnitKind, low: str, high: str) -> None:
    found = printed_interval(figure(quote, quote, value=value, unit=unit))
    assert found == Interval(Decimal(low), Decimal(high))


def test_a_bound_stays_a_bound() -> None:
    assert printed_interval(figure("54", "54", bound=Bound.AT_LEAST)).high is None


def test_sums_keep_open_ends() -> None:
    assert total([Interval(Decimal(1), Decimal(2)), Interval(Decimal(3), None)]) == Interval(Decimal(4), None)
    assert total([]) == Interval(Decimal(0), Decimal(0))


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("408000", "407500", "408500"), ("1000", "975", "1025"), ("1900", "1900", "1900"), ("54", "54", "54")],
)
def test_round_thousands_may_have_been_rounded_and_nothing_smaller(value: str, low: str, high: str) -> None:
    number = Decimal(value)
    assert forgiving(Interval(number, number), number) == Interval(Decimal(low), Decimal(high))


def test_nearly_twice_comes_near_two_and_more_than_twice_has_no_end() -> None:
    assert approached(Interval(None, Decimal(2), high_open=True)) == Interval(Decimal("1.6"), Decimal(2))
    assert approached(Interval(Decimal(2), None)).high is None


@pytest.mark.parametrize(
    ("first", "last", "ends", "printed"),
    [
        ("90", "30", ("30", "90"), ("90", "30")),
        ("1.2 million", "900,000", ("900000", "1200000"), ("1200000", "900000")),
        ("20", "60 million", ("20000000", "60000000"), ("20000000", "60000000")),
        ("ninety", "thirty", ("30", "90"), None),
    ],
)
def test_the_ends_of_a_range_come_in_the_order_of_the_text(
    first: str, last: str, ends: tuple[str, str], printed: tuple[str, str] | None
) -> None:
    found = in_order(first, last, (Decimal(ends[0]), Decimal(ends[1])))
    assert found == (None if printed is None else (Decimal(printed[0]), Decimal(printed[1])))


@given(st.decimals(1, 1000, places=1), st.decimals(1, 1000, places=1))
def test_a_quotient_holds_the_quotient_of_the_middles(a: Decimal, b: Decimal) -> None:
    half = Decimal("0.05")
    found = quotient(Interval(a - half, a + half), Interval(b - half, b + half))
    assert found is not None
    assert found.holds(a / b)


def test_nothing_is_divided_by_what_may_be_nothing() -> None:
    assert quotient(Interval(Decimal(1), Decimal(1)), Interval(Decimal(0), Decimal(2))) is None


@pytest.mark.parametrize(
    ("quote", "value", "words", "factor"),
    [
        ("doubled", "2", True, True),
        ("Halved", "0.5", True, True),
        ("tenfold", "10", True, True),
        ("a third", "0.333", True, False),
        ("seven", "7", False, False),
        ("0.5", "0.5", False, False),
    ],
)
def test_factors_and_fractions_are_shown_in_their_words(quote: str, value: str, words: bool, factor: bool) -> None:
    found = figure(quote, quote, value=value)
    assert (in_words(found), is_factor(found)) == (words, factor)


@pytest.mark.parametrize(
    ("a", "b"), [("23400", "24300"), ("41250", "42250"), ("1284", "1824"), ("36410", "37410"), ("187", "178")]
)
def test_a_slip_is_one_digit_of_many_or_two_that_changed_places(a: str, b: str) -> None:
    assert slipped(Decimal(a), Decimal(b))
    assert slipped(Decimal(b), Decimal(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [("4000", "5000"), ("540", "450"), ("23400", "23400"), ("23400", "43200"), ("120", "1200"), ("18.7", "17.8")],
)
def test_round_numbers_and_others_are_no_slips(a: str, b: str) -> None:
    assert not slipped(Decimal(a), Decimal(b))


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=10**9))
def test_a_slip_is_one_whichever_stands_first(a: int, b: int) -> None:
    assert slipped(Decimal(a), Decimal(b)) == slipped(Decimal(b), Decimal(a))
