"""How does a person ask why?"""

from __future__ import annotations

from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.session import Session
from corpustool.reports.text.why import why_finding_as_text, why_names_as_text

_EXAMPLES = """
corpustool why v1:9f2c
corpustool why "Home Office" "the Home Department"
"""


def register(app: typer.Typer) -> None:
    """Add ``why``."""
    command(app, "why", panel="What it finds", examples=_EXAMPLES)(why)


def why(
    session: Session,
    names: Annotated[
        list[str],
        typer.Argument(metavar="ID|NAME", help="The id of a finding (its beginning will do), or two names."),
    ],
) -> None:
    """Show the whole chain behind a finding, or behind two names that were joined or kept apart."""
    from corpustool import flow

    settings = session.settings()
    match names:
        case [finding]:
            session.write(why_finding_as_text(flow.why_finding(session.corpus, finding, settings), session.look()))
        case [a, b]:
            session.write(why_names_as_text(flow.why_names(session.corpus, a, b, settings), session.look()))
        case _:
            raise typer.BadParameter('one finding, or two names; a name of several words needs quotes: "Home Office"')
