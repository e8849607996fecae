"""How does a person look at the articles of the corpus, or at one of them?"""

from __future__ import annotations

from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.listing import nothing_ingested, read_or
from corpustool.cli.options import AllowEmpty
from corpustool.cli.output import outlets, shown_in, written_in
from corpustool.cli.session import Session
from corpustool.domain.outcomes import ArticleRow
from corpustool.reports.formats import ARTICLE_FORMATS, ONE_ARTICLE_FORMATS

_EXAMPLES = """
corpustool articles
corpustool articles monday.txt
corpustool articles --format json
"""
_NONE: tuple[ArticleRow, ...] = ()


def register(app: typer.Typer) -> None:
    """Add ``articles``."""
    command(app, "articles", panel="The corpus", examples=_EXAMPLES)(articles)


def articles(
    session: Session,
    *,
    article: Annotated[
        str | None, typer.Argument(metavar="ARTICLE", help="One article: its path, its file's name, or its id.")
    ] = None,
    shown: Annotated[str, shown_in(ARTICLE_FORMATS)] = "text",
    output: Annotated[list[str], written_in(ARTICLE_FORMATS)] = [],  # noqa: B006 - typer wants a list, and copies it
    allow_empty: AllowEmpty = False,
) -> None:
    """List the articles with title, date, outlet and counts; or show one with its figures and names marked."""
    from corpustool import flow

    out = outlets(ARTICLE_FORMATS if article is None else ONE_ARTICLE_FORMATS, shown, output)
    settings = session.settings()
    rows = read_or(_NONE, allow_empty, lambda: flow.articles(session.corpus, settings, article))
    out.emit(rows, session)
    nothing_ingested(session, not rows, allow_empty=allow_empty)
