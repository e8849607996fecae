"""Names and signs of units and currencies."""

from __future__ import annotations

from corpustool.lexicon.units import common_units, currency_signs, currency_words, unit, unit_signs, unit_words


def test_words_and_signs_of_one_unit_meet() -> None:
    assert unit_words()[("kilometres",)] == unit_signs()["km"] == unit("kilometer")
    assert unit_words()[("square", "feet")].dimension == "area"


def test_each_dimension_is_compared_in_one_of_its_units() -> None:
    assert common_units()["length"] == "kilometer"
    for dimension, code in common_units().items():
        known = unit(code)
        assert known is not None
        assert known.dimension == dimension


def test_a_sign_names_its_currency() -> None:
    assert [currency_signs()[sign] for sign in ("$", "A$", "£", "RM", "₹")] == ["USD", "AUD", "GBP", "MYR", "INR"]
    assert currency_words()["euros"] == "EUR"
