"""How does a person look at every figure that was read?"""

from __future__ import annotations

from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.listing import read_or
from corpustool.cli.options import AllowEmpty
from corpustool.cli.output import outlets, shown_in, written_in
from corpustool.cli.session import Session
from corpustool.domain.outcomes import FigureRow
from corpustool.errors import NothingToRead
from corpustool.reports.formats import FIGURE_FORMATS
from corpustool.reports.text.figures import figures_summary

_EXAMPLES = """
corpustool figures
corpustool figures --all
corpustool figures --format jsonl | jq 'select(.compared | not) | .why_not'
"""

_NONE: tuple[FigureRow, ...] = ()


def register(app: typer.Typer) -> None:
    """Add ``figures``."""
    command(app, "figures", panel="What it finds", examples=_EXAMPLES)(figures)


def figures(
    session: Session,
    *,
    everything: Annotated[
        bool, typer.Option("--all", "-a", metavar="", help="Also the numbers that are no figures, and why not.")
    ] = False,
    shown: Annotated[str, shown_in(FIGURE_FORMATS)] = "text",
    output: Annotated[list[str], written_in(FIGURE_FORMATS)] = [],  # noqa: B006 - typer wants a list, and copies it
    allow_empty: AllowEmpty = False,
) -> None:
    """List every figure with what it counts, and whether it was compared with others or why not."""
    from corpustool import flow

    out = outlets(FIGURE_FORMATS, shown, output)
    settings = session.settings()
    rows = read_or(_NONE, allow_empty, lambda: flow.figures(session.corpus, settings, rejected=everything))
    out.emit(rows, session, full=everything)
    session.conclude(figures_summary(rows, session.margin()) if rows else "")
    if not any(row.figure is not None for row in rows) and not allow_empty:
        hint = "read articles first: corpustool ingest PATH…"
        session.fail(NothingToRead("there is no figure in the corpus", hint=hint))
        raise typer.Exit(NothingToRead.exit_code)
