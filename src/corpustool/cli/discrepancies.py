"""How does a person ask for the report, and when does it fail a run?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from corpustool.cli.commands import MENDABLE, command
from corpustool.cli.listing import read_or
from corpustool.cli.options import (
    AllowEmpty,
    ExitZero,
    FailFrom,
    Ignore,
    MinConfidence,
    Model,
    NewSince,
    Preview,
    Select,
    Strict,
    Workers,
    flags,
)
from corpustool.cli.output import outlets, shown_in, written_in
from corpustool.cli.session import Session
from corpustool.domain.findings import Severity
from corpustool.domain.reports import Coverage, Report
from corpustool.errors import NothingToRead
from corpustool.reports.blinding import blinded
from corpustool.reports.formats import REPORT_FORMATS
from corpustool.reports.text.canvas import count
from corpustool.reports.text.summary import summary
from corpustool.version import VERSION

_EXAMPLES = """
corpustool discrepancies
corpustool discrepancies articles/ --fail-on warning
corpustool discrepancies --format json > report.json
corpustool discrepancies -o html=report.html
corpustool discrepancies --blind -o html=blind.html
corpustool discrepancies -o json=report.json -o concise=report.txt
corpustool discrepancies --select FIG --ignore FIG105
corpustool discrepancies --new-since baseline.jsonl
"""
_UNREAD = 10
_NOTHING = Report(VERSION, "", Coverage(0, 0, 0, 0, 0), (), (), (), (), ())


def register(app: typer.Typer) -> None:
    """Add ``discrepancies``."""
    command(app, "discrepancies", panel="What it finds", examples=_EXAMPLES)(discrepancies)


def discrepancies(  # noqa: PLR0913 - the options of the contract
    session: Session,
    *,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH", help="Report on these files alone, not on the corpus.", show_default=False, readable=False
        ),
    ] = None,
    shown: Annotated[str, shown_in(REPORT_FORMATS)] = "text",
    output: Annotated[list[str], written_in(REPORT_FORMATS)] = [],  # noqa: B006 - typer wants a list, and copies it
    everything: Annotated[
        bool, typer.Option("--all", "-a", metavar="", help="Every quote, what agrees, and what was accepted.")
    ] = False,
    agreements: Annotated[
        bool, typer.Option("--agreements", metavar="", help="Also a line for each question on which articles agree.")
    ] = False,
    blind: Annotated[
        bool, typer.Option("--blind", metavar="", help="Other names stand for the outlets; paths are left out.")
    ] = False,
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    min_confidence: MinConfidence = None,
    preview: Preview = None,
    new_since: NewSince = None,
    fail_on: FailFrom = None,
    exit_zero: ExitZero = False,
    allow_empty: AllowEmpty = False,
    strict: Strict = False,
    model: Model = None,
    workers: Workers = None,
) -> None:
    """Report the figures that cannot all be true, quotes side by side, worst first.

    The report goes to stdout, the summary to stderr. With paths the report is on these files alone.
    """
    from corpustool import flow

    out = outlets(REPORT_FORMATS, shown, output)
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
    with session.progress() as progress:
        report = read_or(
            replace(_NOTHING, rules=flow.rules()),
            allow_empty,
            lambda: flow.discrepancies(session.corpus, settings, paths or (), new_since=new_since, progress=progress),
        )
    out.emit(
        blinded(report) if blind else report,
        session,
        full=everything,
        agreements=agreements or session.common.verbose,
        alone=["PATH…" if blind else str(p) for p in paths or ()],
    )
    _warn(session, report)
    mattered = bool(report.accepted or report.expired) or session.common.as_of is not None
    today = session.today if mattered else None
    session.conclude(summary(report, session.margin(full=session.common.verbose), today))
    bar = None if exit_zero else settings.fail_on
    raise typer.Exit(_exit_code(session, report, bar, strict=strict, allow_empty=allow_empty))


def _warn(session: Session, report: Report) -> None:
    """Name the files that could not be read, the first of many."""
    told = report.unread if session.common.verbose else report.unread[:_UNREAD]
    for unread in told:
        session.warn(f"not read: {unread.path}: {unread.reason}")
    if len(told) < len(report.unread):
        session.warn(f"{count(len(report.unread) - len(told), 'more file')} not read (-v names them)")


def _exit_code(session: Session, report: Report, bar: Severity | None, *, strict: bool, allow_empty: bool) -> int:
    """The code of the contract; the format has no part in it."""
    if strict and report.coverage.unread:
        return MENDABLE
    if not report.looked and not allow_empty:
        session.fail(_nothing(report))
        return NothingToRead.exit_code
    return 1 if report.fails(bar) else 0


def _nothing(report: Report) -> NothingToRead:
    articles = report.coverage.articles
    if not articles and report.unread:
        hint = "name .txt or .md files, or a folder that holds some"
        return NothingToRead("no article could be read, so nothing was compared", hint=hint)
    if not articles:
        return NothingToRead("there is no article to compare", hint="read some first: corpustool ingest PATH…")
    return NothingToRead(
        f"there is no figure in {count(articles, 'article')}, so nothing was compared",
        hint="if that is as it should be: --allow-empty",
    )
