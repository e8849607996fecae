"""Does a figure's clause leave the story: for another event, a longer time, or a number that was given before?"""

from __future__ import annotations

from itertools import pairwise

from corpustool.claims.lines import Line, years_in
from corpustool.domain.figures import Figure
from corpustool.lexicon.events import background_cues, background_ends, happening

_OPENING = 7
_YEARS = 2
_OLDEST = 1899
_WEEKEND = "weekend"
_SINGLE = frozenset({"a", "an", "the", "this", "that", "deadly", "fatal", "mass"})
_SPATES = frozenset({"clash", "arrest"})
_BEFORE = frozenset({"had", "earlier", "initially", "originally", "previously", "formerly", "preliminary"})
_LATELY = 5
_OPENERS = frozenset(
    {"in", "on", "during", "since", "after", "before", "earlier", "last", "this", "over", "a", "another"}
)
_RELATIVE = frozenset({"when", "which", "where", "who"})
_CLAUSES = _RELATIVE | {"that", "whose", "whom"}


def leads_away(sentence: Line, figure: Figure, year: int | None) -> bool:
    """Whether the figure's clause, or a short one that opens the sentence, leads to another event or a longer time.

    ``year`` is the year the article appeared: "in 2004" leads away where that is long ago.
    """
    old = year is not None and any(_long_ago(told, year) for told in sentence.years)
    if not old and background_ends().isdisjoint(sentence.vocabulary):
        return False
    at = min(sentence.at(figure.start), len(sentence.lower) - 1)
    first, stop = sentence.back(at), _before_a_clause(sentence, at, sentence.ahead(at))
    if sentence.lower[first] in _RELATIVE and first > 1:
        first = sentence.back(first - 1)
    parts = [sentence.lower[first:stop]]
    if sentence.ahead(0) <= _OPENING and sentence.lower[0] in _OPENERS:
        parts.append(sentence.lower[: sentence.ahead(0)])
    if year and old and any(_long_ago(told, year) for words in parts for told in years_in(words)):
        return True
    told = [" ".join(words) for words in parts]
    if _one_event(sentence):
        told = [each.replace(_WEEKEND, "") for each in told]
    return any(background_cues().search(each) for each in told)


def _one_event(sentence: Line) -> bool:
    """Whether the sentence tells of one event by its kind: "a shooting over the weekend" is no toll of a weekend."""
    return _WEEKEND in sentence.vocabulary and any(
        one in _SINGLE and (told := happening(two)) is not None and told.kind not in _SPATES
        for one, two in pairwise(sentence.lower)
    )


def _before_a_clause(sentence: Line, first: int, stop: int) -> int:
    """Where a clause of its own begins before ``stop``: "jailed 14 over the fire | that killed 126 in 2014"."""
    return next((at for at in range(first + 1, stop) if sentence.lower[at] in _CLAUSES), stop)


def _long_ago(told: int, year: int) -> bool:
    """Whether a number of four digits is a year that is over; before 1900 it is rather the number of a house."""
    return _OLDEST < told <= year - _YEARS


def told_before(sentence: Line, figure: Figure) -> bool:
    """Whether the text itself says that the number was given before: "police had spoken of 30"."""
    first = sentence.at(figure.start)
    return not _BEFORE.isdisjoint(sentence.lower[max(0, first - _LATELY) : first])
