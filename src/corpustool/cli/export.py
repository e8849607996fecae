"""How does a person hand the data of a corpus to other tools?"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.completing import formats as offered
from corpustool.cli.folder import claim, fill
from corpustool.cli.listing import nothing_ingested, read_or
from corpustool.cli.options import AllowEmpty, listed
from corpustool.cli.session import Session
from corpustool.domain.holdings import Holdings
from corpustool.domain.reports import Coverage, Report
from corpustool.errors import SettingError
from corpustool.reports.export.formats import EXPORT_FORMATS, OWN_NAMES, ExportFormat
from corpustool.reports.export.written import Written, written_as_text, written_summary
from corpustool.version import VERSION

_EXAMPLES = """
corpustool export data/
corpustool export data/ --to jsonl
corpustool export data/ --to csv --to ftm
corpustool export data/ --to parquet -q
"""
_DEFAULT = next(iter(EXPORT_FORMATS))
_NOTHING = Holdings((), (), (), Report(VERSION, "", Coverage(0, 0, 0, 0, 0), (), (), (), (), ()))


def register(app: typer.Typer) -> None:
    """Add ``export``."""
    command(app, "export", panel="What it finds", examples=_EXAMPLES)(export)


def export(
    session: Session,
    *,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A folder: new, empty, or of an earlier export.", readable=False)
    ],
    to: Annotated[
        list[str],
        typer.Option(
            "--to",
            metavar="FORMAT",
            help=f"{', '.join(EXPORT_FORMATS)}; may be repeated; {_DEFAULT} by default.",
            autocompletion=offered(EXPORT_FORMATS),
        ),
    ] = [],  # noqa: B006 - typer wants a list, and copies it
    allow_empty: AllowEmpty = False,
) -> None:
    """Write articles, names, figures and findings as files for other tools.

    As csv, jsonl or parquet these are nine tables; ftm writes FollowTheMoney entities, annotations W3C Web Annotations.

    An earlier export in the folder is replaced file by file; a folder that holds anything else is refused.
    """
    from corpustool import flow

    formats = _formats(listed(to) or (_DEFAULT,))
    claim(folder, OWN_NAMES)
    settings = session.settings()
    with session.progress() as progress:
        held = read_or(_NOTHING, allow_empty, lambda: flow.holdings(session.corpus, settings, progress=progress))
    nothing_ingested(session, not held.articles, allow_empty=allow_empty)
    files = [file for each in formats for file in each.files]
    fill(folder, [(file.name, partial(file.write, held)) for file in files])
    written = [Written(file.name, file.count(held) if file.count else None, file.told) for file in files]
    session.write(written_as_text(written, session.look()))
    session.conclude(written_summary(written, held, str(folder), session.margin()))


def _formats(names: Sequence[str]) -> list[ExportFormat]:
    """The formats that were asked for, each once, with all that they need; what is wrong is said before any work."""
    for name in names:
        if name not in EXPORT_FORMATS:
            near = difflib.get_close_matches(name, EXPORT_FORMATS, 1)
            meant = f"did you mean {near[0]}? " if near else ""
            hint = f"{meant}formats: {', '.join(EXPORT_FORMATS)}"
            raise SettingError(f"--to: there is no format {name!r}", hint=hint)
    formats = [EXPORT_FORMATS[name] for name in dict.fromkeys(names)]
    for each in formats:
        each.need()
    return formats
