"""How much does a word of an organisation's name tell?"""

from __future__ import annotations

from corpustool.entities.weights import TELLING, weight


def test_a_name_of_its_own_tells_most_and_a_small_word_nothing() -> None:
    assert weight("kestrelwood") == TELLING
    assert weight("of") == 0.0


def test_countries_and_generic_words_tell_little() -> None:
    assert 0.0 < weight("bank") < TELLING
    assert 0.0 < weight("@NO") < TELLING
