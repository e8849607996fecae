"""Do two figures of one story answer one question? A score with its features, and the vetoes that stand against it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import sqrt

from corpustool.claims.answers import Answer
from corpustool.claims.bonds import Bond, bond, one_role
from corpustool.claims.likeness import close
from corpustool.claims.stories import Story
from corpustool.claims.things import Kin, Words, content
from corpustool.claims.timing import of_those_days
from corpustool.claims.vetoes import Veto, vetoes
from corpustool.domain.claims import Feature
from corpustool.domain.quantities import Bound
from corpustool.lexicon.events import Happening

COMPARABLE = 3.5
"""Two figures with this score and no veto answer one question."""

CERTAIN = 5.5
"""From this score on the tool is sure of it."""

MOST = 1.5
"""What a story adds at most."""

_KNOWN = Feature("known", 1.0, "rare names or much text tell that the event is one")
_NEAR = Feature("value", 0.5, "the values are of one size")
_ASIDE = Feature("depth", -0.7, "one stands deep in its article or in a clause about something else")

_THINGS = {related: Feature("thing", related.weight, related.text) for related in Kin}
_COUNTRY = Feature("country", 0.5, "both name one country")
_PLACE = Feature("place", 1.0, "both name one place")
_NAMES = Feature("names", 0.7, "both name the same people or bodies")

_EITHER = "shot or hurt"
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
    _EITHER: "nobody died, so that who was shot was hurt",
}
"""What a role says of two figures where "who was killed" is no English."""


@dataclass(frozen=True, slots=True)
class Match:
    """What speaks for and against two figures answering one question."""

    features: tuple[Feature, ...]
    vetoes: tuple[Veto, ...]

    score: float = field(init=False, repr=False, compare=False)
    """The sum of the features."""
    forbidden: bool = field(init=False, repr=False, compare=False)
    """Whether more stands against comparing the two than that too little is told."""
    comparable: bool = field(init=False, repr=False, compare=False)
    """Whether the two answer one question."""

    def __post_init__(self) -> None:
        """Find out once what every question asks for."""
        score = sum([feature.weight for feature in self.features])
        object.__setattr__(self, "score", score)
        object.__setattr__(self, "forbidden", any(not veto.weak for veto in self.vetoes))
        object.__setattr__(self, "comparable", not self.vetoes and score >= COMPARABLE)


def match(a: Answer, b: Answer, story: Story, words: Words) -> Match | None:
    """All that speaks for and against, also of a part beside a total; ``None`` where unit, role or thing is another."""
    if a.family != b.family or not one_role(a, b):
        return None
    known = event_known(a, b, story)
    tie = bond(a, b, words)
    if tie is None:
        return None
    return Match(features(story, shared_features(a, b, tie), *leanings(a, b)), vetoes(a, b, tie, known=known))


def event_known(a: Answer, b: Answer, story: Story) -> bool:
    """Whether the two are known to tell of one event: their articles do, or a text adds one up from other numbers.

    Or they are much alike, and the later one tells of the days of the earlier one.
    """
    return story.known or bool(a.grown_from or b.grown_from) or (story.alike and of_those_days(a, b))


def leanings(a: Answer, b: Answer) -> tuple[bool, bool]:
    """What numbers add: whether they are of one size; and whether they differ and one may tell of something else."""
    aside = a.scene.deep or b.scene.deep
    return close(a, b), aside and not a.reading.interval.meets(b.reading.interval)


def features(story: Story, shared: Sequence[Feature], near: bool, aside: bool) -> tuple[Feature, ...]:
    """All that speaks for two figures: their story, what they have in common, and what their numbers add."""
    return (
        Feature("story", min(story.score, MOST), "the articles tell of one story"),
        *((_KNOWN,) if story.known else ()),
        *shared,
        *((_NEAR,) if near else ()),
        *((_ASIDE,) if aside else ()),
    )


def shared_features(a: Answer, b: Answer, tie: Bond) -> tuple[Feature, ...]:
    """What speaks for the two whatever their numbers and days are."""
    found = [_THINGS[tie.related]] if tie.related.one else []
    if a.scene.role:
        found.append(_role_feature(a.scene.role if a.scene.role == b.scene.role else _EITHER))
    happenings = a.scene.happenings & b.scene.happenings
    if happenings:
        found.append(_happening_feature(happenings))
    found += _name_features(a, b)
    likeness = _overlap(a.scene.words, b.scene.words)
    found.append(Feature("words", 1.5 * likeness, "their sentences share words"))
    shared = content(a.counted) & content(b.counted)
    if shared:
        found.append(Feature("modifier", 0.7, f"both are “{' '.join(sorted(shared))}”"))
    return tuple(found)


@lru_cache(maxsize=1000)
def _role_feature(role: str) -> Feature:
    return Feature("role", 1.0, _ROLES.get(role, f"both count who was {role}"))


def _happening_feature(shared: Collection[Happening]) -> Feature:
    weights = {"once": 1.5, "rare": 1.0, "often": 0.4}
    best = max(shared, key=lambda h: (weights[h.often], h.kind))
    return Feature("event", weights[best.often], f"both tell of one {best.kind}")


def _name_features(a: Answer, b: Answer) -> Iterator[Feature]:
    countries = a.scene.countries & b.scene.countries
    if countries:
        yield _COUNTRY
    spots = a.scene.spots & b.scene.spots
    if spots:
        yield _PLACE
    names = (a.scene.names & b.scene.names) - spots
    if names and len(names) > bool(countries):
        yield _NAMES


def vague(answer: Answer) -> bool:
    """Whether the figure is too vague to stand on a side: "dozens"."""
    return answer.figure.quantity.bound is Bound.VAGUE


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    if not a or not b:
        return 0.0
    return len(a & b) / sqrt(len(a) * len(b))
