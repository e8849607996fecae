from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpustool.lexicon.amounts import amount, lasting, tells_amount
from corpustool.lexicon.calendar import time_words
from corpustool.lexicon.events import (
    bearing,
    bearings,
    happening,
    happenings,
    role_taken,
    roles,
    roles_along,
)

WORDS = st.sampled_from(sorted({word for phrase in roles() for word in phrase} | {"the", "in", "people"}))


def test_every_word_of_a_phrase_has_the_role_of_the_phrase() -> None:
    assert list(roles_along(("they", "took", "part", "there"))) == [None, "attended", "attended", None]


def test_the_longest_phrase_wins() -> None:
    assert list(roles_along(("dead", "or", "injured"))) == ["casualties"] * 3
    assert list(roles_along(("dead", "or", "alive"))) == ["killed", None, None]


@given(st.lists(WORDS, max_size=12))
def test_each_word_has_one_answer(words: list[str]) -> None:
    assert len(list(roles_along(words))) == len(words)


@given(st.frozensets(st.sampled_from(["flood", "quake", "match", "north", "nw", "talk", "turnout", "sales"])))
def test_many_words_are_asked_as_each_is(words: frozenset[str]) -> None:
    assert happenings(words) == {happening(word) for word in words} - {None}
    assert bearings(words) == {bearing(word) for word in words} - {None}
    assert tells_amount(words) is any(amount(word) for word in words)


def test_carrying_takes_those_aboard() -> None:
    assert role_taken("carrying") == "aboard"
    assert role_taken("carried") is None


def test_a_loss_lasts_and_a_price_does_not() -> None:
    assert lasting("loss")
    assert not lasting("price")


def test_days_and_months_go_on_with_a_time() -> None:
    assert {"saturday", "may", "week", "this"} <= time_words()
