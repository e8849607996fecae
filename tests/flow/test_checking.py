"""A draft is held against the corpus, told what concerns it, and leaves the corpus as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corpustool import flow
from corpustool.domain.findings import Severity
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.settings import Settings
from corpustool.errors import NothingToRead, PathMissing, UnreadableFile

DAWN = (
    "Ferry Maribel sinks off Port Amity\n\nThe ferry Maribel sank off Port Amity on Monday, killing 12 people, the "
    "coast guard said.\n\nLena Ostrowka, the harbour master of Port Amity, counted 80 passengers on board the Maribel."
)
NOON = (
    "Dead of the Maribel are counted\n\nThe ferry Maribel sank off Port Amity on Monday, killing 12 people, the "
    "coast guard said at noon.\n\nHarbour master Lena Ostrowka had counted 80 passengers on board."
)
OTHER = "Bakers of Lund\n\nThe bakers of Lund sold 4,000 buns on Tuesday, said their guild. It has 31 members."
CLASH = b"The ferry Maribel sank off Port Amity, killing 21 people, the coast guard said. Some 300 candles were lit."
SAME_DAY = Settings(today="2024-03-04", workers=1)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("checked")
    articles = home / "articles"
    articles.mkdir()
    for name, text in (("2024-03-04-dawn.txt", DAWN), ("2024-03-04-noon.txt", NOON), ("2024-03-05-buns.txt", OTHER)):
        (articles / name).write_text(text)
    flow.ingest(home, [articles], SAME_DAY)
    return home


def codes(outcome: DraftOutcome) -> list[str]:
    return [finding.code for finding in outcome.report.findings]


def test_a_figure_that_clashes_is_told_with_the_draft_quoted_first(read: Path) -> None:
    outcome = flow.check(read, CLASH, SAME_DAY)
    (clash,) = [finding for finding in outcome.report.findings if finding.code == "FIG101"]
    assert [side.text for side in clash.sides] == ["12", "21"]
    assert clash.sides[1].evidence[0].article.path == "<stdin>"
    assert outcome.report.fails(Severity.ERROR)


def test_a_figure_that_no_article_has_is_listed_and_is_no_finding(read: Path) -> None:
    outcome = flow.check(read, CLASH, SAME_DAY)
    assert [row.evidence.quote for row in outcome.unseen] == ["300"]


def test_a_figure_that_an_article_prints_of_the_same_thing_is_not_unseen(read: Path) -> None:
    outcome = flow.check(read, b"In Lund 4,000 buns were on sale. In Ystad 4,001 buns were on sale.", SAME_DAY)
    assert [row.evidence.quote for row in outcome.unseen] == ["4,001"]


def test_only_what_concerns_the_draft_is_told(read: Path) -> None:
    assert codes(flow.check(read, b"The guild of the bakers of Lund has 31 members.", SAME_DAY)) == []


def test_the_same_figures_are_agreements(read: Path) -> None:
    outcome = flow.check(read, CLASH.replace(b"21", b"12"), SAME_DAY)
    assert codes(outcome) == []
    assert outcome.report.coverage.compared == 1
    assert [agreement.side.evidence[0].article.path for agreement in outcome.report.agreements] == ["<stdin>"]


def test_a_higher_number_on_a_later_day_is_an_update(read: Path) -> None:
    assert "FIG102" in codes(flow.check(read, CLASH, Settings(today="2024-03-06", workers=1)))


def test_a_draft_that_tells_its_day_keeps_it(read: Path, tmp_path: Path) -> None:
    draft = tmp_path / "2024-03-04-draft.txt"
    draft.write_bytes(CLASH)
    outcome = flow.check(read, draft, Settings(today="2031-01-01", workers=1))
    assert (outcome.draft.published, outcome.dated) == ("2024-03-04", "file name")
    assert "FIG101" in codes(outcome)


def test_a_draft_without_a_day_is_of_today_and_still_of_an_old_story(read: Path) -> None:
    outcome = flow.check(read, CLASH, Settings(today="2031-01-01", workers=1))
    assert (outcome.draft.published, outcome.dated) == ("2031-01-01", "today")
    assert outcome.report.coverage.compared == 1


def test_an_unusual_spelling_is_told_where_the_draft_has_it(read: Path) -> None:
    outcome = flow.check(read, b"Lena Ostrovka, harbour master of Port Amity, saw the Maribel sink.", SAME_DAY)
    assert codes(outcome) == ["NAM501"]
    usual = flow.check(read, b"Lena Ostrowka, harbour master of Port Amity, saw the Maribel sink.", SAME_DAY)
    assert codes(usual) == []


def test_the_arithmetic_of_the_draft_is_checked(read: Path) -> None:
    text = b"The number of hens in Lund doubled from 40 to 60 within a year, the council said on Tuesday."
    assert "SUM203" in codes(flow.check(read, text, SAME_DAY))


def test_the_corpus_is_not_changed(read: Path) -> None:
    before = {path: path.read_bytes() for path in sorted(read.rglob("*")) if path.suffix == ".sqlite"}
    flow.check(read, CLASH, SAME_DAY)
    assert before == {path: path.read_bytes() for path in before}
    assert len(flow.articles(read, SAME_DAY)) == 3


def test_an_article_of_the_corpus_is_not_held_against_itself(read: Path) -> None:
    outcome = flow.check(read, read / "articles" / "2024-03-04-dawn.txt", SAME_DAY)
    assert (codes(outcome), outcome.report.coverage.articles) == ([], 2)


def test_a_changed_file_is_not_held_against_what_it_held_before(read: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(read, home)
    flow.ingest(home, [home / "articles"], SAME_DAY)
    noon = home / "articles" / "2024-03-04-noon.txt"
    noon.write_text(NOON.replace("12 people", "21 people"))
    outcome = flow.check(home, noon, SAME_DAY)
    assert outcome.report.coverage.articles == 2
    assert not [e for f in outcome.report.findings for s in f.sides[:1] for e in s.evidence if "noon" in e.article.path]


def test_two_checks_are_equal(read: Path) -> None:
    assert flow.check(read, CLASH, SAME_DAY) == flow.check(read, CLASH, SAME_DAY)


def test_what_the_settings_hold_back_is_counted(read: Path) -> None:
    outcome = flow.check(read, CLASH, Settings(today="2024-03-04", ignore=("FIG101",), workers=1))
    assert codes(outcome) == []
    assert outcome.report.withheld == (("ignored", 1),)


@pytest.mark.parametrize(
    ("draft", "error", "told"),
    [
        (b" \n\t", NothingToRead, "<stdin> is empty"),
        (b"12 people\x00 were killed", UnreadableFile, "<stdin> cannot be read: it is a binary file"),
        (b"a " * 600_000, UnreadableFile, "<stdin> cannot be read: it has 1,1"),
        (Path("no-such-draft.txt"), PathMissing, "there is no no-such-draft.txt"),
    ],
)
def test_a_draft_that_cannot_be_read_is_told(
    read: Path, draft: bytes | Path, error: type[Exception], told: str
) -> None:
    with pytest.raises(error, match=told):
        flow.check(read, draft, SAME_DAY)


def test_a_folder_is_no_draft(read: Path, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="it is a folder"):
        flow.check(read, tmp_path, SAME_DAY)


def test_an_old_encoding_is_read(read: Path) -> None:
    outcome = flow.check(read, "Three hundred and twelve cafés of Lund closed for 12 days.".encode("cp1252"), SAME_DAY)
    assert outcome.report.coverage.figures == 2


def test_without_a_corpus_a_draft_is_checked_by_itself_when_asked(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match="no article in the corpus"):
        flow.check(tmp_path, CLASH, SAME_DAY)
    outcome = flow.check(tmp_path, CLASH, SAME_DAY, alone=True)
    assert (outcome.report.coverage.articles, outcome.report.coverage.compared) == (0, 0)
