"""Which words tell what a name names?"""

from __future__ import annotations

import pytest

from corpustool.lexicon import namewords
from corpustool.lexicon.tables import rows

TABLES = (
    "forenames.txt",
    "kind_evidence.tsv",
    "name_junk.txt",
    "name_particles.txt",
    "organisation_words.txt",
    "peoples.txt",
    "place_words.txt",
    "speech_verbs.txt",
    "surnames.txt",
    "titles.txt",
)


@pytest.mark.parametrize(
    ("name", "cues"),
    [
        ("Board of Trade", {"has a word of organisation"}),
        ("Acme Ltd", {"ends as organisation"}),
        ("Zabo Supreme Court", {"ends as organisation", "has a word of organisation"}),
        ("Lake Zabo", {"begins as place"}),
        ("Zabo Street", {"ends as place"}),
        ("Bishop Zabo", {"begins with a title"}),
        ("Parliament", {"is a word for organisation"}),
        ("Ann Lee", set()),
        ("", set()),
    ],
)
def test_the_words_of_a_name_tell_its_kind(name: str, cues: set[str]) -> None:
    assert set(namewords.cues(name)) == cues


def test_a_name_is_cued_by_organisations_and_places_alone() -> None:
    assert namewords.is_cued("Board of Trade")
    assert namewords.is_cued("Lake Zabo")
    assert not namewords.is_cued("Bishop Zabo")


@pytest.mark.parametrize(
    "name", ["Peruvian", "Peruvians", "Basques", "Hindu", "Uyghurs", "Uighurs", "Londoners", "Hong Kongers"]
)
def test_peoples_are_known(name: str) -> None:
    assert namewords.is_people(name)


@pytest.mark.parametrize("name", ["Peru", "polish", "Ann", "Zabo", "Rangers", "Tower", ""])
def test_other_names_are_no_peoples(name: str) -> None:
    assert not namewords.is_people(name)


def test_a_word_is_a_people_or_a_country_or_neither() -> None:
    assert namewords.people_or_country("Peruvian") == "demonym"
    assert namewords.people_or_country("Peru") == "country"
    assert namewords.people_or_country("US") == "country"
    assert namewords.people_or_country("Zabo") is None


def test_unions_of_countries_are_known_under_both_names() -> None:
    assert {"european union", "eu"} <= namewords.unions()


def test_common_words_are_told_from_rare_ones() -> None:
    assert namewords.commonness("the") > 7 > namewords.commonness("harbour") > 3
    assert namewords.commonness("zzyzx") == 0


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_no_row_twice_and_is_in_lower_case_where_case_says_nothing(table: str) -> None:
    found = rows(table)
    assert len(found) == len(set(found)), "a row stands twice"
    words = [row[0] for row in found]
    if table not in ("peoples.txt", "kind_evidence.tsv"):
        assert all(word == word.lower() for word in words)


def test_no_title_is_also_junk_for_a_person() -> None:
    assert namewords.titles().isdisjoint({"will", "may", "grace", "dean"})
