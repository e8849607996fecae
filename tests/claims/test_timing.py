from __future__ import annotations

from dataclasses import replace
from datetime import date

from corpustool.claims import compare
from corpustool.claims.answers import Answer, answers_of
from corpustool.claims.timing import of_other_months, of_those_days, other_times
from corpustool.domain.analysis import Record
from corpustool.domain.claims import Claim, ExplanationKind
from corpustool.domain.dates import Period
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, record


def answer(text: str, quote: str, day: str, *modifiers: str) -> Answer:
    one = record(day, text, [figure(text, quote, "people", modifiers=modifiers)], day)
    (found,) = answers_of(one, entities([one]), Settings(), frozenset())
    return found


def times(a: Answer, b: Answer) -> list[str]:
    """What tells that two figures about one event are of different times."""
    return other_times(a, b, known=True, agree=a.reading.interval.meets(b.reading.interval))


def quake(day: str, text: str, value: str) -> Record:
    return record(day, text, [figure(text, value, "people")], day)


def claims(*records: Record) -> tuple[Claim, ...]:
    return compare(records, entities(records), Settings()).claims


def test_what_was_new_on_two_days_is_of_two_times() -> None:
    a = answer("Cholera killed 14 new people in Nyanza.", "14", "2024-05-01", "new")
    b = answer("Cholera killed 9 new people in Nyanza.", "9", "2024-05-02", "new")
    assert times(a, b) == ["each tells what was new on its own day"]


def test_what_was_new_on_one_day_is_of_one_time() -> None:
    a = answer("Cholera killed 14 new people in Nyanza.", "14", "2024-05-01", "new")
    b = answer("Cholera killed 9 new people in Nyanza.", "9", "2024-05-01", "new")
    assert not times(a, b)


def test_a_toll_does_not_shrink_to_less_than_half() -> None:
    a = answer("Cholera killed 812 people in Nyanza.", "812", "2024-05-01")
    b = answer("Cholera killed 9 people in Nyanza.", "9", "2024-05-02")
    (text,) = times(a, b)
    assert "far lower" in text
    assert times(b, a) == [text]


def test_a_toll_that_is_said_to_be_lowered_may_shrink() -> None:
    a = answer("Cholera killed 812 people in Nyanza.", "812", "2024-05-01")
    b = answer("Doctors lowered the number: cholera killed 90 people in Nyanza.", "90", "2024-05-02")
    assert not times(a, b)


def test_a_toll_may_grow_as_far_as_it_likes() -> None:
    a = answer("Cholera killed 9 people in Nyanza.", "9", "2024-05-01")
    b = answer("Cholera killed 812 people in Nyanza.", "812", "2024-05-02")
    assert not times(a, b)


def test_what_agrees_needs_no_time() -> None:
    a = answer("Cholera killed 9 new people in Nyanza.", "9", "2024-05-01", "new")
    b = answer("Cholera killed 9 new people in Nyanza.", "9", "2024-05-02", "new")
    assert not times(a, b)


OLD = "An earthquake in Chile killed 31 people near Calama."


def test_the_old_toll_is_stale_where_it_is_printed_on() -> None:
    (claim,) = claims(
        quake("2024-05-01", OLD, "31"),
        quake("2024-05-03", OLD.replace("31", "45"), "45"),
        quake("2024-05-06", OLD.replace("near", "right near"), "31"),
    )
    stale = claim.held(ExplanationKind.STALE)
    assert stale is not None
    assert "2024-05-06 still printed 31 on 2024-05-06" in stale.text


def test_the_old_toll_is_not_stale_where_it_is_told_as_the_old_one() -> None:
    (claim,) = claims(
        quake("2024-05-01", OLD, "31"),
        quake("2024-05-03", OLD.replace("31", "45"), "45"),
        quake("2024-05-06", "The earthquake in Chile had initially killed 31 people near Calama.", "31"),
    )
    assert claim.held(ExplanationKind.STALE) is None
    assert claim.held(ExplanationKind.UPDATE)


def test_what_is_told_months_later_with_its_day_is_of_those_days() -> None:
    early = replace_period(answer("Shots hurt 3 people in Corbin.", "3", "2024-03-10"), None)
    late = answer("Shots hurt 5 people in Corbin.", "5", "2024-09-16")
    told = replace_period(late, Period(date(2024, 3, 1), date(2024, 3, 31)))
    assert of_those_days(early, told)
    assert of_those_days(told, early)
    assert not of_other_months(early, told)


def test_what_is_told_months_later_without_a_day_is_of_other_months() -> None:
    early = answer("Shots hurt 3 people in Corbin.", "3", "2024-03-10")
    late = answer("Shots hurt 5 people in Corbin.", "5", "2024-09-16")
    assert of_other_months(early, late)
    own = replace_period(late, Period(date(2024, 9, 15), date(2024, 9, 15)))
    assert of_other_months(early, own)
    year = replace_period(late, Period(date(2024, 1, 1), date(2024, 12, 31)))
    assert not of_those_days(early, year)


def test_news_of_the_next_days_is_of_no_other_month() -> None:
    early = answer("Shots hurt 3 people in Corbin.", "3", "2024-03-10")
    late = answer("Shots hurt 5 people in Corbin.", "5", "2024-03-20")
    assert not of_other_months(early, late)
    assert not of_those_days(early, early)


def test_arrests_of_a_night_are_not_those_of_all_nights() -> None:
    night = answer("Police arrested 44 people in Corbin.", "44", "2024-05-15")
    since = answer("Police arrested 52 people in Corbin.", "52", "2024-05-16")
    assert "only one counts over all days" in times(night, replace_period(since, Period(date(2024, 5, 13), None)))
    assert not times(night, since)


def replace_period(one: Answer, period: Period | None) -> Answer:
    """The answer with another time that its words tell."""
    return replace(one, reading=replace(one.reading, period=period, figure=one.figure))
