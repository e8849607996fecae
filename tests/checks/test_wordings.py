import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.checks.wordings import edits, only_persons, spoken

STATEMENT = "we were told that the harbour will be open again before the summer"
SAID = STATEMENT.split()


def changed(old: str, new: str) -> list[str]:
    return STATEMENT.replace(old, new).split()


def test_words_put_for_others_stand_side_by_side() -> None:
    assert edits(SAID, changed("told", "promised")) == "“told” – “promised”"


def test_a_word_that_only_one_has_is_told_in_words() -> None:
    assert edits(SAID, changed("were told that", "were firmly promised that the")) == (
        "“told” – “firmly promised”; “the” only in the second"
    )


def test_a_moved_word_is_told_once() -> None:
    assert edits(
        SAID, changed("told that the harbour will be open again", "promised that again the harbour will be open")
    ) == ("“told” – “promised”; “again” stands elsewhere")


def test_nothing_is_reworded_where_one_only_quotes_less() -> None:
    assert edits(SAID, SAID[2:-1]) == ""


def test_sentences_that_share_but_half_their_words_are_two_statements() -> None:
    assert (
        edits(SAID, changed("will be open again before the summer", "would never ever see another working crane")) == ""
    )


@given(st.lists(st.sampled_from(SAID), max_size=20))
def test_a_sentence_is_no_rewording_of_itself(words: list[str]) -> None:
    assert edits(words, words) == ""


@given(st.lists(st.sampled_from(SAID), max_size=20), st.lists(st.sampled_from(SAID), max_size=20))
def test_no_change_is_told_by_empty_marks(a: list[str], b: list[str]) -> None:
    assert "“”" not in edits(a, b)


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("I never saw it and I am sorry", "he never saw it and he is sorry", True),
        ("we never saw it", "we never saw it", True),
        ("I never saw it", "I often saw it", False),
        ("I never saw it", "he often saw it", False),
    ],
)
def test_who_speaks_of_whom_is_told_apart_from_other_words(a: str, b: str, alike: bool) -> None:
    assert only_persons(list(spoken(a)), list(spoken(b))) is alike
