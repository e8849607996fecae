"""Are two words one word, spelled differently?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.entities.spelling import inflected, misspelled, skeleton, sound, transliterated

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("lindstrom", "lindstorm"),
        ("kestrel", "kestel"),
        ("kestrel", "kestrell"),
        ("harbour", "harborr"),
        ("constantine", "konstantin"),
    ],
)
def test_a_typing_error_is_a_letter_or_two(a: str, b: str) -> None:
    assert misspelled(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("lee", "leo"), ("reef", "beef"), ("kestrel", "castle"), ("bank", "bans"), ("mali", "malawi")]
)
def test_short_words_and_distant_words_are_no_errors(a: str, b: str) -> None:
    assert not misspelled(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [("protect", "protecting"), ("lantern", "lanterns"), ("defender", "defenders"), ("observing", "observed")],
)
def test_forms_of_a_long_word_are_one(a: str, b: str) -> None:
    assert inflected(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("reef", "reefs"), ("social", "socialist"), ("nation", "national"), ("construct", "constant")]
)
def test_short_words_and_other_words_are_not(a: str, b: str) -> None:
    assert not inflected(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("gaddafi", "qadhafi"),
        ("sergey", "sergei"),
        ("hizbollah", "hezbollah"),
        ("uyghur", "uighur"),
        ("yusuf", "iusuf"),
    ],
)
def test_ways_to_write_a_foreign_word_are_one(a: str, b: str) -> None:
    assert transliterated(a, b)


@pytest.mark.parametrize(("a", "b"), [("lee", "li"), ("kestrel", "castor"), ("hassan", "hussein"), ("marina", "moran")])
def test_words_of_like_consonants_are_not_one_for_that(a: str, b: str) -> None:
    assert not transliterated(a, b)


@given(LETTERS, LETTERS)
def test_no_way_to_compare_depends_on_the_order(a: str, b: str) -> None:
    assert misspelled(a, b) == misspelled(b, a)
    assert inflected(a, b) == inflected(b, a)
    assert transliterated(a, b) == transliterated(b, a)


@given(st.text(max_size=30))
def test_any_word_has_a_sound(word: str) -> None:
    assert isinstance(sound(word), str)
    assert isinstance(skeleton(word), str)


def test_a_sound_is_one_for_its_spellings() -> None:
    assert sound("kharkov") == sound("karkov")
    assert skeleton("qaddafi") == skeleton("gadafy")
    assert sound("h") == "h"
