"""A figure that stands beside no noun tells what it measures; its unit stays what it was."""

from __future__ import annotations

import pytest

from corpustool.domain.figures import Counted, UnitKind
from tests.figures.pages import analysed

TOLD = {
    "Turnout was 61.4 percent.": "turnout",
    "Net profit rose 12 percent.": "profit",
    "The board put the cost of the tunnel at $70 million.": "cost",
    "Damage was estimated at $4 million.": "damage",
    "A 12 percent rise in exports was reported.": "export",
    "The company reported a net loss of 8.5 million euros.": "loss",
    "Profit rose to 2.1 billion euros, up 8 percent.": "profit",
    "The number of jobs to be lost is 610.": "job",
}


def things(text: str) -> list[Counted | None]:
    return [figure.counted for figure in analysed((text,))[0].figures]


@pytest.mark.parametrize(("text", "head"), TOLD.items())
def test_a_level_names_what_it_is_the_level_of(text: str, head: str) -> None:
    told = things(text)
    assert [thing.head for thing in told if thing is not None] == [head] * len(told)


def test_a_noun_behind_and_takes_the_place_of_the_subject() -> None:
    told = things("Prices rose by 3 percent and wages by 2 percent.")
    assert [thing.head for thing in told if thing] == ["price", "wage"]


def test_what_it_is_of_restricts_it() -> None:
    (cost,) = things("The board put the cost of the tunnel at $70 million.")
    assert cost == Counted("cost", "cost", ("tunnel",))


@pytest.mark.parametrize(
    "text", ["He paid 3 million euros.", "The death toll stood at 52.", "A mother of three was hurt."]
)
def test_persons_and_tolls_are_no_levels(text: str) -> None:
    assert things(text) == [None]


def test_a_level_of_something_singular_is_no_count() -> None:
    (figure,) = analysed(("The tremor had a magnitude of 5.1.",))[0].figures
    assert figure.unit.kind is UnitKind.OTHER


def test_the_half_of_a_year_is_two_quarters() -> None:
    (figure,) = analysed(("Sales fell 6 percent in the second half of 2022.",))[0].figures
    assert figure.period is not None
    assert figure.period.first is not None
    assert figure.period.last is not None
    assert (figure.period.first.quarter, figure.period.last.quarter) == (3, 4)
