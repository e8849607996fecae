"""On what is text for a terminal drawn? A rich console that knows nothing of this machine but what it is told."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from corpustool.domain.findings import Severity
from corpustool.reports.excerpt import shortened
from corpustool.reports.look import Look

MARK = "bold black on yellow"
"""A figure in its quote, as with a marker pen: readable on dark and on light ground."""

SEVERITY_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


def draw(renderables: Iterable[RenderableType], look: Look) -> str:
    """The renderables one below the other, as text without trailing spaces; empty for nothing."""
    page = io.StringIO()
    console = Console(
        file=page,
        width=look.columns,
        height=25,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        force_jupyter=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    for renderable in renderables:
        console.print(renderable)
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


_LONGEST = 600
"""Cells of a text that is told in one piece: enough for any honest reason, too few to flood a screen."""


def styled(text: str, style: str = "") -> Text:
    """The tool's own words; what is appended to them keeps a style of its own."""
    return Text(overflow="fold").append(text, style or None)


def words(text: str, style: str = "", *, most: int = _LONGEST) -> Text:
    """A stranger's text made harmless and not too long; it wraps between words and never holds markup."""
    return styled(shortened(text, most), style)


def one_line(text: str, style: str = "", *, most: int = _LONGEST) -> Text:
    """A stranger's text that is cut with "…" where it does not fit, rather than wrapped."""
    return Text(no_wrap=True, overflow="ellipsis").append(shortened(text, most), style or None)


def below(*texts: Text) -> Text:
    """The texts that are not empty, one below the other in one cell."""
    return Text("\n").join(text for text in texts if text)


def indented(renderable: RenderableType, by: int) -> Padding:
    """``renderable`` moved to the right by ``by`` columns."""
    return Padding(renderable, (0, 0, 0, by))


def grid(*widths: int | None, gap: int = 2) -> Table:
    """A table without lines; a column of width ``None`` takes what is left, one of 0 what its widest cell needs."""
    table = Table.grid(padding=(0, gap, 0, 0), expand=any(width is None for width in widths))
    for width in widths:
        table.add_column(width=width or None, ratio=1 if width is None else None, overflow="fold")
    return table


def heading(left: Text, right: Text) -> Table:
    """A line with something at either end."""
    table = Table.grid(expand=True, padding=(0, 1, 0, 0))
    table.add_column(ratio=1, overflow="fold")
    table.add_column(justify="right", no_wrap=True)
    table.add_row(left, right)
    return table


def labelled(label: str, body: RenderableType, *, width: int = 4, by: int = 2, style: str = "dim") -> Padding:
    """``body`` beside a short word that says what it is."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=width, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_row(styled(label, style), body)
    return indented(table, by)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: as wide as its widest cell, at most ``most``; the one that ``grows`` takes the rest."""

    title: str
    most: int | None = None
    right: bool = False
    grows: bool = False
    hidden: bool = False


_NARROWEST_COLUMN = 16


def number_column(title: str) -> Column:
    """A column of numbers, flush right."""
    return Column(title, right=True)


def listing(columns: Iterable[Column], rows: Iterable[Iterable[Text]]) -> Table:
    """A table with a header line and no rules; a column that may be ``hidden`` is left out where it holds nothing."""
    cells = [tuple(row) for row in rows]
    asked = tuple(columns)
    kept = [index for index, one in enumerate(asked) if not one.hidden or any(row[index] for row in cells)]
    shown = [asked[index] for index in kept]
    table = Table(
        box=None,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        header_style="bold",
        show_header=any(column.title for column in shown),
        expand=any(column.grows for column in shown),
    )
    for column in shown:
        table.add_column(
            column.title,
            justify="right" if column.right else "left",
            ratio=1 if column.grows else None,
            min_width=min(len(column.title.rstrip()), _NARROWEST_COLUMN),
            max_width=column.most,
            no_wrap=column.right,
            overflow="fold",
        )
    for row in cells:
        table.add_row(*(row[index] for index in kept))
    return table


def in_pieces(pieces: Sequence[Text], columns: int) -> Iterator[Text]:
    """The pieces on as few lines as will do, broken only between them."""
    line = Text()
    for piece in pieces:
        if line and line.cell_len + len(piece.plain.rstrip()) > columns:
            yield line
            line = Text("  ")
        line.append_text(piece)
    yield line


def parted(parts: Iterable[Sequence[Text]]) -> list[Text]:
    """The pieces of several parts, " · " between two parts."""
    pieces: list[Text] = []
    for part in parts:
        if pieces:
            pieces[-1].append(" · ")
        pieces += part
    return pieces


def count(number: int, thing: str, things: str = "") -> str:
    """A number with its noun: "1 article", "2 articles", "1,200 articles"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"
