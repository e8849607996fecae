"""How does a person ask why?"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.output import chosen, shown_in
from corpustool.cli.session import Session
from corpustool.reports.formats import WHY_FORMATS, WHY_NAMES_FORMATS

_EXAMPLES = """
corpustool why v1:9f2c
corpustool why v1:9f2c articles/
corpustool why "Home Office" "the Home Department"
"""
_ID = re.compile("v1:[0-9a-f]*")
_BARE_ID = re.compile("[0-9a-f]{4,12}")


def register(app: typer.Typer) -> None:
    """Add ``why``."""
    command(app, "why", panel="What it finds", examples=_EXAMPLES)(why)


def why(
    session: Session,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="ID [PATH…]|NAME NAME",
            help="The id of a finding (its beginning will do), behind it the paths that were reported on alone; "
            "or two names.",
        ),
    ],
    *,
    shown: Annotated[str, shown_in(WHY_FORMATS)] = "text",
) -> None:
    """Show the whole chain behind a finding, or behind two names that were joined or kept apart.

    A finding's chain runs from the quoted characters to the verdict, with what would change it.
    """
    from corpustool import flow

    render, render_names = chosen(WHY_FORMATS, shown), chosen(WHY_NAMES_FORMATS, shown)
    settings = session.settings()
    data = shown != "text"
    match names:
        case [finding, *paths] if not paths or _is_id(finding, paths):
            found = flow.why_finding(session.corpus, finding, settings, [Path(path) for path in paths])
            session.write(render.render(found, replace(session.look(), alone=tuple(paths))), data=data)
        case [a, b]:
            session.write(
                render_names.render(flow.why_names(session.corpus, a, b, settings), session.look()), data=data
            )
        case _:
            raise typer.BadParameter('one finding, or two names; a name of several words needs quotes: "Home Office"')


def _is_id(word: str, paths: list[str]) -> bool:
    """Whether paths follow the id of a finding: without its version it may be a name, which no paths follow."""
    return bool(_ID.fullmatch(word)) or (bool(_BARE_ID.fullmatch(word)) and all(Path(path).exists() for path in paths))
