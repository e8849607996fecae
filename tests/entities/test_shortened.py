"""How sure is it that an organisation's name is short for a longer one?"""

from __future__ import annotations

import pytest

from corpustool.entities.parts import organisation_name
from corpustool.entities.shortened import is_one_of_two, surety
from corpustool.entities.verdicts import SAME
from corpustool.entities.weights import weight


def sure(shorter: str, longer: str) -> float:
    one, other = organisation_name(shorter), organisation_name(longer)
    rest = tuple(word for word in other.words if word not in one.words)
    return surety(one, other, rest, sum(map(weight, one.words)), sum(map(weight, rest)))


@pytest.mark.parametrize(
    ("shorter", "longer"),
    [
        ("Kestrelwood", "Kestrelwood Bank"),
        ("Kestrelwood Kelp", "Norwegian Kestrelwood Kelp"),
        ("Kestrelwood", "Kestrelwood Norway, S.A."),
    ],
)
def test_a_telling_name_is_short_for_one_with_little_more(shorter: str, longer: str) -> None:
    assert sure(shorter, longer) >= SAME


@pytest.mark.parametrize(
    ("shorter", "longer"),
    [
        ("Harbour Nations", "Harbour Nations Tariff Council"),
        ("Kelp Nations", "Kelp Nations Reef Committee"),
        ("Kestrelwood S.A.", "Kestrelwood Norway S.A."),
        ("Kestrelwood Party", "Kestrelwood Party Conference"),
        ("Office", "Kestrelwood Office"),
    ],
)
def test_organs_and_daughters_and_generic_words_are_not(shorter: str, longer: str) -> None:
    assert sure(shorter, longer) < SAME


def test_a_name_after_its_place_is_the_surest_short_form() -> None:
    assert sure("Rovers", "Oslo Rovers") > sure("Kestrelwood", "Kestrelwood Oslo")


def test_a_town_is_less_surely_short_for_what_is_named_after_it() -> None:
    assert sure("Bergen", "Bergen Zadrozna") < sure("Kestrelwood", "Kestrelwood Zadrozna")


def test_two_companies_with_legal_forms_of_their_own_are_two() -> None:
    assert sure("Kestrelwood AG", "Kestrelwood Energy AG") < SAME
    assert sure("Kestrelwood", "Kestrelwood Energy AG") >= SAME


def test_a_name_with_its_legal_form_is_whole_and_less_likely_short_for_another() -> None:
    assert sure("Kestrelwood Ltd", "Kestrelwood Zadrozna") < sure("Kestrelwood", "Kestrelwood Zadrozna")


@pytest.mark.parametrize(
    ("shorter", "longer", "expected"),
    [
        ("Kelp Bank", "Kelp Bank and Reef Fund", True),
        ("Reef Fund", "Kelp Bank and Reef Fund", True),
        ("Reef", "Kelp and Reef Fund", False),
        ("Kelp and Reef Fund", "Norwegian Kelp and Reef Fund", False),
        ("Kelp Bank", "Kelp Bank Norway", False),
    ],
)
def test_one_of_two_names_joined_by_and_is_found(shorter: str, longer: str, expected: bool) -> None:
    assert is_one_of_two(organisation_name(shorter), organisation_name(longer)) is expected
