"""Does GitHub Actions read what is meant, and nothing that an article wants it to read?"""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.findings import Finding, Severity
from corpustool.domain.reports import Report, Unread
from corpustool.reports.as_github import draft_as_github, report_as_github
from corpustool.reports.look import Look
from tests.reports import drafts, samples
from tests.reports.test_golden import REPORTS

COMMAND = re.compile(r"::(error|warning|notice)(?: ([^:]*))?::(.*)")


def unescaped(text: str) -> str:
    """What the runner makes of an escaped text."""
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def commands(page: str) -> list[tuple[str, dict[str, str], str]]:
    """Level, properties and message of each command, as the runner reads them."""
    found = []
    for line in page.splitlines():
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = [pair.partition("=") for pair in (match[2] or "").split(",")]
        found.append((match[1], {name: unescaped(value) for name, _, value in pairs}, unescaped(match[3])))
    return found


def told(report: Report) -> list[tuple[str, dict[str, str], str]]:
    """The commands of a report."""
    return commands(report_as_github(report, Look()))


def many(severity: Severity, number: int) -> tuple[Finding, ...]:
    """That many findings of one severity."""
    return tuple(replace(samples.CONFLICT, id=f"v1:{index:012x}", severity=severity) for index in range(number))


def test_a_finding_is_an_annotation_of_its_newest_quote() -> None:
    level, properties, message = told(samples.RICH)[0]
    assert level == "error"
    assert properties == {
        "file": "ferry/dusk.txt", "line": "2", "col": "10", "endColumn": "12", "title": "FIG101 conflicting-figures",
    }  # fmt: skip
    assert message.splitlines()[0] == "12 against at least 15 people killed"
    assert "at least 15 – ferry/dusk.txt:2: At least [15] people" in message


def test_the_gravest_comes_first_and_levels_are_those_of_github() -> None:
    assert [level for level, _, _ in told(samples.RICH)] == ["error", "warning", "warning", "notice"]


def test_a_file_that_was_not_read_is_a_warning_at_it() -> None:
    (_, properties, message) = told(samples.RICH)[2]
    assert (properties["file"], message) == ("ferry/photo.txt", "a binary file, not a text")


def test_no_finding_is_no_annotation() -> None:
    assert report_as_github(samples.SILENT, Look()) == ""


def test_ten_of_a_level_are_told_and_the_rest_counted() -> None:
    report = replace(samples.SILENT, findings=many(Severity.ERROR, 13) + many(Severity.WARNING, 10))
    levels = [level for level, _, _ in told(report)]
    assert levels == ["error"] * 10 + ["warning"] * 10 + ["notice"]
    assert told(report)[-1][2] == "not shown here: 3 more errors"


def test_ten_notices_are_told_where_nothing_is_cut() -> None:
    assert len(told(replace(samples.SILENT, findings=many(Severity.NOTE, 10)))) == 10


def test_the_count_has_a_place_among_the_notices() -> None:
    report = replace(samples.SILENT, findings=many(Severity.ERROR, 11) + many(Severity.NOTE, 10))
    levels = [level for level, _, _ in told(report)]
    assert levels.count("notice") == 10
    assert told(report)[-1][2] == "not shown here: 1 more error, 1 more notice"


def test_unread_files_come_after_the_warnings() -> None:
    report = replace(samples.SILENT, findings=many(Severity.WARNING, 10), unread=(Unread("a.txt", "binary"),))
    assert all(properties["title"] != "not read" for _, properties, _ in told(report))
    assert told(report)[-1][2] == "not shown here: 1 more warning"


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_every_line_is_one_command_of_ours(report: Report) -> None:
    for _, properties, _ in told(report):
        assert set(properties) <= {"file", "line", "col", "endLine", "endColumn", "title"}


def test_a_file_name_cannot_add_a_property() -> None:
    (_, properties, _) = told(samples.TRICKY)[0]
    assert properties["file"] == "news desk/::error file=x::a: 50% off, b #1 [x](y).txt"


def test_columns_are_told_on_one_line_alone() -> None:
    (_, properties, _) = told(samples.TRICKY)[0]
    assert (properties["line"], properties["endLine"]) == ("2", "3")
    assert "col" not in properties


def test_a_finding_without_quotes_is_about_the_decisions() -> None:
    assert told(samples.TRICKY)[1][1]["file"] == "decisions.jsonl"


def test_what_came_back_says_so() -> None:
    assert "why: accepted until 2024-03-31, which is over" in told(samples.SETTLED)[0][2]


def test_many_values_are_counted() -> None:
    finding = replace(samples.CONFLICT, sides=samples.CONFLICT.sides * 5)
    ((_, _, message),) = told(replace(samples.SILENT, findings=(finding,)))
    assert "… 4 more values" in message.splitlines()


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_stays_in_its_command(text: str) -> None:
    finding = replace(samples.CONFLICT, message=text, name=text)
    assert len(told(replace(samples.SILENT, findings=(finding,)))) == 1


def test_a_draft_is_annotated_where_it_stands() -> None:
    files = {properties["file"] for _, properties, _ in commands(draft_as_github(drafts.DRAFT, Look()))}
    assert files == {drafts.DRAFT.draft.path}
