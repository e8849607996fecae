"""Which place does a name mean?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.lexicon.folding import fold, initials_of
from corpustool.lexicon.gazetteer import NameSort, PlaceSort, gazetteer
from corpustool.lexicon.places import (
    canonical_place,
    contains,
    country_of,
    demonym,
    ends_country,
    is_place,
    nation_at,
    people_of,
    readings,
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Norway", "NO"),
        ("the Netherlands", "NL"),
        ("Holland", "NL"),
        ("Kingdom of the Netherlands", "NL"),
        ("the United Kingdom", "GB"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("Britain", "GB"),
        ("US", "US"),
        ("U.S.", "US"),
        ("the US", "US"),
        ("USA", "US"),
        ("United States of America", "US"),
        ("Burma", "MM"),
        ("Zaire", "CD"),
        ("Côte d'Ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Türkiye", "TR"),
        ("Czechia", "CZ"),
        ("Swaziland", "SZ"),
        ("Soviet Union", "SU"),
        ("USSR", "SU"),
        ("CHINA", "CN"),
        ("Georgia", "GE"),
    ],
)
def test_a_country_is_known_by_each_of_its_names(name: str, code: str) -> None:
    assert country_of(name) == code


@pytest.mark.parametrize(
    "name", ["us", "Us", "uk", "china", "polish", "Atlantis", "", " ", "the", "Chinese", "Scotland", "EU", "."]
)
def test_what_is_no_country_has_no_code(name: str) -> None:
    assert country_of(name) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Chinese", "CN"),
        ("Dutch", "NL"),
        ("the French", "FR"),
        ("Danes", "DK"),
        ("Briton", "GB"),
        ("Polish", "PL"),
        ("Soviet", "SU"),
    ],
)
def test_a_demonym_names_its_country(name: str, code: str) -> None:
    assert demonym(name) == code


@pytest.mark.parametrize("name", ["polish", "China", "Scottish", "European", "Korean", "Welsh", "", "Klingon"])
def test_what_is_no_nationality_has_no_country(name: str) -> None:
    assert demonym(name) is None


def test_peoples_of_subdivisions_and_regions_have_their_place() -> None:
    assert [place.name for place in people_of("Scottish")] == ["Scotland"]
    assert [place.name for place in people_of("European")] == ["Europe"]
    assert people_of("scottish") == ()


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("Kiev", "Kyiv"),
        ("Bombay", "Mumbai"),
        ("Burma", "Myanmar"),
        ("U.S.", "United States"),
        ("Bayern", "Bavaria"),
        ("EU", "European Union"),
    ],
)
def test_a_place_has_a_usual_name(name: str, usual: str) -> None:
    assert canonical_place(name) == usual


def test_an_unknown_place_keeps_its_name() -> None:
    assert canonical_place("Little Whinging") == "Little Whinging"


def test_places_are_known_and_other_words_are_not() -> None:
    assert all(
        is_place(name) for name in ("Oslo", "Texas", "Europe", "Bavaria", "the Hague", "Middle East", "Scotland")
    )
    assert not any(is_place(name) for name in ("Whinging", "Monday", "police", "oslo", "OR", "IN"))


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Scotland", "Glasgow"),
        ("United Kingdom", "Glasgow"),
        ("UK", "Scotland"),
        ("Europe", "Glasgow"),
        ("Norway", "Oslo"),
        ("EU", "France"),
        ("Texas", "Houston"),
        ("United States", "Texas"),
        ("Asia", "Japan"),
        ("Middle East", "Iraq"),
        ("Scandinavia", "Bergen"),
        ("France", "Paris"),
        ("Norway", "Norway"),
        ("Myanmar", "Burma"),
        ("Europe", "Dutch"),
    ],
)
def test_a_whole_contains_its_parts(outer: str, inner: str) -> None:
    assert contains(outer, inner) is True


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Italy", "Glasgow"),
        ("Glasgow", "Scotland"),
        ("EU", "Norway"),
        ("Asia", "France"),
        ("Austria", "Australia"),
        ("France", "Europe"),
    ],
)
def test_what_lies_elsewhere_is_not_contained(outer: str, inner: str) -> None:
    assert contains(outer, inner) is False


def test_containment_of_the_unknown_is_unknown() -> None:
    assert contains("Italy", "Little Whinging") is None
    assert contains("Narnia", "Oslo") is None


def test_a_name_of_several_places_has_several_readings() -> None:
    sorts = [place.sort for place, _ in readings("Georgia")]
    assert sorts[:2] == [PlaceSort.COUNTRY, PlaceSort.SUBDIVISION]
    assert readings("U.S.")[0][1] is NameSort.ABBREVIATION
    assert readings("china") == ()
    assert readings("china", any_case=True)[0][0].key == "CN"


def test_a_postal_code_is_a_state_only_with_full_stops() -> None:
    assert not readings("ME")
    assert [place.name for place, _ in readings("N.Y.")] == ["New York"]
    assert [place.name for place, _ in readings("Calif.")] == ["California"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("United Kingdom Navy", ("GB", 2)),
        ("U.S. Navy", ("US", 1)),
        ("Chinese Navy", ("CN", 1)),
        ("Democratic Republic of the Congo", ("CD", 5)),
        ("Scottish Navy", ("GB-SCT", 1)),
        ("EU Navy", ("European Union", 1)),
        ("Indians Club", (None, 1)),
        ("kelp Navy", (None, 1)),
    ],
)
def test_a_nation_is_read_from_the_words_of_a_name(text: str, found: tuple[str | None, int]) -> None:
    assert nation_at(text.split(), 0) == found


def test_every_parent_is_a_place_and_no_place_is_above_itself() -> None:
    known = gazetteer()
    for key, place in known.places.items():
        assert all(parent in known.places for parent in place.parents), key
        assert key not in known.above(key)


def test_no_country_shares_a_name_or_abbreviation_with_another() -> None:
    known = gazetteer()
    for table in (known.abbreviated, known.demonyms):
        for name, places in table.items():
            assert sum(place.sort is PlaceSort.COUNTRY for place in places) <= 1, name
    for name, found in known.named.items():
        assert sum(place.sort is PlaceSort.COUNTRY for place, _ in found) <= 1, name


def test_the_last_word_of_every_country_and_people_ends_one() -> None:
    known = gazetteer()
    countries = {name for name, found in known.named.items() for place, _ in found if place.sort is PlaceSort.COUNTRY}
    peoples = {name for name in known.demonyms if demonym(name.title())}
    assert all(ends_country(name.split()[-1]) for name in countries | peoples)
    assert ends_country("d’Ivoire")
    assert ends_country("States")
    assert ends_country("K")
    assert all(ends_country(letters) for letters in known.abbreviated if country_of(letters))
    assert not ends_country("ferry")
    assert not ends_country(",")


@given(st.text(max_size=40))
def test_any_text_can_be_asked(text: str) -> None:
    assert isinstance(canonical_place(text), str)
    assert len(country_of(text) or "--") == 2
    assert contains(text, text) in (None, True)
    assert fold(fold(text)) == fold(text) or fold(text).startswith(("the ", "st"))


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("U.S.", "us"),
        ("Côte d’Ivoire", "cote divoire"),
        ("The Hague", "hague"),
        ("St. Louis", "saint louis"),
        ("AT&T", "at and t"),
        ("Łódź", "lodz"),
    ],
)
def test_folding_leaves_plain_letters(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_initials_are_upper_case() -> None:
    assert [initials_of(name) for name in ("U.S.", "NATO", "the EU", "us", "Oslo", "A", "U. N.")] == [
        "US",
        "NATO",
        "EU",
        None,
        None,
        None,
        "UN",
    ]
