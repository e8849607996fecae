"""Does a forge show the report and nothing besides, and does it take it?"""

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from corpustool.domain.findings import Finding
from corpustool.domain.reports import Report
from corpustool.reports.as_markdown import draft_as_markdown, report_as_markdown
from corpustool.reports.look import Look
from tests.reports import drafts, samples
from tests.reports.test_golden import REPORTS

MARKDOWN = MarkdownIt("gfm-like", {"html": True, "linkify": False})
OURS = {"h2", "h3", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "b", "br", "span", "strong", "code"}
HOSTILE = {**REPORTS, "draft": drafts.HOSTILE.report}


def page(report: Report, **look: bool) -> str:
    """The report as a forge shows it."""
    return str(MARKDOWN.render(report_as_markdown(report, Look(full=look.get("full", False)))))


def words(rendered: str) -> str:
    """What a reader sees of it."""
    return html.unescape(re.sub(r"<[^>]*>", "", rendered)).replace("\u200b", "")


def many(number: int, finding: Finding = samples.CONFLICT) -> Report:
    """A report of so many findings."""
    findings = tuple(replace(finding, id=f"v1:{index:012x}") for index in range(number))
    return replace(samples.RICH, findings=findings)


def test_the_heading_counts_and_the_worst_comes_first() -> None:
    lines = report_as_markdown(samples.RICH, Look()).splitlines()
    assert lines[0] == "## corpustool: 1 error, 1 warning, 1 note"
    assert [line[4:10] for line in lines if line.startswith("### ")] == ["FIG101", "NAM501", "FIG105"]


def test_sides_stand_in_a_table_with_their_quotes() -> None:
    rendered = page(samples.RICH)
    assert rendered.count("<table>") == 3
    assert "killing <b>12</b> people" in rendered
    assert "ferry/dawn.txt:1 · Harbour Gazette · 2024-03-04 · the coast guard" in rendered
    assert ">fits both</td>" in rendered


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("full", [False, True])
def test_no_markup_but_ours_comes_through(name: str, full: bool) -> None:
    rendered = page(HOSTILE[name], full=full)
    assert set(re.findall(r"</?([A-Za-z][\w-]*)", rendered)) <= OURS
    assert set(re.findall(r"<[^>]* ([\w-]+)=", rendered)) <= {"style"}  # of the columns of our tables
    assert "<!--" not in rendered


def test_every_row_of_a_table_has_three_cells() -> None:
    for report in REPORTS.values():
        rendered = page(report)
        for row in re.findall(r"<tr>(.*?)</tr>", rendered, re.DOTALL):
            assert len(re.findall(r"<t[dh]", row)) == 3


def test_hostile_text_can_still_be_read() -> None:
    assert "<img src=x onerror=alert(1)> <!-- hidden -->" in words(page(samples.TRICKY))


def test_nobody_is_mentioned_and_nothing_referred_to() -> None:
    decoded = html.unescape(report_as_markdown(samples.TRICKY, Look(full=True)))
    for trigger in (r"@octocat", r"#1\b", r"GH-2", r"!3", r"https://", r"www\.", r":smile:", r"\bdeadbeef1"):
        assert not re.search(trigger, decoded), trigger


def test_silence_after_looking_is_told_apart() -> None:
    assert "no figure, nothing was compared" in words(page(samples.EMPTY))
    assert "4 compared" in words(page(samples.SILENT))
    assert "not shown: 2 below medium confidence" in words(page(samples.WITHHELD))


def test_a_comment_is_no_longer_than_github_takes() -> None:
    text = report_as_markdown(many(500), Look())
    assert len(text.encode()) <= 65_536
    (left,) = re.findall(r"… and (\d+) more findings for which there is no room here: (\d+) errors\.", text)
    assert int(left[0]) + text.count("### FIG101") == 500
    assert left[0] == left[1]


def test_a_step_summary_may_be_longer() -> None:
    text = report_as_markdown(many(2_000), Look(full=True))
    assert 65_536 < len(text.encode()) <= 1_048_576
    assert "for which there is no room here" in text


def test_even_the_most_hostile_finding_fits_or_is_counted() -> None:
    wide = samples.quote(samples.MARKUP, 1, "$@#" * 5_000 + "12" + "[x](y)" * 5_000, "12", attribution="*" * 9_999)
    side = replace(samples.CONFLICT.sides[0], text="_" * 9_999, quantity=None, evidence=(wide,) * 50)
    hostile = replace(
        samples.CONFLICT, subject="<" * 9_999, message="`" * 9_999, sides=(side,) * 60, reasons=("|" * 9_999,) * 60
    )
    assert len(report_as_markdown(many(100, hostile), Look()).encode()) <= 65_536


def test_one_finding_that_does_not_fit_is_one() -> None:
    report = many(500)
    shown = report_as_markdown(report, Look()).count("### FIG101")
    text = report_as_markdown(replace(report, findings=report.findings[: shown + 1]), Look())
    assert "… and 1 more finding for which" in text


def test_what_was_accepted_is_told_in_full() -> None:
    assert "both papers were right (until 2024-12-31)" in words(page(samples.RICH, full=True))
    assert "both papers were right" not in words(page(samples.RICH))


def test_files_that_are_looked_at_alone_are_named_again() -> None:
    look = Look(alone=("news desk", "a`b``c"))
    assert "``` corpustool why v1:9f2c \"news desk\" 'a`b``c' ```" in report_as_markdown(samples.RICH, look)


def test_what_came_back_says_so() -> None:
    told = words(page(samples.SETTLED))
    assert "accepted until 2024-03-31, which is over: both papers were right" in told
    assert "not shown: 1 known since facts.jsonl" in told


def test_what_was_accepted_is_counted_where_there_is_no_room() -> None:
    report = replace(samples.RICH, accepted=samples.RICH.accepted * 20_000)
    text = report_as_markdown(report, Look(full=True))
    assert len(text.encode()) <= 1_048_576
    (left,) = re.findall(r"- … ([\d,]+) more\n", text)
    assert int(left.replace(",", "")) + text.count("- FIG105: €2m") == 20_000


def test_many_unread_files_are_counted() -> None:
    report = replace(samples.SILENT, unread=samples.RICH.unread * 15)
    assert "… 5 more files" in words(page(report))


def test_many_values_and_reasons_are_counted() -> None:
    finding = replace(samples.CONFLICT, sides=samples.CONFLICT.sides * 10, reasons=("why not",) * 10)
    told = words(page(replace(samples.SILENT, findings=(finding,))))
    assert "more values" in told
    assert "… 4 more reasons" in told


def test_a_draft_is_named_with_what_no_article_has() -> None:
    text = draft_as_markdown(drafts.DRAFT, Look())
    assert text.startswith("## ferry/dusk.txt: 1 error, 1 warning\n\nheld against 41 articles · ")
    assert "### In no article of the corpus" in text
    assert "### In no article" not in draft_as_markdown(drafts.CLEAN, Look())
    assert "corpustool why" not in text  # a draft's findings are known to nobody else


@settings(max_examples=50)
@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_is_text(text: str) -> None:
    side = replace(samples.CONFLICT.sides[0], text=text, quantity=None)
    finding = replace(samples.CONFLICT, subject=text, message=text, reasons=(text,), sides=(side,))
    rendered = page(replace(samples.SILENT, findings=(finding,)))
    assert set(re.findall(r"</?([A-Za-z][\w-]*)", rendered)) <= OURS
