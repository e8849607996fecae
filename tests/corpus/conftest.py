"""What does the tool say about the sample corpus? Asked once for all tests of this folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from corpustool import Corpus, flow
from corpustool.domain.articles import Article
from corpustool.domain.reports import Report
from tests.corpus.expectations import CORPUS


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the tool on the sample corpus in ``home``: report, articles by path, codes of its stable rules."""

    home: Path
    report: Report
    articles: dict[str, Article]
    codes: frozenset[str]


def run_on(folder: Path) -> Run:
    """Ingest the sample corpus into ``folder`` and compare it with default settings."""
    corpus = Corpus.open(folder)
    corpus.ingest([CORPUS])
    articles = {row.record.article.path: row.record.article for row in corpus.articles()}
    return Run(folder, corpus.report(), articles, frozenset(rule.code for rule in flow.rules() if rule.stable))


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The sample corpus, ingested and compared once."""
    return run_on(tmp_path_factory.mktemp("sample"))
