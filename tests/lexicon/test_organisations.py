"""What do the words of an organisation's name tell?"""

from __future__ import annotations

import pytest

from corpustool.lexicon.organisations import legal_form, legal_phrase, plain_word, sort_of_difference, sort_of_word


@pytest.mark.parametrize(
    ("word", "form"),
    [("limited", "ltd"), ("ltd", "ltd"), ("incorporated", "inc"), ("aktiengesellschaft", "ag"), ("bank", None)],
)
def test_a_legal_form_has_one_name(word: str, form: str | None) -> None:
    assert legal_form(word) == form


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("limited liability company kelp", ("llc", 3)),
        ("limited kelp", None),
        ("joint stock company", ("jsc", 3)),
        ("joint", None),
    ],
)
def test_a_legal_form_may_be_written_out_in_several_words(text: str, found: tuple[str, int] | None) -> None:
    assert legal_phrase(text.split(), 0) == found


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("centre", "center"),
        ("labour", "labor"),
        ("defence", "defense"),
        ("dept", "department"),
        ("organisation", "organization"),
        ("kelp", "kelp"),
    ],
)
def test_a_word_has_one_spelling(word: str, plain: str) -> None:
    assert plain_word(word) == plain
    assert plain_word(plain) == plain


@pytest.mark.parametrize(
    ("word", "sort"),
    [("party", "head"), ("committee", "head"), ("national", "modifier"), ("of", "filler"), ("kelp", None)],
)
def test_a_word_that_many_share_is_known(word: str, sort: str | None) -> None:
    assert sort_of_word(word) == sort


@pytest.mark.parametrize(
    ("word", "sort"),
    [("north", "direction"), ("anti", "opposite"), ("youth", "part"), ("first", "number"), ("kelp", None)],
)
def test_a_word_that_tells_apart_is_known(word: str, sort: str | None) -> None:
    assert sort_of_difference(word) == sort
