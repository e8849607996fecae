"""A step chart shows which value was printed when, and its table says the same."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from corpustool.domain.articles import ArticleRef
from corpustool.domain.findings import Agreement, Verdict
from corpustool.reports.html.timelines import Timeline, timeline_of, timeline_of_agreement
from tests.reports.html.samples import EARLIER_AGREED, finding, side
from tests.reports.samples import DAWN, DUSK, OLD, quote


def article(day: str | None, outlet: str | None = None) -> ArticleRef:
    return ArticleRef(f"id-{day}-{outlet}", f"{day}-{outlet}.txt", "A title", day, outlet)


def printed(number: str, *articles: ArticleRef) -> Any:
    return side(number, number, *(quote(each, 1, f"It had {number} aboard.", number) for each in articles))


def drawn(*sides: Any, verdict: Verdict = Verdict.SUPERSEDED) -> Timeline:
    timeline = timeline_of(finding(*sides, verdict=verdict), "people aboard")
    assert timeline is not None
    return timeline


JAN, FEB, MAR = "2024-01-01", "2024-02-01", "2024-03-01"


def test_a_value_has_a_line_from_its_first_day_to_its_last() -> None:
    chart = drawn(printed("54", article(JAN), article(FEB)), printed("102", article(MAR)))
    old, new = chart.steps
    assert (old.start, old.end, new.start, new.end) == (Decimal(8), chart.ticks[1].at, Decimal(92), Decimal(92))
    assert [len(step.dots) for step in chart.steps] == [2, 1]


def test_larger_values_stand_higher() -> None:
    old, new = drawn(printed("54", article(JAN)), printed("102", article(MAR))).steps
    assert new.height < old.height


def test_a_dotted_line_leads_from_a_value_to_the_one_that_replaced_it() -> None:
    old, new = drawn(printed("54", article(JAN)), printed("102", article(MAR))).steps
    assert old.rises_from is None
    assert new.rises_from == (old.end, old.height)


@pytest.mark.parametrize("verdict", [Verdict.CONFLICT, Verdict.ATTRIBUTION, Verdict.UNCLEAR])
def test_where_nothing_was_replaced_no_line_says_so(verdict: Verdict) -> None:
    chart = drawn(printed("54", article(JAN)), printed("102", article(MAR)), verdict=verdict)
    assert all(step.rises_from is None for step in chart.steps)


def test_an_old_value_that_is_printed_on_goes_on_beside_the_new_one() -> None:
    chart = drawn(printed("54", article(JAN), article(MAR)), printed("102", article(FEB)), verdict=Verdict.STALE)
    old, new = chart.steps
    assert old.end > new.end
    assert new.rises_from == (new.start, old.height)


def test_days_without_difference_have_no_chart() -> None:
    assert timeline_of(finding(printed("54", article(JAN)), printed("102", article(JAN, "B"))), "x") is None


def test_undated_articles_are_counted_and_not_drawn() -> None:
    chart = drawn(printed("54", article(JAN), OLD), printed("102", article(MAR)))
    assert chart.undated == 1
    assert sum(len(step.dots) for step in chart.steps) == 2
    assert timeline_of(finding(printed("54", article(JAN)), printed("102", OLD)), "x") is None


def test_the_table_is_in_order_of_days_and_then_of_values() -> None:
    chart = drawn(
        printed("54", article(MAR, "The Polder"), article(JAN, "Ledger")),
        printed("102", article(JAN, "Courier"), article(JAN, "Echo")),
        verdict=Verdict.CONFLICT,
    )
    assert [(each.day.text, each.value, each.printed_by) for each in chart.prints] == [
        ("1 Jan 2024", "54", "Ledger"),
        ("1 Jan 2024", "102", "Courier, Echo"),
        ("1 Mar 2024", "54", "The Polder"),
    ]
    assert chart.description == (
        "1 Jan 2024: 54 in 1 article; 1 Jan 2024: 102 in 2 articles; 1 Mar 2024: 54 in 1 article."
    )


def test_many_outlets_of_a_day_are_counted() -> None:
    chart = drawn(printed("54", *(article(JAN, f"Paper {n}") for n in range(11))), printed("102", article(MAR)))
    assert chart.prints[0].printed_by.endswith("Paper 7 and 3 more")


def test_labels_of_near_values_stand_apart() -> None:
    chart = drawn(*(printed(str(n), article(JAN, str(n)), article(FEB, str(n))) for n in (100, 101, 102, 900)))
    heights = sorted(step.label_height for step in chart.steps)
    assert all(b - a >= 15 for a, b in pairwise(heights))


def test_labels_that_begin_far_from_each_other_need_no_room() -> None:
    chart = drawn(printed("100", article(JAN)), printed("101", article(MAR)), printed("900", article(FEB)))
    assert all(step.label_height == step.height - 9 for step in chart.steps)


def test_many_values_have_a_higher_chart() -> None:
    few = drawn(*(printed(str(n), article(JAN, str(n)), article(FEB, str(n))) for n in (1, 2, 3)))
    many = drawn(*(printed(str(n), article(JAN, str(n)), article(FEB, str(n))) for n in range(1, 13)))
    assert many.height > few.height
    assert all(0 <= step.label_height < step.height <= many.floor for step in many.steps)


def test_ticks_of_days_that_are_near_are_left_out_but_the_ends_stay() -> None:
    days = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-06-01", "2024-12-30", "2024-12-31"]
    chart = drawn(printed("54", *map(article, days)), printed("60", article("2024-01-01", "B")))
    assert [tick.text for tick in chart.ticks] == ["1 Jan 2024", "1 June 2024", "31 Dec 2024"]


def test_an_agreement_is_one_flat_line() -> None:
    chart = timeline_of_agreement(EARLIER_AGREED, "crew")
    assert chart is not None
    (step,) = chart.steps
    assert step.start < step.end
    assert chart.height < drawn(printed("54", article(JAN)), printed("102", article(MAR))).height


def test_an_agreement_of_names_or_of_one_day_has_no_chart() -> None:
    one_day = Agreement("crew", side("9", "9", quote(DAWN, 1, "All 9.", "9")))
    assert timeline_of_agreement(one_day, "crew") is None
    wordless = replace(EARLIER_AGREED, side=replace(EARLIER_AGREED.side, quantity=None))
    assert timeline_of_agreement(wordless, "crew") is None


def test_a_day_that_is_none_is_no_day() -> None:
    odd = replace(DUSK, published="last week")
    assert timeline_of(finding(printed("54", DAWN), printed("102", odd)), "x") is None
