"""Does a baseline read well, at any width, and harmlessly?"""

from dataclasses import replace

import pytest

from corpustool.domain.baselines import BaselineState
from corpustool.reports.look import Look
from corpustool.reports.text.baseline import baseline_as_text, baseline_summary, changes_as_text, update_summary
from tests.cli.known import BASELINE, EVIL, FERRY, TRUST

TODAY = "2024-04-03"
EMPTY = BaselineState("baseline.jsonl", ())


def test_every_line_is_shown_with_its_age_the_dead_first() -> None:
    lines = baseline_as_text(BASELINE, Look(120), TODAY).splitlines()
    assert [line.split("  ")[0] for line in lines] == ["", "gone", "", "new", "found"]
    assert lines[0].split() == ["code", "of", "what", "values", "known", "since", "days"]
    assert lines[3].split() == ["new", "FIG105", "lifejackets", "40", "|", "200", "to", "240", "2024-04-01", "2"]
    assert " 12 | at least 15 " in lines[4]
    assert lines[4].endswith("2024-03-04     30")


def test_an_update_shows_what_it_changed_alone() -> None:
    told = changes_as_text(BASELINE, Look(120), TODAY)
    assert [line.split()[:2] for line in told.splitlines()] == [
        ["code", "of"],
        ["dropped", "NAM501"],
        ["Point", "Lifeboat"],
        ["added", "FIG105"],
    ]
    assert changes_as_text(replace(BASELINE, gone=(), added=()), Look(120), TODAY) == ""


def test_a_baseline_of_nothing_is_no_table() -> None:
    assert baseline_as_text(EMPTY, Look(), TODAY) == ""


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (BASELINE, "2 findings known · 1 still found · 1 matches nothing any more · 1 new, not in it"),
        (
            replace(BASELINE, gone=(TRUST, TRUST), added=()),
            "3 findings known · 1 still found · 2 match nothing any more",
        ),
        (replace(BASELINE, gone=(), added=()), "1 finding known · 1 still found"),
        (EMPTY, "0 findings known · 0 still found"),
    ],
)
def test_what_it_comes_to(state: BaselineState, said: str) -> None:
    assert baseline_summary(state, Look(160), TODAY) == f"baseline.jsonl: {said} · as of 2024-04-03\n"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (BASELINE, "2 findings known · 1 added · 1 dropped"),
        (replace(BASELINE, gone=()), "2 findings known · 1 added"),
        (replace(BASELINE, gone=(), added=()), "1 finding known · nothing to change"),
    ],
)
def test_what_an_update_came_to(state: BaselineState, said: str) -> None:
    assert update_summary(state, Look(160)) == f"baseline.jsonl: {said}\n"


def test_of_many_the_first_are_shown_and_the_rest_is_counted() -> None:
    many = replace(BASELINE, kept=(FERRY,) * 60)
    short = baseline_as_text(many, Look(120), TODAY)
    assert short.count("people killed when") == 50
    assert short.endswith("… 10 more findings (-v lists them)\n")
    assert baseline_as_text(many, Look(120, full=True), TODAY).count("people killed when") == 60


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_a_hostile_baseline_acts_on_no_terminal_and_floods_none(width: int) -> None:
    told = baseline_as_text(replace(BASELINE, kept=(EVIL,)), Look(width), TODAY)
    assert not {"\x1b", "\x07", "\u202e"} & set(told)
    assert "[bold]" in told
    assert " | …" in " ".join(told.split())
    assert len(told.splitlines()) < 80


def test_a_colour_is_only_used_where_it_may_be() -> None:
    assert "\x1b" in baseline_as_text(BASELINE, Look(120, colour=True), TODAY)
