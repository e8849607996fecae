"""How is a table written as Parquet? With real types, and the same bytes for the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from corpustool.domain.holdings import Holdings
from corpustool.errors import SettingError
from corpustool.reports.export.sheets import Cell, Kind, Sheet
from corpustool.reports.harmless import encodable

if TYPE_CHECKING:
    import pyarrow

R = TypeVar("R")

_GROUP = 16_384
"""Rows of a row group: with the longest articles some hundred megabytes at once."""


def need_pyarrow() -> None:
    """Raise ``SettingError``, with what to do, where the library that writes Parquet is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401 - a second or less, paid only by those who want it
    except ImportError as error:
        hint = 'install it: pip install "corpustool[parquet]"   (or: pip install pyarrow)'
        raise SettingError("Parquet needs the library pyarrow, which is not installed", hint=hint) from error


def sheet_as_parquet(sheet: Sheet[R], holdings: Holdings) -> Iterator[bytes]:
    """The whole file in one piece; numbers that were read are doubles, days are days, lists are lists."""
    import pyarrow
    from pyarrow import parquet

    types = _types()
    schema = pyarrow.schema([(column.name, types[column.kind]) for column in sheet.columns])
    sink = pyarrow.BufferOutputStream()
    cells = sheet.cells(holdings)
    with parquet.ParquetWriter(sink, schema) as writer:
        while group := list(islice(cells, _GROUP)):
            columns = zip(sheet.columns, zip(*group, strict=True), strict=True)
            arrays = [
                pyarrow.array([_value(each) for each in cells], schema.field(c.name).type) for c, cells in columns
            ]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
    yield sink.getvalue().to_pybytes()


def _types() -> dict[Kind, pyarrow.DataType]:
    import pyarrow as arrow

    return {
        Kind.TEXT: arrow.string(),
        Kind.INTEGER: arrow.int64(),
        Kind.NUMBER: arrow.float64(),
        Kind.TRUTH: arrow.bool_(),
        Kind.DAY: arrow.date32(),
        Kind.LIST: arrow.list_(arrow.string()),
    }


def _value(value: Cell) -> object:
    match value:
        case Decimal():
            return float(value)
        case str():
            return encodable(value)
        case tuple():
            return [encodable(each) for each in value]
    return value
