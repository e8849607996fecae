"""Does the description of the tables fit them?"""

import csv
import io
import json

import pytest

from corpustool.reports.export.as_csv import sheet_as_csv
from corpustool.reports.export.formats import SHEETS
from corpustool.reports.export.package import package
from corpustool.reports.export.sheets import Kind
from tests.reports.export.samples import HOSTILE, RICH


def resources() -> dict[str, dict[str, object]]:
    described = json.loads(b"".join(package(SHEETS, RICH)))
    return {resource["path"]: resource["schema"]["fields"] for resource in described["resources"]}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_the_fields_are_the_columns_of_the_file(sheet: object) -> None:
    name = sheet.name  # type: ignore[attr-defined]
    head = next(csv.reader(io.StringIO(b"".join(sheet_as_csv(sheet, RICH)).decode())))  # type: ignore[arg-type]
    fields = resources()[f"{name}.csv"]
    assert [field["name"] for field in fields] == head  # type: ignore[index]


def test_a_list_tells_what_parts_its_words() -> None:
    fields = [field for each in resources().values() for field in each if field["type"] == "list"]  # type: ignore[index]
    assert fields
    assert all(field["delimiter"] == "; " for field in fields)  # type: ignore[index]


def test_every_kind_of_column_has_a_type() -> None:
    assert {column.kind for sheet in SHEETS for column in sheet.columns} == set(Kind)


def test_every_column_says_what_it_holds_in_one_line() -> None:
    told = [column.told for sheet in SHEETS for column in sheet.columns]
    assert all(line and line == line.strip() and len(line) < 80 for line in told)


def test_no_name_is_there_twice() -> None:
    for sheet in SHEETS:
        names = [column.name for column in sheet.columns]
        assert len(set(names)) == len(names)


def test_a_hostile_pipeline_is_one_line() -> None:
    assert "\\u001b" not in b"".join(package(SHEETS, HOSTILE)).decode()
