"""Are two words one word, spelled differently?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.entities.spelling import (
    both_usual,
    inflected,
    misspelled,
    one_letter_doubled,
    skeleton,
    sound,
    transliterated,
)

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


@pytest.mark.parametrize(
    ("a", "b"), [("105th", "205th"), ("route12", "route13"), ("a1234", "b1234x5"), ("brist0l", "bristol")]
)
def test_words_with_other_digits_are_two_words(a: str, b: str) -> None:
    assert not misspelled(a, b)
    assert not transliterated(a, b)


def test_words_with_the_same_digits_may_be_misspelled() -> None:
    assert misspelled("kestrel7", "kestrl7")


@pytest.mark.parametrize(("a", "b"), [("talbot", "talbott"), ("garett", "garrett"), ("mathews", "matthews")])
def test_a_letter_may_be_doubled(a: str, b: str) -> None:
    assert one_letter_doubled(a, b)
    assert one_letter_doubled(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("talbot", "talbot"), ("talbot", "talbots"), ("lee", "le e"), ("garner", "carter")]
)
def test_another_letter_is_no_doubled_one(a: str, b: str) -> None:
    assert not one_letter_doubled(a, b)


def test_two_words_that_english_texts_know_are_no_errors_but_forms_of_one_are_one() -> None:
    assert both_usual("google", "giggle")
    assert both_usual("marion", "marlon")
    assert not both_usual("kestrelwood", "kestrelwod")
    assert not both_usual("kurdish", "kurds")
