"""The countries that a sentence names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.countries import countries_in, country
from corpustool.claims.lines import line
from corpustool.lexicon.places import country_of, demonym

TOLD = """
United States Arab Emirates Ivory Coast Côte d'Ivoire South Korea Korean Koreans the The Gambia Guinea-Bissau US U.S. U
K A St Lucia Saint Georgia Ga UK, Chad, Mali; Niger. Niger ferry said Sri Lanka Lankan Republic of New Zealand and
"""
WORDS = st.sampled_from(TOLD.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South Korea and the US signed.", {"KR", "US"}),
        ("Two New Zealanders left Ivory Coast.", {"NZ", "CI"}),
        ("Côte d'Ivoire beat Guinea-Bissau.", {"CI", "GW"}),
        ("A ferry sank off the coast.", set()),
        ("The Gambia, Chad, Mali", {"GM", "TD", "ML"}),
    ],
)
def test_names_of_two_words_stand_before_names_of_one(text: str, expected: set[str]) -> None:
    assert countries_in(line(text, 0, len(text))) == expected


@given(st.one_of(WORDS, st.text(max_size=12), st.sampled_from(["T&T", "U.K.", "the\tUK", "St. Lucia", "UAE's"])))
def test_a_country_is_what_the_tables_of_places_say(name: str) -> None:
    assert country(name) == (country_of(name) or demonym(name))


@given(st.lists(WORDS, max_size=12))
def test_no_pair_of_words_is_overlooked(told: list[str]) -> None:
    text = " ".join(told)
    words = line(text, 0, len(text)).words
    found, at = set(), 0
    while at < len(words):
        two = country(" ".join(words[at : at + 2])) if at + 1 < len(words) and words[at][0].isupper() else None
        one = country(words[at]) if words[at][0].isupper() else None
        found |= {two or one} - {None}
        at += 2 if two else 1
    assert countries_in(line(text, 0, len(text))) == found
