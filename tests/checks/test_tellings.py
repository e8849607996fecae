from __future__ import annotations

from dataclasses import replace
from datetime import date

from corpustool.checks.tellings import knows, one_event, tellings
from corpustool.domain.analysis import Quotation, Record
from corpustool.domain.dates import Grain, Moment, TimeExpression
from tests.claims.making import record

SUNK = "The Marinao ferry with its heavy cargo sank in a storm off the reef on {}."


def told(name: str, text: str, *days: str, quoted: str = "") -> Record:
    """An article that tells of these days of May 2024."""
    one = record(name, text, [])
    dates = tuple(_day(text, day) for day in days)
    start = text.find(quoted)
    quotations = (Quotation(start, start + len(quoted), quoted),) if quoted else ()
    return replace(one, analysis=replace(one.analysis, dates=dates, quotations=quotations))


def _day(text: str, day: str) -> TimeExpression:
    moment = Moment(Grain.DAY, 2024, 5, int(day.partition(" ")[0]))
    return TimeExpression(text.index(day), text.index(day) + len(day), day, moment, moment)


def test_a_sentence_tells_of_its_one_day() -> None:
    (telling,) = tellings(told("a", SUNK.format("4 May"), "4 May")).values()
    assert telling.day == date(2024, 5, 4)


def test_an_article_without_days_tells_of_none() -> None:
    assert tellings(told("a", SUNK.format("a Friday"))) == {}


def test_sentences_with_two_days_or_in_quotations_tell_of_none() -> None:
    two = SUNK.format("4 May and not on 5 May")
    assert tellings(told("a", two, "4 May", "5 May")) == {}
    assert tellings(told("a", SUNK.format("4 May"), "4 May", quoted="on 4 May")) == {}


def test_a_day_on_which_somebody_spoke_is_none_of_the_event() -> None:
    assert tellings(told("a", "The owner of the ferry said on 4 May it was old.", "4 May")) == {}


def test_sentences_of_two_articles_with_the_same_words_tell_one_event() -> None:
    here, there = (told(name, SUNK.format(day), day) for name, day in (("a", "4 May"), ("b", "5 May")))
    (one,), (other,) = (tellings(each).values() for each in (here, there))
    assert one_event(one, other)
    assert not one_event(one, one)


def test_an_article_knows_the_days_it_tells_of() -> None:
    article = told("a", f"{SUNK.format('4 May')} It was found on 6 May.", "4 May", "6 May")
    assert knows(article, date(2024, 5, 6))
    assert not knows(article, date(2024, 5, 5))
