"""Do ``ingest``, ``forget`` and ``articles`` hand on what was typed and show what came of it?"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from corpustool.domain.outcomes import FileOutcome, FileState, IngestOutcome
from corpustool.reports.look import Look
from corpustool.reports.text.articles import article_as_text
from corpustool.reports.text.ingest import ingest_as_text
from tests.cli.conftest import Program
from tests.reports import outcomes

UNREAD = FileOutcome("photo.txt", FileState.UNREAD, reason="a binary file")
READ = FileOutcome("dawn.txt", FileState.NEW, "Dawn", "2024-03-04", 10, 1, 1)


def test_ingest_shows_what_was_read_and_what_was_not(program: Program) -> None:
    result = program.run("ingest", "a.txt", "folder")
    assert result.exit_code == 0
    assert result.stdout == ingest_as_text(outcomes.INGEST, Look(120))
    assert "4 articles in the corpus · 1 new" in result.stderr
    assert list(program.calls["ingest"][0][1]) == [Path("a.txt"), Path("folder")]


def test_ingest_lists_unchanged_files_with_v_alone(program: Program) -> None:
    assert "dusk.txt" not in program.run("ingest", "a").stdout
    assert "dusk.txt" in program.run("ingest", "a", "-v").stdout


def test_an_ingest_that_changes_nothing_prints_no_table(program: Program) -> None:
    program.answer("ingest", IngestOutcome((replace(READ, state=FileState.UNCHANGED),), 1, 0))
    result = program.run("ingest", "a")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing to analyse" in result.stderr


def test_options_of_ingest_reach_the_work(program: Program) -> None:
    program.run("ingest", "a", "--model", "m", "--workers", "0")
    assert program.settings == {"model": "m", "workers": 0}


def test_one_unreadable_file_among_many_is_no_failure(program: Program) -> None:
    program.answer("ingest", IngestOutcome((READ, UNREAD), 1, 1))
    assert program.run("ingest", "a").exit_code == 0


def test_strict_makes_one_unreadable_file_a_failure(program: Program) -> None:
    program.answer("ingest", IngestOutcome((READ, UNREAD), 1, 1))
    assert program.run("ingest", "a", "--strict").exit_code == 2


@pytest.mark.parametrize("files", [(UNREAD,), (), (replace(READ, state=FileState.FORGOTTEN),)])
def test_an_ingest_that_read_nothing_exits_with_3(program: Program, files: tuple[FileOutcome, ...]) -> None:
    program.answer("ingest", IngestOutcome(files, 7, 0))
    result = program.run("ingest", "a")
    assert result.exit_code == 3
    assert "error: no article was read" in result.stderr
    assert program.run("ingest", "a", "--allow-empty").exit_code == 0


def test_forget_names_what_was_forgotten(program: Program) -> None:
    result = program.run("forget", "ferry/dawn.txt")
    assert result.stdout == "forgotten: ferry/dawn.txt\n"
    assert result.stderr == "1 article forgotten\n"
    assert list(program.calls["forget"][0][1]) == [Path("ferry/dawn.txt")]


def test_forget_prints_hostile_paths_harmlessly(program: Program) -> None:
    program.answer("forget", ("\x1b[2Jx\n",))
    assert program.run("forget", "x").stdout == "forgotten: ␛[2Jx\n"


def test_articles_are_listed(program: Program) -> None:
    result = program.run("articles")
    assert result.exit_code == 0
    assert "(copies 1 article) Ferry sinks off" in result.stdout


def test_articles_as_json(program: Program) -> None:
    listed = json.loads(program.run("articles", "--format", "json").stdout)
    assert listed["schema"] == "corpustool.articles/1"
    assert [article["path"] for article in listed["articles"]][:2] == ["ferry/dawn.txt", "ferry/noon.txt"]


def test_one_article_is_shown_with_its_marks(program: Program) -> None:
    program.answer("articles", outcomes.ARTICLES[:1])
    assert program.run("articles", "dawn.txt").stdout == article_as_text(outcomes.ARTICLES[:1], Look(120))


def test_one_article_as_json(program: Program) -> None:
    program.answer("articles", outcomes.ARTICLES[:1])
    listed = json.loads(program.run("articles", "dawn.txt", "-f", "json").stdout)
    assert [article["path"] for article in listed["articles"]] == ["ferry/dawn.txt"]


def test_an_empty_corpus_is_not_green(program: Program) -> None:
    program.answer("articles", ())
    result = program.run("articles")
    assert result.exit_code == 3
    assert "corpustool ingest PATH…" in result.stderr
    assert program.run("articles", "--allow-empty").exit_code == 0


def test_articles_can_be_written_to_a_file(program: Program, tmp_path: Path) -> None:
    program.run("articles", "-o", "json=articles.json")
    assert json.loads((tmp_path / "articles.json").read_text())["schema"] == "corpustool.articles/1"
