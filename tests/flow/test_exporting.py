"""Does an export hold all that the other commands show?"""

from pathlib import Path

import pytest

from corpustool import flow
from corpustool.domain.holdings import Holdings
from corpustool.domain.settings import Settings
from corpustool.errors import NothingToRead

ARTICLES = {
    "2024-05-06-ash.txt": """Ash tree falls in Oberwald

An ash fell on the market of Oberwald on Monday, hurting 12 people, Mayor Ana Brandt said.
""",
    "2024-05-06-oak.txt": """Mayor counts the hurt of Oberwald

A tree fell on the market of Oberwald on Monday, hurting 19 people, Mayor Ana Brandt said. Brandt had 3 stalls closed.
""",
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("export")
    for name, text in ARTICLES.items():
        (home / name).write_text(text)
    flow.ingest(home, [home], Settings())
    return home


@pytest.fixture(scope="module")
def holdings(corpus: Path) -> Holdings:
    return flow.holdings(corpus, Settings())


def test_articles_and_figures_are_those_of_the_commands(corpus: Path, holdings: Holdings) -> None:
    assert holdings.articles == flow.articles(corpus, Settings())
    assert holdings.figures == flow.figures(corpus, Settings())
    assert holdings.report == flow.discrepancies(corpus, Settings())


def test_every_mention_stands_where_it_says(holdings: Holdings) -> None:
    assert holdings.mentions
    for row in holdings.mentions:
        text = ARTICLES[row.article.path]
        line = text.splitlines()[row.position.line - 1]
        assert line[row.position.column - 1 :].startswith(row.mention.text)


def test_every_mention_is_a_spelling_of_its_entity(holdings: Holdings) -> None:
    for row in holdings.mentions:
        assert row.entity in holdings.report.entities
        assert row.mention.text in {variant.text for variant in row.entity.variants}


def test_an_entity_has_as_many_mentions_as_it_says(holdings: Holdings) -> None:
    for entity in holdings.report.entities:
        assert sum(row.entity == entity for row in holdings.mentions) == entity.mentions


def test_without_a_corpus_there_is_nothing_to_export(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead):
        flow.holdings(tmp_path, Settings())
