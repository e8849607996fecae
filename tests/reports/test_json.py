"""Is the JSON that of the contract, key by key?"""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from corpustool.domain.dates import Period
from corpustool.domain.quantities import Bound, Quantity, Trend
from corpustool.reports.as_json import (
    articles_as_json,
    entities_as_json,
    figures_as_jsonl,
    report_as_json,
    report_as_jsonl,
)
from corpustool.reports.look import Look
from corpustool.reports.wire.report import evidence_wire, quantity_wire
from tests.reports import outcomes, samples

EVIDENCE = {
    "article", "start", "end", "line", "column", "quote", "sentence", "attribution", "places", "period",
}  # fmt: skip
FINDING = {
    "id", "code", "name", "verdict", "severity", "confidence", "subject", "message", "sides", "compatible", "reasons",
}  # fmt: skip
QUANTITY = {"value", "value_to", "bound", "low", "high", "trend"}


def rich() -> Any:
    """The rich report as a program reads it."""
    return json.loads(report_as_json(samples.RICH, Look()))


def test_a_report_has_the_keys_of_the_contract() -> None:
    report = rich()
    assert report["schema"] == "corpustool.report/1"
    assert set(report) == {"schema", "tool", "corpus", "agreements", "findings", "accepted", "known"}
    assert report["tool"] == {"name": "corpustool", "version": "0.1.0", "pipeline": "test_pipeline 1.0"}
    assert report["corpus"] == {
        "articles": 4, "unread": 1, "entities": 17, "figures": 31, "compared": 9,
        "not_compared": {"only one article mentions it": 12, "age": 5, "nothing counted": 3, "rank": 2},
        "withheld": {},
    }  # fmt: skip


def test_a_finding_has_the_keys_of_the_contract() -> None:
    finding = rich()["findings"][0]
    assert set(finding) == FINDING
    side = finding["sides"][1]
    assert set(side) == {"text", "quantity", "unit", "evidence", "independent"}
    assert side["quantity"] == {
        "value": "15", "value_to": None, "bound": "at_least", "low": "15", "high": None, "trend": None,
    }  # fmt: skip
    assert side["unit"] == {"kind": "count", "code": None, "text": "people"}
    assert set(side["evidence"][0]) == EVIDENCE
    assert set(side["evidence"][0]["article"]) == {"id", "path", "title", "published", "outlet"}
    assert finding["sides"][0]["evidence"][0]["period"] == {"from": "2024-03-04", "to": "2024-03-04"}


def test_a_side_of_names_has_no_quantity() -> None:
    side = rich()["findings"][1]["sides"][0]
    assert (side["quantity"], side["unit"]) == (None, None)


def test_an_accepted_finding_carries_its_decision() -> None:
    (accepted,) = rich()["accepted"]
    assert set(accepted) == FINDING | {"decision"}
    assert accepted["decision"]["why"] == "both papers were right"
    assert accepted["decision"]["until"] == "2024-12-31"


def test_what_a_baseline_has_and_what_is_accepted_no_more_is_told() -> None:
    report = json.loads(report_as_json(samples.SETTLED, Look()))
    assert [finding["code"] for finding in report["known"]] == ["NAM501"]
    (finding,) = report["findings"]
    assert set(finding) == FINDING | {"lapsed"}
    assert finding["lapsed"]["until"] == "2024-03-31"
    assert json.loads(report_as_jsonl(samples.SETTLED, Look())) == finding


def test_an_agreement_is_a_subject_and_a_side() -> None:
    (agreement,) = rich()["agreements"]
    assert agreement["subject"] == "passengers on board"
    assert agreement["side"]["quantity"]["bound"] == "about"


@pytest.mark.parametrize("report", [samples.RICH, samples.EMPTY, samples.HOSTILE], ids=["rich", "empty", "hostile"])
def test_keys_are_sorted_at_every_depth(report: Any) -> None:
    def ordered(pairs: list[tuple[str, Any]]) -> None:
        assert [key for key, _ in pairs] == sorted(key for key, _ in pairs)

    json.loads(report_as_json(report, Look()), object_pairs_hook=ordered)


def test_lines_are_the_findings_of_the_report() -> None:
    lines = [json.loads(line) for line in report_as_jsonl(samples.RICH, Look()).splitlines()]
    assert lines == rich()["findings"]


