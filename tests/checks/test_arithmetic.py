from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from corpustool.checks.arithmetic import Arithmetic, arithmetic
from corpustool.domain.analysis import Record
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.domain.quantities import Bound
from tests.claims.making import figure, record


def _counts(text: str) -> Record:
    quotes = re.findall(r"\d+", text)
    return record("a", text, [figure(text, quote, nth=quotes[:at].count(quote)) for at, quote in enumerate(quotes)])


@pytest.mark.parametrize(
    "text",
    ["Nobody came.", "It took in 20 people.", "It took in 20 people. They left on 13 boats."],
)
def test_numbers_that_no_words_hold_together_come_to_nothing(text: str) -> None:
    assert arithmetic(_counts(text)) == Arithmetic()


def test_parts_and_totals_are_kept_whether_they_fit_or_not() -> None:
    found = arithmetic(
        _counts("It took in 20 guests: 13 adults and 7 pupils. We met 30 guests: 11 adults and 18 pupils.")
    )
    assert [split.misfit for split in found.splits] == [False, True]


def test_of_shares_only_those_are_kept_that_do_not_fit() -> None:
    text = "It cut 430 of 1900 jobs, or 23 percent. They cut 210 of 1800 jobs, or 32 percent."
    counts = [figure(text, quote, "job") for quote in ("430", "1900", "210", "1800")]
    shares = [figure(text, quote, unit=UnitKind.PERCENT, kind=FigureKind.SHARE) for quote in ("23", "32")]
    both = sorted((*counts, *shares), key=lambda each: each.start)
    assert [ratio.share.figure.quote for ratio in arithmetic(record("a", text, both)).ratios] == ["32"]


def test_one_range_is_enough_for_a_change() -> None:
    text = "The fleet grew by a third, from 60 to 80 ships."
    third = figure(text, "a third", value="0.33", kind=FigureKind.INCREMENT)
    ends = figure(text, "60 to 80", "ship", value="60", to="80", bound=Bound.RANGE)
    changes = arithmetic(record("a", text, [third, ends])).changes
    assert [(each.first.value, each.last.value) for each in changes] == [(Decimal(60), Decimal(80))]


def test_a_total_by_place_is_told_without_words_that_hold_it_together() -> None:
    text = "The flood killed 78 people. It killed 52 in Tela. It killed 19 in Yoro. It killed 9 in Danli."
    places = [(), ("Tela",), ("Yoro",), ("Danli",)]
    quotes = ["78", "52", "19", "9"]
    nth = [0, 0, 0, 1]
    figures = [
        figure(text, quote, "people", event="killed", places=place, nth=n)
        for quote, place, n in zip(quotes, places, nth, strict=True)
    ]
    (split,) = arithmetic(record("a", text, figures)).totals
    assert [part.quote for part in split.parts] == ["52", "19", "9"]
    assert split.misfit


def test_a_row_of_a_thousand_numbers_that_leads_to_nothing_is_read_once() -> None:
    """Each of its numbers might begin a row, and every row might end anywhere: that would be half a billion rows."""
    text = f"It took in {', '.join(f'{number} hens' for number in range(1_000, 2_000))}!"
    row = re.finditer(r"\d+", text)
    figures = [replace(figure(text, each.group()), start=each.start(), end=each.end()) for each in row]
    assert arithmetic(record("a", text, figures)) == Arithmetic()
