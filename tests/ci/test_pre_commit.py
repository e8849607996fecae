"""Is the hook for pre-commit what pre-commit expects, and does its command run?"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from corpustool.readers.formats import formats
from tests.ci.actions import ROOT

HOOK = dict(
    re.findall(r"^(?:- |  )(\w+): (.*)$", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), re.MULTILINE)
)


def test_it_takes_no_file_names_and_runs_alone() -> None:
    assert (HOOK["id"], HOOK["language"]) == ("corpustool", "python")
    assert (HOOK["pass_filenames"], HOOK["require_serial"]) == ("false", "true")


@pytest.mark.parametrize(
    "name",
    [*(f"articles/a{suffix}" for suffix in formats()), "corpustool.toml", "decisions.jsonl", "desk/baseline.jsonl"],
)
def test_it_runs_for_every_file_that_changes_a_report(name: str) -> None:
    assert re.search(HOOK["files"].strip("'"), name)


@pytest.mark.parametrize("name", ["setup.py", "txt", "a.txt.bak", "old-decisions.jsonl", "photo.png"])
def test_it_does_not_run_for_others(name: str) -> None:
    assert not re.search(HOOK["files"].strip("'"), name)


def test_its_command_fails_a_commit_with_findings(workspace: Path) -> None:
    program, *words = shlex.split(HOOK["entry"])
    assert program == "corpustool"
    done = subprocess.run(
        [sys.executable, "-m", program, *words, "articles"], cwd=workspace, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert re.match(r"articles/2024-03-05-(dawn|noon)\.txt:3:\d+: FIG101 ", done.stdout)
