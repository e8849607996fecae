"""Numbers keep their order on a line, and ticks are few, round and within it."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpustool.reports.html.scales import Scale, rounded, scale_for

NUMBERS = st.decimals(min_value="-1e15", max_value="1e15", allow_nan=False, allow_infinity=False, places=3)


def test_the_ends_stand_within_a_margin_and_the_middle_in_the_middle() -> None:
    scale = Scale(Decimal(0), Decimal(100))
    assert [scale.at(Decimal(number)) for number in (0, 50, 100)] == [Decimal("8.0"), Decimal("50.0"), Decimal("92.0")]


def test_a_number_beyond_an_end_stands_at_the_end() -> None:
    scale = Scale(Decimal(10), Decimal(20))
    assert scale.at(Decimal(5)) == scale.at(Decimal(10))
    assert scale.at(Decimal(500)) == scale.at(Decimal(20))


def test_a_single_number_stands_in_the_middle_without_ticks() -> None:
    scale = scale_for([Decimal(54)])
    assert scale is not None
    assert (scale.at(Decimal(54)), scale.ticks()) == (Decimal("50.0"), ())


def test_values_that_differ_much_stand_by_their_logarithms() -> None:
    near, far = scale_for([Decimal(10), Decimal(299)]), scale_for([Decimal(10), Decimal(300)])
    assert near is not None
    assert far is not None
    assert (near.logarithmic, far.logarithmic) == (False, True)


@pytest.mark.parametrize("low", ["0", "-3"])
def test_nought_and_less_have_no_logarithm(low: str) -> None:
    scale = scale_for([Decimal(low), Decimal(1_000_000)])
    assert scale is not None
    assert not scale.logarithmic


def test_the_ticks_of_a_logarithmic_scale_are_powers_of_ten() -> None:
    scale = scale_for([Decimal(3), Decimal(2_500_000)])
    assert scale is not None
    assert [tick.text for tick in scale.ticks()] == ["10", "1,000", "100,000"]


def test_the_ticks_of_an_even_scale_are_round() -> None:
    scale = scale_for([Decimal("58.9"), Decimal("61.4")])
    assert scale is not None
    assert [tick.text for tick in scale.ticks()] == ["59", "60", "61"]


@pytest.mark.parametrize("number", ["1e400", "1e-400", "Infinity", "NaN"])
def test_no_line_holds_what_is_no_honest_number(number: str) -> None:
    assert scale_for([Decimal(1), Decimal(number)] if number != "NaN" else [Decimal("Infinity")]) is None


def test_nothing_has_no_scale() -> None:
    assert scale_for([]) is None


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_order_is_kept_and_everything_is_in_sight(numbers: list[Decimal]) -> None:
    scale = scale_for(numbers)
    assert scale is not None
    places = [scale.at(number) for number in sorted(numbers)]
    assert places == sorted(places)
    assert all(8 <= place <= 92 for place in places)


@given(NUMBERS, NUMBERS)
def test_ticks_are_at_most_four_in_order_and_between_the_ends(a: Decimal, b: Decimal) -> None:
    assume(a != b)
    scale = scale_for([a, b])
    assert scale is not None
    places = [tick.at for tick in scale.ticks()]
    assert len(places) <= 4
    assert places == sorted(places)
    assert all(8 <= place <= 92 for place in places)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("54", "54"),
        ("1200", "1,200"),
        ("999999", "999,999"),
        ("1000000", "1 million"),
        ("2500000", "2.5 million"),
        ("7100000000", "7.1 billion"),
        ("12000000000000", "12 trillion"),
        ("-2500000", "-2.5 million"),
        ("0.50", "0.5"),
    ],
)
def test_large_numbers_are_told_in_few_characters(number: str, text: str) -> None:
    assert rounded(Decimal(number)) == text
