"""Which matches stand once all are known? What one article tells takes some away and makes others stronger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from corpustool.claims.answers import Answer
from corpustool.claims.matches import Matches, pair
from corpustool.claims.pairs import Match, vague
from corpustool.claims.readings import Key, published
from corpustool.claims.things import generic
from corpustool.domain.claims import Feature
from corpustool.domain.figures import FigureKind
from corpustool.lexicon.rarity import zipf

_WOUNDED = frozenset({"hurt", "shot"})
_SEVERAL = 2
_RARE = 2.0
_GROWN = Feature("growth", 1.5, "the total is added up from this very value")

_Agreeing = Mapping[Key, Mapping[str, Sequence[Key]]]
"""For an answer and each article the figures of that article that say what the answer says."""


def sifted(found: Matches, by_article: Sequence[Sequence[Answer]]) -> Matches:
    """The matches of these answers that stand."""
    answers = {answer.key: answer for each in by_article for answer in each}
    found = _with_grown_totals(found, answers)
    agreeing, told = _agreeing(found, answers), _told(by_article)

    def stands(a: Answer, b: Answer) -> bool:
        if a.value != b.value and _part(*((a, b) if b.value < a.value else (b, a)), told):
            return False
        return not _states_both(a, b, agreeing)

    return Matches(
        {
            key: {other: match for other, match in row.items() if stands(answers[key], answers[other])}
            for key, row in found.rows.items()
        }
    )


def _with_grown_totals(found: Matches, answers: Mapping[Key, Answer]) -> Matches:
    """The matches, stronger where one side is a total that its text adds up from the other side's value."""
    totals = {key for key, answer in answers.items() if answer.grown_from}

    def adds(total: Answer, other: Answer) -> bool:
        bases = [answers[key] for key in total.grown_from if key in answers]
        return any(base.reading.interval.meets(other.reading.interval) and pair(base, other) in found for base in bases)

    def stronger(a: Key, b: Key, match: Match) -> Match:
        if not adds(answers[a], answers[b]) and not adds(answers[b], answers[a]):
            return match
        return Match((*match.features, _GROWN), match.vetoes)

    if not totals:
        return found
    return Matches(
        {
            a: {b: stronger(a, b, match) if a in totals or b in totals else match for b, match in row.items()}
            for a, row in found.rows.items()
        }
    )


def _agreeing(found: Matches, answers: Mapping[Key, Answer]) -> _Agreeing:
    """Who says the same; a value that a later article tells as one given before is no statement of it."""
    agreeing: dict[Key, dict[str, list[Key]]] = {}
    plain = {key for key, answer in answers.items() if firm(answer) and not vague(answer)}
    for key, row in found.rows.items():
        a = answers[key]
        for other in [other for other, match in row.items() if match.comparable]:
            b = answers[other]
            if a.reading.interval.meets(b.reading.interval):
                if other in plain and not _left_behind(a, b):
                    agreeing.setdefault(key, {}).setdefault(other[0], []).append(other)
                if key in plain and not _left_behind(b, a):
                    agreeing.setdefault(other, {}).setdefault(key[0], []).append(key)
    return agreeing


def firm(answer: Answer) -> bool:
    """Whether it has two ends: bounds fit many values."""
    return answer.reading.interval.low is not None and answer.reading.interval.high is not None


def _left_behind(old: Answer, told: Answer) -> bool:
    """Whether ``told`` is what an article says was given before, as the older article of ``old`` does."""
    if not told.scene.former:
        return False
    days = published(old.reading.article), published(told.reading.article)
    return None not in days and days[0] != days[1] and days == tuple(sorted(days, key=str))


def _states_both(a: Answer, b: Answer, agreeing: _Agreeing) -> bool:
    """Whether one's article states the other's value too: it clashes with neither."""
    by_b, by_a = _by(b, a, agreeing), _by(a, b, agreeing)
    if not (by_b or by_a) or a.reading.interval.meets(b.reading.interval):
        return False
    return any(key not in b.states for key in by_b) or any(key not in a.states for key in by_a)


def _by(speaker: Answer, answer: Answer, agreeing: _Agreeing) -> Sequence[Key]:
    """The figures in the speaker's article that say what the answer of another one says."""
    return agreeing[answer.key].get(speaker.key[0], ()) if answer.key in agreeing else ()


_Told = Mapping[str, Mapping[Decimal, Sequence[Answer]]]
"""For each article the numbers of people in some role that it tells."""


def _told(by_article: Sequence[Sequence[Answer]]) -> _Told:
    told: defaultdict[str, defaultdict[Decimal, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    for answer in (each for article in by_article for each in article if each.scene.role):
        told[answer.key[0]][answer.value].append(answer)
    return told


def _part(whole: Answer, other: Answer, told: _Told) -> bool:
    """Whether the article of the larger number tells the smaller one as a part of its own: 11 of the 18."""
    numbers = told.get(whole.key[0], {})
    same = numbers.get(other.value)
    if not same:
        return False
    at = {each.figure.sentence for each in numbers.get(whole.value, ())}
    if any(each.figure.sentence in at and _beside(each, whole, other) for each in same):
        return True
    parts = [each for each in same if each.level == FigureKind.PART and each.scene.role == other.scene.role]
    return bool(parts) and bool(set().union(*map(_where, parts)) & (_where(other) - _names(whole)))


def _where(answer: Answer) -> set[str]:
    """The places of a figure and all that its sentence names, known as a name or not."""
    return {*answer.figure.places, *answer.scene.spots, *_names(answer)}


def _names(answer: Answer) -> set[str]:
    return {*answer.scene.names, *(word for word in answer.scene.telling if zipf(word) < _RARE)}


def _beside(told: Answer, whole: Answer, other: Answer) -> bool:
    """Whether the sentence of ``whole`` tells the other's number too, of some of the hurt: "10, eight of them shot"."""
    if told.value < _SEVERAL:
        return False
    roles = {told.scene.role, other.scene.role}
    if roles == _WOUNDED and whole.scene.role in _WOUNDED:
        return True
    of_it = told.level == FigureKind.PART and (roles <= _WOUNDED or len(roles) == 1)
    return of_it and generic(told.counted) and not told.scene.only
