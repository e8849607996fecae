"""How does a person have the last word?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.completing import decisions
from corpustool.cli.options import Why, day
from corpustool.cli.session import Session
from corpustool.domain.decisions import Decision, Verb
from corpustool.reports.text.decisions import decision_as_text, decisions_as_text, in_words

_NAME = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
_OTHER = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
_ARTICLE = Annotated[str, typer.Argument(metavar="ARTICLE", help="Its path or its id.", show_default=False)]
_Things = Annotated[
    bool, typer.Option("--things", metavar="", help="These are things counted (station, unit), not names.")
]

_decide = typer.Typer(no_args_is_help=True, help="Record a decision; every one has a reason and can be taken back.")


def register(app: typer.Typer) -> None:
    """Add ``decide`` with its verbs."""
    command(_decide, "same", examples='corpustool decide same "Red Cross" ICRC --why "one body"')(same)
    command(_decide, "different", examples='corpustool decide different station unit --things --why "two lists"')(
        different
    )
    command(_decide, "accept", examples='corpustool decide accept v1:9f2c --why "both were right" --until 2025-12-31')(
        accept
    )
    command(_decide, "misread", examples='corpustool decide misread monday.txt 66 --why "the number of a road"')(
        misread
    )
    command(_decide, "date", examples='corpustool decide date monday.txt 2024-03-04 --why "the print edition"')(date)
    command(_decide, "undo", examples='corpustool decide undo da4f6d818 --why "I was wrong"')(undo)
    command(_decide, "list", examples="corpustool decide list")(list_decisions)
    app.add_typer(_decide, name="decide", rich_help_panel="The last word")


def same(session: Session, *, name: _NAME, other: _OTHER, why: Why, things: _Things = False) -> None:
    """Two names, or two things counted, are one."""
    _names(session, Verb.SAME, (name, other), things=things, why=why)


def different(session: Session, *, name: _NAME, other: _OTHER, why: Why, things: _Things = False) -> None:
    """Two names, or two things counted, are not one."""
    _names(session, Verb.DIFFERENT, (name, other), things=things, why=why)


def accept(
    session: Session,
    finding: Annotated[str, typer.Argument(metavar="ID", help="The finding's id; its beginning will do.")],
    why: Why,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH", help="The files that were reported on alone.", show_default=False, readable=False
        ),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="After this day the finding comes back.")
    ] = None,
) -> None:
    """A finding is known and accepted: it no longer fails a run.

    With --until it comes back the day after, and says that it was accepted. --as-of takes another day for today.
    """
    from corpustool import flow

    settings = session.settings()
    expiry = None if until is None else day(until, "--until").isoformat()
    decision = flow.accept(session.corpus, finding, settings, paths or (), why=why, made=session.today, until=expiry)
    _show(session, decision)


def misread(
    session: Session,
    article: _ARTICLE,
    quote: Annotated[
        str,
        typer.Argument(
            metavar="QUOTE",
            help="The number as printed; 17@3 or 17@3:25 for the one in line 3, column 25.",
            show_default=False,
        ),
    ],
    why: Why,
) -> None:
    """A number was misread: it is left out of every comparison."""
    from corpustool import flow

    settings = session.settings()
    _show(session, flow.misread(session.corpus, article, quote, settings, why=why, made=session.today))


def date(
    session: Session,
    article: _ARTICLE,
    published: Annotated[str, typer.Argument(metavar="DATE", help="Like 2024-03-31.", show_default=False)],
    why: Why,
) -> None:
    """An article was published on this day."""
    from corpustool import flow

    said = day(published, "DATE").isoformat()
    _show(session, flow.set_date(session.corpus, article, said, session.settings(), why=why, made=session.today))


def undo(
    session: Session,
    decision: Annotated[
        str, typer.Argument(metavar="ID", help="The decision's id, as decide list shows it.", autocompletion=decisions)
    ],
    why: Why,
) -> None:
    """Take a decision back."""
    from corpustool import flow

    _show(session, flow.undo(session.corpus, decision, why=why, made=session.today))


def list_decisions(session: Session) -> None:
    """List the decisions in force, oldest first; name those that do not hold because a later line says the opposite."""
    from corpustool import flow

    paths = flow.article_paths(session.corpus)
    session.write(decisions_as_text(flow.decisions(session.corpus), session.look(), session.today, paths))
    for earlier, later in flow.merged(session.corpus):
        session.warn(
            f"{in_words(earlier, paths)} ({earlier.id}), but a later line says the opposite ({later.id}) and holds; "
            "take one of the two back"
        )


def _names(session: Session, verb: Verb, names: tuple[str, str], *, things: bool, why: str) -> None:
    from corpustool import flow

    settings = session.settings()
    decision = flow.decide_names(session.corpus, verb, *names, settings, things=things, why=why, made=session.today)
    _show(session, decision)


def _show(session: Session, decision: Decision) -> None:
    from corpustool import flow

    paths = flow.article_paths(session.corpus) if decision.article else {}
    session.write(decision_as_text(decision, session.look(), paths))
