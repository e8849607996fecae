"""How does a person look at the people, organisations and places, and at what joined or parted their names?"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.listing import nothing_ingested, read_or
from corpustool.cli.options import AllowEmpty
from corpustool.cli.output import outlets, shown_in, written_in
from corpustool.cli.session import Session
from corpustool.domain.mentions import EntityKind
from corpustool.domain.outcomes import NamesOutcome
from corpustool.errors import Unknown
from corpustool.reports.formats import DOUBT_FORMATS, ENTITY_FORMATS, ONE_ENTITY_FORMATS

_EXAMPLES = """
corpustool entities --type person
corpustool entities "Red Cross"
corpustool entities --review
corpustool entities --format json
"""


_NOBODY = NamesOutcome((), (), {})
_KINDS = ", ".join(EntityKind)


def register(app: typer.Typer) -> None:
    """Add ``entities``."""
    command(app, "entities", panel="What it finds", examples=_EXAMPLES)(entities)


def entities(
    session: Session,
    *,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="One entity: any of its spellings, or a part of its name.")
    ] = None,
    kind: Annotated[
        EntityKind | None,
        typer.Option("--type", "-t", metavar="TYPE", help=f"Only these: {_KINDS}.", show_default=False),
    ] = None,
    review: Annotated[
        bool, typer.Option("--review", metavar="", help="Doubtful joins and near misses, for a person to settle.")
    ] = False,
    everything: Annotated[
        bool,
        typer.Option("--all", "-a", metavar="", help="Also what is named only once; every pair and quote."),
    ] = False,
    shown: Annotated[str, shown_in(ENTITY_FORMATS)] = "text",
    output: Annotated[list[str], written_in(ENTITY_FORMATS)] = [],  # noqa: B006 - typer wants a list, and copies it
    allow_empty: AllowEmpty = False,
) -> None:
    """List people, organisations, places and groups with their spellings; or show one with its links and contexts.

    JSON always holds them all.
    """
    from corpustool import flow

    formats = DOUBT_FORMATS if review else ENTITY_FORMATS if name is None else ONE_ENTITY_FORMATS
    out = outlets(formats, shown, output)
    settings = session.settings()
    names = read_or(_NOBODY, allow_empty, lambda: flow.entities(session.corpus, settings, name))
    chosen = _of_kind(names, kind)
    if name is not None and names.entities and not chosen.entities:
        raise _of_no_such_kind(name, names)
    out.emit(chosen, session, full=everything)
    nothing_ingested(session, not names.paths, allow_empty=allow_empty)


def _of_kind(names: NamesOutcome, kind: EntityKind | None) -> NamesOutcome:
    if kind is None:
        return names
    return replace(
        names,
        entities=tuple(entity for entity in names.entities if entity.kind is kind),
        doubts=tuple(doubt for doubt in names.doubts if doubt.kind is kind),
    )


def _of_no_such_kind(name: str, names: NamesOutcome) -> Unknown:
    kinds = " and ".join(sorted({entity.kind for entity in names.entities}))
    return Unknown(f"{name!r} is no name of that type in this corpus", hint=f"it names: {kinds}")
