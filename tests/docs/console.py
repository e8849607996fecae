"""What do the `console` blocks of a page claim, and is it so?

A block shows a terminal: a line that begins with ``$ `` is a command, the lines below it are what it prints on both
of its streams. A line ``...`` stands for any number of lines, ``...`` in a line for any characters; a command below
which nothing is shown may print what it likes. A command has to succeed, unless the next one is ``echo $?``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from corpustool.cli.commands import BUG

_BLOCK = re.compile(r"^```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = "$ "
_ANYTHING = "..."
_STATUS = "echo $?"
_LONGEST = 300  # seconds of a command


@dataclass(frozen=True, slots=True)
class Step:
    """A command of a page, the output that is shown for it (``None``: none is), and where the command starts and ends.

    ``line`` counts from 1; ``start`` and ``end`` are the offsets of the shown output in the page.
    """

    command: str
    shown: tuple[str, ...] | None
    line: int
    start: int
    end: int
    may_fail: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command printed, line by line, and its exit status."""

    printed: tuple[str, ...]
    status: int


def steps(page: str) -> tuple[Step, ...]:
    """The commands of a page in order; output before the first command of a block is a mistake of the page."""
    found: list[Step] = []
    for block in _BLOCK.finditer(page):
        found.extend(_steps_of(page, block.start("body"), block["body"]))
    followed = [*found[1:], None]
    return tuple(
        replace(step, may_fail=then is not None and then.command == _STATUS)
        for step, then in zip(found, followed, strict=False)  # without commands, one None is left over
    )


def run(step: Step, folder: Path, last: int = 0, programs: Path | None = None) -> Outcome:
    """Run the command in ``folder`` as a shell would after one with the exit status ``last``.

    Programs are looked for in ``programs`` first.
    """
    result = subprocess.run(
        ["/bin/sh", "-c", f"(exit {last})\n{step.command}"],
        cwd=folder,
        env=_environment(folder, programs),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=_LONGEST,
        check=False,
    )
    return Outcome(_lines(result.stdout.decode("utf-8", "replace")), result.returncode)


def complaints(page: str, folder: Path, programs: Path | None = None) -> Iterator[str]:
    """Run every command of the page in ``folder``; each thing that is not as the page says."""
    last = 0
    for step in steps(page):
        outcome = run(step, folder, last, programs)
        last = outcome.status
        told = "\n".join(outcome.printed)
        if last == BUG or (last != 0 and not step.may_fail):
            yield f"line {step.line}: {step.command} ended with {last}:\n{told}"
        if step.shown is not None and not matches(step.shown, outcome.printed):
            shown = "\n".join(step.shown)
            yield f"line {step.line}: {step.command} printed\n{told}\nwhere the page shows\n{shown}"


def matches(shown: tuple[str, ...], printed: tuple[str, ...]) -> bool:
    """Whether the printed lines are the shown ones; a shown ``...`` takes any number of lines, or of characters."""
    pattern = "".join("(?:.*\n)*?" if line == _ANYTHING else _pattern(line) + "\n" for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


class Broken(Exception):
    """A command of a page failed that may not fail: what it printed is nothing to show."""


def refreshed(page: str, folder: Path, programs: Path | None = None) -> str:
    """The page with the output that its commands have now; output with a ``...`` in it is left as it is.

    Raises :class:`Broken` where a command fails that has to succeed, or ends with a bug of ours.
    """
    last, pieces, end = 0, [], 0
    for step in steps(page):
        outcome = run(step, folder, last, programs)
        last = outcome.status
        if last == BUG or (last and not step.may_fail):
            told = "\n".join(outcome.printed)
            raise Broken(f"line {step.line}: {step.command} ended with {last}:\n{told}")
        if step.shown is None or any(_ANYTHING in line for line in step.shown):
            continue
        pieces += [page[end : step.start], "".join(line + "\n" for line in outcome.printed)]
        end = step.end
    return "".join([*pieces, page[end:]])


def _steps_of(page: str, offset: int, body: str) -> Iterator[Step]:
    if body and not body.startswith(_COMMAND):
        raise ValueError(f"line {_line(page, offset)}: a console block begins with a command")
    for part in re.finditer(r"^\$ (?P<command>.*)\n(?P<shown>(?:(?!\$ ).*\n)*)", body, re.MULTILINE):
        start, end = offset + part.start("shown"), offset + part.end("shown")
        shown = _lines(part["shown"]) if part["shown"] else None
        yield Step(part["command"], shown, _line(page, offset + part.start()), start, end, may_fail=False)


def _pattern(line: str) -> str:
    return ".*".join(re.escape(part) for part in line.split(_ANYTHING))


def _line(page: str, offset: int) -> int:
    return page.count("\n", 0, offset) + 1


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.rstrip() for line in text.removesuffix("\n").split("\n")) if text else ()


def _environment(folder: Path, programs: Path | None) -> dict[str, str]:
    """A plain terminal of 100 columns; the programs of the environment that runs the tests come first."""
    first = [str(programs)] if programs else []
    elsewhere = os.environ.get("PYTHONPATH")
    return {
        **({"PYTHONPATH": elsewhere} if elsewhere else {}),
        "PATH": os.pathsep.join((*first, str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath))),
        "HOME": str(folder),
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "LANG": "C.UTF-8",
        "OMP_NUM_THREADS": "1",
    }
