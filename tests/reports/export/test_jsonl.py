"""Do the JSON lines hold everything, letter for letter?"""

import json
from typing import Any

import pytest

from corpustool.domain.holdings import Holdings
from corpustool.reports.export.as_jsonl import sheet_as_jsonl
from corpustool.reports.export.formats import SHEETS
from corpustool.reports.export.sheets import Sheet
from corpustool.reports.harmless import encodable
from tests.reports.export.samples import HOSTILE, LONG, RICH

BY_NAME = {sheet.name: sheet for sheet in SHEETS}


def rows(name: str, holdings: Holdings) -> list[dict[str, Any]]:
    return [json.loads(line) for line in b"".join(sheet_as_jsonl(BY_NAME[name], holdings)).decode().splitlines()]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_row_has_every_column_in_order_of_name(sheet: Sheet[object]) -> None:
    for row in rows(sheet.name, RICH):
        assert list(row) == sorted(column.name for column in sheet.columns)


@pytest.mark.parametrize("holdings", [RICH, HOSTILE])
def test_offsets_hold_in_the_text_beside_them(holdings: Holdings) -> None:
    texts = {row["id"]: str(row["text"]) for row in rows("articles", holdings)}
    for name, quote in (("figures", "quote"), ("mentions", "text"), ("evidence", "quote")):
        for row in rows(name, holdings):
            assert texts[row["article_id"]][row["start"] : row["end"]] == row[quote]


def test_an_article_is_whole_with_its_control_characters() -> None:
    assert rows("articles", HOSTILE)[0]["text"] == encodable(LONG)


def test_every_key_leads_to_a_row() -> None:
    articles = {row["id"] for row in rows("articles", RICH)}
    entities = {row["id"] for row in rows("entities", RICH)}
    findings = {row["id"] for row in rows("findings", RICH)}
    sides = {(row["finding_id"], row["side"]) for row in rows("sides", RICH)}
    assert {row["article_id"] for name in ("figures", "mentions", "evidence") for row in rows(name, RICH)} <= articles
    assert {row["entity_id"] for name in ("mentions", "variants", "links") for row in rows(name, RICH)} <= entities
    assert {row["finding_id"] for name in ("sides", "evidence") for row in rows(name, RICH)} <= findings
    assert {(row["finding_id"], row["side"]) for row in rows("evidence", RICH) if row["side"]} <= sides


def test_numbers_are_decimal_strings_and_nothing_is_null() -> None:
    (money,) = [row for row in rows("figures", RICH) if row["unit_code"] == "EUR"]
    assert (money["value"], money["value_to"], money["counted"]) == ("1200000", "1500000.5", None)


def test_an_accepted_finding_says_why() -> None:
    told = [(row["accepted"], row["accepted_why"], row["accepted_until"]) for row in rows("findings", RICH)]
    assert told == [(False, None, None), (True, "both were printed so", "2024-12-31")]
