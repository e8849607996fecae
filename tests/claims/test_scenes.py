"""What surrounds a figure decides what it answers: its place among the figures of its sentence."""

from __future__ import annotations

from corpustool.claims.scenes import scenes
from corpustool.domain.figures import Figure, UnitKind
from tests.claims.making import entities, figure, record


def partial(text: str, *figures: Figure) -> list[bool]:
    """Which figures of the text count a part of what happened."""
    told = record("a", text, figures)
    return [scene.partial for scene in scenes(told, entities([told]))]


def test_counts_that_stand_in_two_places_are_parts() -> None:
    text = "The storm killed 30 people in Elmsby and 12 in Norrow."
    first = figure(text, "30", "people", event="killed", places=("Elmsby",))
    second = figure(text, "12", event="killed", places=("Norrow",))
    assert partial(text, first, second) == [True, True]


def test_a_count_in_one_place_is_no_part() -> None:
    text = "The storm killed 30 people in Elmsby."
    assert partial(text, figure(text, "30", "people", event="killed", places=("Elmsby",))) == [False]


def test_a_time_beside_a_count_makes_it_no_part() -> None:
    text = "Crews in Norrow gave up 9 days after the storm that killed 30 people in Elmsby."
    days = figure(text, "9", unit=UnitKind.DURATION, code="day", told="days", places=("Norrow",))
    toll = figure(text, "30", "people", event="killed", places=("Elmsby",))
    assert partial(text, days, toll) == [False, False]
