from __future__ import annotations

import pytest

from corpustool.checks.names import misspelled


@pytest.mark.parametrize(
    ("usual", "variant"),
    [
        ("Harbour Watchers", "Harbour Watchars"),
        ("Katarina Lindqvist", "Katarina Linqvist"),
        ("Uyghurs", "Uighurs"),
        ("Commodity Credit Corporation", "Commodity Credit Crporation"),
        ("Open Guard Union", "Open Guarding Union"),
    ],
)
def test_one_word_that_differs_by_letters_is_a_misspelling(usual: str, variant: str) -> None:
    assert misspelled(usual, variant)
    assert misspelled(variant, usual)


@pytest.mark.parametrize(
    ("usual", "variant"),
    [
        ("Harbour Centre", "Harbor Centre"),
        ("Harbour Centre", "Harbour Center"),
        ("José Pérez", "Jose Perez"),
        ("Uyghur", "Uyghurs"),
        ("Austria", "Austrian"),
        ("Coca-Cola", "Coca Cola"),
        ("United Nations", "UN"),
        ("Anna Keller", "Hanna Kessler"),
        ("West 105th Street", "West 205th Street"),
        ("Safe Harbour", "Safe Harbour Trust"),
        ("Lee", "Leo"),
        ("Securities Commission", "Securities Commissioner"),
        ("Peter Hansen", "Peter Jensen"),
        ("same", "same"),
    ],
)
def test_forms_that_are_no_matter_of_spelling_are_forgiven(usual: str, variant: str) -> None:
    assert not misspelled(usual, variant)
