from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.readers.days import first_day, only_day

from .timing import in_a_moment


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-04",
        "2024/03/04",
        "20240304",
        "2024-03-04T10:15:00Z",
        "4 March 2024",
        "4th March, 2024",
        "4 of March 2024",
        "04-Mar-2024",
        "Mon, 04 Mar 2024 10:15:00 +0000",
        "March 4, 2024",
        "Mar. 4th 2024",
        "MARCH 4 2024",
        "Monday, March 4, 2024 at 10:15 am EST",
        "4.3.2024",
        "04.03.2024",
    ],
)
def test_a_day_is_read_in_the_forms_that_papers_print(text: str) -> None:
    assert first_day(text) == "2024-03-04"
    assert only_day(text) == "2024-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "March 2024",
        "4 March",
        "12/11/2024",
        "2024-13-01",
        "31 February 2024",
        "123456789",
        "4 Marching 2024",
        "0001-01-01",
    ],
)
def test_what_names_no_day_or_more_than_one_is_none(text: str) -> None:
    assert first_day(text) is None


@pytest.mark.parametrize(
    ("text", "day"), [("13/11/2024", "2024-11-13"), ("11/13/2024", "2024-11-13"), ("5/5/2024", "2024-05-05")]
)
def test_numbers_are_a_day_where_they_can_be_only_one(text: str, day: str) -> None:
    assert first_day(text) == day


def test_the_first_day_of_several_counts() -> None:
    assert first_day("on 4 March 2024, updated 2024-03-05") == "2024-03-04"


@pytest.mark.parametrize("text", ["The vote is on 4 March 2024", "4 March 2024: ten die", "3 boats, 4 March 2024"])
def test_a_day_with_other_words_is_not_only_a_day(text: str) -> None:
    assert only_day(text) is None


@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read_as_it_was_written(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 09:00", "%d.%m.%Y"):
        assert only_day(day.strftime(form)) == day.isoformat()


@given(st.text(st.sampled_from("0123456789-/. marchTZ:+,")))
def test_any_text_has_a_day_or_none(text: str) -> None:
    for found in (first_day(text), only_day(text)):
        assert found is None or date.fromisoformat(found)


@pytest.mark.parametrize("piece", ["1 march ", "2024-", "1/1/", "mon ", "12:00 ", "- "])
def test_hostile_repetition_is_read_in_a_moment(piece: str) -> None:
    with in_a_moment():
        only_day(piece * 5_000 + "x")
