"""How well does the room read who says a figure, where and when it holds, and what happened? The floors only rise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpustool.lexicon.events import known_roles
from tests.figures.pages import HERE, analysed, cases, facts_of, value_of

CASES = list(cases(HERE / "contexts.md"))
FLOORS = {
    "by": (0.98, 0.93),
    "place": (0.87, 0.96),
    "period": (0.95, 1.0),
    "asof": (1.0, 1.0),
    "event": (0.97, 0.97),
    "quoted": (1.0, 1.0),
}
"""Precision and coverage of each field; measured with en_core_web_md 3.7.1."""

Pair = tuple[dict[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    """For each labelled figure what the page states of it, and what was read."""
    return list(_pairs())


def _pairs() -> Iterator[Pair]:
    for case, analysis in zip(CASES, analysed(tuple(case.text for case in CASES)), strict=True):
        waiting = list(analysis.figures)
        for bound, value, _, stated in case.figures:
            figure = next(f for f in waiting if (str(f.quantity.bound), value_of(f)) == (bound, value))
            waiting.remove(figure)
            yield stated, _told(facts_of(figure), stated)


def _told(read: dict[str, str], stated: dict[str, str]) -> dict[str, str]:
    """What was read; a verb that is no role counts only where the page asks for one."""
    role = read["event"] in known_roles() or "event" in stated
    return read | {"event": read["event"] if role else "", "quoted": read["quoted"].replace("no", "")}


def test_the_gate_has_at_least_120_sentences() -> None:
    assert len(CASES) >= 120


@pytest.mark.parametrize("field", FLOORS)
def test_context_is_read_above_its_floors(field: str, pairs: list[Pair]) -> None:
    right = sum(1 for stated, read in pairs if stated.get(field) and stated[field] == read[field])
    given = sum(1 for _, read in pairs if read[field])
    wanted = sum(1 for stated, _ in pairs if stated.get(field))
    precision, coverage = FLOORS[field]
    assert right / given >= precision
    assert right / wanted >= coverage
