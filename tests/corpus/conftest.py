"""What does the tool say about the sample corpus? Asked once for all tests of this folder."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from corpustool import Corpus, flow
from corpustool.domain.articles import Article
from corpustool.domain.reports import Report
from tests.corpus.expectations import CORPUS


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the tool on the sample corpus: report, articles by path, and the codes of its stable rules."""

    report: Report
    articles: dict[str, Article]
    codes: frozenset[str]


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The sample corpus, ingested and compared with default settings."""
    corpus = Corpus.open(tmp_path_factory.mktemp("sample"))
    corpus.ingest([CORPUS])
    articles = {row.record.article.path: row.record.article for row in corpus.articles()}
    return Run(corpus.report(), articles, frozenset(rule.code for rule in flow.rules() if rule.stable))
