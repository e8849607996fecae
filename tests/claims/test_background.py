"""Clauses that lead away from the story."""

from __future__ import annotations

import pytest

from corpustool.claims.background import anew, leads_away, possible, several, told_before
from corpustool.claims.lines import line
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.lexicon.events import background_cues, background_ends
from corpustool.lexicon.tables import words
from tests.claims.making import figure


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("In 2004, a similar storm killed 40", "40", True),
        ("The closest vote since 1991, when 640 ballots decided it", "640", True),
        ("The storm killed 40 in a separate attack", "40", True),
        ("The mayor since 2015, he came second with 71 votes", "71", False),
        ("The storm killed 40 on Monday", "40", False),
        ("The shooting that hurt 40 over the weekend", "40", False),
        ("Shootings hurt 40 over the weekend", "40", True),
        ("The violence that hurt 40 over the weekend", "40", True),
        ("Three men robbed 40 at 1602 Mill Lane", "40", False),
    ],
)
def test_a_clause_may_lead_to_another_event(text: str, quote: str, *, expected: bool) -> None:
    assert leads_away(line(text, 0, len(text)), figure(text, quote), 2024) is expected


def test_a_comma_inside_a_number_parts_no_clause() -> None:
    text = "The firm recalled 640,000 cars last year."
    told = figure(text, "640,000", "car")
    assert line(text, 0, len(text)).lower[3] == "640,000"
    assert leads_away(line(text, 0, len(text)), told, 2014)


def test_a_year_in_a_clause_behind_the_number_is_of_that_clause() -> None:
    text = "A court jailed 14 officials over the fire that killed 126 people in 2004."
    words = line(text, 0, len(text))
    assert not leads_away(words, figure(text, "14", "official"), 2018)
    assert leads_away(words, figure(text, "126", "people"), 2018)


@pytest.mark.parametrize("phrase", sorted(words("background_cues.txt")))
def test_each_cue_leads_away(phrase: str) -> None:
    told = phrase.replace("_", " ")
    text = f"Fires killed 40 {told}"
    assert leads_away(line(text, 0, len(text)), figure(text, "40"), None)
    assert background_cues().search(told)
    assert not background_ends().isdisjoint(told.split())


@pytest.mark.parametrize("text", ["", "40", "The storm killed 40 in ²²²² and १९९१ homes"])
def test_no_text_is_too_odd_to_lead_somewhere(text: str) -> None:
    assert not leads_away(line(text, 0, 0), figure("40", "40"), 2024)
    leads_away(line(text, 0, len(text)), figure("40", "40"), 2024)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police had spoken of 30 dead", True),
        ("An earlier toll was 30", True),
        ("Earlier the police said that as many as about 30 died", False),
        ("Police spoke of 30 dead", False),
    ],
)
def test_a_number_may_be_told_as_one_given_before(text: str, *, expected: bool) -> None:
    assert told_before(line(text, 0, len(text)), figure(text, "30")) is expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("The storm could have killed 40", "40", True),
        ("The toll may reach 40", "40", True),
        ("Some 40 people may be affected", "40", True),
        ("The storm killed 40, and more may come", "40", False),
        ("The storm killed 40 in May", "40", False),
        ("In May 40 people died", "40", False),
        ("May 12: storm kills 40", "40", False),
        ("40", "40", False),
    ],
)
def test_a_number_may_be_what_may_be(text: str, quote: str, *, expected: bool) -> None:
    assert possible(line(text, 0, len(text)), figure(text, quote)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fresh clashes kill 40", True),
        ("A second Tarsan earthquake killed 40", True),
        ("The second day of clashes saw 40 hurt", False),
        ("40 killed in New Year attack", False),
        ("A new hospital treats 40", False),
    ],
)
def test_a_sentence_tells_of_one_more_event_of_its_kind(text: str, *, expected: bool) -> None:
    assert anew(line(text, 0, len(text)), ()) is expected


def test_nothing_is_new_about_a_name() -> None:
    text = "New Tarsa earthquake kills 40"
    named = Mention(0, 9, "New Tarsa", EntityKind.PLACE)
    assert not anew(line(text, 0, len(text)), (named,))


@pytest.mark.parametrize(("text", "expected"), [("Blasts kill 40", True), ("A blast kills 40", False), ("", False)])
def test_several_events_are_told_in_the_plural(text: str, *, expected: bool) -> None:
    assert several(line(text, 0, len(text))) is expected
