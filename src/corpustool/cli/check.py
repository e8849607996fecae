"""How does a person ask what the corpus says about a draft?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.options import (
    AllowEmpty,
    ExitZero,
    FailFrom,
    Ignore,
    MinConfidence,
    Model,
    Select,
    Workers,
    flags,
)
from corpustool.cli.output import outlets, shown_in, written_in
from corpustool.cli.session import Session
from corpustool.errors import CorpustoolError, NothingToRead
from corpustool.reports.formats import DRAFT_FORMATS
from corpustool.reports.text.draft import draft_summary

_EXAMPLES = """
corpustool check draft.md
corpustool check draft.md --fail-on warning
pbpaste | corpustool check -
corpustool check draft.md --format json > check.json
"""
_LARGEST = 20_000_000
"""Bytes that are read from stdin; more is refused like a file of that size."""


def register(app: typer.Typer) -> None:
    """Add ``check``."""
    command(app, "check", panel="What it finds", examples=_EXAMPLES)(check)


def check(  # noqa: PLR0913 - the options of the contract
    session: Session,
    *,
    draft: Annotated[
        str, typer.Argument(metavar="DRAFT", help="A file (.txt, .md), or - for a text on stdin.", show_default=False)
    ],
    shown: Annotated[str, shown_in(DRAFT_FORMATS)] = "text",
    output: Annotated[list[str], written_in(DRAFT_FORMATS)] = [],  # noqa: B006 - typer wants a list, and copies it
    everything: Annotated[
        bool, typer.Option("--all", "-a", metavar="", help="Every quote, every figure in no article, what agrees.")
    ] = False,
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    min_confidence: MinConfidence = None,
    fail_on: FailFrom = None,
    exit_zero: ExitZero = False,
    allow_empty: AllowEmpty = False,
    model: Model = None,
    workers: Workers = None,
) -> None:
    """Hold a draft against the corpus before it is published: it is compared, and not added.

    Told are figures that clash with those of the articles or are superseded, unusual spellings of names, quotations
    that articles word differently, what does not add up in the draft itself, and figures that no article has.
    A draft that tells no day is taken to be of today (--as-of sets it).
    """
    from corpustool import flow

    out = outlets(DRAFT_FORMATS, shown, output)
    settings = session.settings(
        flags(select, ignore, min_confidence=min_confidence, fail_on=fail_on, model=model, workers=workers)
    )
    text = _from_stdin() if draft == "-" else Path(draft)
    if allow_empty and _is_empty(text):
        return
    with session.progress() as progress:
        outcome = flow.check(session.corpus, text, settings, alone=allow_empty, progress=progress)
    out.emit(outcome, session, full=everything, agreements=session.common.verbose)
    session.conclude(draft_summary(outcome, session.margin(full=session.common.verbose)))
    if not outcome.report.coverage.figures and not outcome.report.findings and not allow_empty:
        hint = "if that is as it should be: --allow-empty"
        session.fail(NothingToRead("there is no figure in the draft, so none was compared", hint=hint))
        raise typer.Exit(NothingToRead.exit_code)
    raise typer.Exit(1 if outcome.report.fails(None if exit_zero else settings.fail_on) else 0)


def _from_stdin() -> bytes:
    if sys.stdin is None:
        raise CorpustoolError("stdin is closed", hint="name a file, or send a text: corpustool check - < draft.txt")
    data = sys.stdin.buffer.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise CorpustoolError(
            f"stdin holds more than {_LARGEST // 1_000_000} MB, which is no draft", hint="send one text at a time"
        )
    return data


def _is_empty(text: bytes | Path) -> bool:
    """Whether there is nothing in it; what cannot be read is told by those who read it."""
    if isinstance(text, bytes):
        return not text.strip()
    return text.is_file() and text.stat().st_size == 0
