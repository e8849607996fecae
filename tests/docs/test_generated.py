"""Do the pages that follow from the program follow from the program as it is?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from corpustool import flow
from corpustool.cli.app import app
from corpustool.cli.options import FailOn
from corpustool.domain.findings import Confidence
from tests.docs.command_pages import Command, calls, leaves, parameters
from tests.docs.generated import GENERATED
from tests.docs.pages import ROOT

COMMANDS = {command.path: command for command in leaves()}
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"(?<!`)`(corpustool [^`\n]+)`(?!`)")
ELSEWHERE = {"--help", "--version", "--install-completion"}
"""Options of the program itself."""


@pytest.mark.parametrize("name", GENERATED)
def test_a_page_is_fresh(name: str) -> None:
    fresh = GENERATED[name]()
    assert (ROOT / name).read_text(encoding="utf-8") == fresh, "write it anew: python -m tests.docs NONE"


@pytest.mark.parametrize("path", COMMANDS)
def test_the_page_of_commands_tells_every_option(path: str) -> None:
    page = GENERATED["docs/cli.md"]()
    part = re.split(r"^#+ ", page.partition(f"# {path}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    shared = page.partition("## Options of every command")[2].partition("## ")[0]
    shown = CliRunner().invoke(app, [*path.split()[1:], "--help"], env={"COLUMNS": "200", "NO_COLOR": "1"}).stdout
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", re.sub(r"Examples:.*", "", shown, flags=re.DOTALL)))
    assert not [option for option in options - {"--help"} if option not in part + shared]


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_example_of_a_help_is_a_line_that_the_program_understands(command: Command) -> None:
    for line in command.examples:
        assert list(calls(line)), line
        assert not list(_misunderstood(line)), line


@pytest.mark.parametrize(
    "path", sorted({ROOT / "README.md", *(ROOT / "docs").glob("*.md")}), ids=lambda path: path.name
)
def test_every_call_that_a_page_names_is_one_that_the_program_understands(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    lines = [line for block in SHELL.findall(page) for line in block.splitlines()]
    lines += [line.removesuffix(" …") for line in NAMED.findall(page) if not line.startswith("corpustool COMMAND")]
    assert not [each for line in lines for each in _misunderstood(line)]


def _misunderstood(line: str) -> Iterator[str]:
    """The calls of a line whose command or whose options the program does not have."""
    for words in calls(line):
        result = CliRunner().invoke(app, [*words, "--help"])
        if result.exit_code or not all(_known(word.partition("=")[0]) for word in words if word.startswith("--")):
            yield f"{line}: {result.output}"


def _known(option: str) -> bool:
    return option in ELSEWHERE or any(option in _names(command) for command in COMMANDS.values())


def _names(command: Command) -> set[str]:
    found: set[str] = set()
    for each in parameters(command):
        kept = each.info.default
        found |= {kept} if isinstance(kept, str) else set()
        found |= set(each.info.param_decls or ())
    return found


def test_the_calls_of_a_line_are_told_apart() -> None:
    assert list(calls("cat a | corpustool check - --why 'b | c' > d && corpustool why v1:9f && ls")) == [
        ["check", "-", "--why", "b | c"],
        ["why", "v1:9f"],
    ]
    assert list(calls("echo corpus")) == []
    assert list(calls("corpustool check - --why ''")) == [["check", "-", "--why", ""]]


def test_every_rule_has_a_heading_and_a_link_to_it() -> None:
    page = GENERATED["docs/rules.md"]()
    for rule in flow.rules():
        assert f"\n### {rule.code} {rule.name}\n" in page
        assert f"](#{rule.code.lower()}-{rule.name})" in page
        assert rule.summary.replace("``", "`") in page


def test_choices_are_told() -> None:
    page = GENERATED["docs/cli.md"]()
    assert f"`--fail-on {'/'.join(FailOn)}`" in page
    assert f"`--min-confidence {'/'.join(Confidence)}`" in page


def test_a_page_says_that_it_is_not_written_by_hand() -> None:
    assert all("python -m tests.docs" in page() for page in GENERATED.values())
