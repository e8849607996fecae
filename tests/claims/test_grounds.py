"""What the figures of one sentence share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpustool.claims.grounds import Ground, Names, ground, names_of
from corpustool.claims.lines import NOTHING
from corpustool.domain.analysis import Sentence
from tests.claims.making import entities, record


def told(text: str, sentence: int = 0) -> Ground:
    one = record("a", text, ())
    return ground(one, sentence, names_of(one, entities([one])))


def test_a_sentence_tells_its_countries_and_events() -> None:
    found = told("A flood hit northern Ivory Coast and Ghana.")
    assert found.countries == {"CI", "GH"}
    assert {happening.kind for happening in found.happenings} == {"flood"}
    assert found.bearings == {"north"}
    assert "flood" in found.telling
    assert found.telling <= found.words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man opened fire in a bar.", {"shooting"}),
        ("Officers returned fire.", {"shooting"}),
        ("A fire hit a bar.", {"fire"}),
        ("A man opened fire, then a fire broke out.", {"fire"}),
    ],
)
def test_who_opens_fire_sets_no_fire(text: str, expected: set[str]) -> None:
    assert {happening.kind for happening in told(text).happenings} == expected


def test_what_a_sentence_does_not_tell_is_one_empty_set() -> None:
    found = told("some came and went")
    empty: list[frozenset[object]] = [found.happenings, found.countries, found.lands, found.spots, found.bearings]
    assert all(each is NOTHING for each in empty)


def test_a_sentence_that_is_not_there_tells_nothing() -> None:
    found = told("They came.", 7)
    assert found.line.words == ()
    assert found.words is NOTHING


def test_what_a_colon_parts_is_told_together() -> None:
    text = "Flood: Ghana counts the dead."
    whole = record("a", text, ())
    parted = (Sentence(0, 6, words=("flood",)), Sentence(7, len(text), words=("count", "dead")))
    one = replace(whole, analysis=replace(whole.analysis, sentences=parted))
    names = names_of(one, entities([one]))
    first, second = ground(one, 0, names), ground(one, 1, names)
    assert first.words == second.words == {"flood", "count", "dead"}
    assert first.countries == second.countries == {"GH"}
    assert (first.depth, second.depth) == (0, 1)


def test_the_topic_is_what_is_named_most_and_first() -> None:
    assert Names([], [], []).topic is None
    assert Names([0, 5], ["a", "b"], ["a", "b"]).topic is None
    assert Names([0, 5, 9, 12, 15], ["b", "a", "a", "b", "c"], ["b", "a", "a", "b", None]).topic == "b"


def test_names_lie_between_their_starts() -> None:
    names = Names([0, 5, 9], ["a", "b", "c"], [None, None, None])
    assert [*names.between(0, 9)] == [0, 1]
    assert [*names.between(5, 10)] == [1, 2]
    assert [*names.between(10, 5)] == []
