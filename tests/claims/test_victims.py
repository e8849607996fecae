"""Who became a victim, and of whom a number tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.lines import line
from corpustool.claims.victims import deadly, joined, rest, sorts, sums_up
from tests.claims.making import figure, record


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were shot in Corbin.", False),
        ("Two men were shot in Corbin. One of them is dead.", True),
        ("Two men were shot in Corbin. A shooting left a man dead last year.", False),
        ("Two men were charged with attempted murder.", False),
        ("", False),
    ],
)
def test_an_article_tells_of_the_dead_or_only_recalls_some(text: str, *, expected: bool) -> None:
    assert deadly(record("a", text, ())) is expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Two teens and a woman were killed", "Two", True),
        ("A woman and two teens were killed", "two", True),
        ("An infant, two women were killed", "two", True),
        ("A man shot his two children", "two", True),
        ("Police say Oxley's two children were killed", "two", True),
        ("A man killed two teens, then himself", "two", False),
        ("A man killed two and himself", "two", True),
        ("Three men were killed", "Three", False),
        ("On Sunday, three men were killed", "three", False),
    ],
)
def test_people_of_two_sorts_are_told_in_one_breath(text: str, quote: str, *, expected: bool) -> None:
    assert joined(line(text, 0, len(text)), figure(text, quote, value="2")) is expected


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("One was killed and three were wounded", "hurt", True),
        ("One was killed and three were wounded", "killed", True),
        ("One was killed and three were wounded", "held", False),
        ("Three were wounded", "hurt", False),
        ("Three were wounded", None, False),
    ],
)
def test_a_sentence_of_the_dead_and_the_wounded_sums_up(text: str, role: str | None, *, expected: bool) -> None:
    assert sums_up(line(text, 0, len(text)), role) is expected


def test_the_sorts_of_each_role_are_those_that_are_counted_by_name() -> None:
    text = "Two men, one woman and three people were shot; four men were arrested."
    figures = [
        figure(text, "Two", "man", value="2"),
        figure(text, "one", "woman", value="1"),
        figure(text, "three", "people", value="3"),
        figure(text, "four", "man", value="4"),
    ]
    assert sorts(figures, ["shot", "shot", "shot", "held"]) == {"shot": {"man", "woman"}, "held": {"man"}}
    assert sorts(figures, [None] * 4) == {}


FIRST = "Bowler goes home. Darla Quince was hurt. Two others were hurt."


def others(text: str, only: frozenset[str]) -> bool:
    one = record("a", text, [figure(text, "Two", "others", event="hurt", value="2")])
    return rest(one, one.analysis.figures[0], only, "hurt")


def test_two_others_are_others_than_the_one_before() -> None:
    assert others(FIRST, frozenset({"others"}))


def test_without_others_all_are_counted() -> None:
    assert not others(FIRST, frozenset())


def test_where_nobody_was_hurt_before_others_are_all_of_the_hurt() -> None:
    assert not others("Bowler goes home. Darla Quince was there. Two others were hurt.", frozenset({"others"}))


@given(st.text(max_size=60), st.sampled_from(["hurt", "killed", "shot", None]))
def test_no_text_is_too_odd(text: str, role: str | None) -> None:
    words = line(text, 0, len(text))
    sums_up(words, role)
    deadly(record("a", text, ()))
