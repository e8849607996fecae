from __future__ import annotations

from decimal import Decimal

import pytest

from corpustool.claims.answers import Answer, answers_of
from corpustool.claims.learning import facts, taught
from corpustool.claims.precision import telling_value
from corpustool.claims.stories import Story
from corpustool.domain.analysis import Record
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, record


def told(value: str, head: str, *modifiers: str) -> Record:
    text = f"China runs {value} {' '.join(modifiers)} {head} abroad."
    return record(head, text, [figure(text, value, head, modifiers=modifiers)])


def answers(value: str, head: str, *modifiers: str) -> list[Answer]:
    one = told(value, head, *modifiers)
    return list(answers_of(one, entities([one]), Settings(), frozenset()))


def learned(a: list[Answer], b: list[Answer]) -> frozenset[frozenset[str]]:
    return taught([a, b], [Story(0, 1, 1.0)])


@pytest.mark.parametrize(
    ("value", "telling"), [("54", True), ("102", True), ("9", False), ("50", False), ("230000", False), ("12.5", True)]
)
def test_small_and_round_values_teach_nothing(value: str, *, telling: bool) -> None:
    assert telling_value(Decimal(value)) is telling


def test_one_telling_value_with_a_shared_modifier_teaches() -> None:
    found = learned(answers("54", "centre", "police", "service"), answers("54", "station", "police"))
    assert found == {frozenset({"centre", "station"})}


def test_a_shared_value_alone_teaches_nothing() -> None:
    assert learned(answers("54", "rebound"), answers("54", "assist")) == frozenset()


def test_other_values_teach_nothing() -> None:
    assert learned(answers("54", "centre", "police"), answers("55", "station", "police")) == frozenset()


def test_things_of_two_families_are_never_one() -> None:
    assert learned(answers("54", "pirate", "somali"), answers("54", "crew", "somali")) == frozenset()
    assert learned(answers("54", "soldier", "armed"), answers("54", "station", "armed")) == frozenset()


def test_a_fact_is_a_telling_value_of_a_restricted_thing() -> None:
    assert facts(told("54", "station", "clandestine", "undersea")) == {"54 undersea station"}
    assert facts(told("54", "station", "police")) == frozenset()
    assert facts(told("50", "station", "undersea")) == frozenset()
    assert facts(told("54", "station")) == frozenset()
