"""Does ``baseline`` write what is known, and do known findings fail no run?"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from corpustool.domain.baselines import BaselineState
from corpustool.errors import BaselineError, NothingToRead
from corpustool.reports.formats import REPORT_FORMATS
from tests.cli.conftest import Program
from tests.cli.ferry import AGREES, LATE
from tests.cli.tool import Tool
from tests.reports import samples

VERBS = pytest.mark.parametrize(
    ("verb", "use_case"),
    [("create", "create_baseline"), ("update", "update_baseline"), ("status", "baseline_status")],
)
KNOWN_ALL = replace(
    samples.RICH,
    findings=(),
    known=samples.RICH.findings,
    withheld=(("known since baseline.jsonl", len(samples.RICH.findings)),),
)


def test_create_tells_how_many_are_known_and_what_comes_next(program: Program) -> None:
    result = program.run("baseline", "create", "known.jsonl", "my articles", "--as-of", "2024-04-03")
    assert result.exit_code == 0
    assert result.stdout == "1 finding is known from 2024-04-03 on.\n"
    assert result.stderr == 'what is new:  corpustool discrepancies "my articles" --new-since known.jsonl\n'


def test_an_empty_baseline_is_told_as_one(program: Program) -> None:
    program.answer("create_baseline", BaselineState("b", ()))
    assert program.run("baseline", "create").stdout.startswith("0 findings are known")


def test_update_shows_the_changes_and_status_every_line(program: Program) -> None:
    updated = program.run("baseline", "update", "--as-of", "2024-04-03")
    assert updated.stderr == "baseline.jsonl: 2 findings known · 1 added · 1 dropped\n"
    assert "found" not in updated.stdout
    shown = program.run("baseline", "status", "--as-of", "2024-04-03")
    assert "1 matches nothing any more" in shown.stderr
    assert "2024-03-04     30" in shown.stdout


@VERBS
def test_file_paths_settings_and_day_are_handed_on(program: Program, verb: str, use_case: str) -> None:
    program.run(
        "baseline", verb, "known.jsonl", "a.txt", "b", "--select", "FIG,NAM", "--min-confidence", "low",
        "--as-of", "2024-04-03",
    )  # fmt: skip
    (_, file, _, paths), named = program.calls[use_case]
    assert (file, list(paths), named["made"]) == (Path("known.jsonl"), [Path("a.txt"), Path("b")], "2024-04-03")
    assert program.settings["select"] == ("FIG", "NAM")


@VERBS
def test_without_a_file_it_lies_beside_the_settings(program: Program, verb: str, use_case: str) -> None:
    program.run("--corpus", "desk", "baseline", verb)
    assert program.calls[use_case][0][:2] == (Path("desk"), Path("desk/baseline.jsonl"))


@VERBS
def test_a_folder_in_place_of_the_file_is_told(program: Program, tmp_path: Path, verb: str, use_case: str) -> None:
    (tmp_path / "articles").mkdir()
    result = program.run("baseline", verb, "articles")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "corpustool baseline create articles.jsonl articles" in result.stderr
    assert use_case not in program.calls


@VERBS
def test_quiet_leaves_the_result_alone(program: Program, verb: str, use_case: str) -> None:
    assert program.run("baseline", verb, "-q").stderr == ""
    assert use_case in program.calls


@pytest.mark.parametrize("form", REPORT_FORMATS)
def test_known_findings_fail_no_run_in_any_format(program: Program, form: str) -> None:
    program.answer("discrepancies", KNOWN_ALL)
    result = program.run("discrepancies", "--new-since", "baseline.jsonl", "--format", form)
    assert result.exit_code == 0
    assert f"not shown: {len(samples.RICH.findings)} known since baseline.jsonl" in result.stderr
    assert program.calls["discrepancies"][1]["new_since"] == Path("baseline.jsonl")


@pytest.mark.parametrize("error", [BaselineError("line 3 of b is no finding", hint="x"), NothingToRead("no corpus")])
def test_what_is_wrong_with_a_baseline_ends_the_report(program: Program, error: BaselineError) -> None:
    program.answer("discrepancies", error)
    result = program.run("discrepancies", "--new-since", "b")
    assert (result.exit_code, result.stdout) == (error.exit_code, "")


def test_only_what_is_new_fails_the_run(ferry: Tool) -> None:
    articles, file = ferry.home / "articles", str(ferry.home / "baseline.jsonl")
    assert ferry("discrepancies").exit_code == 1
    assert ferry("baseline", "create", "--as-of", "2024-03-06").exit_code == 0
    known = ferry("discrepancies", "--new-since", file)
    assert (known.exit_code, "No findings to show" in known.stdout) == (0, True)
    (articles / "2024-03-05-agrees.txt").write_text(AGREES)
    ferry("ingest", str(articles))
    assert ferry("discrepancies", "--new-since", file).exit_code == 0
    (articles / "2024-03-05-late.txt").write_text(LATE)
    ferry("ingest", str(articles))
    late = ferry("discrepancies", "--new-since", file, "--format", "concise")
    assert (late.exit_code, late.stdout.count("\n")) == (1, 1)
    assert "FIG101" in late.stdout
    assert "31" in late.stdout
    assert "known since baseline.jsonl" in late.stderr
    updated = ferry("baseline", "update", "--as-of", "2024-03-09")
    assert [line.split()[:2] for line in updated.stdout.splitlines()[1:]] == [
        ["dropped", "FIG101"],
        ["added", "FIG101"],
    ]
    assert ferry("discrepancies", "--new-since", file, "--fail-on", "note").exit_code == 0


def test_an_article_that_is_mended_leaves_a_dead_line(desk: Tool) -> None:
    desk("baseline", "create", "--as-of", "2024-02-05")
    reaction = desk.home / "articles" / "2024-02-02-reaction.txt"
    reaction.write_text(reaction.read_text().replace("Marcheti", "Marchetti"))
    desk("ingest", str(desk.home / "articles"))
    shown = desk("baseline", "status", "--as-of", "2024-02-15")
    assert (shown.exit_code, shown.stdout.splitlines()[1].split()[:2]) == (0, ["gone", "NAM501"])
    assert shown.stdout.splitlines()[1].endswith("2024-02-05     10")
    assert "1 matches nothing any more" in shown.stderr
    assert "1 dropped" in desk("baseline", "update", "--as-of", "2024-02-15").stderr
    assert "gone" not in desk("baseline", "status", "--as-of", "2024-02-15").stdout


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [
        ("", "is no baseline: line 1"),
        ("what is this?\n", "is no baseline: line 1"),
        ('{"schema":"corpustool.baseline/2"}\n', "it was written by a newer version"),
        ('{"schema":"corpustool.baseline/1"}\n{"code":\n', "line 2 of"),
        ('{"schema":"corpustool.baseline/1"}\n>>>>>>> main\n', "is left over from a git merge"),
    ],
)
@pytest.mark.parametrize(
    "line", [("discrepancies", "--new-since"), ("baseline", "update"), ("baseline", "status")], ids=" ".join
)
def test_a_spoiled_baseline_exits_with_2_and_a_clear_word(
    desk: Tool, line: tuple[str, ...], spoiled: str, said: str
) -> None:
    file = desk.home / "b.jsonl"
    file.write_text(spoiled)
    result = desk(*line, str(file))
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in " ".join(result.stderr.split())
    assert file.read_text() == spoiled


def test_a_missing_baseline_is_told(desk: Tool) -> None:
    result = desk("discrepancies", "--new-since", "none.jsonl")
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        result.stderr == "error: there is no baseline none.jsonl\n  make one: corpustool baseline create none.jsonl\n"
    )


def test_a_second_create_needs_force(desk: Tool) -> None:
    assert desk("baseline", "create").exit_code == 0
    again = desk("baseline", "create")
    assert (again.exit_code, again.stdout) == (2, "")
    assert "--force" in again.stderr
    assert desk("baseline", "create", "--force").exit_code == 0


def test_the_file_has_a_finding_a_line(desk: Tool) -> None:
    desk("baseline", "create", "--as-of", "2024-02-05")
    form, *lines = (desk.home / "baseline.jsonl").read_text(encoding="utf-8").splitlines()
    assert form == '{"schema":"corpustool.baseline/1"}'
    told = [json.loads(line) for line in lines]
    assert [one["since"] for one in told] == ["2024-02-05"] * len(told)
    assert sorted(one["finding"] for one in told) == sorted(each["id"] for each in desk.report()["findings"])
