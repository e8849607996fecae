"""The page comes out of a run like any other format: the same bytes each time, blind where that is asked for."""

from pathlib import Path

import pytest

from corpustool.reports.blinding import blinded
from corpustool.reports.formats import REPORT_FORMATS
from corpustool.reports.look import Look
from tests.cli.conftest import Program
from tests.cli.tool import Tool
from tests.reports import samples

ARTICLES = {
    "2024-05-02_evening-bugle_bridge.txt": (
        "Bridge falls at Korsand\n\n"
        "The bridge at Korsand fell on Thursday morning and 14 people were killed, the police said.\n"
    ),
    "morning-star.md": (
        "---\ntitle: Bridge at Korsand falls\noutlet: Morning Comet\ndate: 2024-05-02\n"
        "url: https://comet.example/bridge\n---\n\n"
        "At least 19 people were killed when the bridge at Korsand fell on Thursday morning, the police said.\n"
    ),
}


def test_the_page_is_written_beside_what_is_shown(program: Program, tmp_path: Path) -> None:
    result = program.run("discrepancies", "-o", "html=report.html")
    assert result.stdout == REPORT_FORMATS["text"].render(samples.RICH, Look(120))
    assert (tmp_path / "report.html").read_text("utf-8") == REPORT_FORMATS["html"].render(samples.RICH, Look())


@pytest.mark.parametrize("form", ["html", "text", "markdown", "json"])
def test_a_blind_run_is_blind_in_every_format(program: Program, tmp_path: Path, form: str) -> None:
    result = program.run("discrepancies", "--blind", "--format", form, "-o", "html=blind.html")
    assert result.stdout == REPORT_FORMATS[form].render(blinded(samples.RICH), Look(120))
    assert "Harbour Gazette" not in result.stdout + (tmp_path / "blind.html").read_text("utf-8")
    assert "This copy is blind" in (tmp_path / "blind.html").read_text("utf-8")


def test_a_blind_run_fails_as_a_seeing_one(program: Program) -> None:
    assert program.run("discrepancies", "--blind").exit_code == program.run("discrepancies").exit_code == 1


def test_a_blind_run_on_files_does_not_repeat_their_names(program: Program) -> None:
    shown = program.run("discrepancies", "--blind", "the-daily-lantern/", "--format", "html").stdout
    assert "the-daily-lantern" not in shown
    assert "PATH…" in shown


def read_at(home: Path) -> Tool:
    """The program in ``home``, where the articles lie and were read."""
    folder = home / "articles"
    folder.mkdir(parents=True)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    tool = Tool(home)
    assert tool("ingest", str(folder)).exit_code == 0
    return tool


def page_of(tool: Tool, *args: str) -> str:
    return tool("discrepancies", "--format", "html", *args).stdout


def test_the_same_articles_give_the_same_page_wherever_they_lie(tmp_path: Path) -> None:
    pages = [page_of(tool) for tool in map(read_at, (tmp_path / "one", tmp_path / "another" / "two")) for _ in "ab"]
    assert len(set(pages)) == 1
    assert str(tmp_path) not in pages[0]
    assert "FIG101" in pages[0]


def test_the_page_tells_how_articles_are_known_and_links_to_their_words(tmp_path: Path) -> None:
    page = page_of(read_at(tmp_path))
    assert "https://comet.example/bridge#:~:text=At%20least%2019%20people," in page
    assert "Evening Bugle<small>file name</small>" in page
    assert "Morning Comet<small>front matter</small>" in page


def test_a_blind_page_of_a_corpus_tells_no_outlet(tmp_path: Path) -> None:
    page = page_of(read_at(tmp_path), "--blind", "--all")
    assert "Outlet A" in page
    assert not [word for word in ("Bugle", "bugle", "Comet", "comet", "morning-star") if word in page]
