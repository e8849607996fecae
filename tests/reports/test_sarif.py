"""Is it SARIF as the standard has it, and does it say what the report says?"""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator

from corpustool.domain.reports import Report
from corpustool.flow import rules
from corpustool.reports.as_sarif import draft_as_sarif, report_as_sarif
from corpustool.reports.look import Look
from tests.reports import drafts, samples
from tests.reports.test_golden import PAGES, REPORTS

SCHEMA = Draft7Validator(json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8")))
LOGS = [name for name in PAGES if name.endswith(".sarif")]
LINK = re.compile(r"(?<!\\)\]\((\d+)\)")


def run(report: Report) -> Any:
    """The one run of a report's log."""
    (one,) = json.loads(report_as_sarif(report, Look()))["runs"]
    return one


@pytest.mark.parametrize("name", LOGS)
def test_a_log_is_valid(name: str) -> None:
    assert [error.message for error in SCHEMA.iter_errors(json.loads(PAGES[name]))] == []


def test_the_schema_sees_what_is_wrong() -> None:
    log = json.loads(PAGES["report-rich.sarif"])
    log["runs"][0]["results"][0]["level"] = "grave"
    assert list(SCHEMA.iter_errors(log))


def test_the_newest_quote_is_the_place_and_the_others_stand_beside_it() -> None:
    result = run(samples.RICH)["results"][0]
    (main,) = result["locations"]
    assert main["physicalLocation"]["artifactLocation"]["uri"] == "ferry/dusk.txt"
    assert main["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 12, "snippet": {"text": "15"},
    }  # fmt: skip
    others = [each["physicalLocation"]["artifactLocation"]["uri"] for each in result["relatedLocations"]]
    review = "archive/2019/harbour-review.txt"
    assert others == ["ferry/dawn.txt", "ferry/noon.txt", "ferry/dawn.txt", review, "ferry/noon.txt"]
    assert "fits several" in result["relatedLocations"][-1]["message"]["text"]


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_every_link_of_a_message_leads_to_one_location(report: Report) -> None:
    for result in run(report)["results"]:
        ids = [each["id"] for each in result.get("relatedLocations", [])]
        assert len(ids) == len(set(ids))
        assert {int(number) for number in LINK.findall(result["message"]["text"])} <= set(ids)


def test_a_quote_on_two_sides_is_one_location() -> None:
    shared = samples.CONFLICT.sides[0].evidence[0]
    sides = tuple(replace(side, evidence=(shared, *side.evidence)) for side in samples.CONFLICT.sides)
    finding = replace(samples.CONFLICT, sides=sides, compatible=(shared,))
    (result,) = run(replace(samples.EMPTY, findings=(finding,)))["results"]
    ids = [each["id"] for each in result["relatedLocations"]]
    assert ids == list(range(1, len(ids) + 1))


def test_nothing_of_an_article_is_a_link_or_a_placeholder() -> None:
    text = run(samples.TRICKY)["results"][0]["message"]["text"]
    assert "](javascript" not in text
    assert re.sub(r"\{\{|\}\}", "", text).count("{") == 0


def test_all_rules_are_declared_with_help() -> None:
    described = run(replace(samples.RICH, rules=rules()))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == [rule.code for rule in rules()]
    for rule in described:
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert 0 < len(rule["shortDescription"]["text"]) <= len(rule["fullDescription"]["text"]) <= 1_000
        assert "``" not in json.dumps(rule)


def test_a_rule_on_trial_does_not_run_by_itself() -> None:
    conflicting, variant = run(samples.RICH)["tool"]["driver"]["rules"]
    assert conflicting["defaultConfiguration"] == {"level": "error"}
    assert variant["defaultConfiguration"] == {"level": "warning", "enabled": False}


def test_results_name_their_rule() -> None:
    log = run(samples.RICH)
    for result in log["results"][:2]:
        assert log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_severity_and_confidence_are_apart() -> None:
    told = [(result["level"], result["rank"]) for result in run(samples.RICH)["results"]]
    assert told == [("error", 90.0), ("warning", 60.0), ("note", 30.0), ("note", 30.0)]


def test_fingerprints_are_of_the_content() -> None:
    moved = replace(samples.DUSK, path="elsewhere.txt")
    newer = replace(samples.CONFLICT.sides[1].evidence[0], article=moved, line=99)
    sides = (samples.CONFLICT.sides[0], replace(samples.CONFLICT.sides[1], evidence=(newer,)))
    there = run(replace(samples.RICH, findings=(replace(samples.CONFLICT, sides=sides),)))["results"][0]
    here = run(samples.RICH)["results"][0]
    assert there["partialFingerprints"] == here["partialFingerprints"]
    assert set(here["partialFingerprints"].values()) == {samples.CONFLICT.id}
    assert there["locations"] != here["locations"]


def test_accepted_findings_are_kept_and_suppressed() -> None:
    results = run(samples.RICH)["results"]
    assert [len(result.get("suppressions", [])) for result in results] == [0, 0, 0, 1]
    assert results[-1]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "both papers were right (until 2024-12-31)"}
    ]


