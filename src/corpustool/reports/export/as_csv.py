"""How is a table written as CSV? UTF-8 as RFC 4180 has it, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeVar

from corpustool.domain.holdings import Holdings
from corpustool.domain.quantities import plain
from corpustool.reports.export.sheets import Cell, Sheet
from corpustool.reports.harmless import cell

R = TypeVar("R")

SEPARATOR = "; "
"""What parts the words of a list in one cell."""


def sheet_as_csv(sheet: Sheet[R], holdings: Holdings) -> Iterator[bytes]:
    """A line of names, then a line for each row; no cell holds a line break.

    Whole texts are left out: a cell of a spreadsheet takes 32,767 characters.
    """
    page = io.StringIO(newline="")
    lines = csv.writer(page, lineterminator="\r\n")
    lines.writerow(column.name for column in sheet.without_bulk().columns)
    for row in sheet.without_bulk().cells(holdings):
        lines.writerow([_shown(each) for each in row])
        if page.tell() > _CHUNK:
            yield _taken(page)
    yield _taken(page)


_CHUNK = 1 << 16


def _taken(page: io.StringIO) -> bytes:
    """What was written since this was last asked."""
    text = page.getvalue()
    page.seek(0)
    page.truncate()
    return text.encode()


def _shown(value: Cell) -> str:
    """A value as a cell; only words of articles can be taken for a formula, numbers are the tool's own."""
    match value:
        case None:
            return ""
        case int() | float():
            return str(value).lower()  # a truth is one too: "true"
        case Decimal():
            return plain(value)
        case date():
            return value.isoformat()
        case tuple():
            return cell(SEPARATOR.join(value))
    return cell(value)
