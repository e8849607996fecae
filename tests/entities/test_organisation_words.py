"""What are the words of an organisation's name?"""

from __future__ import annotations

import pytest

from corpustool.entities.organisation_words import abbreviation, number_in, stem, with_short_phrases
from corpustool.entities.parts import organisation_name


@pytest.mark.parametrize(
    ("word", "form"),
    [("centre", "center"), ("worker", "workers"), ("workers", "workers"), ("times", "times"), ("companies", "company")],
)
def test_a_word_has_one_form(word: str, form: str) -> None:
    assert stem(word) == form


def test_phrases_have_a_shorter_form() -> None:
    found = [("ministry", "Ministry"), ("foreign", "Foreign"), ("affairs", "Affairs")]
    assert with_short_phrases(found) == [("ministry", "Ministry"), ("foreign", "Foreign Affairs")]


def test_a_name_is_not_left_without_words() -> None:
    assert with_short_phrases([("football", "Football"), ("club", "Club")]) == [
        ("football", "Football"),
        ("club", "Club"),
    ]


@pytest.mark.parametrize(("word", "number"), [("4", "4"), ("4th", "4"), ("four", "4"), ("iv", "iv"), ("reef", None)])
def test_numbers_of_a_name(word: str, number: str | None) -> None:
    assert number_in(word) == number


def test_letters_of_an_abbreviation() -> None:
    assert abbreviation("RSB") == "RSB"
    assert abbreviation("DfT") == "DfT"
    assert abbreviation("Reef") is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ('Limited Liability Company "Lantern"', "OOO Lantern"),
        ("Partido Liberal", "Liberal Party"),
        ("EU Commission", "European Commission"),
        ("LANTERN HOLDINGS (CYPRUS) LTD", "Lantern Holdings (Cyprus) Limited"),
        ("Kestrelwood Football Club", "Kestrelwood FC"),
        ("Sociedad Anónima de Capital Variable Lanterna", "Lanterna SA de CV"),
    ],
)
def test_names_written_in_two_ways_have_the_same_words(a: str, b: str) -> None:
    assert sorted(organisation_name(a).words) == sorted(organisation_name(b).words)
