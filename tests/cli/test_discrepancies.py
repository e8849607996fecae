"""Does ``discrepancies`` print what was asked, where it was asked, and fail when it should?"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from corpustool.domain.findings import Confidence, Severity
from corpustool.domain.reports import Coverage, Unread
from corpustool.domain.settings import Settings
from corpustool.errors import NothingToRead, PathMissing, StoreError
from corpustool.reports.formats import REPORT_FORMATS
from corpustool.reports.look import Look
from tests.cli.conftest import Program
from tests.reports import samples

NO_FIGURE = replace(samples.EMPTY, coverage=Coverage(3, 0, 5, 0, 0))
NOTES_ONLY = replace(samples.RICH, findings=(samples.UNCLEAR,))


def bar(program: Program, severity: Severity | None) -> None:
    """Let the settings fail a run from ``severity`` on."""
    program.answer("load_settings", (Settings(fail_on=severity), ()))


def test_the_report_goes_to_stdout_and_the_summary_to_stderr(program: Program) -> None:
    result = program.run("discrepancies")
    assert result.stdout == REPORT_FORMATS["text"].render(samples.RICH, Look(120))
    assert result.stderr.startswith("warning: not read: ferry/photo.txt: a binary file, not a text\n")
    assert "31 figures: 9 compared, 22 not" in result.stderr


@pytest.mark.parametrize("form", REPORT_FORMATS)
def test_each_format_is_what_its_renderer_makes(program: Program, form: str) -> None:
    result = program.run("discrepancies", "--format", form)
    assert result.stdout_bytes.decode() == REPORT_FORMATS[form].render(samples.RICH, Look(120))


@pytest.mark.parametrize("form", REPORT_FORMATS)
@pytest.mark.parametrize(
    ("report", "code"),
    [(samples.RICH, 1), (samples.SILENT, 0), (samples.EMPTY, 3), (NO_FIGURE, 3), (NOTES_ONLY, 0), (samples.HOSTILE, 1)],
    ids=["errors", "silent", "no article", "no figure", "notes only", "hostile"],
)
def test_the_format_never_changes_the_exit_code(program: Program, form: str, report: object, code: int) -> None:
    program.answer("discrepancies", report)
    assert program.run("discrepancies", "--format", form).exit_code == code


@pytest.mark.parametrize(
    ("severity", "report", "code"),
    [
        (Severity.ERROR, samples.RICH, 1),
        (Severity.NOTE, NOTES_ONLY, 1),
        (Severity.WARNING, NOTES_ONLY, 0),
        (None, samples.RICH, 0),
    ],
)
def test_a_run_fails_from_the_bar_on(program: Program, severity: Severity | None, report: object, code: int) -> None:
    bar(program, severity)
    program.answer("discrepancies", report)
    assert program.run("discrepancies").exit_code == code


@pytest.mark.parametrize("option", ["-v", "--agreements"])
def test_what_agrees_is_shown_when_asked_for(program: Program, option: str) -> None:
    assert "What agrees" in program.run("discrepancies", option).stdout
    assert "What agrees" not in program.run("discrepancies").stdout


@pytest.mark.parametrize("form", ["text", "json"])
def test_exit_zero_forgives_findings(program: Program, form: str) -> None:
    assert program.run("discrepancies", "--exit-zero", "--format", form).exit_code == 0


@pytest.mark.parametrize("report", [samples.EMPTY, NO_FIGURE])
def test_nothing_read_is_never_green(program: Program, report: object) -> None:
    program.answer("discrepancies", report)
    result = program.run("discrepancies", "--exit-zero")
    assert result.exit_code == 3
    assert "error: there is no" in result.stderr


@pytest.mark.parametrize("report", [samples.EMPTY, NO_FIGURE])
def test_allow_empty_lets_nothing_be_green(program: Program, report: object) -> None:
    program.answer("discrepancies", report)
    result = program.run("discrepancies", "--allow-empty", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["findings"] == []


def test_an_empty_corpus_declares_the_rules_all_the_same(program: Program) -> None:
    program.answer("discrepancies", NothingToRead("there is no corpus", hint=""))
    result = program.run("discrepancies", "--allow-empty", "--format", "sarif")
    (run,) = json.loads(result.stdout)["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [rule.code for rule in samples.RULES]


def test_files_that_cannot_be_read_are_not_to_be_ingested(program: Program) -> None:
    nothing = replace(samples.EMPTY, unread=(Unread("a.pdf", "files that end in .pdf cannot be read"),))
    program.answer("discrepancies", nothing)
    result = program.run("discrepancies", "a.pdf")
    assert result.exit_code == 3
    assert "no article could be read" in result.stderr
    assert "ingest" not in result.stderr


def test_strict_fails_on_an_unread_file(program: Program) -> None:
    program.answer("discrepancies", replace(samples.SILENT, coverage=Coverage(3, 1, 5, 8, 4)))
    assert program.run("discrepancies").exit_code == 0
    assert program.run("discrepancies", "--strict").exit_code == 2


def test_flags_reach_the_settings(program: Program) -> None:
    program.run(
        "discrepancies", "--select", "FIG,NAM501", "--select", "SUM", "--ignore", "FIG105", "--min-confidence", "low",
        "--preview", "--fail-on", "never", "--model", "en_core_web_sm", "--workers", "2",
    )  # fmt: skip
    assert program.settings == {
        "select": ("FIG", "NAM501", "SUM"),
        "ignore": ("FIG105",),
        "min_confidence": Confidence.LOW,
        "preview": True,
        "fail_on": "never",
        "model": "en_core_web_sm",
        "workers": 2,
    }


def test_flags_that_are_not_given_leave_the_settings_alone(program: Program) -> None:
    program.run("discrepancies")
    assert program.settings == {}


def test_paths_are_handed_on(program: Program) -> None:
    program.run("discrepancies", "a.txt", "folder")
    assert list(program.calls["discrepancies"][0][2]) == [Path("a.txt"), Path("folder")]


def test_today_is_the_day_that_was_given(program: Program) -> None:
    program.run("discrepancies", "--as-of", "2024-03-31")
    assert program.calls["discrepancies"][0][1].today == "2024-03-31"


def test_today_is_taken_from_the_clock_otherwise(program: Program) -> None:
    program.run("discrepancies")
    today = program.calls["discrepancies"][0][1].today
    assert isinstance(today, str)
    assert len(today) == len("2024-03-31")


def test_all_shows_what_agrees_and_what_was_accepted(program: Program) -> None:
    assert "What agrees" not in program.run("discrepancies").stdout
    everything = program.run("discrepancies", "--all").stdout
    assert "What agrees" in everything
    assert "both papers were right (until 2024-12-31)" in everything


def test_quiet_says_nothing_beside_the_report(program: Program) -> None:
    result = program.run("discrepancies", "-q")
    assert result.stderr == ""
    assert result.stdout


def test_verbose_tells_every_reason(program: Program) -> None:
    assert "rank: 2" not in program.run("discrepancies").stderr
    assert "rank: 2" in program.run("discrepancies", "-v").stderr


def test_outputs_are_written_beside_stdout(program: Program, tmp_path: Path) -> None:
    result = program.run("discrepancies", "-o", "json=report.json", "--output", "concise=sub=.txt")
    assert result.exit_code == 1
    assert result.stdout.startswith("FIG101")
    assert (tmp_path / "report.json").read_text() == REPORT_FORMATS["json"].render(samples.RICH, Look())
    assert (tmp_path / "sub=.txt").read_text().startswith("ferry/dusk.txt:2:10: FIG101 ")


def test_a_text_output_has_no_colour(program: Program, tmp_path: Path) -> None:
    program.run("discrepancies", "-o", "text=report.txt", FORCE_COLOR="1", COLUMNS="80")
    assert (tmp_path / "report.txt").read_text() == REPORT_FORMATS["text"].render(samples.RICH, Look())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--format", "jsn"), "did you mean json? formats: text, concise, json, jsonl"),
        (("--format", "xml"), "--format: there is no format 'xml'"),
        (("-o", "report.json"), "'report.json' is not FORMAT=FILE"),
        (("-o", "json="), "'json=' is not FORMAT=FILE"),
        (("-o", "yaml=x"), "--output: there is no format 'yaml'"),
        (("-o", "json=no/such/r.json"), "there is no folder no/such"),
        (("-o", "json=."), "--output: . is a folder"),
        (("-o", "json=a", "-o", "text=./a"), "two outputs go to one file: a"),
    ],
)
def test_a_wrong_output_is_told_before_the_work_begins(program: Program, given: tuple[str, ...], said: str) -> None:
    result = program.run("discrepancies", *given)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    assert "discrepancies" not in program.calls


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--fail-on", "panic"), "'panic' is not one of 'note', 'warning', 'error', 'never'"),
        (("--min-confidence", "sure"), "'sure' is not one of 'low', 'medium', 'high'"),
        (("--workers", "-1"), "--workers"),
        (("--as-of", "yesterday"), "'yesterday' is not a day like 2024-03-31"),
        (("--fial-on", "note"), "No such option"),
        (("--format",), "requires an argument"),
    ],
)
def test_a_wrong_option_is_told(program: Program, given: tuple[str, ...], said: str) -> None:
    result = program.run("discrepancies", *given)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.replace("│", " ").split())
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PathMissing("no such file: a.txt", hint="check the spelling"), 2),
        (StoreError("the store was written by a newer version", hint="pip install -U corpustool"), 2),
        (NothingToRead("no article in folder", hint="corpustool reads .txt and .md"), 3),
    ],
)
def test_what_the_person_can_mend_is_told_with_a_hint(program: Program, error: PathMissing, code: int) -> None:
    program.answer("discrepancies", error)
    result = program.run("discrepancies", "-q")
    assert result.exit_code == code
    assert result.stderr == f"error: {error.message}\n  {error.hint}\n"
    assert result.stdout == ""


def test_an_accepted_finding_is_counted(program: Program) -> None:
    assert "1 accepted" in program.run("discrepancies").stderr


def test_the_day_is_stated_where_it_made_a_difference(program: Program) -> None:
    assert "as of 2024-03-31" in program.run("discrepancies", "--as-of", "2024-03-31").stderr
    program.answer("discrepancies", samples.SILENT)
    assert "as of 2024-03-31" in program.run("discrepancies", "--as-of", "2024-03-31").stderr
    assert "as of" not in program.run("discrepancies").stderr


def test_of_many_unread_files_the_first_are_named(program: Program) -> None:
    many = tuple(Unread(f"{number}.bin", "binary") for number in range(30))
    program.answer("discrepancies", replace(samples.RICH, unread=many))
    said = program.run("discrepancies").stderr
    assert said.count("warning: not read: ") == 10
    assert "warning: 20 more files not read (-v names them)" in said
    assert program.run("discrepancies", "-v").stderr.count("warning: not read: ") == 30


def test_unread_files_are_named_harmlessly(program: Program) -> None:
    evil = replace(samples.RICH, unread=(Unread("\x1b[2J\n.txt", "\x1b]0;x\x07"),))
    program.answer("discrepancies", evil)
    assert "warning: not read: ␛[2J .txt: ␛]0;x␇\n" in program.run("discrepancies").stderr
