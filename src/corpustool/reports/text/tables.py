"""How are rows set out in columns, and how where there is no room for columns?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from corpustool.reports.look import Look
from corpustool.reports.text.canvas import indented, styled

STACKED_BELOW = 60
"""Columns of a window in which the words of a table would stand one below the other."""

_NARROWEST_COLUMN = 16


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: as wide as its widest cell, at most ``most``; the one that ``grows`` takes the rest.

    One that may be ``hidden`` is left out where it holds nothing; where rows are stacked a ``named`` one still
    says what it holds.
    """

    title: str
    most: int | None = None
    right: bool = False
    grows: bool = False
    hidden: bool = False
    named: bool = False


def number_column(title: str) -> Column:
    """A column of numbers, flush right."""
    return Column(title, right=True)


def stacked(look: Look) -> bool:
    """Whether the window is too narrow for columns."""
    return look.columns < STACKED_BELOW


def listing(columns: Iterable[Column], rows: Iterable[Iterable[Text]], look: Look) -> RenderableType:
    """A table with a header line and no rules; in a narrow window the cells of a row stand below each other."""
    cells = [tuple(row) for row in rows]
    asked = tuple(columns)
    if stacked(look):
        return Group(*(line for row in cells for line in _stack(asked, row)))
    kept = [index for index, one in enumerate(asked) if not one.hidden or any(row[index] for row in cells)]
    table = _table([asked[index] for index in kept])
    for row in cells:
        table.add_row(*(row[index] for index in kept))
    return table


def moved(table: RenderableType, by: int) -> Padding:
    """A table moved to the right by ``by`` columns."""
    return Padding(table, (0, 0, 0, by))


def _table(shown: Sequence[Column]) -> Table:
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
    return table


def _stack(columns: Sequence[Column], row: Sequence[Text]) -> Iterator[RenderableType]:
    """A row as lines: what it is about, below it what is told of it, the counts last."""
    given = [(column, cell) for column, cell in zip(columns, row, strict=True) if cell]
    counts = [(column, cell) for column, cell in given if column.right and column.title.endswith("s")]
    places = [(column, cell) for column, cell in given if column.right and (column, cell) not in counts]
    texts = [_told(column, cell) for column, cell in given if not column.right]
    head = styled("").join([styled(f"{column.title} {cell.plain}  ", "dim") for column, cell in places])
    yield head.append_text(texts[0]) if texts else head
    yield from (indented(text, 2) for text in texts[1:])
    if counts:
        yield indented(styled(" · ".join(_counted(column.title, cell.plain) for column, cell in counts), "dim"), 2)


def _told(column: Column, cell: Text) -> Text:
    return styled(f"{column.title}: ", "dim").append_text(cell) if column.named else cell


def _counted(title: str, number: str) -> str:
    """A count with what it counts: "1 article", "12 words"."""
    return f"{number} {title.removesuffix('s') if number == '1' else title}"
