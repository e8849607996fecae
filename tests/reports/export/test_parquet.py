"""Has the Parquet real types, the same rows as the other tables, and the same bytes each time?"""

import datetime
import json
import sys
from typing import Any

import pytest

from corpustool.domain.holdings import Holdings
from corpustool.errors import SettingError
from corpustool.reports.export.as_jsonl import sheet_as_jsonl
from corpustool.reports.export.as_parquet import need_pyarrow, sheet_as_parquet
from corpustool.reports.export.formats import SHEETS
from corpustool.reports.export.sheets import Kind, Sheet
from tests.reports.export.samples import EMPTY, HOSTILE, RICH

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
TYPES = {
    Kind.TEXT: "string",
    Kind.INTEGER: "int64",
    Kind.NUMBER: "double",
    Kind.TRUTH: "bool",
    Kind.DAY: "date32[day]",
    Kind.LIST: "list<element: string>",
}


def read(sheet: Sheet[object], holdings: Holdings) -> Any:
    return parquet.read_table(pyarrow.BufferReader(b"".join(sheet_as_parquet(sheet, holdings))))


@pytest.mark.parametrize("holdings", [RICH, EMPTY, HOSTILE])
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_columns_have_their_types_even_where_there_is_no_row(sheet: Sheet[object], holdings: Holdings) -> None:
    table = read(sheet, holdings)
    assert table.num_rows == sheet.count(holdings)
    assert {field.name: str(field.type) for field in table.schema} == {
        column.name: TYPES[column.kind] for column in sheet.columns
    }


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_rows_are_those_of_the_json_lines(sheet: Sheet[object]) -> None:
    numbers = {column.name for column in sheet.columns if column.kind is Kind.NUMBER}
    lines = [json.loads(line) for line in b"".join(sheet_as_jsonl(sheet, RICH)).splitlines()]
    for row in lines:
        row.update({name: None if row[name] is None else float(row[name]) for name in numbers})
    rows = read(sheet, RICH).to_pylist()
    assert [{name: _plain(value) for name, value in row.items()} for row in rows] == lines


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime.date) else value


@pytest.mark.parametrize("holdings", [RICH, HOSTILE])
def test_equal_rows_give_equal_bytes(holdings: Holdings) -> None:
    for sheet in SHEETS:
        assert list(sheet_as_parquet(sheet, holdings)) == list(sheet_as_parquet(sheet, holdings))


def test_without_the_library_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(SettingError, match="pyarrow") as told:
        need_pyarrow()
    assert 'pip install "corpustool[parquet]"' in told.value.hint


def test_with_the_library_nothing_is_said() -> None:
    need_pyarrow()
