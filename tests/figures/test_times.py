"""Time expressions: both ends as printed, nothing resolved."""

from __future__ import annotations

import pytest

from corpustool.domain.dates import Grain, Moment
from corpustool.figures.times import read_times

DAY, MONTH, YEAR, QUARTER = Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.QUARTER


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("4 June 2023", Moment(DAY, 2023, 6, 4)),
        ("June 4, 2023", Moment(DAY, 2023, 6, 4)),
        ("Monday 4 June 2023", Moment(DAY, 2023, 6, 4, 1)),
        ("Oct. 31", Moment(DAY, None, 10, 31)),
        ("9 Jan 90", Moment(DAY, 1990, 1, 9)),
        ("2022-12-05", Moment(DAY, 2022, 12, 5)),
        ("July 2022", Moment(MONTH, 2022, 7)),
        ("June of 2018", Moment(MONTH, 2018, 6)),
        ("in 2019", Moment(YEAR, 2019)),
        ("Q3 2022", Moment(QUARTER, 2022, quarter=3)),
        ("third quarter of 2022", Moment(QUARTER, 2022, quarter=3)),
        ("yesterday", Moment(DAY, offset=-1)),
        ("last month", Moment(MONTH, offset=-1)),
        ("this year", Moment(YEAR, offset=0)),
        ("next Friday", Moment(DAY, weekday=5, offset=1)),
        ("on Tuesday", Moment(DAY, weekday=2)),
        ("two years ago", Moment(YEAR, offset=-2)),
        ("the 1990s", Moment(Grain.DECADE, 1990)),
    ],
)
def test_a_moment_keeps_what_is_printed(text: str, moment: Moment) -> None:
    (found,) = read_times(text).expressions
    assert (found.first, found.last) == (moment, moment)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("between April 2021 and July 2022", Moment(MONTH, 2021, 4), Moment(MONTH, 2022, 7)),
        ("from March to May 2020", Moment(MONTH, 2020, 3), Moment(MONTH, 2020, 5)),
        ("between 2014 and 2017", Moment(YEAR, 2014), Moment(YEAR, 2017)),
        ("since 2018", Moment(YEAR, 2018), None),
        ("until Friday", None, Moment(DAY, weekday=5)),
        ("over the past three months", Moment(MONTH, offset=-3), Moment(MONTH, offset=0)),
        ("in 2018-19", Moment(YEAR, 2018), Moment(YEAR, 2019)),
    ],
)
def test_a_stretch_has_two_ends(text: str, first: Moment | None, last: Moment | None) -> None:
    (found,) = read_times(text).expressions
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "text", ["He may go.", "They march on.", "2019 people came.", "It cost 2019 euros.", "The Sunday Times said"]
)
def test_words_and_numbers_that_only_look_like_times_are_none(text: str) -> None:
    assert read_times(text).expressions == ()


def test_a_count_behind_a_month_is_no_day() -> None:
    (found,) = read_times("In March 12 people were held.").expressions
    assert found.first == Moment(MONTH, month=3)


def test_a_date_that_two_countries_read_differently_has_no_ends() -> None:
    (found,) = read_times("on 3/4/2020").expressions
    assert (found.first, found.last) == (None, None)


def test_amounts_of_time_are_not_swallowed_by_the_expression() -> None:
    assert read_times("two years ago").solid == ()
    assert read_times("on 4 June").solid == ((3, 9),)
