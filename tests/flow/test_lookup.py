"""An article or a name is found by whatever a person would call it, and doubt is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.analysis import Analysis, Record
from corpustool.domain.articles import Article
from corpustool.domain.entities import Entity, Variant
from corpustool.domain.mentions import EntityKind
from corpustool.domain.texts import Document
from corpustool.errors import Unknown
from corpustool.flow.lookup import article_called, entities_called, entities_with, offer


def record(identity: str, *paths: str) -> Record:
    return Record(Article(identity, paths[0], Document("Text."), seen_at=paths), Analysis())


DAWN = record("a1a1000000000000", "ferry/dawn.txt", "ferry/copy of dawn.txt")
NOON = record("b2b2000000000000", "ferry/noon.txt")


@pytest.mark.parametrize(
    "name",
    ["ferry/dawn.txt", "dawn.txt", "ferry/copy of dawn.txt", "copy of dawn.txt", "a1a1", "copy", "ferry\\dawn.txt"],
)
def test_an_article_is_found_by_path_end_of_path_or_id(name: str) -> None:
    assert article_called((DAWN, NOON), name) is DAWN


def test_an_article_that_is_not_there_is_told_with_the_nearest() -> None:
    with pytest.raises(Unknown) as told:
        article_called((DAWN, NOON), "ferry/down.txt")
    assert "did you mean ferry/dawn.txt" in told.value.hint


def test_a_name_of_several_articles_is_told() -> None:
    with pytest.raises(Unknown, match="names 2 articles"):
        article_called((DAWN, record("c3c3000000000000", "harbour/dawn.txt")), "dawn.txt")


@pytest.mark.parametrize("name", ["", "a1", "/", "."])
def test_a_name_that_says_too_little_finds_nothing(name: str) -> None:
    with pytest.raises(Unknown):
        article_called((DAWN, NOON), name)


def entity(*texts: str) -> Entity:
    return Entity(texts[0], EntityKind.PERSON, texts[0], tuple(Variant(text, 1, ("d",)) for text in texts))


BRIEN = entity("Michael O'Brien", "Mike O’Brien")
MICHELLE = entity("Michelle O'Brien")
JUNIOR, SENIOR = entity("Peter Adeyemi Jr."), entity("Peter Adeyemi Sr.")
AIDS, HELPER = entity("AIDS"), entity("Aids")
WORLD = (BRIEN, MICHELLE, JUNIOR, SENIOR, AIDS, HELPER, entity("José Marín"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Michael O'Brien", ("Michael O'Brien",)),
        ("michael o’brien", ("Michael O'Brien",)),
        ("MIKE OBRIEN", ("Michael O'Brien",)),
        ("peter adeyemi jr", ("Peter Adeyemi Jr.",)),
        ("Jose Marin", ("José Marín",)),
        ("  AIDS ", ("AIDS",)),
        ("aids", ("AIDS", "Aids")),
    ],
)
def test_a_name_is_found_without_its_capitals_accents_and_points(typed: str, found: tuple[str, ...]) -> None:
    assert tuple(each.name for each in entities_called(typed, WORLD)) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("o'brien", ("Michael O'Brien", "Michelle O'Brien")),
        ("Adeyemi", ("Peter Adeyemi Jr.", "Peter Adeyemi Sr.")),
        ("marin", ("José Marín",)),
        ("Mike O’Brien", ("Michael O'Brien",)),
    ],
)
def test_a_part_of_a_name_finds_all_who_bear_it(typed: str, found: tuple[str, ...]) -> None:
    assert tuple(each.name for each in entities_with(typed, WORLD)) == found


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Michel O'Brien", "did you mean “Michael O'Brien” or “Michelle O'Brien” or “Mike O’Brien”?"),
        ("Adeyemy", "did you mean “Peter Adeyemi Jr.” or “Peter Adeyemi Sr.”?"),
        ("Quux", "see: corpustool entities"),
        ("", "see: corpustool entities"),
        ("…", "see: corpustool entities"),
        ("Brie", "did you mean “Michael O'Brien” or “Michelle O'Brien” or “Mike O’Brien”?"),
    ],
)
def test_a_name_nobody_bears_is_told_with_the_nearest(typed: str, hint: str) -> None:
    with pytest.raises(Unknown, match="nobody and nothing is called") as told:
        entities_with(typed, WORLD)
    assert told.value.hint == hint


def test_a_few_of_many_names_with_these_words_are_offered() -> None:
    assert offer("Lee", [f"{first} Lee" for first in ("Ann", "Bo", "Cy", "Di", "Ed")]) == (
        "did you mean “Bo Lee” or “Cy Lee” or “Di Lee”? (2 more have these words)"
    )


@given(st.text())
def test_any_text_is_looked_up_and_none_breaks_it(text: str) -> None:
    try:
        found = entities_with(text, WORLD)
    except Unknown:
        return
    assert found
