from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from corpustool.checks.catalogue import Sighting
from corpustool.checks.days import differing_dates
from corpustool.domain.analysis import Quotation, Record
from corpustool.domain.cases import Case
from corpustool.domain.claims import Comparison
from corpustool.domain.dates import Grain, Moment, TimeExpression
from corpustool.domain.entities import Reconciliation
from tests.claims.making import figure, record

BLAST = "A gas blast at a bakery in town, Hollin Rolls, killed 6 people and hurt a guard on {}."
FOURTH = Moment(Grain.DAY, year=2024, month=3, day=4)
SECOND = Moment(Grain.DAY, year=2024, month=3, day=2)
TODAY = Moment(Grain.DAY, offset=0)


def article(moment: Moment, *, text: str = BLAST, day: str | None = "2024-03-08", last: Moment | None = None) -> Record:
    """An article whose one sentence counts six people and tells of ``moment``, which is printed as "then"."""
    printed = text.format("then") + f" Printed on {day} for {moment.day}."
    expression = TimeExpression(printed.index("then"), printed.index("then") + 4, "then", moment, last or moment)
    six = replace(figure(printed, "6", "people", event="killed"), period=expression)
    made = record(f"{day}-{moment.day}", printed, [six], day)
    return replace(made, analysis=replace(made.analysis, dates=(expression,)))


def found(records: Sequence[Record]) -> list[Sighting]:
    """What the check sees where no claim was made of the figures."""
    return list(differing_dates(Case(Comparison(()), Reconciliation((), ()), tuple(records))))


def test_two_days_of_one_event_are_two_sides_that_quote_the_days() -> None:
    (seen,) = found([article(FOURTH), article(SECOND)])
    assert [side.text for side in seen.sides] == ["2024-03-02", "2024-03-04"]
    assert {evidence.quote for side in seen.sides for evidence in side.evidence} == {"then"}


def test_the_order_of_articles_changes_nothing() -> None:
    records = [article(FOURTH), article(SECOND), article(FOURTH, day="2024-03-09")]
    told = [{side.text for each in found(order) for side in each.sides} for order in permutations(records)]
    assert all(each == told[0] for each in told)


@pytest.mark.parametrize(
    "other",
    [
        article(FOURTH, day="2024-03-09"),
        article(SECOND, last=FOURTH),
        article(SECOND, text="On {} the county counted 6 people who had moved away since the mill was shut."),
        article(Moment(Grain.DAY, year=2024, month=2, day=4)),
        article(Moment(Grain.DAY, year=2024, month=2, day=31)),
        article(Moment(Grain.MONTH, year=2024, month=3)),
        article(SECOND, day="2024-03-03"),
        article(SECOND, day="2024-05-08"),
    ],
    ids=["same day", "span", "other words", "far day", "no day", "month", "printed before", "printed much later"],
)
def test_days_that_need_not_be_two_of_one_event_are_nothing(other: Record) -> None:
    assert not found([article(FOURTH), other])


def test_one_article_that_knows_both_days_is_believed() -> None:
    both = article(FOURTH)
    second = TimeExpression(0, 1, "A", SECOND, SECOND)
    knowing = replace(both, analysis=replace(both.analysis, dates=(*both.analysis.dates, second)))
    far = replace(second, start=len(BLAST) + 5, end=len(BLAST) + 6)
    elsewhere = replace(both, analysis=replace(both.analysis, dates=(*both.analysis.dates, far)))
    assert not found([knowing, article(SECOND)])
    assert not found([elsewhere, article(SECOND)])


def test_a_day_told_from_that_of_publication_may_be_one_off() -> None:
    assert not found([article(TODAY, day="2024-03-08"), article(TODAY, day="2024-03-09")])
    assert found([article(TODAY, day="2024-03-08"), article(FOURTH, day="2024-03-08")])


def test_today_in_a_quotation_is_the_day_on_which_it_was_said() -> None:
    spoken = article(TODAY)
    text = spoken.article.text
    quoting = replace(spoken.analysis, quotations=(Quotation(0, len(text), text),))
    assert not found([replace(spoken, analysis=quoting), article(FOURTH)])


def test_without_a_day_of_publication_only_full_dates_are_days() -> None:
    assert found([article(FOURTH, day=None), article(SECOND, day=None)])
    assert not found([article(TODAY, day=None), article(SECOND, day=None)])
