"""A value strip shows what each value allows, and is drawn only where one line is true for all."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.figures import Unit, UnitKind
from corpustool.domain.findings import Side, Verdict
from corpustool.domain.quantities import Bound, Interval, Quantity
from corpustool.reports.html.strips import Bar, End, Strip, strip_of
from tests.reports import samples
from tests.reports.html.samples import finding, side


def bars(*sides: Side, **more: Any) -> tuple[Bar, ...]:
    strip = strip_of(finding(*sides, **more))
    assert strip is not None
    return strip.bars


def test_an_exact_number_is_a_point() -> None:
    one, two = bars(side("12", "12"), side("15", "15"))
    assert (one.point, two.point) == (Decimal("8.0"), Decimal("92.0"))
    assert one.width == two.width == 0
    assert (one.label, two.label) == ("12", "15")


def test_at_least_goes_on_to_the_right_without_an_end() -> None:
    _, two = bars(side("12", "12"), side("at least 15", "15", bound=Bound.AT_LEAST))
    assert (two.start, two.end, two.left, two.right) == (Decimal("92.0"), Decimal(100), End.IN, End.NONE)
    assert two.point == two.start


def test_at_most_goes_on_to_the_left_without_an_end() -> None:
    one, _ = bars(side("at most 9", "9", bound=Bound.AT_MOST), side("15", "15"))
    assert (one.start, one.left, one.right, one.point) == (Decimal(0), End.NONE, End.IN, one.end)


@pytest.mark.parametrize(
    ("bound", "ends"), [(Bound.MORE_THAN, (End.OUT, End.NONE)), (Bound.LESS_THAN, (End.NONE, End.OUT))]
)
def test_an_end_that_is_out_is_a_ring_and_no_point(bound: Bound, ends: tuple[End, End]) -> None:
    bar, _ = bars(side("x 20", "20", bound=bound), side("40", "40"))
    assert (bar.left, bar.right, bar.point) == (*ends, None)


def test_about_has_blurred_ends_and_its_number_in_the_middle() -> None:
    bar, _ = bars(side("about 200", "200", bound=Bound.ABOUT), side("300", "300"))
    assert (bar.left, bar.right) == (End.SOFT, End.SOFT)
    assert bar.point is not None
    assert bar.start < bar.point < bar.end


def test_about_reaches_as_far_as_the_settings_said() -> None:
    about, other = side("about 200", "200", bound=Bound.ABOUT), side("400", "400")
    wide = replace(about, interval=Interval(Decimal(150), Decimal(250)))
    strips = [strip_of(finding(one, other)) for one in (about, wide)]
    assert [strip.description.split(";")[0] for strip in strips if strip] == [
        "about 200: from 180 to 220",
        "about 200: from 150 to 250",
    ]
    narrow, broad = (strip.bars[0] for strip in strips if strip)
    assert broad.width > narrow.width


def test_a_range_has_both_ends_and_no_point() -> None:
    _, bar = bars(side("41", "41"), side("60 to 70", "60", bound=Bound.RANGE, to="70"))
    assert (bar.left, bar.right, bar.point) == (End.IN, End.IN, None)
    assert bar.label_at == (bar.start + bar.end) / 2


def test_dozens_are_blurred() -> None:
    bar, _ = bars(side("dozens", "24", bound=Bound.VAGUE, to="99"), side("300", "300"))
    assert (bar.left, bar.right, bar.point) == (End.SOFT, End.SOFT, None)


def test_the_strip_is_told_in_words_too() -> None:
    strip = strip_of(finding(side("12", "12"), side("at least 15", "15", bound=Bound.AT_LEAST)))
    assert strip is not None
    assert strip.description == "12: 12 only; at least 15: 15 or more."
    assert strip.title == "Number line"


def test_a_value_is_called_as_its_side_is_unless_that_is_long() -> None:
    long = "the better part of ninety people or more"
    one, two = bars(side("dozens", "24", bound=Bound.VAGUE, to="99"), side(long, "90", bound=Bound.AT_LEAST))
    assert (one.label, two.label) == ("dozens", "at least 90")


def test_a_logarithmic_line_says_so() -> None:
    strip = strip_of(finding(side("12", "12"), side("12,000", "12000")))
    assert strip is not None
    assert strip.title == "Number line, logarithmic"


def test_rows_stand_below_each_other_and_the_axis_below_all() -> None:
    strip = strip_of(finding(*(side(str(n), str(n)) for n in (1, 2, 3))))
    assert strip is not None
    assert [bar.top for bar in strip.bars] == [0, 34, 68]
    assert strip.bars[-1].middle < strip.axis < strip.height


def test_parts_and_sums_have_no_line_in_common() -> None:
    assert strip_of(finding(side("12", "12"), side("15", "15"), verdict=Verdict.ARITHMETIC)) is None


def test_names_have_no_line() -> None:
    assert strip_of(samples.VARIANT) is None


def test_two_units_have_no_line_in_common() -> None:
    miles = replace(side("3", "3"), unit=Unit(UnitKind.MEASURE, "mile", "miles"))
    kilometres = replace(side("5", "5"), unit=Unit(UnitKind.MEASURE, "kilometer", "km"))
    assert strip_of(finding(miles, kilometres)) is None
    assert strip_of(finding(miles, replace(kilometres, unit=miles.unit))) is not None


def test_a_side_without_a_number_is_left_out_and_the_others_keep_their_colours() -> None:
    wordless = replace(side("none", "0"), quantity=None)
    assert [bar.number for bar in bars(side("3", "3"), wordless, side("5", "5"))] == [1, 3]
    assert strip_of(finding(side("3", "3"), wordless)) is None


def test_no_line_is_drawn_for_a_number_that_no_line_holds() -> None:
    assert strip_of(finding(side("1", "1"), side("huge", "1e4000"))) is None


def test_a_long_label_turns_inward_at_the_ends() -> None:
    one, two = bars(side("at least 1,200", "1200", bound=Bound.AT_MOST), side("nearly 10 million", "9999999"))
    assert (one.anchor, two.anchor) == ("start", "end")


QUANTITIES = st.builds(
    Quantity,
    st.decimals(min_value=0, max_value=10**12, places=2),
    st.sampled_from([bound for bound in Bound if bound not in (Bound.RANGE, Bound.VAGUE)]),
)


@given(st.lists(QUANTITIES, min_size=2, max_size=6))
def test_every_bar_lies_within_the_strip(quantities: list[Quantity]) -> None:
    unit = Unit(UnitKind.COUNT)
    strip = strip_of(finding(*(Side(each.shown, each, unit, ()) for each in quantities)))
    assert isinstance(strip, Strip)
    for bar in strip.bars:
        assert 0 <= bar.start <= bar.end <= 100
        assert bar.point is None or bar.start <= bar.point <= bar.end
        assert 0 <= bar.label_at <= 100
