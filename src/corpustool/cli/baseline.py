"""How does a person say that what is there is known, so that only new findings fail a run?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.options import Ignore, MinConfidence, Model, Preview, Select, Workers, flags
from corpustool.cli.session import Session
from corpustool.errors import BaselineError
from corpustool.reports.text.baseline import baseline_as_text, baseline_summary, changes_as_text, update_summary
from corpustool.reports.text.canvas import count
from corpustool.reports.text.commands import shell_word

_CREATE = """
corpustool baseline create
corpustool baseline create baseline.jsonl articles/
corpustool discrepancies --new-since baseline.jsonl
"""
_UPDATE = """
corpustool baseline update
corpustool baseline update baseline.jsonl articles/
"""
_STATUS = """
corpustool baseline status
corpustool baseline status --as-of 2026-12-31 -v
"""

_File = Annotated[
    Path | None,
    typer.Argument(
        metavar="FILE", help="The baseline; else baseline.jsonl beside corpustool.toml.", show_default=False
    ),
]
_Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATH", help="Look at these articles alone, not at the corpus.", show_default=False, readable=False
    ),
]
_Force = Annotated[bool, typer.Option("--force", metavar="", help="Write it anew where there is one already.")]

_baseline = typer.Typer(
    no_args_is_help=True,
    help="Say that what is found today is known: then only new findings fail a run. The file belongs into git.",
)


def register(app: typer.Typer) -> None:
    """Add ``baseline`` with its verbs."""
    command(_baseline, "create", examples=_CREATE)(create)
    command(_baseline, "update", examples=_UPDATE)(update)
    command(_baseline, "status", examples=_STATUS)(status)
    app.add_typer(_baseline, name="baseline", rich_help_panel="The last word")


def create(  # noqa: PLR0913 - the options that choose findings, and where they are looked for
    session: Session,
    *,
    file: _File = None,
    paths: _Paths = None,
    force: _Force = False,
    select: Select = [],  # noqa: B006 - typer wants a list, and copies it
    ignore: Ignore = [],  # noqa: B006
    min_confidence: MinConfidence = None,
    preview: Preview = None,
    model: Model = None,
    workers: Workers = None,
) -> None:
    """Write down every finding that a report has today.

    With "discrepancies --new-since FILE" these are counted, not reported, and fail no run. A finding stays known while
    its values are the same and each of them is still backed by a sentence that was there: one more article that agrees
    makes nothing new, a new value does.
    """
    from corpustool import flow

    where = _file(session, file)
    settings = session.settings(
        flags(select, ignore, min_confidence=min_confidence, preview=preview, model=model, workers=workers)
    )
    with session.progress() as progress:
        state = flow.create_baseline(
            session.corpus, where, settings, paths or (), made=session.today, force=force, progress=progress
        )
    known = count(len(state.added), "finding is", "findings are")
    session.write(f"{known} known from {session.today} on.\n")
    again = "".join(f" {shell_word(str(path))}" for path in paths or ())
    session.tell(f"what is new:  corpustool discrepancies{again} --new-since {shell_word(str(where))}\n")


def update(  # noqa: PLR0913 - the options that choose findings, and where they are looked for
    session: Session,
    *,
    file: _File = None,
    paths: _Paths = None,
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    min_confidence: MinConfidence = None,
    preview: Preview = None,
    model: Model = None,
    workers: Workers = None,
) -> None:
    """Drop what matches nothing any more and add what is new; what stays keeps its first day.

    Name the same articles as when it was made.
    """
    from corpustool import flow

    where = _file(session, file)
    settings = session.settings(
        flags(select, ignore, min_confidence=min_confidence, preview=preview, model=model, workers=workers)
    )
    with session.progress() as progress:
        state = flow.update_baseline(
            session.corpus, where, settings, paths or (), made=session.today, progress=progress
        )
    session.write(changes_as_text(state, session.look(full=session.common.verbose), session.today))
    session.conclude(update_summary(state, session.margin()))


def status(  # noqa: PLR0913 - the options that choose findings, and where they are looked for
    session: Session,
    *,
    file: _File = None,
    paths: _Paths = None,
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    min_confidence: MinConfidence = None,
    preview: Preview = None,
    model: Model = None,
    workers: Workers = None,
) -> None:
    """Show what is known and for how many days, what of it matches nothing any more, and what is new."""
    from corpustool import flow

    where = _file(session, file)
    settings = session.settings(
        flags(select, ignore, min_confidence=min_confidence, preview=preview, model=model, workers=workers)
    )
    with session.progress() as progress:
        state = flow.baseline_status(
            session.corpus, where, settings, paths or (), made=session.today, progress=progress
        )
    session.write(baseline_as_text(state, session.look(full=session.common.verbose), session.today))
    session.conclude(baseline_summary(state, session.margin(), session.today))


def _file(session: Session, file: Path | None) -> Path:
    """The baseline that is meant; a folder in its place is a slip: articles stand behind it."""
    from corpustool import flow

    where = _near(flow.default_baseline(session.corpus)) if file is None else file
    if where.is_dir():
        hint = f"the baseline comes first, articles behind it: corpustool baseline create {where.name}.jsonl {where}"
        raise BaselineError(f"{where} is a folder, no baseline", hint=hint)
    return where


def _near(file: Path) -> Path:
    """The file as a person here would call it."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
