"""How is a table written as JSON lines? An object a row, nothing left out, every letter as it was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeVar

import msgspec

from corpustool.domain.holdings import Holdings
from corpustool.domain.quantities import plain
from corpustool.reports.export.sheets import Cell, Sheet
from corpustool.reports.harmless import encodable, escape_json

R = TypeVar("R")


def sheet_as_jsonl(sheet: Sheet[R], holdings: Holdings) -> Iterator[bytes]:
    """A line for each row, keys sorted; numbers that were read are decimal strings, as in all our JSON."""
    names = [column.name for column in sheet.columns]
    for row in sheet.cells(holdings):
        yield line({name: _value(each) for name, each in zip(names, row, strict=True)})


def line(value: object) -> bytes:
    """A value as one line of JSON, keys sorted; what a terminal would act on stands as an escape."""
    return f"{escape_json(msgspec.json.encode(value, order='sorted').decode())}\n".encode()


def _value(value: Cell) -> object:
    match value:
        case Decimal():
            return plain(value)
        case date():
            return value.isoformat()
        case str():
            return encodable(value)
        case tuple():
            return [encodable(each) for each in value]
    return value
