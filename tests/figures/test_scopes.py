"""Where a figure holds, over which time, and for which day it is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.figures import Figure
from corpustool.figures.datelines import dateline_end
from tests.figures.pages import analysed


def figure(text: str, at: int = 0) -> Figure:
    return analysed((text,))[0].figures[at]


@pytest.mark.parametrize(
    "text",
    [
        "LYON, March 12 - Three ships sank.",
        "LYON (XYZ) -- Three ships sank.",
        "Quito, 7 Jan 90 (XYZ) -- Three ships sank.",
        "LYON — Three ships sank.",
    ],
)
def test_a_dateline_ends_behind_its_dash(text: str) -> None:
    assert text[dateline_end(text, 0, len(text)) :] == "Three ships sank."


@pytest.mark.parametrize(
    "text", ["The mill - the oldest here - was shut.", "Lyon - a city of trade - has 40 mills.", "", "- ", "12 - 3"]
)
def test_words_between_dashes_are_no_dateline(text: str) -> None:
    assert dateline_end(text, 0, len(text)) == 0


@given(st.text(alphabet="AB a,.-(–)12\n", max_size=120))
def test_a_dateline_never_leaves_its_stretch(text: str) -> None:
    assert 0 <= dateline_end(text, 0, len(text)) <= len(text)


def test_a_dateline_is_neither_a_place_nor_a_period_but_the_day_of_telling() -> None:
    read = figure("CHICAGO, March 12 - Morland Corp bought 526 mills.")
    assert (read.places, read.period, read.as_of and read.as_of.text) == ((), None, "March 12")


def test_a_line_without_a_verb_is_of_the_place_of_its_dateline() -> None:
    assert figure("CHICAGO, March 12 - Net profit 14 cents vs 31 cents").places == ("CHICAGO",)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Police arrested 23 men in raids in Sarajevo, Tuzla and Mostar.", ("Sarajevo", "Tuzla", "Mostar")),
        ("France will send 500 troops to Mali.", ("Mali",)),
        ("The Vienna-based bank employs 900 people.", ()),
        ("The bank, which is based in Vienna, employs 900 people.", ()),
        ("In Vienna the bank employs 900 people.", ("Vienna",)),
        ("Washington says 40 ships have left.", ()),
    ],
)
def test_a_place_is_where_the_things_are(text: str, places: tuple[str, ...]) -> None:
    assert figure(text).places == places


@pytest.mark.parametrize(
    ("text", "period", "as_of"),
    [
        ("She warned the council in May that 16 bridges were unsafe.", None, None),
        ("She warned the council on Monday that 16 bridges were unsafe.", None, "Monday"),
        ("The firm will close 40 shops by the end of 2025.", None, "2025"),
        ("Over the past three years 230 wells were dug.", "past three years", None),
        ("Two weeks ago 11 hikers went missing.", "Two weeks ago", None),
        ("The 2011 quake killed 181 people.", "2011", None),
        ("Inspectors found 16 leaks in May.", "May", None),
    ],
)
def test_the_time_of_saying_is_not_the_time_of_what_is_said(text: str, period: str | None, as_of: str | None) -> None:
    read = next(f for f in analysed((text,))[0].figures if f.quantity.value > 10)
    assert (read.period and read.period.text, read.as_of and read.as_of.text) == (period, as_of)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Four people, including a child, have died in Ohio.", "killed"),
        ("The murder of six priests shocked the town.", "killed"),
        ("Forty judges resigned over the murder of a colleague.", "resign"),
    ],
)
def test_what_happened_is_told_of_those_counted(text: str, event: str) -> None:
    assert figure(text).event == event
