"""An article is found by whatever a person would call it, and doubt is told."""

from __future__ import annotations

import pytest

from corpustool.domain.analysis import Analysis, Record
from corpustool.domain.articles import Article
from corpustool.domain.texts import Document
from corpustool.errors import Unknown
from corpustool.flow.lookup import article_called


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
