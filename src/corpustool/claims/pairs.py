"""Do two figures of one story answer one question? A score with its features, and the vetoes that stand against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from math import sqrt

from corpustool.claims.answers import Answer
from corpustool.claims.likeness import close, one_amount
from corpustool.claims.stories import Story
from corpustool.claims.things import Kin, Words, content, generic, kin
from corpustool.claims.vetoes import Veto, vetoes
from corpustool.domain.claims import Feature
from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound

COMPARABLE = 3.5
"""Two figures with this score and no veto answer one question."""

CERTAIN = 5.5
"""From this score on the tool is sure of it."""

_ROLES = {
    "magnitude": "both are magnitudes of an earthquake",
    "attended": "both count who took part",
    "casualties": "both count the dead and the injured together",
    "lost": "both count the dead and the missing together",
    "sick": "both count who fell ill",
    "fired": "both count who lost work",
    "burned": "both tell how much burned",
    "flooded": "both tell how much was flooded",
    "spilled": "both tell how much was spilled",
}
"""What a role says of two figures where "who was killed" is no English."""

_ORDER = {relation: rank for rank, relation in enumerate(Kin)}


@dataclass(frozen=True, slots=True)
class Match:
    """What speaks for and against two figures answering one question."""

    features: tuple[Feature, ...]
    vetoes: tuple[Veto, ...]

    @property
    def score(self) -> float:
        """The sum of the features."""
        return sum(feature.weight for feature in self.features)

    @property
    def forbidden(self) -> bool:
        """Whether more stands against comparing the two than that too little is told."""
        return any(not veto.weak for veto in self.vetoes)

    @property
    def comparable(self) -> bool:
        """Whether the two answer one question."""
        return not self.vetoes and self.score >= COMPARABLE


def match(a: Answer, b: Answer, story: Story, words: Words, *, loose: bool = False) -> Match | None:
    """What speaks for and against; ``None`` where the two cannot be compared at all (other unit, role or thing).

    One veto is enough and ends the search. ``loose`` lets a part stand beside a total, and finds every veto.
    """
    if a.family != b.family or a.scene.role != b.scene.role or not (loose or a.level == b.level):
        return None
    related = _kin(a, b, words)
    if related is Kin.OTHER and not _alike_by_line(a, b):
        return None
    known = story.known or bool(a.grown_from or b.grown_from)
    against = vetoes(a, b, related, known=known)
    found = tuple(against) if loose else tuple(islice(against, 1))
    return Match(() if found and not loose else tuple(_features(a, b, story, related)), found)


def _kin(a: Answer, b: Answer, words: Words) -> Kin:
    """The closest relation between anything that one counts and anything that the other counts."""
    if a.scene.aspect and not (a.counted and b.counted):
        return Kin.OTHER  # whether "oil" is found beside its litres hangs on the sentence
    found = min((kin(x, y, words) for x in a.counts for y in b.counts), key=_ORDER.__getitem__, default=Kin.OTHER)
    if one_amount(a, b):
        return Kin.SAME
    if a.scene.role == "magnitude" or (a.scene.role and found is Kin.GENERAL and _anybody(a) and _anybody(b)):
        return Kin.SAME
    return found


def _anybody(answer: Answer) -> bool:
    return answer.scene.in_all or generic(answer.counted)


def _alike_by_line(a: Answer, b: Answer) -> bool:
    """Whether figures that count nothing by name (a rate, a price) stand in lines that say the same."""
    if a.scene.aspect:
        return a.counted is None or b.counted is None
    return a.family[0] != UnitKind.COUNT and a.counted is None and b.counted is None


def _features(a: Answer, b: Answer, story: Story, related: Kin) -> Iterator[Feature]:
    yield Feature("story", min(story.score, 1.5), "the articles tell of one story")
    if story.known:
        yield Feature("known", 1.0, "rare names or much text tell that the event is one")
    if related.one:
        yield Feature("thing", related.weight, related.text)
    if a.scene.role:
        yield Feature("role", 1.0, _ROLES.get(a.scene.role, f"both count who was {a.scene.role}"))
    yield from _happening_features(a, b)
    yield from _name_features(a, b)
    likeness = _overlap(a.scene.words, b.scene.words)
    yield Feature("words", 1.5 * likeness, "their sentences share words")
    shared = content(a.counted) & content(b.counted)
    if shared:
        yield Feature("modifier", 0.7, f"both are “{' '.join(sorted(shared))}”")
    if close(a, b):
        yield Feature("value", 0.5, "the values are of one size")
    if (a.scene.deep or b.scene.deep) and not a.reading.interval.meets(b.reading.interval):
        yield Feature("depth", -0.7, "one stands deep in its article or in a clause about something else")


def _happening_features(a: Answer, b: Answer) -> Iterator[Feature]:
    shared = a.scene.happenings & b.scene.happenings
    if not shared:
        return
    weights = {"once": 1.5, "rare": 1.0, "often": 0.4}
    best = max(shared, key=lambda h: (weights[h.often], h.kind))
    yield Feature("event", weights[best.often], f"both tell of one {best.kind}")


def _name_features(a: Answer, b: Answer) -> Iterator[Feature]:
    countries = a.scene.countries & b.scene.countries
    if countries:
        yield Feature("country", 0.5, "both name one country")
    spots = a.scene.spots & b.scene.spots
    if spots:
        yield Feature("place", 1.0, "both name one place")
    names = (a.scene.names & b.scene.names) - spots
    if names and len(names) > bool(countries):
        yield Feature("names", 0.7, "both name the same people or bodies")


def vague(answer: Answer) -> bool:
    """Whether the figure is too vague to stand on a side: "dozens"."""
    return answer.figure.quantity.bound is Bound.VAGUE


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    if not a or not b:
        return 0.0
    return len(a & b) / sqrt(len(a) * len(b))
