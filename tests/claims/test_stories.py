from __future__ import annotations

from datetime import date

import pytest

from corpustool.claims.stories import GATE, likeness, nearness, profiles, stories
from tests.claims.making import entities, record

FERRY = "The ferry Stella Maris sank off Cebu during the typhoon. Divers searched the wreck for passengers."
AGAIN = "Divers found passengers in the wreck of the ferry Stella Maris, which the typhoon sank off Cebu."
WHEAT = "Farmers in Kansas harvest less wheat. The drought in Kansas has lasted for months."


def found(*texts: str, days: tuple[str, ...] = ()) -> list[tuple[int, int]]:
    records = [record(f"{at}", text, (), days[at] if days else "2024-05-01") for at, text in enumerate(texts)]
    return [(story.a, story.b) for story in stories(profiles(records, entities(records), [frozenset()] * len(records)))]


def test_two_texts_of_one_event_are_one_story() -> None:
    assert found(FERRY, AGAIN) == [(0, 1)]


def test_two_texts_of_two_events_are_none() -> None:
    assert found(FERRY, WHEAT) == []


def test_pairs_are_gated_and_not_chained() -> None:
    assert found(FERRY, AGAIN, WHEAT) == [(0, 1)]


def test_likeness_is_the_same_both_ways() -> None:
    records = [record("a", FERRY, ()), record("b", AGAIN, ())]
    one, two = profiles(records, entities(records), [frozenset()] * 2)
    assert abs(likeness(one, two) - likeness(two, one)) < 1e-9


def test_time_keeps_stories_apart() -> None:
    day = date.fromisoformat
    assert nearness(day("2024-05-01"), day("2024-05-09")) == 1.0
    assert nearness(day("2024-05-01"), day("2024-06-20")) < 1.0
    assert nearness(day("2024-05-01"), day("2025-05-01")) < nearness(day("2024-05-01"), day("2024-06-20"))
    assert nearness(None, day("2024-05-01")) == 1.0


def test_a_telling_figure_ties_two_texts() -> None:
    records = [record("a", FERRY, ()), record("b", WHEAT, ())]
    fact = frozenset({"54 police station"})
    plain = profiles(records, entities(records), [frozenset(), frozenset()])
    tied = profiles(records, entities(records), [fact, fact])
    assert likeness(*tied) > likeness(*plain)


def test_a_story_that_everybody_tells_is_looked_at_in_order_of_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpustool.claims.stories._CROWD", 4)
    monkeypatch.setattr("corpustool.claims.stories._NEXT", 2)
    days = ("2024-05-05", "2024-05-01", "2024-05-04", "2024-05-02", "2024-05-03")
    in_time = (1, 3, 4, 2, 0)
    near = {tuple(sorted(pair)) for gap in (1, 2) for pair in zip(in_time, in_time[gap:], strict=False)}
    assert set(found(*[FERRY] * 5, days=days)) == near
    assert len(found(*[FERRY] * 4, days=days[:4])) == 6


CLUB = (
    "Three people were hurt in a shooting outside a dance hall (Paradise, Mill Lane, Corbin). Sergeant, Nora Wick, "
    "said gunfire erupted as dancers and waiters left the hall. Surgeons treated the victims at Corbin hospital. "
    "Detectives collected casings from the asphalt and searched for a silver sedan with tinted windows."
)


def alike(early: str, late: str) -> list[tuple[bool, bool]]:
    records = [record("a", CLUB, (), early), record("b", CLUB.replace("Three", "Five"), (), late)]
    return [(s.known, s.alike) for s in stories(profiles(records, entities(records), [frozenset()] * 2))]


def test_months_later_a_text_much_alike_may_tell_of_the_next_event() -> None:
    assert alike("2024-03-10", "2024-09-16") == [(False, True)]


def test_within_days_it_tells_of_the_same_event() -> None:
    assert alike("2024-03-10", "2024-03-12") == [(True, False)]


def test_one_rare_name_that_few_articles_lead_with_opens_a_pair() -> None:
    one = "Zorblatt was closed by snow. Trains stood still for hours in the cold."
    other = "Nobody was hurt, Zorblatt says. The school reopens after a long break."
    records = [record("a", one, ()), record("b", other, ())]
    about = profiles(records, entities(records), [frozenset()] * 2)
    assert len(list(stories(about))) == (likeness(*about) >= GATE)
