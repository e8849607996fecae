from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.periods import resolve
from corpustool.domain.dates import Grain, Moment, TimeExpression
from tests.claims.making import day

WEDNESDAY = day("2024-05-15")


def expression(first: Moment | None, last: Moment | None = None, *, single: bool = True) -> TimeExpression:
    return TimeExpression(0, 1, "", first, first if single else last)


@pytest.mark.parametrize(
    ("moment", "first", "last"),
    [
        (Moment(Grain.DAY, offset=0), "2024-05-15", "2024-05-15"),
        (Moment(Grain.DAY, offset=-1), "2024-05-14", "2024-05-14"),
        (Moment(Grain.WEEK, offset=0), "2024-05-13", "2024-05-19"),
        (Moment(Grain.WEEK, offset=-1), "2024-05-06", "2024-05-12"),
        (Moment(Grain.MONTH, offset=-1), "2024-04-01", "2024-04-30"),
        (Moment(Grain.MONTH, offset=-5), "2023-12-01", "2023-12-31"),
        (Moment(Grain.QUARTER, offset=-1), "2024-01-01", "2024-03-31"),
        (Moment(Grain.YEAR, offset=-1), "2023-01-01", "2023-12-31"),
        (Moment(Grain.DECADE, offset=-1), "2010-01-01", "2019-12-31"),
        (Moment(Grain.DAY, weekday=1), "2024-05-13", "2024-05-13"),
        (Moment(Grain.DAY, weekday=3), "2024-05-15", "2024-05-15"),
        (Moment(Grain.DAY, weekday=4), "2024-05-09", "2024-05-09"),
        (Moment(Grain.DAY, month=12, day=24), "2023-12-24", "2023-12-24"),
        (Moment(Grain.DAY, month=2, day=29), "2024-02-29", "2024-02-29"),
        (Moment(Grain.MONTH, month=7), "2023-07-01", "2023-07-31"),
        (Moment(Grain.MONTH, month=5), "2024-05-01", "2024-05-31"),
        (Moment(Grain.QUARTER, quarter=4), "2023-10-01", "2023-12-31"),
        (Moment(Grain.YEAR, year=2018), "2018-01-01", "2018-12-31"),
        (Moment(Grain.MONTH, year=2022, month=2), "2022-02-01", "2022-02-28"),
        (Moment(Grain.QUARTER, year=2022, quarter=2), "2022-04-01", "2022-06-30"),
        (Moment(Grain.DECADE, year=1990), "1990-01-01", "1999-12-31"),
        (Moment(Grain.DAY, year=2023, month=6, day=4), "2023-06-04", "2023-06-04"),
    ],
)
def test_a_moment_is_resolved_against_the_day_of_publication(moment: Moment, first: str, last: str) -> None:
    period = resolve(expression(moment), WEDNESDAY)
    assert period is not None
    assert (period.first, period.last) == (day(first), day(last))


def test_between_two_months_spans_both() -> None:
    first, last = Moment(Grain.MONTH, year=2021, month=4), Moment(Grain.MONTH, year=2022, month=7)
    period = resolve(expression(first, last, single=False), None)
    assert period is not None
    assert (period.first, period.last) == (day("2021-04-01"), day("2022-07-31"))


def test_since_a_year_has_no_end() -> None:
    period = resolve(expression(Moment(Grain.YEAR, year=2018), None, single=False), None)
    assert period is not None
    assert (period.first, period.last) == (day("2018-01-01"), None)


def test_a_relative_moment_without_a_publication_date_is_unknown() -> None:
    assert resolve(expression(Moment(Grain.MONTH, offset=-1)), None) is None
    assert resolve(expression(Moment(Grain.DAY, weekday=1)), None) is None


def test_an_impossible_day_is_unknown() -> None:
    assert resolve(expression(Moment(Grain.DAY, year=2023, month=2, day=30)), WEDNESDAY) is None


def test_an_expression_without_ends_is_unknown() -> None:
    assert resolve(TimeExpression(0, 1, "", None, None), WEDNESDAY) is None


def test_an_end_before_its_beginning_is_unknown() -> None:
    first, last = Moment(Grain.YEAR, year=2022), Moment(Grain.YEAR, year=2020)
    assert resolve(expression(first, last, single=False), None) is None


moments = st.builds(
    Moment,
    grain=st.sampled_from(list(Grain)),
    year=st.none() | st.integers(-5, 12000),
    month=st.none() | st.integers(-1, 14),
    day=st.none() | st.integers(-1, 40),
    weekday=st.none() | st.integers(0, 9),
    quarter=st.none() | st.integers(0, 6),
    offset=st.none() | st.integers(-(10**9), 10**9),
)


@given(st.none() | moments, st.none() | moments, st.none() | st.dates())
def test_nothing_that_was_printed_raises(first: Moment | None, last: Moment | None, published: date | None) -> None:
    period = resolve(TimeExpression(0, 1, "", first, last), published)
    assert period is None or period.first is None or period.last is None or period.first <= period.last


@pytest.mark.parametrize(
    ("weekday", "offset", "published", "expected"),
    [
        (4, -1, "2015-06-16", "2015-06-11"),  # "last Thursday" on a Tuesday
        (2, -1, "2015-06-16", "2015-06-09"),  # "last Tuesday" on a Tuesday
        (5, 1, "2015-06-16", "2015-06-19"),  # "next Friday"
        (2, 1, "2015-06-16", "2015-06-23"),
    ],
)
def test_a_named_day_is_the_last_one_before_or_the_next_one_after(
    weekday: int, offset: int, published: str, expected: str
) -> None:
    found = resolve(expression(Moment(Grain.DAY, weekday=weekday, offset=offset)), day(published))
    assert found is not None
    assert found.first == found.last == day(expected)
