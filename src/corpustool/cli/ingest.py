"""How do articles come into the corpus, and out of it again?"""

from __future__ import annotations

import typer

from corpustool.cli.commands import MENDABLE, command
from corpustool.cli.options import AllowEmpty, Model, Paths, Strict, Workers
from corpustool.cli.session import Session
from corpustool.domain.outcomes import FileState, IngestOutcome
from corpustool.errors import NothingToRead
from corpustool.reports.harmless import inline
from corpustool.reports.text.canvas import count
from corpustool.reports.text.ingest import ingest_as_text, ingest_summary

_READ = (FileState.NEW, FileState.CHANGED, FileState.UNCHANGED, FileState.DUPLICATE)


def register(app: typer.Typer) -> None:
    """Add ``ingest`` and ``forget``."""
    command(app, "ingest", panel="The corpus", examples=_INGEST)(ingest)
    command(app, "forget", panel="The corpus", examples=_FORGET)(forget)


_INGEST = """
corpustool ingest articles/
corpustool ingest monday.txt tuesday.md --strict
corpustool --corpus ~/ferry ingest articles/ --workers 4
"""
_FORGET = """
corpustool forget articles/draft.txt
"""


def ingest(
    session: Session,
    *,
    paths: Paths,
    model: Model = None,
    workers: Workers = None,
    strict: Strict = False,
    allow_empty: AllowEmpty = False,
) -> None:
    """Read files and folders into the corpus.

    Only what is new or changed is analysed. Files that vanished below these paths are forgotten and named.
    """
    from corpustool import flow

    settings = session.settings({"model": model, "workers": workers})
    with session.progress() as progress:
        outcome = flow.ingest(session.corpus, paths, settings, progress=progress)
    session.write(ingest_as_text(outcome, session.look(full=session.common.verbose)))
    session.conclude(ingest_summary(outcome, session.margin()))
    raise typer.Exit(_exit_code(session, outcome, strict=strict, allow_empty=allow_empty))


def forget(session: Session, paths: Paths) -> None:
    """Take articles out of the corpus; the files themselves stay where they are."""
    from corpustool import flow

    forgotten = flow.forget(session.corpus, paths)
    session.write("".join(f"forgotten: {inline(path).strip()}\n" for path in forgotten))
    session.tell(f"{count(len(forgotten), 'article')} forgotten\n")


def _exit_code(session: Session, outcome: IngestOutcome, *, strict: bool, allow_empty: bool) -> int:
    if strict and outcome.count(FileState.UNREAD):
        return MENDABLE
    if allow_empty or any(outcome.count(state) for state in _READ):
        return 0
    session.fail(NothingToRead("no article was read", hint="name .txt or .md files, or a folder that holds some"))
    return NothingToRead.exit_code
