"""Moments: words of time in any case, as headings print them."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.figures.moments import GRAINS, SHIFT, find_moments

SHIFTS = [f"{shift} {grain}" for shift, grain in product(SHIFT, GRAINS)]
AGO = [f"{count} {grain}s {word}" for count, grain, word in product(("two", "12", "a"), GRAINS, ("ago", "earlier"))]
OVER = [f"{shift} {count} {grain}s" for shift, count, grain in product(("past", "next"), ("two", "30"), GRAINS)]


@pytest.mark.parametrize("phrase", [*SHIFTS, *AGO, *OVER])
def test_a_heading_tells_the_same_moment_as_a_sentence(phrase: str) -> None:
    small, heading = list(find_moments(phrase)), list(find_moments(phrase.title()))
    assert small
    assert [(each.first, each.last) for each in heading] == [(each.first, each.last) for each in small]


@given(st.lists(st.sampled_from([*SHIFT, *GRAINS, "ago", "3", "Monday", "May", "2011", "of", "the"]), max_size=8))
def test_words_of_time_in_any_order_and_case_are_read_without_error(words: list[str]) -> None:
    for text in (" ".join(words), " ".join(words).title(), " ".join(words).upper()):
        for found in find_moments(text):
            assert 0 <= found.start < found.end <= len(text)
