"""Are the schemas in the docs those of the code, and does everything that is printed keep to them?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from corpustool.reports.wire.schemas import PROMISED, schema, written
from tests.reports.test_golden import PAGES

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
WRITTEN = {f"{name}.json": written(name) for name in PROMISED}
DOCUMENTS = {name: json.loads(page) for name, page in PAGES.items() if name.endswith(".json")}
PROMISES = {f"corpustool.{name.replace('-', '/')}": name for name in PROMISED}
PROMISED_DOCUMENTS = [name for name, page in DOCUMENTS.items() if isinstance(page, dict)]
"""All but GitLab's, which is a list and none of ours."""
LINES = [name for name in PAGES if name.endswith(".jsonl")]


def complaints(name: str, value: Any) -> list[str]:
    """What the schema ``name`` has against a value."""
    return [error.message for error in Draft202012Validator(schema(name)).iter_errors(value)]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_schema_in_the_docs_is_that_of_the_code(name: str) -> None:
    assert (SCHEMAS / name).read_text(encoding="utf-8") == WRITTEN[name], "python -m tests.reports writes it anew"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == set(WRITTEN)


@pytest.mark.parametrize("name", PROMISED)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", PROMISED_DOCUMENTS)
def test_a_document_keeps_to_the_schema_that_it_names(name: str) -> None:
    document = DOCUMENTS[name]
    assert complaints(PROMISES[document["schema"]], document) == []


def test_every_schema_has_a_document_or_a_line() -> None:
    told = {PROMISES[DOCUMENTS[name]["schema"]] for name in PROMISED_DOCUMENTS}
    assert told | {"figure-1", "finding-1"} == set(PROMISED)


@pytest.mark.parametrize("name", LINES)
def test_a_line_keeps_to_its_schema(name: str) -> None:
    kind = "figure-1" if name.startswith("figures") else "finding-1"
    assert [complaint for line in PAGES[name].splitlines() for complaint in complaints(kind, json.loads(line))] == []


def test_a_missing_member_is_seen() -> None:
    document = dict(DOCUMENTS["report-rich.json"])
    del document["findings"]
    assert complaints("report-1", document)


def test_another_bound_is_seen() -> None:
    document = json.loads(PAGES["report-rich.json"].replace('"at_least"', '"roughly"'))
    assert complaints("report-1", document)


def test_another_version_is_seen() -> None:
    assert complaints("report-1", DOCUMENTS["report-rich.json"] | {"schema": "corpustool.report/2"})


def test_additions_may_come() -> None:
    assert complaints("report-1", DOCUMENTS["report-rich.json"] | {"new": True}) == []
