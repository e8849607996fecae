"""Is it JUnit's XML as servers read it, and does a question pass, fail or wait as it should?"""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.reports import Report
from corpustool.reports.as_junit import draft_as_junit, report_as_junit
from corpustool.reports.look import Look
from tests.reports import drafts, samples
from tests.reports.test_golden import REPORTS

# What junit-10.xsd of Jenkins' xUnit plugin lets stand where: element, its attributes, its children.
ATTRIBUTES = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time", "timestamp", "hostname", "id", "package"},
    "testcase": {"name", "time", "classname", "group"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
    "skipped": {"type", "message"},
    "system-out": set(),
}
NEEDED = {"testsuite": {"name", "tests", "failures", "errors"}, "testcase": {"name"}}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "error", "skipped", "system-out"},
}


def read(report: Report) -> ElementTree.Element:
    """The document as a reader has it."""
    return ElementTree.fromstring(report_as_junit(report, Look()).encode())  # noqa: S314 - our own


def outcomes(report: Report) -> dict[str, str]:
    """What came out of each test case."""
    return {
        str(case.get("name")): next((part.tag for part in case if part.tag != "system-out"), "passed")
        for case in read(report).iter("testcase")
    }


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_a_document_keeps_to_the_schema(report: Report) -> None:
    for element in read(report).iter():
        assert set(element.keys()) <= ATTRIBUTES[element.tag]
        assert set(element.keys()) >= NEEDED.get(element.tag, set())
        assert {child.tag for child in element} <= CHILDREN.get(element.tag, set())


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_the_counts_are_those_of_the_cases(report: Report) -> None:
    root = read(report)
    for holder in (root, *root.iter("testsuite")):
        cases = list(holder.iter("testcase"))
        assert holder.get("tests") == str(len(cases))
        assert holder.get("failures") == str(sum(case.find("failure") is not None for case in cases))
        assert holder.get("errors") == str(sum(case.find("error") is not None for case in cases))
    for suite in root.iter("testsuite"):
        assert suite.get("skipped") == str(sum(case.find("skipped") is not None for case in suite))


def test_a_question_passes_fails_or_waits() -> None:
    assert outcomes(samples.RICH) == {
        "people killed when the ferry sank": "failure",  # an error
        "Marrow Point Lifeboat Trust": "failure",  # a warning
        "lifejackets": "passed",  # a note
        "cost": "skipped",  # accepted
        "passengers on board": "passed",  # agreed on
        "ferry/photo.txt": "error",  # not read
    }


def test_a_question_without_a_word_has_the_name_of_its_rule() -> None:
    blank = replace(samples.CONFLICT, subject=" ", message="", sides=(), compatible=(), reasons=())
    assert outcomes(replace(samples.SILENT, findings=(blank,))) == {"conflicting-figures": "failure"}


def test_a_note_tells_its_quotes() -> None:
    (case,) = [case for case in read(samples.RICH).iter("testcase") if case.get("name") == "lifejackets"]
    assert "Only [40] lifejackets" in str(case.findtext("system-out"))


def test_a_failure_tells_its_quotes_and_reasons() -> None:
    text = str(read(samples.RICH).findtext(".//failure"))
    assert "ferry/dusk.txt:2:10: At least [15] people were killed" in text
    assert "why: Tried: bound" in text
    assert text.endswith(f"more: corpustool why {samples.CONFLICT.id}")


def test_what_is_accepted_is_skipped_for_its_reason() -> None:
    skipped = read(samples.RICH).find(".//skipped")
    assert skipped is not None
    assert skipped.get("message") == "accepted: both papers were right (until 2024-12-31)"


def test_what_a_baseline_has_is_skipped_and_what_came_back_says_so() -> None:
    assert outcomes(samples.SETTLED)["Marrow Point Lifeboat Trust"] == "skipped"
    assert "why: accepted until 2024-03-31, which is over" in str(read(samples.SETTLED).findtext(".//failure"))


def test_equal_questions_are_told_apart() -> None:
    twice = replace(samples.EMPTY, findings=(samples.CONFLICT, samples.CONFLICT, samples.CONFLICT))
    names = [name for name in outcomes(twice) if name != "nothing was checked"]
    assert names == [f"people killed when the ferry sank{number}" for number in ("", " (2)", " (3)")]


def test_a_run_that_looked_at_nothing_is_not_green() -> None:
    assert outcomes(samples.EMPTY) == {"nothing was checked": "skipped"}
    assert outcomes(samples.SILENT) == {}


def test_an_agreement_and_a_clash_are_one_test_case_in_two_runs() -> None:
    clash = replace(samples.CONFLICT, subject=samples.PASSENGERS.subject)
    (before,) = read(replace(samples.SILENT, agreements=(samples.PASSENGERS,))).iter("testcase")
    (after,) = read(replace(samples.SILENT, findings=(clash,))).iter("testcase")
    assert before.attrib == after.attrib


def test_many_quotes_are_counted() -> None:
    many = tuple(samples.quote(samples.NOON, line, "12 dead", "12") for line in range(1, 30))
    side = replace(samples.CONFLICT.sides[0], evidence=many)
    text = read(replace(samples.SILENT, findings=(replace(samples.CONFLICT, sides=(side,)),))).findtext(".//failure")
    assert "… 9 more quotes" in str(text)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_text(text: str) -> None:
    finding = replace(samples.CONFLICT, subject=text, message=text, reasons=(text,))
    read(replace(samples.SILENT, findings=(finding,), agreements=(replace(samples.PASSENGERS, subject=text),)))


def test_a_draft_is_named() -> None:
    root = ElementTree.fromstring(draft_as_junit(drafts.DRAFT, Look()).encode())  # noqa: S314 - our own
    assert root.get("name") == "corpustool ferry/dusk.txt"
