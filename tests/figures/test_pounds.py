"""Pounds: money or weight."""

from __future__ import annotations

import pytest

from corpustool.domain.figures import UnitKind
from corpustool.figures.lexemes import lexemes
from corpustool.figures.measures import read_measured
from corpustool.figures.numerals import read_numerals


def kind(text: str) -> UnitKind:
    line = lexemes(text, 0, len(text))
    *_, last = (read_measured(line, numeral) for numeral in read_numerals(line))
    assert last.unit is not None
    return last.unit.kind


@pytest.mark.parametrize(
    "text",
    [
        "she was fined 80 pounds",
        "tickets cost ten pounds each",
        "a 300-pound fine",
        "they took 900 pounds in cash",
        "3 million pounds of taxpayers' money",
        "40 million pounds of its savings",
        "12,000 pounds of debt",
        "five pounds sterling",
        "the hull weighs 900 pounds and cost 400 pounds",
        "some 50,000 pounds went missing",
    ],
)
def test_pounds_that_are_paid_are_money(text: str) -> None:
    assert kind(text) is UnitKind.CURRENCY


@pytest.mark.parametrize(
    "text",
    [
        "20,000 pounds of beef",
        "two million pounds of almonds",
        "she sold 30 pounds of apples",
        "a 15,000-pound bomb",
        "the hull weighs 90,000 pounds",
        "he lost 40 pounds",
        "it cost a fortune. A bear of 400 pounds",
    ],
)
def test_pounds_that_are_weighed_are_a_measure(text: str) -> None:
    assert kind(text) is UnitKind.MEASURE
