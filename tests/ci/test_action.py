"""Does the action for GitHub do what it says? Its scripts are taken out of it and run as GitHub runs them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.actions import ROOT, Ended, Step, expressions, inputs, run, steps
from tests.cli.ferry import ARTICLES
from tests.warm import Warm

TEXT = (ROOT / "action.yml").read_text(encoding="utf-8")
STEPS = steps(TEXT)
INPUTS = inputs(TEXT)
SCRIPTS = [step for step in STEPS if step.script]
CHECK = next(step for step in STEPS if step.fields.get("id") == "check")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")


@pytest.fixture
def temporary(tmp_path: Path, ready: Warm) -> Path:
    """The runner's folder, with an environment that has corpustool: ours."""
    folder = tmp_path / "temp"
    (folder / "corpustool" / "bin").mkdir(parents=True)
    ready.python(folder / "corpustool" / "bin" / "python")
    return folder


def check(workspace: Path, temporary: Path, **given: str) -> Ended:
    values = {**INPUTS, "paths": "articles", **{name.replace("_", "-"): value for name, value in given.items()}}
    return run(CHECK, {f"inputs.{name}": value for name, value in values.items()}, workspace, temporary)


def test_its_steps_and_inputs_are_read() -> None:
    assert [step.fields.get("uses", step.fields.get("name")) for step in STEPS] == [
        "actions/setup-python@v5",
        "Name the cache",
        "actions/cache/restore@v4",
        "Install corpustool",
        "Check the figures",
        "actions/cache/save@v4",
    ]
    assert {"paths", "fail-on", "baseline", "version", "python-version"} < set(INPUTS)


@pytest.mark.parametrize("step", SCRIPTS, ids=lambda step: str(step.fields["name"]))
def test_no_input_is_part_of_a_script(step: Step) -> None:
    assert expressions(step.script) == []
    assert step.fields["shell"] == "bash"
    done = subprocess.run(["bash", "-n"], input=step.script, text=True, capture_output=True, check=False)  # noqa: S607
    assert (done.returncode, done.stderr) == (0, "")


def test_every_input_is_used_and_every_expression_is_known() -> None:
    used = set(expressions(TEXT))
    assert {f"inputs.{name}" for name in INPUTS} == {one for one in used if one.startswith("inputs.")}
    others = {one for one in used if not one.startswith("inputs.")}
    assert others == {
        "github.sha",
        "runner.os",
        "steps.cache.outputs.key",
        "steps.check.outputs.exit-code",
        "steps.python.outputs.python-path",
    }


def test_actions_of_others_are_pinned_to_a_major_version() -> None:
    assert all(re.fullmatch(r"actions/[a-z/-]+@v\d+", step.fields["uses"]) for step in STEPS if "uses" in step.fields)


def test_findings_fail_the_job_and_are_annotated(workspace: Path, temporary: Path) -> None:
    shutil.rmtree(workspace / ".corpustool")
    python = temporary / "corpustool" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')  # this once nothing is ready before
    ended = check(workspace, temporary)
    assert (ended.status, ended.outputs) == (1, "exit-code=1\n")
    (annotation,) = re.findall("^::error .*", ended.log, re.MULTILINE)
    assert re.match(r"::error file=articles/2024-03-05-(dawn|noon)\.txt,line=3,", annotation)
    assert "FIG101" in ended.summary
    sarif = json.loads((workspace / "corpustool.sarif").read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"


def test_a_second_job_reads_nothing_again(workspace: Path, temporary: Path) -> None:
    check(workspace, temporary)
    assert "nothing to analyse" in check(workspace, temporary).log


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"fail_on": "never"}, 0),
        ({"fail_on": "panic"}, 2),
        ({"baseline": "none.jsonl"}, 2),
        ({"paths": "nowhere"}, 2),
        ({"paths": "\n\r\n"}, 2),
        ({"paths": "empty"}, 3),
        ({"paths": "empty", "allow_empty": "true"}, 0),
    ],
    ids=str,
)
def test_the_job_ends_as_the_program_does(workspace: Path, temporary: Path, given: dict[str, str], status: int) -> None:
    (workspace / "empty").mkdir()
    ended = check(workspace, temporary, **given)
    assert (ended.status, ended.outputs) == (status, f"exit-code={status}\n")
    assert ("::error title=corpustool::" in ended.log) is (status > 1)


def test_the_settings_of_the_repository_hold(workspace: Path, temporary: Path) -> None:
    (workspace / "corpustool.toml").write_text('fail_on = "never"\n')
    assert check(workspace, temporary).status == 0


def test_what_a_baseline_knows_fails_nothing(workspace: Path, temporary: Path) -> None:
    python = temporary / "corpustool" / "bin" / "python"
    known = ["-m", "corpustool", "baseline", "create", "baseline.jsonl", "articles"]
    subprocess.run([python, *known], cwd=workspace, check=True, capture_output=True)
    ended = check(workspace, temporary, baseline="baseline.jsonl")
    assert ended.status == 0
    assert "known since baseline.jsonl" in ended.log


