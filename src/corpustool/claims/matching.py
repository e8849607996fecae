"""Which pairs of figures answer one question? Matched pair after pair, so that a crowd of like texts is cheap."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from corpustool.claims.answers import Answer
from corpustool.claims.bonds import Bond, bond, face, rated
from corpustool.claims.likeness import close
from corpustool.claims.pairs import MOST, Match, event_known, features, shared_features
from corpustool.claims.precision import telling_value
from corpustool.claims.stories import Story
from corpustool.claims.things import Words
from corpustool.claims.vetoes import Veto, by_numbers, by_places, by_things, too_little
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


@dataclass(frozen=True, slots=True)
class Footing:
    """What else is known of all pairs with these two faces: whether they are rates, and what speaks for them."""

    rated: bool
    shared: tuple[Feature, ...]


class Matcher:
    """Matches figures, pair after pair; what lasts is found once for all that read alike.

    A pair has at most one veto: the cheapest are looked for first, and the search ends with the first that is found.
    Whatever is weak comes last, as it does where all are told.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._bonds: dict[Hashable, Bond | Match | None] = {}
        self._footings: dict[Hashable, Footing | Match] = {}
        self._against: dict[Veto, Match] = {}
        self._alike: dict[Hashable, Match] = {}

    def match(self, first: Faced, second: Faced, story: Story) -> Match | None:
        """What speaks for and against; ``None`` where unit, role, level or thing is another."""
        a, b = first.answer, second.answer
        known = event_known(a, b, story)
        key = (first.face, second.face, known, _one_number(a, b))
        if key not in self._bonds:
            self._bonds[key] = self._bond(a, b)
        tie = self._bonds[key]
        if not isinstance(tie, Bond):
            return tie
        agree = a.reading.interval.meets(b.reading.interval)
        veto = next(by_numbers(a, b, tie, known, agree=agree), None)
        if veto:
            return self._stopped(veto)
        if key not in self._footings:
            self._footings[key] = self._footing(a, b, tie, known)
        footing = self._footings[key]
        if isinstance(footing, Match):
            return footing
        veto = next(too_little(a, b, tie, known, agree=agree, rated=footing.rated), None)
        return self._stopped(veto) if veto else self._free(a, b, story, footing, (key, agree))

    def _bond(self, a: Answer, b: Answer) -> Bond | Match | None:
        if a.family != b.family or a.scene.role != b.scene.role or a.level != b.level:
            return None
        tie = bond(a, b, self._words)
        veto = next(by_things(a, b, tie), None) if tie else None
        return self._stopped(veto) if veto else tie

    def _footing(self, a: Answer, b: Answer, tie: Bond, known: bool) -> Footing | Match:
        veto = next(by_places(a, b, known), None)
        return self._stopped(veto) if veto else Footing(rated(a, b, known), shared_features(a, b, tie))

    def _stopped(self, veto: Veto) -> Match:
        if veto not in self._against:
            self._against[veto] = Match((), (veto,))
        return self._against[veto]

    def _free(self, a: Answer, b: Answer, story: Story, footing: Footing, alike: Hashable) -> Match:
        """The match of two figures that nothing forbids to compare; of those in a crowd of like texts it is one."""
        if story.score < MOST:
            return Match(features(a, b, story, footing.shared), ())
        alike = alike, story.known, close(a, b), a.scene.deep or b.scene.deep
        if alike not in self._alike:
            self._alike[alike] = Match(features(a, b, story, footing.shared), ())
        return self._alike[alike]


def _one_number(a: Answer, b: Answer) -> tuple[bool, bool] | None:
    """All that lasting vetoes ask of the numbers: whether they are one, so are their bounds, and it is telling."""
    one, other = a.figure.quantity, b.figure.quantity
    return (one == other, telling_value(one.value)) if one.value == other.value else None
