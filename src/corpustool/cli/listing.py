"""When does a list that is empty fail a run? When nothing was read: silence is then no answer."""

from __future__ import annotations

import typer

from corpustool.cli.session import Session
from corpustool.errors import NothingToRead


def nothing_ingested(session: Session, empty: bool, *, allow_empty: bool) -> None:
    """End the run with the code for "nothing read" where there is no article at all."""
    if not empty or allow_empty:
        return
    hint = "read some first: corpustool ingest PATH…"
    session.fail(NothingToRead("there is no article in the corpus", hint=hint))
    raise typer.Exit(NothingToRead.exit_code)
