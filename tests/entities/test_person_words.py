"""How alike are two words of people's names?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.entities.person_words import alike

WORDS = st.sampled_from(
    [
        "khalid",
        "khaled",
        "bob",
        "robert",
        "a",
        "talbot",
        "talbott",
        "abdulkarim",
        "karim",
        "ping",
        "peng",
        "yelena",
        "elena",
    ]
)


@pytest.mark.parametrize(
    ("a", "b", "last", "how"),
    [
        ("talbot", "talbot", True, "equal"),
        ("khalid", "khaled", True, "written"),
        ("abdulkarim", "abdulkareem", False, "written"),
        ("abdulkarim", "karim", False, "servant"),
        ("bob", "robert", False, "short form"),
        ("b", "bob", False, "initial"),
        ("b", "bob", True, ""),
        ("bob", "robert", True, ""),
        ("peng", "ping", True, ""),
        ("abdulkarim", "abdulaziz", False, ""),
        ("a", "abdulkarim", False, "initial"),
        ("talbot", "talbott", True, "slip"),
    ],
)
def test_two_words_are_alike_in_a_way(a: str, b: str, last: bool, how: str) -> None:
    assert alike(a, b, last)[1] == how


@given(WORDS, WORDS, st.booleans())
def test_likeness_is_symmetric_and_between_nothing_and_all(a: str, b: str, last: bool) -> None:
    assert alike(a, b, last) == alike(b, a, last)
    assert 0 <= alike(a, b, last)[0] <= 1