def test_further_outputs_and_several_paths_may_be_named(workspace: Path, temporary: Path) -> None:
    (workspace / "more articles").mkdir()
    ended = check(
        workspace, temporary, paths="articles\r\nmore articles\r\n", outputs="json=report.json\nhtml=the report.html\n"
    )
    assert ended.status == 1
    assert json.loads((workspace / "report.json").read_text(encoding="utf-8"))["findings"]
    assert (workspace / "the report.html").exists()


@pytest.fixture
def asked(temporary: Path) -> Path:
    """A program in the place of corpustool that only writes down what it was asked."""
    file = temporary / "asked"
    python = temporary / "corpustool" / "bin" / "python"
    python.write_text(f'#!/bin/sh\n[ "$1" = -c ] && echo token && exit\nprintf "%s\\0" "$@" >> "{file}"\n')
    return file


def test_inputs_that_are_not_given_are_no_options(workspace: Path, temporary: Path, asked: Path) -> None:
    assert check(workspace, temporary).status == 0
    words = asked.read_text().split("\0")
    assert words[2:6] == ["ingest", "--allow-empty", "--", "articles"]
    assert words[8:] == [
        "discrepancies",
        "--format",
        "github",
        "-o",
        f"markdown={temporary}/corpustool.md",
        "--output=sarif=corpustool.sarif",
        "",
    ]


EVIL = """$(touch owned) `touch owned` "; touch owned; ' --help -o * ~ \\"""


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("paths", "{}"),
        ("fail_on", "--fail-on={}"),
        ("min_confidence", "--min-confidence={}"),
        ("select", "--select={}"),
        ("ignore", "--ignore={}"),
        ("baseline", "--new-since={}"),
        ("sarif", "--output=sarif={}"),
        ("outputs", "--output={}"),
    ],
)
@pytest.mark.parametrize("evil", [EVIL, "--help", "-o", "--"])
def test_an_input_is_one_word_and_never_run(
    workspace: Path, temporary: Path, asked: Path, name: str, word: str, evil: str
) -> None:
    assert check(workspace, temporary, **{name: evil}).status == 0
    assert not (workspace / "owned").exists()
    words = asked.read_text().split("\0")
    assert word.format(evil) in words
    if name == "paths":
        assert words[words.index("ingest") :][2] == "--"


def test_a_hostile_article_gives_no_command(workspace: Path, temporary: Path) -> None:
    evil = "x " * 55 + "\n::error file=x::owned\n%0A::warning::owned\n"
    (workspace / "articles" / "2024-03-06-evil ::error::owned.txt").write_text(evil + next(iter(ARTICLES.values())))
    (workspace / "articles" / "::add-mask::owned.txt").write_bytes(b"\x00\x01")
    (workspace / "articles" / ("a" * 90 + " ::error::owned.txt")).write_bytes(b"\x00\x01")
    log = check(workspace, temporary).log
    token = re.findall("^::stop-commands::([0-9a-f]{32})$", log, re.MULTILINE)
    assert len(token) == 1
    open_to_commands = log[: log.index("::stop-commands::")] + log[log.index(f"\n::{token[0]}::") :]
    told = re.findall(r"^\s*::(\S+)", open_to_commands, re.MULTILINE)
    assert set(told) <= {f"{token[0]}::", "error", "warning", "notice"}


def test_the_cache_is_named_by_what_is_read(workspace: Path, temporary: Path) -> None:
    name = next(step for step in STEPS if step.fields.get("id") == "cache")
    known = {"steps.python.outputs.python-path": sys.executable, "inputs.version": ""}
    keys = [
        run(name, {**known, "inputs.paths": paths}, workspace, temporary).outputs
        for paths in ("articles", "articles", "articles\nmore, and $(more)")
    ]
    assert keys[0] == keys[1] != keys[2]
    assert all(re.fullmatch("key=[0-9a-f]{16}\n", key) for key in keys)


@pytest.mark.parametrize(
    ("version", "asked"), [("", str(ROOT)), ("1.2.3", "corpustool==1.2.3"), ("$(x)", "corpustool==$(x)")]
)
def test_it_is_installed_in_an_environment_of_its_own(
    workspace: Path, temporary: Path, version: str, asked: str
) -> None:
    python = temporary / "corpustool" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{temporary}/asked"\n')
    install = next(step for step in STEPS if step.fields.get("name") == "Install corpustool")
    known = {"steps.python.outputs.python-path": str(python), "inputs.version": version}
    ended = run(install, known, workspace, temporary)
    assert ended.status == 0, ended.log
    lines = (temporary / "asked").read_text().splitlines()
    assert lines[:3] == ["-m", "venv", str(temporary / "corpustool")]
    assert lines[3:] == ["-m", "pip", "install", "--quiet", asked]
