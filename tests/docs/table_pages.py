"""What do our pages say of the tables of an export? What their columns say of themselves."""

from __future__ import annotations

from collections.abc import Iterator

from corpustool.reports.export.formats import SHEETS
from corpustool.reports.export.sheets import Kind

_HEAD = """\
# The tables of an export

<!-- Written by `python -m tests.docs` from the columns themselves; what is wrong here is wrong there. -->

What `corpustool export` writes as csv, jsonl and parquet ([how](export.md)). Offsets count code points of an article's
`text` from 0; `text[start:end]` is the quote. Lines and columns are those of the file, from 1.
"""
_TYPES = {
    Kind.TEXT: "text",
    Kind.INTEGER: "whole number",
    Kind.NUMBER: "number",
    Kind.TRUTH: "true or false",
    Kind.DAY: "day",
    Kind.LIST: "list",
}


def tables_page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_tables()]).rstrip("\n") + "\n"


def _tables() -> Iterator[str]:
    for sheet in SHEETS:
        yield f"## {sheet.name}\n"
        yield f"A row is {sheet.told}.\n"
        yield "| column | type | |"
        yield "|---|---|---|"
        for column in sheet.columns:
            yield f"| `{column.name}` | {_TYPES[column.kind]} | {column.told} |"
        yield ""
