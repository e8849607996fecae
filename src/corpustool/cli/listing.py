"""When does an empty result fail a run? When nothing was read: silence is then no answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import typer

from corpustool.cli.session import Session
from corpustool.errors import NothingToRead

T = TypeVar("T")


def read_or(empty: T, allow_empty: bool, read: Callable[[], T]) -> T:
    """What ``read`` gives; where there is no corpus and that is allowed, what an empty one would give."""
    try:
        return read()
    except NothingToRead:
        if not allow_empty:
            raise
        return empty


def nothing_ingested(session: Session, empty: bool, *, allow_empty: bool) -> None:
    """End the run with the code for "nothing read" where there is no article at all."""
    if not empty or allow_empty:
        return
    hint = "read some first: corpustool ingest PATH…"
    session.fail(NothingToRead("there is no article in the corpus", hint=hint))
    raise typer.Exit(NothingToRead.exit_code)
