"""What is a claim? A question that figures of several articles answer, and the camps the answers fall into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpustool.domain.articles import ArticleRef
from corpustool.domain.dates import Period
from corpustool.domain.figures import Figure
from corpustool.domain.findings import Confidence, Evidence
from corpustool.domain.quantities import Interval


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure where it was read, with what the reduce knows besides: resolved period and quotable evidence.

    ``index`` is the figure's place in its article's analysis; (``article.id``, ``index``) is its identity.
    """

    article: ArticleRef
    index: int
    figure: Figure
    interval: Interval
    period: Period | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Camp:
    """Readings that can all be true together, and the text that stands for them ("at least 54")."""

    text: str
    readings: tuple[Reading, ...]


class ExplanationKind(StrEnum):
    """The innocent explanations that are tried before anything is called a clash."""

    BOUND = "bound"
    ROUNDING = "rounding"
    UNIT = "unit conversion"
    PART = "part of the whole"
    PLACE = "other place"
    PERIOD = "other period"
    RESTRICTION = "other restriction"
    SUM = "sum"
    UPDATE = "update"
    CORRECTION = "correction"
    STALE = "old value after the new one"
    NAME = "number in a name"
    SUSPECT = "with and without the suspect"
    SPEAKER = "other speaker"
    THING = "thing counted named differently"
    EVENT = "other event"


@dataclass(frozen=True, slots=True)
class Explanation:
    """An innocent explanation that was tried: whether it holds, and what a person should read about it.

    ``brief`` is what a list of those that failed calls it ("another period"); empty where the text stands for itself.
    """

    kind: ExplanationKind
    held: bool
    text: str
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that spoke for or against "these two figures answer one question"."""

    name: str
    weight: float
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One question with its answers.

    ``camps`` are the fewest groups whose members can all be true, in order of value; one camp means
    agreement. ``compatible`` readings fit more than one camp and are evidence for none. ``features`` tell why the
    tool thinks it is one question; ``confidence`` sums them up.
    """

    subject: str
    camps: tuple[Camp, ...]
    compatible: tuple[Reading, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    features: tuple[Feature, ...] = ()
    confidence: Confidence = Confidence.MEDIUM

    def held(self, kind: ExplanationKind) -> Explanation | None:
        """The explanation of that kind that holds, if one does."""
        return next((e for e in self.explanations if e.kind is kind and e.held), None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All claims of a corpus, and for each figure that answers none the reason why it was not compared.

    ``not_compared`` maps (article id, figure index) to a reason.
    """

    claims: tuple[Claim, ...]
    not_compared: tuple[tuple[tuple[str, int], str], ...] = ()
