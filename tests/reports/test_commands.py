"""A command that is shown can be pasted: whole, on one line, with every name as one word of it."""

from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.decisions import Verb
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import draw
from corpustool.reports.text.commands import CommandLine, decide_names, shell_word


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("ICRC", "ICRC"),
        ("Red Cross", '"Red Cross"'),
        ("Michael O'Brien", '"Michael O\'Brien"'),
        ("Mike O’Brien", '"Mike O’Brien"'),
        ('The "Quiet" Party', "'The \"Quiet\" Party'"),
        ("$HOME & sons", "'$HOME & sons'"),
        ("Yahoo!", "'Yahoo!'"),
        ("", "''"),
    ],
)
def test_a_name_is_quoted_as_a_person_would(name: str, word: str) -> None:
    assert shell_word(name) == word


@given(st.text())
def test_a_shell_reads_a_name_as_one_word(name: str) -> None:
    assert shlex.split(shell_word(name)) == [inline(name).strip()]


def test_a_name_that_looks_like_an_option_is_none() -> None:
    assert decide_names(Verb.SAME, "-x", "Red Cross") == 'corpustool decide same --why "…" -- -x "Red Cross"'
    assert decide_names(Verb.SAME, "- x", "y").endswith(' -- "- x" y')


def test_a_command_is_one_line_in_the_narrowest_window() -> None:
    command = decide_names(Verb.DIFFERENT, "The Marrow Point Lifeboat Trust", "The Marow Point Lifeboat Trust")
    assert draw([CommandLine(command, "  ")], Look(40)) == f"  {command}\n"
