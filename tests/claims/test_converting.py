"""Measures in different units come to one question, and its answers say how they were converted."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims import compare
from corpustool.domain.analysis import Record
from corpustool.domain.claims import Claim, ExplanationKind
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.domain.quantities import Bound
from corpustool.domain.settings import Settings
from corpustool.lexicon import conversion
from tests.claims.making import entities, figure, record

CODES = {"miles": "mile", "km": "kilometer", "metres": "meter"}


def sank(name: str, number: str, unit: str = "miles", bound: Bound = Bound.EXACT) -> Record:
    text = f"An earthquake in Chile sank the ferry Ternera {number} {unit} off Calama, writes {name}."
    found = figure(
        text, number, unit=UnitKind.MEASURE, code=CODES[unit], told=unit, kind=FigureKind.DISTANCE, bound=bound
    )
    return record(name, text, [found])


def claims(*records: Record) -> tuple[Claim, ...]:
    return compare(records, entities(records), Settings()).claims


def camps(*records: Record) -> list[list[str]]:
    return [[camp.text for camp in claim.camps] for claim in claims(*records)]


def test_one_distance_in_two_units_is_an_agreement() -> None:
    (claim,) = claims(sank("a", "5"), sank("b", "8", "km"))
    assert len(claim.camps) == 1
    held = claim.held(ExplanationKind.UNIT)
    assert held is not None
    assert "8 km is 4.97 miles" in held.text or "5 miles is 8.05 km" in held.text


def test_two_distances_in_two_units_are_apart_and_the_conversion_is_told() -> None:
    (claim,) = claims(sank("a", "5"), sank("b", "12", "km"))
    assert [camp.text for camp in claim.camps] == ["5 miles", "12 km"]
    told = [each for each in claim.explanations if each.kind is ExplanationKind.UNIT]
    assert [(each.held, each.text) for each in told] == [
        (False, "Not a matter of unit conversion: 5 miles is 8.05 km.")
    ]


def test_the_printed_intervals_are_converted_not_the_printed_numbers() -> None:
    assert camps(sank("a", "30", bound=Bound.ABOUT), sank("b", "50", "km")) == [["50 km"]]
    assert camps(sank("a", "5"), sank("b", "9", "km")) == [["9 km"]]  # 5 miles may be 8.8 km, 9 km 8.6
    assert camps(sank("a", "5"), sank("b", "10", "km")) == [["5 miles", "10 km"]]


def test_bounds_hold_across_units() -> None:
    assert camps(sank("a", "5", bound=Bound.AT_LEAST), sank("b", "12", "km")) == [["12 km"]]
    assert camps(sank("a", "5", bound=Bound.AT_MOST), sank("b", "12", "km")) == [["at most 5 miles", "12 km"]]


def test_one_unit_needs_no_conversion() -> None:
    (claim,) = claims(sank("a", "5"), sank("b", "7"))
    assert not [each for each in claim.explanations if each.kind is ExplanationKind.UNIT]


def test_units_that_never_meet_are_never_converted(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(conversion, "_registry", refuse)
    monkeypatch.setattr(conversion, "_line", refuse)
    assert camps(sank("a", "5"), sank("b", "7"), sank("c", "5")) == [["5 miles", "7 miles"]]


def test_sides_agree_across_units() -> None:
    (claim,) = claims(sank("a", "5"), sank("b", "8", "km"), sank("c", "12", "km"))
    assert [{reading.article.path for reading in camp.readings} for camp in claim.camps] == [{"a", "b"}, {"c"}]


def test_the_order_of_the_articles_changes_nothing() -> None:
    records = [sank("a", "5"), sank("b", "8", "km"), sank("c", "12", "km"), sank("d", "8000", "metres")]
    first = claims(*records)
    assert all(claims(*order) == first for order in permutations(records))


def test_distances_of_so_different_sizes_are_not_compared() -> None:
    assert camps(sank("a", "5"), sank("b", "300", "metres")) == []


@given(st.integers(1, 10**6), st.sampled_from(list(CODES)), st.sampled_from(list(Bound)))
def test_a_measure_agrees_with_itself_in_any_company(number: int, unit: str, bound: Bound) -> None:
    found = claims(sank("a", str(number), unit, bound), sank("b", str(number), unit, bound), sank("c", "3", "km"))
    for claim in found:
        assert not {frozenset(r.article.path for r in camp.readings) for camp in claim.camps} >= {
            frozenset("a"),
            frozenset("b"),
        }


@given(st.integers(0, 5000), st.sampled_from(list(Bound)))
def test_numbers_of_any_length_are_converted_without_a_word(length: int, bound: Bound) -> None:
    assert all(claim.camps for claim in claims(sank("a", "9" * (length + 1)), sank("b", "8" * 3, "km", bound)))
