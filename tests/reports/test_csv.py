"""Does a spreadsheet read what stands in the report, and nothing that it would run?"""

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.quantities import Bound, Quantity
from corpustool.domain.reports import Report
from corpustool.reports.as_csv import draft_as_csv, report_as_csv
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from tests.reports import drafts, samples

HOSTILE = (samples.HOSTILE, samples.TRICKY)


def table(report: Report) -> list[dict[str, str]]:
    """The rows by the names of their columns, as a strict reader has them."""
    return list(csv.DictReader(io.StringIO(report_as_csv(report, Look()), newline=""), strict=True))


def test_a_row_is_a_quote() -> None:
    rows = table(samples.RICH)
    conflict = [row for row in rows if row["code"] == "FIG101"]
    assert [row["side"] for row in conflict] == ["1", "1", "1", "1", "2", "fits several"]
    assert conflict[0] == {
        "id": "v1:9f2c41d07ab35e68",
        "code": "FIG101",
        "name": "conflicting-figures",
        "verdict": "conflict",
        "severity": "error",
        "confidence": "high",
        "subject": "people killed when the ferry sank",
        "message": "12 against at least 15 people killed",
        "accepted": "",
        "side": "1",
        "side_text": "12",
        "value": "12",
        "value_to": "",
        "bound": "exact",
        "unit": "people",
        "unit_code": "",
        "path": "ferry/dawn.txt",
        "line": "1",
        "column": "60",
        "quote": "12",
        "sentence": "The ferry Aurelia sank off Marrow Point on Monday, killing 12 people, the coast guard said.",
        "attribution": "the coast guard",
        "places": "Marrow Point",
        "period_from": "2024-03-04",
        "period_to": "2024-03-04",
        "published": "2024-03-04",
        "outlet": "Harbour Gazette",
        "title": "Ferry sinks off Marrow Point",
        "article": "a1" * 8,
        "start": "59",
        "end": "61",
    }


def test_accepted_findings_follow_with_the_reason() -> None:
    assert [row["accepted"] for row in table(samples.RICH)][-2:] == ["both papers were right"] * 2


def test_names_have_no_value() -> None:
    (row, _) = [row for row in table(samples.RICH) if row["code"] == "NAM501"]
    assert (row["value"], row["bound"], row["unit"], row["side_text"]) == ("", "", "", "Marrow Point Lifeboat Trust")


def test_an_empty_report_names_the_columns_alone() -> None:
    text = report_as_csv(samples.EMPTY, Look())
    assert text.startswith("id,code,name,")
    assert text.count("\r\n") == 1


def test_a_finding_without_quotes_has_a_row() -> None:
    bare = replace(samples.CONFLICT, sides=(), compatible=())
    (row,) = table(replace(samples.EMPTY, findings=(bare,)))
    assert (row["code"], row["path"], row["side"]) == ("FIG101", "", "")


def test_lines_end_as_the_standard_says() -> None:
    text = report_as_csv(samples.RICH, Look())
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(table(samples.RICH)) + 1


@pytest.mark.parametrize("report", HOSTILE)
def test_no_cell_is_a_formula(report: Report) -> None:
    for row in table(report):
        for text in row.values():
            assert not text.lstrip().startswith(("=", "+", "-", "@", "\t", "\r")), text


@pytest.mark.parametrize("report", HOSTILE)
def test_nor_is_one_that_begins_at_a_semicolon(report: Report) -> None:
    assert ";=" not in report_as_csv(report, Look())


def test_a_number_below_zero_is_defused_like_everything_else() -> None:
    (row, *_) = table(samples.TRICKY)
    assert (row["value"], row["quote"]) == ("'-5", "'-5")


def test_a_zero_is_not_left_out() -> None:
    side = replace(samples.CONFLICT.sides[0], quantity=Quantity(Decimal(0), Bound.RANGE, Decimal(0)))
    (row, *_) = table(replace(samples.EMPTY, findings=(replace(samples.CONFLICT, sides=(side,)),)))
    assert (row["value"], row["value_to"]) == ("0", "0")


def test_a_cell_is_no_longer_than_a_spreadsheet_takes() -> None:
    long = samples.quote(samples.DAWN, 1, "12 " + "words " * 10_000, "12")
    side = replace(samples.CONFLICT.sides[0], evidence=(long,))
    (row,) = table(replace(samples.EMPTY, findings=(replace(samples.CONFLICT, sides=(side,), compatible=()),)))
    assert len(row["sentence"]) == 32_000
    assert row["sentence"].endswith("…")


def test_the_file_is_named_as_other_programs_find_it() -> None:
    (row, *_) = table(samples.TRICKY)
    assert row["path"] == "news desk/∶:error file=x::a: 50% off, b #1 [x](y).txt"


def test_a_draft_has_the_same_columns() -> None:
    assert draft_as_csv(drafts.DRAFT, Look()) == report_as_csv(drafts.DRAFT.report, Look())


@given(st.text())
def test_any_text_is_one_cell_of_one_row(text: str) -> None:
    finding = replace(samples.CONFLICT, sides=(), compatible=(), subject=text)
    (row,) = table(replace(samples.EMPTY, findings=(finding,)))
    assert row["message"] == finding.message
    assert row["subject"].replace("'", "") == inline(text).replace("'", "")
    assert not row["subject"].lstrip().startswith(("=", "+", "-", "@"))
