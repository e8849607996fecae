"""Does the help read well, and does it show an example?"""

from typing import Any

import pytest
import typer

import corpustool
from corpustool.cli.app import app
from tests.cli.conftest import Program

COMMANDS = (
    "ingest",
    "forget",
    "articles",
    "entities",
    "figures",
    "discrepancies",
    "check",
    "watch",
    "export",
    "why",
    "decide",
    "baseline",
    "rules",
    "config",
    "doctor",
)
VERBS = {
    "decide": ("same", "different", "accept", "misread", "date", "undo", "list"),
    "baseline": ("create", "update", "status"),
}
LINES = [(), *((command,) for command in COMMANDS), *((group, verb) for group in VERBS for verb in VERBS[group])]


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_every_command_has_help_that_fits_80_columns(program: Program, line: tuple[str, ...], option: str) -> None:
    result = program.run(*line, option, COLUMNS="80", TERMINAL_WIDTH="80")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Usage: corpustool" in result.stdout
    assert all(len(row.rstrip()) <= 80 for row in result.stdout.splitlines())


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in VERBS])
def test_help_shows_an_example(program: Program, command: str) -> None:
    assert f"$ corpustool {command}" in program.run(command, "--help").stdout


@pytest.mark.parametrize("line", LINES[1 + len(COMMANDS) :], ids=" ".join)
def test_the_help_of_a_verb_shows_an_example(program: Program, line: tuple[str, ...]) -> None:
    assert f"$ corpustool {' '.join(line)}" in program.run(*line, "--help", COLUMNS="120").stdout


def test_no_command_is_missing_here() -> None:
    known: dict[str, Any] = {**typer.main.get_group(app).commands}
    assert set(known) == set(COMMANDS)
    assert {name: set(known[name].commands) for name in VERBS} == {name: set(VERBS[name]) for name in VERBS}


def test_the_help_names_every_command(program: Program) -> None:
    shown = program.run("--help").stdout
    assert all(command in shown for command in COMMANDS)


def test_no_command_shows_the_help(program: Program) -> None:
    assert "Usage: corpustool" in program.run().output


def test_the_version(program: Program) -> None:
    result = program.run("--version")
    assert (result.exit_code, result.stdout) == (0, f"corpustool {corpustool.__version__}\n")


def test_completion_can_be_installed(program: Program) -> None:
    assert "--install-completion" in program.run("--help").stdout
