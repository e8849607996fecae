"""How does a person leave the tool beside a folder, and hear only of what is new?"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.options import FailFrom, Ignore, MinConfidence, Model, Preview, Select, Workers, flags
from corpustool.cli.output import chosen, shown_in
from corpustool.cli.session import Session
from corpustool.domain.settings import Settings
from corpustool.errors import CorpustoolError, NothingToRead, PathMissing
from corpustool.reports.formats import REPORT_FORMATS
from corpustool.reports.text.watch import gone_as_line, look_as_line

if TYPE_CHECKING:
    from corpustool.flow.watching import Seen, Watched

_EXAMPLES = """
corpustool watch incoming/
corpustool watch incoming/ --format concise --select FIG
corpustool watch incoming/ --once --format jsonl >> new.jsonl
"""
_FORMATS = {name: REPORT_FORMATS[name] for name in ("text", "concise", "jsonl")}
_WAIT = "name a folder of .txt or .md files; without --once they are waited for"
_QUIET = 300
"""Milliseconds without a change after which a file is taken to be written: editors and copies take several steps."""
_PATIENCE = 5_000
"""Milliseconds after which a folder in which something always changes is looked at all the same."""


def register(app: typer.Typer) -> None:
    """Add ``watch``."""
    command(app, "watch", panel="What it finds", examples=_EXAMPLES)(watch)


def watch(  # noqa: PLR0913 - the options of a report
    session: Session,
    *,
    folders: Annotated[
        list[Path],
        typer.Argument(metavar="FOLDER", help="Folders in which articles land.", show_default=False, readable=False),
    ],
    shown: Annotated[str, shown_in(_FORMATS)] = "text",
    once: Annotated[
        bool, typer.Option("--once", metavar="", help="Look once and end; exit 1 if something grave is new.")
    ] = False,
    select: Select = [],  # noqa: B006 - typer wants a list, and copies it
    ignore: Ignore = [],  # noqa: B006
    min_confidence: MinConfidence = None,
    preview: Preview = None,
    fail_on: FailFrom = None,
    model: Model = None,
    workers: Workers = None,
) -> None:
    """Read articles into the corpus as they land, and print only the findings that are new.

    What the corpus had before is not told again; findings that went away are named on one line. Ctrl-C ends it, and
    that is no failure (exit 0). With --once it looks once, for a timer; where there is
    no article yet it exits 3.
    """
    from corpustool import flow

    chosen(_FORMATS, shown)
    settings = session.settings(
        flags(
            select,
            ignore,
            min_confidence=min_confidence,
            preview=preview,
            fail_on=fail_on,
            model=model,
            workers=workers,
        )
    )
    _refuse_files(folders)
    changes = iter(()) if once else _changes(folders)
    next(changes, None)  # from here on no change is missed, also while the first look is taken
    with session.progress() as progress:
        before = flow.seen_before(session.corpus, settings, progress=progress)
    before, watched = _look(session, folders, settings, before, shown)
    if once and watched and not watched.outcome.articles:
        raise NothingToRead(f"there is no article in {', '.join(map(str, folders))}", hint=_WAIT)
    if once:
        raise typer.Exit(1 if watched and watched.report.fails(settings.fail_on) else 0)
    session.tell(f"watching {', '.join(map(str, folders))} (Ctrl-C ends it)\n")
    _follow(session, folders, settings, before, shown, changes)


def _follow(
    session: Session,
    folders: Sequence[Path],
    settings: Settings,
    before: Seen,
    shown: str,
    changes: Iterator[None],
) -> None:
    """Look again after each change, until somebody ends it or nobody reads any more."""
    try:
        for _ in changes:
            gc.collect()  # what an earlier look left; a command looks for none while it runs
            try:
                before, watched = _look(session, folders, settings, before, shown)
            except PathMissing:
                raise
            except CorpustoolError as error:  # a file of decisions that is being edited is no reason to stop watching
                session.fail(error)
                continue
            if watched is None:
                return
    except KeyboardInterrupt:
        session.tell("\nno longer watching\n")


def _look(
    session: Session, folders: Sequence[Path], settings: Settings, before: Seen, shown: str
) -> tuple[Seen, Watched | None]:
    """Look once and tell what is new; what was seen, and no look where nobody reads any more."""
    from corpustool import flow

    with session.progress() as progress:
        watched = flow.look_again(session.corpus, folders, settings, before, progress=progress)
    if not watched.changed:
        return watched.seen, watched
    new = _FORMATS[shown].render(watched.report, session.look()) if watched.report.findings else ""
    gone = gone_as_line(watched.gone)
    if shown == "text":
        told = f"{new}{gone}"
        reader = session.write(f"{told}\n" if told else "")
    else:  # one finding a line, and nothing else
        reader = session.write(new, data=True)
        session.tell(gone)
    for file in watched.unread:
        session.warn(f"not read: {file.path}: {file.reason}")
    session.tell(look_as_line(watched.outcome, len(watched.report.findings)))
    return watched.seen, watched if reader else None


def _refuse_files(folders: Sequence[Path]) -> None:
    for folder in folders:
        if not folder.exists():
            raise PathMissing(f"there is no {folder}", hint="check the spelling of the path")
        if not folder.is_dir():
            hint = f"name the folder that it lies in: corpustool watch {folder.parent}"
            raise CorpustoolError(f"{folder} is a file, and folders are watched", hint=hint)


def _changes(folders: Sequence[Path]) -> Iterator[None]:
    """Something once the folders are watched, then whenever something in them has changed and is at rest."""
    import watchfiles

    roots = {str(place) for folder in folders for place in (folder.absolute(), folder.resolve())}
    with_pauses = watchfiles.watch(
        *folders,
        watch_filter=lambda _, path: not _hidden(path, roots),
        step=_QUIET,
        debounce=_PATIENCE,
        rust_timeout=_QUIET,
        yield_on_timeout=True,
    )
    yield from (None for number, changes in enumerate(with_pauses) if changes or not number)


def _hidden(path: str, roots: set[str]) -> bool:
    """Whether a path is of no concern: what begins with a point is never an article, and the store is such a folder."""
    below = [Path(os.path.relpath(path, root)) for root in roots if path.startswith(root)]
    nearest = min(below, key=lambda place: len(place.parts), default=Path())
    return any(part.startswith(".") for part in nearest.parts)
