"""Does the reader of `console` blocks see what is wrong with a page?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.console import Broken, complaints, matches, refreshed, run, steps


def page(*lines: str) -> str:
    return "\n".join(["# A page", "", "```console", *lines, "```", "", "The end.", ""])


def test_commands_are_read_with_the_output_below_them() -> None:
    first, second = steps(page("$ echo one", "one", "$ true"))
    assert (first.command, first.shown, first.line) == ("echo one", ("one",), 4)
    assert (second.command, second.shown, second.line) == ("true", None, 6)


def test_other_blocks_are_left_alone() -> None:
    assert steps("```sh\n$ false\n```\n\n    $ false\n") == ()


def test_a_block_that_does_not_begin_with_a_command_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="line 4"):
        steps(page("one", "$ echo one"))


def test_a_true_page_has_no_complaints(tmp_path: Path) -> None:
    assert list(complaints(page("$ printf 'a\\n\\nb\\n'", "a", "", "b", "$ echo c >&2", "c"), tmp_path)) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("$ echo one", "two"),
        ("$ echo one", "one", "two"),
        ("$ printf 'one\\ntwo\\n'", "one"),
        ("$ true", "one"),
        ("$ false",),
        ("$ no-such-program-anywhere",),
    ],
    ids=["other words", "a line too many", "a line too few", "nothing printed", "it fails", "no program"],
)
def test_a_doctored_page_has_one(lines: tuple[str, ...], tmp_path: Path) -> None:
    assert len(list(complaints(page(*lines), tmp_path))) == 1


def test_a_command_may_fail_where_its_status_is_shown(tmp_path: Path) -> None:
    assert list(complaints(page("$ (exit 3)", "$ echo $?", "3"), tmp_path)) == []
    assert list(complaints(page("$ (exit 3)", "$ echo $?", "0"), tmp_path))


def test_commands_share_a_folder(tmp_path: Path) -> None:
    assert list(complaints(page("$ echo one > note", "$ cat note", "one"), tmp_path)) == []


def test_dots_stand_for_any_lines() -> None:
    assert matches(("a", "...", "d"), ("a", "b", "c", "d"))
    assert matches(("...", "a"), ("a",))
    assert matches(("a", "..."), ("a",))
    assert not matches(("a", "...", "d"), ("a", "b", "c"))
    assert not matches(("a.c",), ("abc",))


def test_dots_in_a_line_stand_for_any_characters() -> None:
    assert matches(("a ... d",), ("a b c d",))
    assert not matches(("a ... d",), ("a b c",))
    assert not matches(("a ... d",), ("a b", "c d"))


def test_a_page_is_refreshed_where_it_shows_output(tmp_path: Path) -> None:
    stale = page("$ echo one", "two", "$ true", "$ printf 'x\\ny\\n'", "x", "...", "$ echo three", "two")
    fresh = page("$ echo one", "one", "$ true", "$ printf 'x\\ny\\n'", "x", "...", "$ echo three", "three")
    assert refreshed(stale, tmp_path) == fresh


def test_the_terminal_is_plain_and_100_columns_wide(tmp_path: Path) -> None:
    (step,) = steps(page('$ echo "$COLUMNS $NO_COLOR $TERM"'))
    assert run(step, tmp_path).printed == ("100 1 dumb",)


@pytest.mark.parametrize(
    "lines",
    [("$ cat missing", "old"), ("$ (exit 70)", "old", "$ echo $?", "1"), ("$ true", "", "$ false")],
    ids=["it fails", "a bug of ours", "a later one fails"],
)
def test_a_page_whose_commands_break_is_not_refreshed(lines: tuple[str, ...], tmp_path: Path) -> None:
    with pytest.raises(Broken, match="line"):
        refreshed(page(*lines), tmp_path)


def test_a_bug_of_ours_is_never_what_a_page_shows(tmp_path: Path) -> None:
    assert list(complaints(page("$ (exit 70)", "$ echo $?", "70"), tmp_path))
