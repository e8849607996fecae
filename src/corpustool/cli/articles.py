"""How does a person look at the articles of the corpus, or at one of them?"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Annotated

import typer

from corpustool.cli.commands import command
from corpustool.cli.listing import nothing_ingested, read_or
from corpustool.cli.options import AllowEmpty
from corpustool.cli.output import Outputs, outlets
from corpustool.cli.session import Session
from corpustool.domain.outcomes import ArticleRow
from corpustool.errors import Unknown
from corpustool.reports.formats import ARTICLE_FORMATS, ONE_ARTICLE_FORMATS

_EXAMPLES = """
corpustool articles
corpustool articles monday.txt
corpustool articles --format json
"""
_SHORTEST_ID = 4
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
    shown: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help=f"How stdout looks: {', '.join(ARTICLE_FORMATS)}.")
    ] = "text",
    output: Outputs = [],  # noqa: B006 - typer wants a list, and copies it
    allow_empty: AllowEmpty = False,
) -> None:
    """List the articles with title, date, outlet and counts; or show one with its figures and names marked."""
    from corpustool import flow

    out = outlets(ARTICLE_FORMATS if article is None else ONE_ARTICLE_FORMATS, shown, output)
    settings = session.settings()
    rows = read_or(_NONE, allow_empty, lambda: flow.articles(session.corpus, settings))
    out.emit(rows if article is None else (find_article(rows, article),), session)
    nothing_ingested(session, not rows, allow_empty=allow_empty)


def find_article(rows: Sequence[ArticleRow], name: str) -> ArticleRow:
    """The one article of that path, of a path that ends so, or whose id or file's name begins so."""
    for matches in (_by_path, _by_end_of_path, _by_id, _by_beginning_of_name):
        found = [row for row in rows if matches(row, name)]
        if len(found) == 1:
            return found[0]
        if found:
            some = ", ".join(row.record.article.path for row in found[:5])
            raise Unknown(f"{name!r} names {len(found)} articles", hint=f"say which: {some}")
    paths = [row.record.article.path for row in rows]
    near = difflib.get_close_matches(name, paths, 3, 0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else "corpustool articles lists them"
    raise Unknown(f"there is no article {name!r} in the corpus", hint=hint)


def _by_path(row: ArticleRow, name: str) -> bool:
    return name == row.record.article.path or name in row.record.article.seen_at


def _by_end_of_path(row: ArticleRow, name: str) -> bool:
    wanted = PurePosixPath(name.replace("\\", "/")).parts
    paths = (row.record.article.path, *row.record.article.seen_at)
    return bool(wanted) and any(PurePosixPath(path).parts[-len(wanted) :] == wanted for path in paths)


def _by_beginning_of_name(row: ArticleRow, name: str) -> bool:
    return bool(name) and any(PurePosixPath(path).name.startswith(name) for path in row.record.article.seen_at)


def _by_id(row: ArticleRow, name: str) -> bool:
    return len(name) >= _SHORTEST_ID and row.record.article.id.startswith(name)
