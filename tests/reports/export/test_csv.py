"""Is the CSV what RFC 4180 and a spreadsheet take for a table, and does it run nothing?"""

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.holdings import Holdings
from corpustool.reports.export.as_csv import sheet_as_csv
from corpustool.reports.export.formats import SHEETS
from corpustool.reports.export.sheets import Column, Sheet, number, several, text, truth
from tests.reports.export.samples import EMPTY, HOSTILE, RICH


def table(sheet: Sheet[object], holdings: Holdings) -> list[list[str]]:
    page = b"".join(sheet_as_csv(sheet, holdings)).decode()
    return list(csv.reader(io.StringIO(page, newline=""), strict=True))


@pytest.mark.parametrize("holdings", [RICH, EMPTY, HOSTILE])
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_line_has_a_cell_for_each_column(sheet: Sheet[object], holdings: Holdings) -> None:
    head, *rows = table(sheet, holdings)
    assert head == [column.name for column in sheet.columns if not column.bulky]
    assert {len(row) for row in rows} <= {len(head)}
    assert len(rows) == sheet.count(holdings)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_cell_of_a_hostile_corpus_begins_as_a_formula(sheet: Sheet[object]) -> None:
    cells = [cell for row in table(sheet, HOSTILE) for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_lines_end_as_the_standard_says() -> None:
    page = b"".join(sheet_as_csv(SHEETS[0], RICH))
    assert page.count(b"\r\n") == page.count(b"\n") == 3


@given(st.lists(st.tuples(st.text(), st.booleans(), st.decimals(allow_nan=False, allow_infinity=False)), max_size=5))
def test_any_words_stay_in_their_cell(rows: list[tuple[str, bool, Decimal]]) -> None:
    columns: tuple[Column[tuple[str, bool, Decimal]], ...] = (
        text("words", "", lambda row: row[0]),
        truth("true", "", lambda row: row[1]),
        number("number", "", lambda row: row[2]),
        several("list", "", lambda row: (row[0], row[0])),
    )
    made: Sheet[tuple[str, bool, Decimal]] = Sheet("made", "", columns, lambda _: rows)
    found = table(made, EMPTY)  # type: ignore[arg-type]
    assert len(found) == len(rows) + 1
    for (words, true, value), cells in zip(rows, found[1:], strict=True):
        assert cells[0].removeprefix("'") == cells[0] or not words.isalnum()
        assert cells[1] == ("true" if true else "false")
        assert Decimal(cells[2]) == value


def test_a_negative_number_is_a_number_and_a_negative_word_is_not() -> None:
    columns: tuple[Column[int], ...] = (number("n", "", lambda _: Decimal(-5)), text("t", "", lambda _: "-5"))
    made: Sheet[int] = Sheet("made", "", columns, lambda _: [1])
    assert table(made, EMPTY)[1] == ["-5", "'-5"]  # type: ignore[arg-type]


def test_a_large_table_comes_in_pieces() -> None:
    many = replace(RICH, figures=RICH.figures * 200)
    pieces = list(sheet_as_csv(SHEETS[1], many))
    assert len(pieces) > 1
    assert b"".join(pieces).count(b"\r\n") == len(many.figures) + 1
