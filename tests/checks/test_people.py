from __future__ import annotations

import pytest

from corpustool.checks.people import names_a_sort, names_anybody, plain_sort


@pytest.mark.parametrize("word", ["miner", "pupil", "tourist", "librarian", "sailor", "employee", "fireman", "nurse"])
def test_people_by_what_they_do_are_a_sort(word: str) -> None:
    assert names_a_sort(word)
    assert not names_anybody(word)


@pytest.mark.parametrize("word", ["people", "person", "victim", "other", "shot", None])
def test_people_of_whom_nothing_is_said_are_anybody(word: str | None) -> None:
    assert names_anybody(word)
    assert not names_a_sort(word)


@pytest.mark.parametrize("word", ["horse", "cow", "tiger", "tanker", "house", "percent", "otter", "er", ""])
def test_beasts_and_things_are_neither(word: str) -> None:
    assert not names_a_sort(word)
    assert not names_anybody(word)


@pytest.mark.parametrize(("word", "plain"), [("teen", "teenager"), ("kid", "child"), ("miner", "miner"), (None, None)])
def test_two_words_for_one_sort_are_one(word: str | None, plain: str | None) -> None:
    assert plain_sort(word) == plain
