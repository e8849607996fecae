"""What stands behind a finding besides its claim? Stories, pairs that were scored, and what would change it."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.articles import ArticleRef
from corpustool.domain.claims import Feature, Reading
from corpustool.domain.decisions import Decision


@dataclass(frozen=True, slots=True)
class OneStory:
    """Two articles that tell of one story: the ``score``, what it is made of, and the ``least`` that would do.

    ``known`` tells that rare names, a telling figure or much text make the event one.
    """

    a: ArticleRef
    b: ArticleRef
    score: float
    parts: tuple[Feature, ...]
    known: bool
    least: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two figures of two sides: what speaks for one question, what forbids to compare them, and the ``least`` score.

    ``sure`` is the score from which on the tool is sure of it.
    """

    a: Reading
    b: Reading
    features: tuple[Feature, ...]
    vetoes: tuple[str, ...]
    least: float
    sure: float

    @property
    def score(self) -> float:
        """The sum of the features."""
        return sum(feature.weight for feature in self.features)


@dataclass(frozen=True, slots=True)
class Supposition:
    """A decision that was tried without being recorded, and what the report would then say of the finding's quotes.

    ``left`` are the findings that would be left, as "FIG102 superseded, warning"; ``fact`` says in words what was
    supposed; ``changed`` whether anything is left otherwise than now.
    """

    decision: Decision
    fact: str
    left: tuple[str, ...]
    changed: bool = True


@dataclass(frozen=True, slots=True)
class Chain:
    """Everything behind a finding: the readings of its quotes by place, stories, pairs, copies and suppositions.

    ``copies`` are the paths of articles of one text, two by two. ``accepted`` is the decision that accepts it,
    ``lapsed`` the one that did so until a day that is over.
    """

    readings: tuple[Reading, ...] = ()
    stories: tuple[OneStory, ...] = ()
    pairs: tuple[Pairing, ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    suppositions: tuple[Supposition, ...] = ()
    accepted: Decision | None = None
    lapsed: Decision | None = None
