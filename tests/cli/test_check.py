"""Does ``check`` read what it is given, print what was asked, and fail when it should?"""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from corpustool.cli.app import app
from corpustool.domain.findings import Severity
from corpustool.domain.settings import Settings
from corpustool.errors import NothingToRead, PathMissing, UnreadableFile
from corpustool.reports.formats import DRAFT_FORMATS
from corpustool.reports.look import Look
from tests.cli.conftest import Program
from tests.reports.drafts import CLEAN, DRAFT, NO_FIGURE


@pytest.fixture(autouse=True)
def answered(program: Program) -> None:
    program.answer("check", DRAFT)


def piped(data: bytes, *args: str) -> Result:
    return CliRunner().invoke(app, ["check", "-", *args], input=data, prog_name="corpustool")


def test_the_findings_go_to_stdout_and_the_summary_to_stderr(program: Program) -> None:
    result = program.run("check", "draft.md")
    assert result.stdout == DRAFT_FORMATS["text"].render(DRAFT, Look(120))
    assert "against 41 articles" in result.stderr
    assert program.calls["check"][0][1] == Path("draft.md")


@pytest.mark.parametrize("form", DRAFT_FORMATS)
def test_each_format_is_what_its_renderer_makes_and_changes_no_exit_code(program: Program, form: str) -> None:
    result = program.run("check", "draft.md", "--format", form)
    assert (result.stdout_bytes.decode(), result.exit_code) == (DRAFT_FORMATS[form].render(DRAFT, Look(120)), 1)


@pytest.mark.parametrize(
    ("bar", "flags", "code"),
    [
        (Severity.ERROR, (), 1),
        (Severity.ERROR, ("--exit-zero",), 0),
        (None, (), 0),
    ],
)
def test_findings_from_the_bar_on_fail_the_run(
    program: Program, bar: Severity | None, flags: tuple[str, ...], code: int
) -> None:
    program.answer("load_settings", (Settings(fail_on=bar), ()))
    assert program.run("check", "draft.md", *flags).exit_code == code


def test_a_clean_draft_passes(program: Program) -> None:
    program.answer("check", CLEAN)
    assert program.run("check", "draft.md").exit_code == 0


def test_a_draft_without_figures_is_not_green(program: Program) -> None:
    program.answer("check", NO_FIGURE)
    result = program.run("check", "draft.md")
    assert (result.exit_code, "there is no figure in the draft" in result.stderr) == (3, True)
    assert program.run("check", "draft.md", "--allow-empty").exit_code == 0


def test_a_dash_reads_stdin(program: Program) -> None:
    result = piped("Zwölf people were hurt.".encode())
    assert result.exit_code == 1
    assert program.calls["check"][0][1] == "Zwölf people were hurt.".encode()


def test_nothing_on_stdin_passes_only_where_that_is_allowed(program: Program) -> None:
    program.answer("check", NothingToRead("<stdin> is empty: there is nothing to check"))
    assert piped(b"").exit_code == 3
    assert (piped(b" \n", "--allow-empty").exit_code, piped(b" \n", "--allow-empty").stdout) == (0, "")


def test_too_much_on_stdin_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpustool.cli.check._LARGEST", 10)
    result = piped(b"12 people were hurt")
    assert (result.exit_code, "which is no draft" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PathMissing("there is no draft.md"), 2),
        (UnreadableFile("draft.md cannot be read: it is a binary file, not text"), 2),
        (NothingToRead("there is no article in the corpus to check the draft against"), 3),
    ],
)
def test_what_cannot_be_checked_is_told(program: Program, error: Exception, code: int) -> None:
    program.answer("check", error)
    result = program.run("check", "draft.md", "-q")
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.startswith(f"error: {error.args[0]}")


def test_quiet_leaves_the_result_alone(program: Program) -> None:
    assert program.run("check", "draft.md", "-q").stderr == ""


def test_an_unknown_format_is_told_before_anything_is_read(program: Program) -> None:
    result = program.run("check", "draft.md", "--format", "jsn")
    assert (result.exit_code, "did you mean json" in result.stderr) == (2, True)
    assert "check" not in program.calls


def test_another_output_is_written_in_the_same_run(program: Program, tmp_path: Path) -> None:
    program.run("check", "draft.md", "-o", f"json={tmp_path / 'check.json'}")
    assert json.loads((tmp_path / "check.json").read_text())["schema"] == "corpustool.check/1"


def test_the_flags_reach_the_settings(program: Program) -> None:
    program.run("check", "draft.md", "--select", "FIG,NAM501", "--min-confidence", "low", "--fail-on", "warning")
    assert program.settings["select"] == ("FIG", "NAM501")
    assert (program.settings["min_confidence"], program.settings["fail_on"]) == ("low", "warning")


def test_the_day_is_handed_in(program: Program) -> None:
    program.run("check", "draft.md", "--as-of", "2024-03-06")
    assert program.calls["check"][0][2].today == "2024-03-06"
