"""Does a figure's clause leave the story: for another event, a longer time, a number of before, or what may yet be?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpustool.claims.lines import Line, years_in
from corpustool.domain.figures import Figure
from corpustool.domain.mentions import Mention
from corpustool.lexicon.events import Happening, background_cues, background_ends, happening

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
_MODALS = frozenset({"could", "may", "might"})
_MONTHLY = frozenset({"in", "on", "of", "by", "since", "until", "till", "from", "last", "early", "late", "mid", "this"})
_SO_FAR = 6
_BEHIND = 3
_AGAIN = frozenset({"new", "fresh", "another", "second", "renewed"})
_JOINTS = frozenset({"of", "in", "at", "on", "after", "from", "to", "for", "by", "and", "year"})
_NEAR = 3


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


def several(sentence: Line) -> bool:
    """Whether the sentence tells of more than one event of a kind that happens often: "blasts in Tarsa kill 30"."""
    found = (_of_several(word) for word in sentence.vocabulary if word.endswith("s"))
    return any(told is not None and told.often == "often" for told in found)


def _of_several(word: str) -> Happening | None:
    """The kind of event that a plural tells of."""
    return happening(word.removesuffix("s")) or happening(word.removesuffix("es"))


def possible(sentence: Line, figure: Figure) -> bool:
    """Whether the number tells what may be or might have been: "could reach 10,000", "400 may be affected"."""
    if _MODALS.isdisjoint(sentence.vocabulary):
        return False
    first, last = sentence.at(figure.start), sentence.at(figure.end)
    before = range(max(sentence.back(first), first - _SO_FAR), first)
    behind = range(last, min(sentence.ahead(last), last + _BEHIND))
    return any(_modal(sentence, at) for at in (*before, *behind))


def _modal(sentence: Line, at: int) -> bool:
    """Whether the word is a modal verb, and not the month: "in May", "May 12"."""
    if sentence.lower[at] not in _MODALS:
        return False
    behind = sentence.lower[at + 1 : at + 2]
    verb = bool(behind) and behind[0][:1].isalpha()
    return verb and not (at and sentence.lower[at] == "may" and sentence.lower[at - 1] in _MONTHLY)


def anew(sentence: Line, named: Sequence[Mention]) -> bool:
    """Whether the sentence tells of one more event of its kind: "fresh clashes", "a second Tarsan earthquake".

    ``named`` are the names of the sentence: there is nothing new about New Zealand.
    """
    for at, word in enumerate(sentence.lower):
        if word in _AGAIN and not any(each.start <= sentence.starts[at] < each.end for each in named):
            for near in sentence.lower[at + 1 : at + 1 + _NEAR]:
                if near in _JOINTS:
                    break
                if happening(near) or _of_several(near):
                    return True
    return False
