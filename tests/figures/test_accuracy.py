"""How well does the room read news it has not been fitted to? The floors only rise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from tests.figures.pages import HERE, analysed, cases, unit_of, value_of

CASES = list(cases(HERE / "accuracy.md"))
FLOORS = {"value": 0.99, "bound": 0.99, "unit": 0.98, "whole": 0.98}
"""F1 of the value alone, with its bound, with its unit, with both; measured with en_core_web_md 3.7.1."""

Read = tuple[str, str, str]


@pytest.fixture(scope="module")
def read() -> list[list[Read]]:
    return [
        [(str(figure.quantity.bound), value_of(figure), unit_of(figure)) for figure in analysis.figures]
        for analysis in analysed(tuple(case.text for case in CASES))
    ]


def f1(wanted: Sequence[Counter[Read]], got: Sequence[Counter[Read]]) -> float:
    right = sum((one & other).total() for one, other in zip(wanted, got, strict=True))
    return 2 * right / (sum(c.total() for c in wanted) + sum(c.total() for c in got))


def part(figures: Sequence[Read], what: str) -> Counter[Read]:
    bound, value, unit = what in ("bound", "whole"), True, what in ("unit", "whole")
    return Counter((b if bound else "", v if value else "", u if unit else "") for b, v, u in figures)


def test_the_gate_has_at_least_200_sentences() -> None:
    assert len(CASES) >= 200


@pytest.mark.parametrize("what", FLOORS)
def test_accuracy_is_above_its_floor(what: str, read: list[list[Read]]) -> None:
    wanted = [part([figure[:3] for figure in case.figures], what) for case in CASES]
    got = [part(figures, what) for figures in read]
    assert f1(wanted, got) >= FLOORS[what]
