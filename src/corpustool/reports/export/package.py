"""What do the columns of the CSV files hold? Told beside them as a Data Package (https://datapackage.org)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from corpustool.domain.holdings import Holdings
from corpustool.reports.export.as_csv import SEPARATOR
from corpustool.reports.export.sheets import Column, Kind, Sheet
from corpustool.reports.harmless import inline

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.TRUTH: "boolean",
    Kind.DAY: "date",
    Kind.LIST: "list",
}

Json = dict[str, object]


def package(sheets: Sequence[Sheet[Any]], holdings: Holdings) -> Iterator[bytes]:
    """The description of the tables: their files, and of each column its type and what it holds."""
    document: Json = {
        "$schema": PROFILE,
        "name": "corpustool-export",
        "description": f"Written by corpustool {holdings.report.version}, {inline(holdings.report.pipeline)}",
        "resources": [_resource(sheet.without_bulk()) for sheet in sheets],
    }
    yield msgspec.json.format(msgspec.json.encode(document, order="sorted"), indent=2) + b"\n"


def _resource(sheet: Sheet[Any]) -> Json:
    return {
        "name": sheet.name,
        "path": f"{sheet.name}.csv",
        "type": "table",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "title": f"a row is {sheet.told}",
        "schema": {"fields": [_field(column) for column in sheet.columns]},
    }


def _field(column: Column[Any]) -> Json:
    several: Json = {"delimiter": SEPARATOR} if column.kind is Kind.LIST else {}
    return {"name": column.name, "type": _TYPES[column.kind], "description": column.told, **several}
