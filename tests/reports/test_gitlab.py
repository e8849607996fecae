"""Does GitLab read a Code Quality report?"""

import json
from typing import Any

import pytest

from corpustool.domain.reports import Report
from corpustool.reports.as_gitlab import draft_as_gitlab, report_as_gitlab
from corpustool.reports.look import Look
from tests.reports import drafts, samples
from tests.reports.test_golden import REPORTS


def entries(report: Report) -> Any:
    """The entries of a report."""
    return json.loads(report_as_gitlab(report, Look()))


def test_a_finding_is_an_entry() -> None:
    assert entries(samples.RICH)[0] == {
        "check_name": "FIG101 conflicting-figures",
        "description": "12 against at least 15 people killed",
        "fingerprint": "v1:9f2c41d07ab35e68",
        "location": {"path": "ferry/dusk.txt", "lines": {"begin": 2}},
        "severity": "major",
    }


def test_severities_are_gitlab_s() -> None:
    assert [entry["severity"] for entry in entries(samples.RICH)] == ["major", "minor", "info"]


def test_nothing_found_is_an_empty_list() -> None:
    assert entries(samples.SILENT) == []


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_an_entry_has_what_gitlab_asks_for(report: Report) -> None:
    for entry in entries(report):
        assert set(entry) == {"check_name", "description", "fingerprint", "location", "severity"}
        assert entry["location"]["path"]
        assert entry["location"]["lines"]["begin"] >= 1


def test_fingerprints_are_the_findings_own() -> None:
    assert len({entry["fingerprint"] for entry in entries(samples.RICH)}) == 3


def test_the_path_is_that_of_the_repository() -> None:
    assert entries(samples.TRICKY)[0]["location"]["path"] == samples.MARKUP.location
    assert entries(samples.TRICKY)[1]["location"]["path"] == "decisions.jsonl"


def test_a_draft_is_pointed_at_where_it_stands() -> None:
    told = json.loads(draft_as_gitlab(drafts.DRAFT, Look()))
    assert {entry["location"]["path"] for entry in told} == {drafts.DRAFT.draft.path}
