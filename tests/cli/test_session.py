"""Does the program know where it speaks: to a terminal, a pipe, a closed door, or nobody?"""

import io
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from corpustool.cli.session import Common, Session
from corpustool.domain.settings import Settings
from corpustool.reports.look import PIPED_WIDTH


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        return True

    @property
    def written(self) -> str:
        self.flush()
        page = self.buffer
        assert isinstance(page, io.BytesIO)
        return page.getvalue().decode()


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable that speaks of colour or width."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize(
    ("terminal", "environment", "flag", "colour"),
    [
        (True, {}, False, True),
        (False, {}, False, False),
        (True, {"NO_COLOR": "1"}, False, False),
        (True, {"NO_COLOR": ""}, False, True),
        (True, {}, True, False),
        (True, {"TERM": "dumb"}, False, False),
        (False, {"FORCE_COLOR": "1"}, False, True),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        (False, {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_for_terminals_and_for_those_who_want_it(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], flag: bool, colour: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.TextIOWrapper(io.BytesIO()))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Session(Common(no_color=flag)).look().colour is colour


def test_a_pipe_is_as_wide_as_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setattr(sys, "__stdout__", None)
    assert Session(Common()).look().width == PIPED_WIDTH


def test_a_width_that_is_set_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "66")
    assert Session(Common()).look().width == 66


def test_a_bar_is_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with Session(Common()).progress() as progress:
        progress("reading", 1, 4)
        progress("reading", 4, 4)
    assert "reading" in stream.written


@pytest.mark.parametrize("quiet", [True, False])
def test_no_bar_is_shown_in_a_pipe_or_when_quiet(monkeypatch: pytest.MonkeyPatch, quiet: bool) -> None:
    stream = Terminal() if quiet else io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stderr", stream)
    with Session(Common(quiet=quiet)).progress() as progress:
        progress("reading", 1, 4)
    stream.flush()
    assert stream.buffer.getvalue() == b""  # type: ignore[attr-defined]


def test_the_conclusion_is_set_off_where_both_stand_on_one_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO()))
    Session(Common()).conclude("5 articles\n")
    assert stream.written == "5 articles\n"
    monkeypatch.setattr(sys, "stdout", Terminal())
    Session(Common()).conclude("5 articles\n")
    assert stream.written == "5 articles\n\n5 articles\n"


def test_data_is_utf8_whatever_the_terminal_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal("ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    Session(Common()).write("é\n", data=True)
    Session(Common()).write("é\n")
    assert stream.written == "é\n?\n"


def test_nobody_to_speak_to_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    session = Session(Common())
    session.write("x")
    session.warn("x")
    session.confess(RuntimeError("x"))


def test_a_reader_that_has_gone_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        Session(Common()).write("x" * 100_000)
        Session(Common()).write("more")


def test_today_is_the_day_given_or_the_clock_s() -> None:
    assert Session(Common(as_of=date(2024, 3, 31))).today == "2024-03-31"
    assert date.fromisoformat(Session(Common()).today)


def test_the_settings_tell_where_today_came_from(tmp_path: Path) -> None:
    for as_of, origin in ((date(2024, 3, 31), "--as-of"), (None, "the clock")):
        settings, lines = Session(Common(corpus=tmp_path, as_of=as_of)).settings_with_origins()
        assert isinstance(settings, Settings)
        assert [line.origin for line in lines if line.name == "today"] == [origin]


def test_options_behind_the_command_win() -> None:
    outer = Common(Path("a"), quiet=True, as_of=date(2024, 1, 1))
    inner = Common(Path("b"), verbose=True)
    assert inner.under(outer) == Common(Path("b"), quiet=True, verbose=True, as_of=date(2024, 1, 1))
