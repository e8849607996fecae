"""Does an output know where the files are that it points at?"""

from __future__ import annotations

from pathlib import Path

import pytest

from corpustool import flow
from corpustool.domain.settings import Settings
from corpustool.reports.formats import REPORT_FORMATS
from corpustool.reports.look import Look

SPRING = "The spring fair drew 300 visitors to Eastcombe on Monday."
SUMMER = "The spring fair drew 500 visitors to Eastcombe on Monday."


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk" / "articles"
    folder.mkdir(parents=True)
    (folder / "spring.txt").write_text(SPRING, encoding="utf-8")
    (folder / "summer.txt").write_text(SUMMER, encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02" * 400)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(place: Path, *paths: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Where articles and unread files are said to lie, by path."""
    report = flow.discrepancies(place, Settings(), paths)
    return {a.path: a.location for a in report.articles}, {u.path: u.location for u in report.unread}


def test_files_that_are_named_lie_where_they_lie_from_here(place: Path) -> None:
    articles, unread = told(place, Path("desk"))
    assert articles == {f"articles/{name}": f"desk/articles/{name}" for name in ("spring.txt", "summer.txt")}
    assert unread == {"articles/broken.txt": "desk/articles/broken.txt"}


def test_it_does_not_matter_how_they_are_named(place: Path) -> None:
    assert told(place, place / "desk") == told(place, Path("desk")) == told(place, Path("desk/../desk/."))


def test_what_lies_elsewhere_is_known_by_its_path(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "work").mkdir()
    monkeypatch.chdir(place / "work")
    articles, unread = told(place, place / "desk")
    assert set(articles.values()) == set(unread.values()) == {""}


def test_a_corpus_knows_its_files_from_its_own_folder(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flow.ingest(place, [place / "desk"], Settings())
    monkeypatch.chdir(place / "desk")
    articles, unread = told(place)
    assert articles == {f"articles/{name}": f"desk/articles/{name}" for name in ("spring.txt", "summer.txt")}
    assert unread == {"articles/broken.txt": "desk/articles/broken.txt"}


def test_a_corpus_beside_its_articles_does_not_tell_of_the_machine(place: Path) -> None:
    (place / "corpus").mkdir()
    flow.ingest(place / "corpus", [place / "desk"], Settings())
    articles, unread = told(place / "corpus")
    assert set(articles.values()) == set(unread.values()) == {""}


def test_a_draft_lies_where_it_lies_and_stdin_nowhere(place: Path) -> None:
    flow.ingest(place, [place / "desk"], Settings())
    (place / "desk" / "draft.txt").write_text(SUMMER.replace("500", "700"), encoding="utf-8")
    assert flow.check(place, Path("desk/draft.txt"), Settings()).draft.location == "desk/draft.txt"
    assert flow.check(place, SUMMER.replace("500", "800").encode(), Settings()).draft.location == ""


def test_a_location_is_no_part_of_what_an_article_is(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = flow.discrepancies(place, Settings(), [Path("desk")])
    monkeypatch.chdir(place / "desk")
    there = flow.discrepancies(place, Settings(), [place / "desk"])
    assert here.articles == there.articles
    assert [each.location for each in here.articles] != [each.location for each in there.articles]


@pytest.mark.parametrize("form", ["json", "jsonl", "text", "html"])
def test_a_renamed_folder_changes_no_byte(place: Path, form: str) -> None:
    def bytes_of(folder: Path) -> bytes:
        return REPORT_FORMATS[form].render(flow.discrepancies(place, Settings(), [folder]), Look()).encode()

    before, again = bytes_of(place / "desk"), bytes_of(place / "desk")
    (place / "desk").rename(place / "bureau")
    assert before == again == bytes_of(place / "bureau")
