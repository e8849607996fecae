"""Which pairs of figures answer one question? Matched pair after pair, so that a crowd of like texts is cheap."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from corpustool.claims.answers import Answer
from corpustool.claims.bonds import Bond, Common, bond, common, face, one_role
from corpustool.claims.pairs import MOST, Match, event_known, features, leanings, shared_features
from corpustool.claims.precision import telling_value
from corpustool.claims.stories import Story
from corpustool.claims.things import Words
from corpustool.claims.vetoes import (
    ROLE_ALONE,
    Veto,
    by_events,
    by_places,
    by_sizes,
    by_things,
    by_times,
    of_one_sort,
    too_little,
)
from corpustool.domain.claims import Feature


@dataclass(frozen=True, slots=True)
class Faced:
    """An answer with the number of its face."""

    answer: Answer
    face: int


def faced(by_article: Sequence[Sequence[Answer]]) -> list[list[Faced]]:
    """The answers with their faces: those of one number read alike."""
    numbers: dict[Hashable, int] = {}
    return [[Faced(each, numbers.setdefault(face(each), len(numbers))) for each in answers] for answers in by_article]


class Tie:
    """What is known of all pairs of answers with two faces; each thing is found when it is first asked for.

    ``matches`` are those of the pairs whose articles are as much one story as may be: most pairs of a crowd.
    """

    __slots__ = ("bond", "common", "matches", "places", "shared")

    def __init__(self, bond: Bond) -> None:
        self.bond = bond
        self.places: Sequence[Veto] | None = None
        self.common: Common | None = None
        self.shared: tuple[Feature, ...] | None = None
        self.matches: dict[Hashable, Match] = {}


class Matcher:
    """Matches figures, pair after pair; what lasts is found once for all that read alike.

    A pair has at most one veto: the cheapest are looked for first, and the search ends with the first that is found.
    Whatever is weak comes last, as it does where all are told.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._ties: dict[Hashable, Tie | Match | None] = {}
        self._against: dict[tuple[str, bool], Match] = {}

    def match(self, first: Faced, second: Faced, story: Story) -> Match | None:
        """What speaks for and against; ``None`` where unit, role, level or thing is another."""
        a, b = first.answer, second.answer
        known = event_known(a, b, story)
        key = (first.face, second.face, known, _one_number(a, b))
        if key not in self._ties:
            self._ties[key] = self._tie(a, b)
        tie = self._ties[key]
        if not isinstance(tie, Tie):
            return tie
        veto = _veto(a, b, tie, known)
        return self._stopped(veto) if veto else _free(a, b, story, tie)

    def _tie(self, a: Answer, b: Answer) -> Tie | Match | None:
        if a.family != b.family or a.level != b.level or not one_role(a, b):
            return None
        bound = bond(a, b, self._words)
        if bound is None:
            return None
        veto = next(by_things(a, b, bound), None)
        return self._stopped(veto) if veto else Tie(bound)

    def _stopped(self, veto: Veto) -> Match:
        key = veto.text, veto.weak
        if key not in self._against:
            self._against[key] = Match((), (veto,))
        return self._against[key]


def _veto(a: Answer, b: Answer, tie: Tie, known: bool) -> Veto | None:
    """What stands against comparing the two besides what they count."""
    agree = a.reading.interval.meets(b.reading.interval)
    against = by_sizes(a, b) or by_times(a, b, known, agree=agree) or by_events(a, b, tie.bond, known, agree=agree)
    if against:
        return against[0]
    if tie.places is None:
        tie.places = by_places(a, b, known)
    if tie.places:
        return tie.places[0]
    if of_one_sort(a, b, tie.bond, known):
        return ROLE_ALONE
    if agree:
        return None
    if tie.common is None:
        tie.common = common(a, b, known)
    return next(too_little(a, b, tie.common, known), None)


def _free(a: Answer, b: Answer, story: Story, tie: Tie) -> Match:
    """The match of two figures that nothing forbids to compare."""
    if tie.shared is None:
        tie.shared = shared_features(a, b, tie.bond)
    leaning = leanings(a, b)
    if story.score < MOST:
        return Match(features(story, tie.shared, *leaning), ())
    alike = (story.known, *leaning)
    if alike not in tie.matches:
        tie.matches[alike] = Match(features(story, tie.shared, *leaning), ())
    return tie.matches[alike]


def _one_number(a: Answer, b: Answer) -> tuple[bool, bool] | None:
    """All that lasting vetoes ask of the numbers: whether they are one, so are their bounds, and it is telling."""
    one, other = a.figure.quantity, b.figure.quantity
    return (one == other, telling_value(one.value)) if one.value == other.value else None
