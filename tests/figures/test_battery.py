"""Every form of number, bound, unit, rejection and context that the room claims to read, one sentence each."""

from __future__ import annotations

import pytest

from corpustool.domain.analysis import Analysis
from tests.figures.pages import HERE, Case, analysed, cases, facts_of, spaced, unit_of, value_of

PAGES = sorted(path for path in (HERE / "battery").glob("*.md") if path.stem != "README")
CASES = [case for page in PAGES for case in cases(page)]


@pytest.fixture(scope="module")
def read() -> dict[str, Analysis]:
    return dict(zip((case.text for case in CASES), analysed(tuple(case.text for case in CASES)), strict=True))


def test_the_battery_has_at_least_150_sentences() -> None:
    assert len(CASES) >= 150


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.page}: {case.text}")
def test_the_sentence_is_read_as_the_page_says(case: Case, read: dict[str, Analysis]) -> None:
    analysis = read[case.text]
    got = [(str(figure.quantity.bound), value_of(figure), unit_of(figure)) for figure in analysis.figures]
    assert got == [wanted[:3] for wanted in case.figures]
    for figure, wanted in zip(analysis.figures, case.figures, strict=True):
        facts = facts_of(figure)
        assert {key: facts.get(key, "") for key in wanted[3]} == wanted[3]
    refused = [(number.quote.replace(" ", ""), number.reason) for number in analysis.rejected]
    assert refused == [(spaced(quote), reason) for quote, reason in case.rejected]