def test_what_a_baseline_has_is_suppressed_and_what_came_back_says_so() -> None:
    back, _, known = run(samples.SETTLED)["results"]
    assert "accepted until 2024-03-31, which is over" in back["message"]["text"]
    assert [each["justification"] for each in known["suppressions"]] == ["the baseline has it"]


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_addresses_are_relative_and_encoded(report: Report) -> None:
    for uri in re.findall(r'"uri": "([^"]*)"', report_as_sarif(report, Look())):
        assert re.fullmatch(r"[A-Za-z0-9._~/-](?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*", uri)
        assert not uri.startswith("/")


def test_an_address_leads_back_to_the_file() -> None:
    (artifact,) = run(samples.TRICKY)["artifacts"]
    assert unquote(artifact["location"]["uri"]) == samples.MARKUP.location
    assert "description" in run(samples.TRICKY)["originalUriBaseIds"][artifact["location"]["uriBaseId"]]


def test_files_that_were_not_read_are_notifications() -> None:
    (invocation,) = run(samples.RICH)["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is True
    assert notification["message"]["text"] == "not read: a binary file, not a text"
    assert notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "ferry/photo.txt"


def test_what_the_settings_hide_is_told() -> None:
    (invocation,) = run(samples.WITHHELD)["invocations"]
    assert [each["message"]["text"] for each in invocation["toolConfigurationNotifications"]] == [
        "not shown: 2 findings, below medium confidence",
        "not shown: 1 finding, ignored",
        "looked for NAM501 only",
    ]


def test_silence_for_want_of_looking_is_told() -> None:
    (invocation,) = run(samples.EMPTY)["invocations"]
    (told,) = invocation["toolConfigurationNotifications"]
    assert told["message"]["text"] == "nothing was checked: there is no figure to compare"
    assert "toolConfigurationNotifications" not in run(samples.SILENT)["invocations"][0]


def test_a_finding_without_quotes_is_about_the_decisions() -> None:
    result = next(each for each in run(samples.TRICKY)["results"] if each["ruleId"] == "HSK901")
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "decisions.jsonl"


def test_quotes_without_end_are_cut() -> None:
    many = tuple(samples.quote(samples.NOON, line, "12 dead", "12") for line in range(1, 5_000))
    side = replace(samples.CONFLICT.sides[0], evidence=many)
    finding = replace(samples.CONFLICT, sides=(side, samples.CONFLICT.sides[1]))
    (result,) = run(replace(samples.EMPTY, findings=(finding,)))["results"]
    assert len(result["relatedLocations"]) == 100


def test_no_offset_is_told_that_need_not_be_the_file_s() -> None:
    assert "charOffset" not in report_as_sarif(samples.RICH, Look())


def test_a_draft_is_pointed_at_where_it_stands() -> None:
    (log,) = json.loads(draft_as_sarif(drafts.DRAFT, Look()))["runs"]
    for result in log["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri == drafts.DRAFT.draft.path


def test_of_a_corpus_a_draft_names_only_what_concerns_it() -> None:
    many = tuple(replace(samples.OLD, id=f"{number:016x}", path=f"{number}.txt") for number in range(50))
    report = replace(drafts.DRAFT.report, articles=(*many, *drafts.DRAFT.report.articles), accepted=(samples.ACCEPTED,))
    (log,) = json.loads(draft_as_sarif(replace(drafts.DRAFT, report=report), Look()))["runs"]
    assert [each["location"]["uri"] for each in log["artifacts"]] == [each.path for each in samples.RICH.articles]
    for result in log["results"]:
        for place in (*result["locations"], *result.get("relatedLocations", [])):
            named = place["physicalLocation"]["artifactLocation"]
            assert log["artifacts"][named["index"]]["location"]["uri"] == named["uri"]
