"""The reduce is pure: order, workers and repetition change no byte of the report."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from corpustool import ArticleText, find_discrepancies, flow
from corpustool.domain.reports import Report
from corpustool.domain.settings import Settings
from corpustool.engines import local

DAWN = (
    "A ferry sank off Port Amity on Monday, killing 12 people, the coast guard said.\n\n"
    "The Maribel had 80 passengers on board. Harbour master Lena Ostrow said the search went on."
)
NOON = (
    "At least 15 people were killed when the ferry Maribel sank off Port Amity on Monday, the navy said.\n\n"
    "Lena Ostrow, the harbour master, said 80 passengers had been on board."
)
OTHER = "The bakers of Lund sold 4,000 buns on Tuesday. Their guild has 31 members."


def told(texts: list[ArticleText]) -> Report:
    return find_discrepancies(texts)


@pytest.fixture(scope="module")
def texts() -> list[ArticleText]:
    return [
        ArticleText(DAWN, published="2024-03-04", name="dawn"),
        ArticleText(NOON, published="2024-03-04", name="noon"),
        ArticleText(OTHER, published="2024-03-05", name="other"),
    ]


def test_the_order_of_articles_changes_nothing(texts: list[ArticleText]) -> None:
    shuffled = list(texts)
    random.Random(7).shuffle(shuffled)  # noqa: S311 - no secret
    assert told(shuffled) == told(texts) == told(texts[::-1])


def test_tolls_that_exclude_each_other_are_found(texts: list[ArticleText]) -> None:
    codes = {finding.code for finding in told(texts).findings}
    assert "FIG101" in codes or "FIG104" in codes


def test_an_article_and_its_copy_are_one_article_and_no_finding(texts: list[ArticleText]) -> None:
    report = told([texts[0], ArticleText(DAWN, published="2024-03-04", name="copy")])
    assert (report.coverage.articles, report.findings) == (1, ())


def test_every_figure_is_compared_or_has_a_reason(texts: list[ArticleText]) -> None:
    coverage = told(texts).coverage
    assert coverage.figures == coverage.compared + sum(count for _, count in coverage.not_compared)


def test_no_articles_give_an_empty_report() -> None:
    report = told([])
    assert (report.coverage.articles, report.findings, report.looked) == (0, (), False)


def test_order_of_ingestion_and_number_of_workers_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "WORTH_A_WORKER", 100)  # a real pool, for little work
    source = tmp_path / "articles"
    source.mkdir()
    bodies = {"a.txt": DAWN, "b.txt": NOON, "c.txt": OTHER}
    for name, body in bodies.items():
        (source / name).write_text(body, encoding="utf-8")
    for number in range(20):
        (source / f"pad{number}.txt").write_text(f"Item {number}. The valley stayed dry.", encoding="utf-8")
    reports = []
    for corpus, order, workers in (("one", sorted(source.iterdir()), 1), ("two", sorted(source.iterdir())[::-1], 2)):
        for path in order if workers == 1 else [source]:
            flow.ingest(tmp_path / corpus, [path], Settings(workers=workers))
        reports.append(flow.discrepancies(tmp_path / corpus, Settings()))
    assert reports[0] == reports[1]


def test_a_report_tells_how_each_article_is_known(texts: list[ArticleText]) -> None:
    sources = told(texts).sources
    assert [source.article for source in sources] == list(told(texts).articles)
    dawn = next(source for source in sources if source.article.path == "dawn")
    assert dawn.published is not None
    assert (dawn.published.value, dawn.published.how) == ("2024-03-04", "given")
    assert (dawn.title, dawn.url, dawn.copies_of) == (None, None, ())
    assert dawn.words == len(DAWN.split())
    assert dawn.figures >= 2
    assert dawn.mentions >= 1


def test_a_report_tells_which_articles_are_of_one_text(texts: list[ArticleText]) -> None:
    longer = " ".join(f"{NOON} The {word} wind dropped before the boats came." for word in ("north", "south", "west"))
    copied = [ArticleText(longer, name="wire"), ArticleText(f"By our reporter\n\n{longer}", name="paper")]
    by_name = {source.article.path: source for source in told([*texts[::2], *copied]).sources}
    assert by_name["wire"].copies_of == (by_name["paper"].article.id,)
    assert by_name["dawn"].copies_of == ()
