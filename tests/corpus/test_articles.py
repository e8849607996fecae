"""Is the sample corpus what it claims to be, and does EXPECTED.toml speak of it?"""

from __future__ import annotations

from pathlib import Path

import pytest

from corpustool.readers import read
from tests.corpus.expectations import CORPUS, read_expected

ARTICLES = sorted(path for path in CORPUS.glob("*/*") if path.suffix in (".txt", ".md"))
EXPECTED = read_expected()


def text_of(article: str) -> str:
    return (CORPUS / article).read_text(encoding="utf-8")


def test_there_are_articles_of_both_formats_in_several_stories() -> None:
    assert len(ARTICLES) >= 26
    assert {path.suffix for path in ARTICLES} == {".txt", ".md"}
    assert len({path.parent for path in ARTICLES}) >= 7


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_article_is_short(path: Path) -> None:
    assert 120 <= len(path.read_text(encoding="utf-8").split()) <= 350


def test_nothing_but_articles_and_expectations_lies_in_the_folder() -> None:
    files = {path for path in CORPUS.rglob("*") if path.is_file()}
    assert files == {*ARTICLES, CORPUS / "EXPECTED.toml"}


def test_expected_articles_exist() -> None:
    named = {article for e in EXPECTED.finding for side in e.sides for article in side.articles}
    named |= {article for e in EXPECTED.agreement for article in e.articles}
    named |= {e.article for e in EXPECTED.silent}
    assert not [article for article in sorted(named) if not (CORPUS / article).is_file()]


def test_the_words_of_a_silence_stand_in_their_article_once() -> None:
    places = [s.place for s in EXPECTED.silent] + [place for apart in EXPECTED.apart for place in (apart.a, apart.b)]
    assert not [place for place in places if text_of(place.article).count(place.text) != 1]


def test_every_story_has_a_finding_and_a_trap() -> None:
    stories = {path.parent.name for path in ARTICLES}
    assert {e.story for e in EXPECTED.finding} == stories
    assert {e.article.split("/")[0] for e in EXPECTED.silent} == stories


def test_no_expectation_is_told_twice() -> None:
    names = [(e.story, e.name) for e in EXPECTED.finding]
    names += [(e.story, e.name) for e in EXPECTED.agreement]
    names += [(e.story, e.name) for e in EXPECTED.tolerated]
    assert len(names) == len(set(names))
    silences = [(e.article, e.text) for e in EXPECTED.silent]
    assert len(silences) == len(set(silences))


def test_every_article_but_the_column_has_a_date() -> None:
    undated = [path.name for path in ARTICLES if read(path, CORPUS).published is None]
    assert undated == ["nightlife-column.txt"]


def test_dates_and_outlets_come_from_many_places() -> None:
    articles = [read(path, CORPUS) for path in ARTICLES]
    assert {a.published.how for a in articles if a.published} >= {"front matter", "file name", "date line", "dateline"}
    assert {a.outlet.how for a in articles if a.outlet} >= {"front matter", "file name", "source line"}
