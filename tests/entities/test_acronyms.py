"""May an abbreviation in upper case stand for a name?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.entities.acronyms import (
    abbreviates,
    begin_words,
    in_another_order,
    initialisms,
    leading_word_left_out,
    likeness,
    short_of_one_word,
    spelled_abroad,
    spells_loosely,
)


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("WKC", "World Kelp Congress"),
        ("BOA", "Bank of Atlantis"),
        ("BA", "Bank of Atlantis"),
        ("CKRS", "Centre for Kelp and Reef Studies"),
        ("NW", "Northwind Workers Ltd"),
        ("ITA", "Intertidal Authority"),
        ("RP", "Reef's Party"),
    ],
)
def test_initials_spell_a_name(letters: str, name: str) -> None:
    assert abbreviates(letters, name)


@pytest.mark.parametrize(
    ("letters", "name"),
    [("WKC", "World Reef Congress"), ("N", "Northwind"), ("NW", "Northwind"), ("CKW", "World Kelp Congress")],
)
def test_other_letters_do_not(letters: str, name: str) -> None:
    assert not abbreviates(letters, name)


def test_a_name_of_one_word_has_no_initials() -> None:
    assert initialisms("Northwind") == frozenset()


@pytest.mark.parametrize(
    ("letters", "name"), [("Kelpcom", "Kelp Commission"), ("EURKELP", "European Kelp"), ("OFKELP", "Office for Kelp")]
)
def test_beginnings_of_words_spell_a_name(letters: str, name: str) -> None:
    assert spells_loosely(letters, name)


def test_beginnings_must_begin_with_the_first_word() -> None:
    assert not spells_loosely("ELP", "Office for Kelp")
    assert not spells_loosely("KE", "Kelp")


def test_romance_languages_put_the_last_word_first() -> None:
    assert in_another_order("PCA", "Atlantic Communist Party")
    assert not in_another_order("CPA", "Atlantic Communist Club")
    assert not in_another_order("P", "Party")


def test_likeness_is_the_share_of_letters_that_begin_words() -> None:
    assert likeness("WKC", "Congress of Kelp Workers") == 1.0
    assert likeness("WKX", "Congress of Kelp") == pytest.approx(1 / 3)
    assert likeness("", "Kelp") == 0.0


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("KPU", "Communist Party of Ukraine"),
        ("PTC", "Christian Labour Party"),
        ("PSOE", "Spanish Socialist Workers' Party"),
        ("PCE", "Communist Party of Spain"),
    ],
)
def test_letters_may_stand_for_the_words_of_another_language(letters: str, name: str) -> None:
    assert spelled_abroad(letters, name)


@pytest.mark.parametrize(
    ("letters", "name"),
    [("PT", "Workers' Party"), ("XYZ", "Communist Party of Ukraine"), ("KPU", "Communist Youth Party of Upper Reef")],
)
def test_two_letters_or_a_word_left_over_stand_for_nothing_abroad(letters: str, name: str) -> None:
    assert not spelled_abroad(letters, name)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Reefmex", "Reef Mercantile Exchange"),
        ("Ofkelp", "Office for Kelp"),
        ("Interkelp", "International Kelp"),
    ],
)
def test_one_word_of_beginnings(word: str, name: str) -> None:
    assert short_of_one_word(word, name)


@pytest.mark.parametrize(("word", "name"), [("Reef", "Reef Trust"), ("Kelp", "Office for Kelp"), ("Tern", "Trust")])
def test_a_word_of_the_name_is_no_word_of_beginnings(word: str, name: str) -> None:
    assert not short_of_one_word(word, name)


def test_a_country_before_the_name_may_have_no_letter() -> None:
    assert leading_word_left_out("DOT", "U.S. Department of Tides")
    assert leading_word_left_out("TLRP", "The Lantern Reef Press")
    assert not leading_word_left_out("DOT", "Lantern Department of Tides")


def test_letters_that_all_begin_words() -> None:
    assert begin_words("RNM", "National Museum of the Royal Reef")
    assert not begin_words("RM", "Royal Museum")
    assert not begin_words("RXM", "National Museum of the Royal Reef")


@given(st.text("abcp ", max_size=30), st.text("ABCP", max_size=12))
def test_any_letters_and_names_end_in_time(name: str, letters: str) -> None:
    assert spelled_abroad(letters, name) in (True, False)
    assert begin_words(letters, name) in (True, False)
