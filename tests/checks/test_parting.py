from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpustool.checks.parting import splits
from corpustool.checks.told import told
from corpustool.domain.quantities import Bound
from tests.claims.making import figure, record

COUNTS = st.integers(min_value=1_000, max_value=9_999)  # of one length: none stands in another


def _told(text: str, *heads: str, bound: Bound = Bound.EXACT) -> list[bool]:
    """For each split of the text whether it misfits; its numbers count these heads, in order."""
    quotes = re.findall(r"\d+", text)
    nth = [quotes[:at].count(quote) for at, quote in enumerate(quotes)]
    figures = [figure(text, q, head, nth=n, bound=bound) for q, head, n in zip(quotes, heads, nth, strict=True)]
    return [split.misfit for split in splits(told(record("a", text, figures)))]


@given(COUNTS, COUNTS, COUNTS)
def test_men_and_women_are_never_more_than_the_people(whole: int, men: int, women: int) -> None:
    text = f"The boat took in {whole} people, {men} men and {women} women."
    found = _told(text, "people", "man", "woman")
    assert found == [men + women > whole]


@given(COUNTS, COUNTS)
def test_all_the_parts_make_the_total_and_no_other_number(first: int, last: int) -> None:
    whole = first + last
    assume(str(first) not in str(whole) and str(last) not in str(whole))  # the helper finds a number by its digits
    text = f"There were {whole} guests: {first} adults and {last} pupils."
    assert _told(text, "guest", "adult", "pupil") == [False]


@pytest.mark.parametrize(
    "text",
    [
        "The boat took in 20 people, 13 sailors and 11 Danes.",
        "Of the 20 people, 13 were sailors and 11 Danes.",
        "The boat took in 20 people, including 13 sailors and 11 Danes, and left.",
    ],
)
def test_parts_that_may_overlap_make_nothing(text: str) -> None:
    assert not any(_told(text, "people", "sailor", "dane"))


@pytest.mark.parametrize(
    "text",
    [
        "There were 20 people: 13 men and 11 women.",
        "Of the 20 people, 13 were for it and 11 against.",
        "Of the 20 people, 13 stayed and the other 11 left.",
        "The 20 people, of whom 13 stayed and the other 11 left, were Danes.",
    ],
)
def test_parts_that_exclude_each_other_are_summed(text: str) -> None:
    assert any(_told(text, "people", "man", "woman"))


def test_bounds_are_no_parts() -> None:
    text = "There were 20 people: 13 men and 11 women."
    assert not any(_told(text, "people", "man", "woman", bound=Bound.AT_LEAST))
