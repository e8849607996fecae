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
    may_be_one,
    role_taken,
    roles,
    roles_along,
)
from corpustool.lexicon.tables import rows

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


def test_two_words_together_tell_of_a_plane_crash() -> None:
    assert "plane crash" in {told.kind for told in happenings({"jet", "fell", "crashed"})}
    assert "plane crash" not in {told.kind for told in happenings({"bus", "crashed"})}


@given(WORDS, WORDS)
def test_whether_two_kinds_may_be_one_has_no_order(a: str, b: str) -> None:
    assert may_be_one(a, b) is may_be_one(b, a)


def test_a_bombing_is_an_attack_and_no_shooting() -> None:
    assert may_be_one("blast", "attack")
    assert may_be_one("crash", "train crash")
    assert not may_be_one("blast", "shooting")


def test_every_general_kind_is_known() -> None:
    alone = {kind for kind, _, _ in rows("happenings.tsv")} | {
        kind for kind, _, _, _ in rows("compound_happenings.tsv")
    }
    general = list(rows("general_happenings.tsv"))
    assert {kind for kind, _ in general} <= alone
    assert {word.replace("_", " ") for _, listed in general for word in listed.split()} <= alone
