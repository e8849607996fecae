"""Does the help read well, and does it show an example?"""

import pytest

import corpustool
from tests.cli.conftest import Program

COMMANDS = (
    "ingest",
    "forget",
    "articles",
    "entities",
    "figures",
    "discrepancies",
    "why",
    "decide",
    "rules",
    "config",
    "doctor",
)
VERBS = ("same", "different", "accept", "misread", "date", "undo", "list")
LINES = [(), *((command,) for command in COMMANDS), *(("decide", verb) for verb in VERBS)]


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_every_command_has_help_that_fits_80_columns(program: Program, line: tuple[str, ...], option: str) -> None:
    result = program.run(*line, option, COLUMNS="80", TERMINAL_WIDTH="80")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Usage: corpustool" in result.stdout
    assert all(len(row.rstrip()) <= 80 for row in result.stdout.splitlines())


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in ("decide", "config", "doctor")])
def test_help_shows_an_example(program: Program, command: str) -> None:
    assert f"$ corpustool {command}" in program.run(command, "--help").stdout


def test_the_help_names_every_command(program: Program) -> None:
    shown = program.run("--help").stdout
    assert all(command in shown for command in COMMANDS)


def test_no_command_shows_the_help(program: Program) -> None:
    assert "Usage: corpustool" in program.run().output


def test_the_version(program: Program) -> None:
    result = program.run("--version")
    assert (result.exit_code, result.stdout) == (0, f"corpustool {corpustool.__version__}\n")


def test_commands_of_later_days_are_not_there(program: Program) -> None:
    assert all(program.run(command).exit_code == 2 for command in ("check", "export", "watch"))


def test_completion_can_be_installed(program: Program) -> None:
    assert "--install-completion" in program.run("--help").stdout
