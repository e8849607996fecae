"""Does the shell get its answers, the right ones, and at once?"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpustool import flow
from corpustool.cli import completing
from corpustool.reports.formats import DRAFT_FORMATS, ENTITY_FORMATS, REPORT_FORMATS
from tests.cli.conftest import Program
from tests.cli.ferry import conflict
from tests.cli.tool import Tool

CODES = [rule.code for rule in flow.rules()]


def offered(program: Program, *words: str) -> list[str]:
    """What bash is offered behind ``corpustool WORDS``; the last word is unfinished."""
    line = " ".join(["corpustool", *words])
    result = program.run(_CORPUSTOOL_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words)))
    assert result.exit_code == 0, result.output
    return result.stdout.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("dis",), ["discrepancies"]),
        (("wa",), ["watch"]),
        (("baseline", ""), ["create", "update", "status"]),
        (("decide", "mis"), ["misread"]),
        (("discrepancies", "--new"), ["--new-since"]),
        (("discrepancies", "--format", ""), list(REPORT_FORMATS)),
        (("discrepancies", "-f", "js"), ["json", "jsonl"]),
        (("discrepancies", "-o", "sa"), ["sarif=report.sarif"]),
        (("discrepancies", "-o", "git"), ["github=report.log", "gitlab=gl-code-quality-report.json"]),
        (("check", "draft.md", "--format", ""), list(DRAFT_FORMATS)),
        (("watch", "in", "--format", ""), ["text", "concise", "jsonl"]),
        (("entities", "--format", ""), list(ENTITY_FORMATS)),
        (("articles", "--format", "j"), ["json"]),
        (("figures", "--format", "j"), ["jsonl"]),
        (("why", "v1:9f", "--format", "j"), ["json"]),
        (("discrepancies", "--fail-on", ""), ["note", "warning", "error", "never"]),
        (("discrepancies", "--min-confidence", "h"), ["high"]),
        (("discrepancies", "--select", "FI"), ["FIG", *(code for code in CODES if code.startswith("FIG"))]),
        (("discrepancies", "--ignore", "NAM5"), ["NAM501"]),
        (("watch", "in", "--select", "conflicting"), ["conflicting-figures"]),
        (("baseline", "create", "--select", "FIG101,NA"), ["FIG101,NAM", "FIG101,NAM501"]),
        (("check", "d", "--select", "NAM501,NAM"), ["NAM501,NAM"]),
        (("rules", "SRC"), ["SRC", "SRC701"]),
        (("rules", "FIG101,"), []),
        (("discrepancies", "--select", "XYZ"), []),
        (("discrepancies", "--format", "xyz"), []),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_the_shell_is_offered_what_may_stand_there(
    program: Program, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], expected: list[str]
) -> None:
    monkeypatch.undo()
    assert offered(program, *words) == expected


def test_without_a_word_families_come_before_names() -> None:
    words = [word for word, _ in completing.codes("")]
    assert {"FIG", "NAM501"} < set(words)
    assert not any("-" in word for word in words)


def test_what_an_offer_means_is_told_to_shells_that_show_it(program: Program) -> None:
    result = program.run(_CORPUSTOOL_COMPLETE="complete_fish", _TYPER_COMPLETE_FISH_ACTION="get-args",
                         _TYPER_COMPLETE_ARGS="corpustool discrepancies --format sa")  # fmt: skip
    assert "SARIF 2.1.0" in result.stdout


def test_the_decisions_in_force_are_offered(ferry: Tool, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    ferry("decide", "accept", conflict(ferry)["id"], "--why", "two counts")
    (decision,) = flow.decisions(ferry.home)
    monkeypatch.chdir(ferry.home)
    assert offered(program, "decide", "undo", "") == [decision.id]
    assert offered(program, "--corpus", str(ferry.home), "decide", "undo", "d") == [decision.id]
    (ferry.home / "decisions.jsonl").write_text("{broken")
    assert offered(program, "decide", "undo", "") == []


def test_an_answer_loads_neither_a_model_nor_its_libraries() -> None:
    check = (
        "import sys, corpustool.cli.app; from corpustool.cli import completing; assert completing.codes('FI'); "
        "print([m for m in ('spacy', 'numpy', 'watchfiles', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", check], check=True, capture_output=True, timeout=60)
    assert done.stdout == b"[]\n"


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_itself_completes(tmp_path: Path) -> None:
    """What ``--show-completion`` prints is loaded into a real bash, and its function is asked as the TAB key does."""
    program = tmp_path / "corpustool"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m corpustool "$@"\n')
    program.chmod(0o755)
    script = """
    eval "$(corpustool --show-completion bash)"
    COMP_WORDS=(corpustool discrepancies --select HED) COMP_CWORD=3
    _corpustool_completion corpustool
    printf '%s\\n' "${COMPREPLY[@]}"
    """
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "--norc", "-c", script],  # noqa: S607
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stdout.split() == ["HED", "HED301"]