def test_width_and_colour_change_no_byte() -> None:
    assert report_as_json(samples.RICH, Look(40, colour=True, full=True)) == report_as_json(samples.RICH, Look())


@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        (Quantity(Decimal("1.2E+6")), ("1200000", None, "exact", "1200000", "1200000", None)),
        (Quantity(Decimal("0.50")), ("0.5", None, "exact", "0.5", "0.5", None)),
        (Quantity(Decimal(24), Bound.VAGUE, Decimal(99)), ("24", "99", "vague", "24", "99", None)),
        (Quantity(Decimal(5), Bound.LESS_THAN, trend=Trend.DOWN), ("5", None, "less_than", None, "5", "down")),
        (Quantity(Decimal(-3), Bound.MORE_THAN), ("-3", None, "more_than", "-3", None, None)),
    ],
)
def test_numbers_are_decimal_strings(quantity: Quantity, told: tuple[str | None, ...]) -> None:
    wire = quantity_wire(quantity)
    assert (wire.value, wire.value_to, wire.bound, wire.low, wire.high, wire.trend) == told


def test_an_open_end_of_a_period_is_null() -> None:
    wire = evidence_wire(replace(samples.CONFLICT.sides[0].evidence[0], period=Period(None, None)))
    assert wire.period is not None
    assert (wire.period.from_, wire.period.to) == (None, None)


def test_the_offsets_of_hostile_text_hold() -> None:
    report = json.loads(report_as_json(samples.HOSTILE, Look()))
    (evidence,) = report["findings"][0]["sides"][0]["evidence"]
    at = evidence["start"]  # the sentence begins the article
    assert evidence["sentence"][at : at + len(evidence["quote"])] == evidence["quote"]


def test_entities_have_the_keys_of_the_contract() -> None:
    document = json.loads(entities_as_json(outcomes.NAMES, Look()))
    assert set(document) == {"schema", "entities"}
    trust = document["entities"][0]
    assert set(trust) == {"id", "type", "name", "mentions", "articles", "variants", "links"}
    assert trust["articles"] == ["ferry/dawn.txt", "ferry/dusk.txt", "ferry/noon.txt"]
    assert set(trust["variants"][0]) == {"text", "mentions", "articles"}
    assert set(trust["links"][0]) == {"a", "b", "score", "reason"}


def test_articles_have_the_keys_of_the_contract() -> None:
    document = json.loads(articles_as_json(outcomes.ARTICLES, Look()))
    assert document["schema"] == "corpustool.articles/1"
    assert document["articles"][0] == {
        "id": "a1" * 8, "path": "ferry/dawn.txt", "title": "Ferry sinks off Marrow Point", "published": "2024-03-04",
        "outlet": "Harbour Gazette", "url": None, "words": 31, "figures": 2, "mentions": 4, "copies_of": ["b2" * 8],
        "provenance": {"title": "first line", "outlet": "front matter", "published": "file name"},
    }  # fmt: skip


def test_a_figure_has_the_keys_of_the_contract() -> None:
    lines = [json.loads(line) for line in figures_as_jsonl(outcomes.FIGURES, Look()).splitlines()]
    more = {"quantity", "unit", "counted", "kind", "event", "compared", "why_not"}
    assert all(set(line) == EVIDENCE | more for line in lines)
    assert set(lines[0]["quantity"]) == QUANTITY
    assert lines[0]["counted"] == {"text": "people", "head": "people"}
    assert (lines[0]["kind"], lines[0]["event"], lines[0]["compared"], lines[0]["why_not"]) == (
        "total", "killed", True, None,
    )  # fmt: skip


def test_a_number_that_is_no_figure_has_no_quantity() -> None:
    line = json.loads(figures_as_jsonl(outcomes.FIGURES, Look()).splitlines()[2])
    assert (line["quantity"], line["unit"], line["kind"], line["why_not"]) == (None, None, None, "a year")


def test_what_was_withheld_is_counted() -> None:
    corpus = json.loads(report_as_json(samples.WITHHELD, Look()))["corpus"]
    assert corpus["withheld"] == {"below medium confidence": 2, "ignored": 1, "looked for NAM501 only": 0}
    assert json.loads(report_as_json(samples.SILENT, Look()))["corpus"]["withheld"] == {}
