"""What the noun beside a number tells of its role."""

from __future__ import annotations

import pytest

from corpustool.claims.lines import line
from corpustool.claims.tellings import by_noun, to_death, told_of
from tests.claims.making import figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Court sentences 40 rebels to death", True),
        ("40 rebels sentenced to death", True),
        ("Two men sentenced, 40 people crushed to death", False),
        ("40 people crushed to death", False),
    ],
)
def test_a_sentence_to_death_kills_nobody_yet(text: str, *, expected: bool) -> None:
    assert to_death(line(text, 0, len(text))) is expected


def test_a_turnout_tells_who_took_part() -> None:
    assert by_noun(figure("turnout at 240,000", "240,000", "turnout"), sickness=False) == "attended"


def test_cases_are_the_sick_where_a_sickness_is_told() -> None:
    told = figure("40 cases", "40", "case")
    assert by_noun(told, sickness=True) == "sick"
    assert by_noun(told, sickness=False) is None


def test_a_number_without_a_noun_has_no_role_from_it() -> None:
    assert by_noun(figure("40 dead", "40"), sickness=True) is None


@pytest.mark.parametrize(
    ("text", "noun", "event", "expected"),
    [
        ("Quay attack: death toll rises to 40", "attack", "killed", True),
        ("40 attacks killed many", "attack", "killed", False),
        ("40 of the missiles were shot down", "missile", "shot", False),
        ("40 more shot", "shot", "shot", True),
    ],
)
def test_an_event_before_the_number_is_what_it_is_told_of(text: str, noun: str, event: str, *, expected: bool) -> None:
    assert told_of(figure(text, "40", noun, event=event), line(text, 0, len(text))) is expected
