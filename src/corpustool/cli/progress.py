"""How far is a long run? A bar on the terminal that vanishes when the work is done."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

_PAUSE = 0.1
"""Seconds between two pictures of the bar."""


@contextmanager
def bar(*, colour: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A function to be called with what is being done, how many are done and how many there are.

    The bar is drawn when it is called: a thread that draws would forbid the work to fork.
    """
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    tasks: dict[str, TaskID] = {}
    drawn = 0.0
    console = Console(stderr=True, no_color=not colour)
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:

        def show(what: str, done: int, total: int) -> None:
            nonlocal drawn
            if what not in tasks:
                tasks[what] = progress.add_task(what, total=total)
                drawn = 0.0
            progress.update(tasks[what], completed=done, total=total, visible=done < total)
            if done >= total or time.monotonic() - drawn > _PAUSE:
                progress.refresh()
                drawn = time.monotonic()

        yield show
