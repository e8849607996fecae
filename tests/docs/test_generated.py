"""Do the pages that follow from the program follow from the program as it is?"""

from __future__ import annotations

import re

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
        found = list(calls(line))
        assert found, line
        for words in found:
            result = CliRunner().invoke(app, [*words, "--help"])
            assert result.exit_code == 0, f"{line}: {result.output}"
            assert not [word for word in words if word.startswith("--") and not _known(word)], line


def _known(option: str) -> bool:
    return any(option in _names(command) for command in COMMANDS.values())


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
