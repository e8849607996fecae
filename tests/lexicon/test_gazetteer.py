"""Cities are found by every name they bear; a large table is read line by line."""

from __future__ import annotations

import pytest

from corpustool.lexicon.folding import fold
from corpustool.lexicon.gazetteer import PlaceSort, cities_named
from corpustool.lexicon.tables import lines, rows


def test_of_several_cities_of_one_name_the_largest_comes_first() -> None:
    found = cities_named("birmingham")
    assert len(found) > 1
    assert found[0][0].key == "Birmingham/GB-ENG"
    assert {place.sort for place, _ in found} == {PlaceSort.CITY}


@pytest.mark.parametrize(("name", "key"), [("sao paulo", "São Paulo/BR-SP"), ("bombay", "Mumbai/IN-MH")])
def test_a_city_is_found_by_its_folded_and_its_former_name(name: str, key: str) -> None:
    assert key in [place.key for place, _ in cities_named(name)]


@pytest.mark.parametrize("row", rows("cities.tsv")[::371])
def test_every_row_is_found_by_each_of_its_names(row: tuple[str, ...]) -> None:
    name, parent, size, others = row
    for each in (fold(name), *filter(None, others.split("|"))):
        found = {place.key: place for place, _ in cities_named(each)}
        assert found[f"{name}/{parent}"].size == int(size)


def test_no_city_has_a_name_of_no_letters() -> None:
    assert cities_named("") == ()
    assert cities_named("no such town anywhere") == ()


@pytest.mark.parametrize("name", ["cities.tsv", "countries.tsv", "regions.tsv"])
def test_lines_are_the_rows_before_they_are_cut_up(name: str) -> None:
    assert [tuple(field.strip() for field in line.split("\t")) for line in lines(name)] == list(rows(name))
