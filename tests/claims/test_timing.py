from __future__ import annotations

from corpustool.claims import compare
from corpustool.claims.answers import Answer, answers_of
from corpustool.claims.timing import other_times
from corpustool.domain.analysis import Record
from corpustool.domain.claims import Claim, ExplanationKind
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
