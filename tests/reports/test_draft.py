"""What is told about a draft: its findings, the figures nobody else has, and what was compared."""

import json
from dataclasses import replace

import pytest

from corpustool.domain.reports import Coverage
from corpustool.reports.as_concise import draft_as_concise
from corpustool.reports.as_json import draft_as_json, draft_as_jsonl
from corpustool.reports.look import Look
from corpustool.reports.text.draft import draft_as_text, draft_summary
from tests.reports.drafts import CLEAN, DRAFT, HOSTILE, NO_FIGURE

WIDTHS = (48, 80, 120, 200)


def test_findings_are_told_without_a_way_to_ask_for_more() -> None:
    said = draft_as_text(DRAFT, Look())
    assert "FIG101 conflict" in said
    assert "NAM501 variant" in said
    assert "corpustool why" not in said  # a draft is not in the corpus, so `why` could not find it


def test_figures_in_no_article_stand_below_the_findings() -> None:
    said = draft_as_text(DRAFT, Look())
    assert said.index("In no article of the corpus") > said.index("NAM501")


def test_many_unseen_figures_are_cut_short_unless_all_are_asked_for() -> None:
    many = replace(DRAFT, unseen=DRAFT.unseen * 12)
    assert "… 2 more figures" in draft_as_text(many, Look())
    assert "more figures" not in draft_as_text(many, Look(full=True))


def test_agreements_are_told_on_demand() -> None:
    assert "What agrees" not in draft_as_text(DRAFT, Look())
    assert "What agrees" in draft_as_text(DRAFT, Look(agreements=True))


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        (Coverage(41, 0, 4, 7, 5), "No findings: 5 figures of the draft compared with the corpus.\n"),
        (Coverage(41, 0, 4, 7, 0), "No findings, but no article has any of the 7 figures of the draft.\n"),
        (Coverage(41, 0, 4, 0, 0), "No findings, but there is no figure in the draft"),
    ],
)
def test_silence_says_what_it_means(coverage: Coverage, said: str) -> None:
    assert draft_as_text(replace(CLEAN, report=replace(CLEAN.report, coverage=coverage)), Look()).startswith(said)


def test_the_summary_tells_what_was_compared_and_the_day_that_was_taken() -> None:
    said = " ".join(draft_summary(DRAFT, Look(300)).split())
    assert "against 41 articles · 7 figures: 5 compared, 2 not (only one article mentions it: 2)" in said
    assert "1 error, 1 warning · 1 figure in no article" in said
    assert "dated 2024-03-06, since it tells no day" in said
    assert "dated" not in draft_summary(CLEAN, Look(300))


def test_an_editor_is_pointed_to_the_draft() -> None:
    for line in draft_as_concise(DRAFT, Look()).splitlines():
        if DRAFT.draft.id in {e.article.id for f in DRAFT.report.findings for s in f.sides for e in s.evidence}:
            assert line.startswith((DRAFT.draft.path, "ferry/"))
    assert draft_as_concise(CLEAN, Look()) == ""


def test_the_json_has_the_keys_of_its_schema() -> None:
    told = json.loads(draft_as_json(DRAFT, Look()))
    assert told["schema"] == "corpustool.check/1"
    assert set(told) == {"schema", "tool", "draft", "corpus", "agreements", "findings", "accepted", "unseen"}
    assert set(told["draft"]) == {"id", "path", "title", "published", "outlet", "dated"}
    assert [finding["code"] for finding in told["findings"]] == ["FIG101", "NAM501"]
    assert len(told["unseen"]) == 1


def test_jsonl_is_a_finding_a_line() -> None:
    assert [json.loads(line)["code"] for line in draft_as_jsonl(DRAFT, Look()).splitlines()] == ["FIG101", "NAM501"]


@pytest.mark.parametrize("outcome", [DRAFT, CLEAN, NO_FIGURE, HOSTILE], ids=["draft", "clean", "no figure", "hostile"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_overflows_and_nothing_acts_on_a_terminal(outcome: object, width: int) -> None:
    from rich.cells import cell_len

    said = draft_as_text(outcome, Look(width)) + draft_summary(outcome, Look(width))  # type: ignore[arg-type]  # parametrised
    assert all(cell_len(line) <= width for line in said.splitlines())
    assert not {chr(code) for code in (*range(10), *range(11, 32), *range(127, 160))} & set(said)
