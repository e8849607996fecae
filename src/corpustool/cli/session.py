"""What do all commands share? Where the corpus lies, how the terminal looks, and how something is said on it."""

from __future__ import annotations

import os
import shutil
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.outcomes import SettingLine
from corpustool.domain.settings import Settings
from corpustool.errors import CorpustoolError
from corpustool.reports.harmless import lines
from corpustool.reports.look import PIPED_WIDTH, Look
from corpustool.reports.text.canvas import draw, indented, styled, words

if TYPE_CHECKING:
    from corpustool.flow import Progress


@dataclass(frozen=True, slots=True)
class Common:
    """The options every command takes."""

    corpus: Path | None = None
    quiet: bool = False
    verbose: bool = False
    no_color: bool = False
    as_of: date | None = None

    def under(self, outer: Common) -> Common:
        """These options where they were given behind the command, else those given before it."""
        return Common(
            self.corpus or outer.corpus,
            self.quiet or outer.quiet,
            self.verbose or outer.verbose,
            self.no_color or outer.no_color,
            self.as_of or outer.as_of,
        )


@dataclass(frozen=True, slots=True)
class Session:
    """One run of one command."""

    common: Common

    @property
    def corpus(self) -> Path:
        """The directory whose ``.corpustool`` holds the corpus."""
        from corpustool import flow

        return flow.find_corpus(self.common.corpus, Path.cwd())

    @property
    def today(self) -> str:
        """The day this run takes for today, an ISO date: the only clock of the program is read here."""
        return (self.common.as_of or date.today()).isoformat()  # noqa: DTZ011 - the person's own calendar

    def settings(self, flags: Mapping[str, object] | None = None) -> Settings:
        """The validated settings of this run; flags that were not given are ``None`` or empty."""
        return self.settings_with_origins(flags)[0]

    def settings_with_origins(
        self, flags: Mapping[str, object] | None = None
    ) -> tuple[Settings, tuple[SettingLine, ...]]:
        """The validated settings, and where each of them came from."""
        from corpustool import flow

        given = {name: value for name, value in (flags or {}).items() if value is not None and value != ()}
        settings, origins = flow.load_settings(self.corpus, os.environ, given)
        clock = SettingLine("today", self.today, "--as-of" if self.common.as_of else "the clock")
        return replace(settings, today=self.today), tuple(clock if line.name == "today" else line for line in origins)

    def look(self, *, full: bool = False) -> Look:
        """How stdout looks."""
        return self._look(sys.stdout, full=full)

    def margin(self, *, full: bool = False) -> Look:
        """How stderr looks."""
        return self._look(sys.stderr, full=full)

    def write(self, text: str, *, data: bool = False) -> bool:
        """Print on stdout; ``data`` is UTF-8 whatever the terminal speaks. Whether there is still a reader."""
        return _write(sys.stdout, text, data=data)

    def tell(self, text: str) -> None:
        """Say something beside the result, on stderr, unless asked to be quiet."""
        if not self.common.quiet:
            _write(sys.stderr, text)

    def conclude(self, text: str) -> None:
        """Say what it comes to, on stderr; set off by an empty line where it stands below the result."""
        together = _is_terminal(sys.stdout) and _is_terminal(sys.stderr)
        self.tell(f"\n{text}" if together else text)

    def warn(self, message: str) -> None:
        """Say what a person should know although the run goes on."""
        self.tell(draw([styled("warning: ", "bold yellow").append_text(words(message))], self.margin()))

    def fail(self, error: CorpustoolError) -> None:
        """Say what went wrong and what to do; said even when asked to be quiet."""
        rows: list[RenderableType] = [styled("error: ", "bold red").append_text(words(error.message))]
        rows += [indented(words(line), 2) for line in error.hint.splitlines()]
        _write(sys.stderr, draw(rows, self.margin()))

    def confess(self, fault: Exception) -> None:
        """Say that the program is at fault; the trace with ``-v``."""
        if self.common.verbose:
            _write(sys.stderr, "\n".join(lines("".join(traceback.format_exception(fault)))))
        said = f"{type(fault).__name__}: {fault}"
        rows = [styled("a bug in corpustool: ", "bold red").append_text(words(said[:500]))]
        if not self.common.verbose:
            rows.append(Text("  run it again with -v for the trace, and please report it"))
        _write(sys.stderr, draw(rows, self.margin()))

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A bar on stderr, where that is a terminal and nobody asked for quiet; else nothing."""
        from corpustool import flow

        if self.common.quiet or not _is_terminal(sys.stderr):
            yield flow.silent
            return
        from corpustool.cli.progress import bar

        with bar(colour=self.margin().colour) as show:
            yield show

    def _look(self, stream: TextIO | None, *, full: bool) -> Look:
        return Look(
            width=shutil.get_terminal_size((PIPED_WIDTH, 24)).columns,
            colour=_may_colour(stream, self.common),
            full=full,
        )


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _may_colour(stream: TextIO | None, common: Common) -> bool:
    """Colour is for terminals that can and people who want it (no-color.org, force-color.org)."""
    if common.no_color or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _is_terminal(stream) and os.environ.get("TERM") != "dumb"


def _write(stream: TextIO | None, text: str, *, data: bool = False) -> bool:
    """Write ``text`` at once; a reader that has gone (``| head``) is no error, a full disk is."""
    if stream is None or not text:
        return True
    encoding = "utf-8" if data else stream.encoding or "utf-8"
    try:
        stream.flush()
        stream.buffer.write(text.encode(encoding, "replace"))
        stream.buffer.flush()
    except BrokenPipeError:
        _forget_reader(stream)
        return False
    return True


def _forget_reader(stream: TextIO) -> None:
    """Let everything else that is written go nowhere, the interpreter's own flush at the end too."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
