"""May an abbreviation in upper case stand for a name?"""

from __future__ import annotations

import pytest

from corpustool.entities.acronyms import abbreviates, in_another_order, initialisms, likeness, spells_loosely


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
