"""What is a finding? Figures or names that differ, with evidence on every side. It never says who is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpustool.domain.articles import ArticleRef
from corpustool.domain.dates import Period
from corpustool.domain.figures import Unit
from corpustool.domain.quantities import Interval, Quantity


class Severity(StrEnum):
    """How grave: ``error`` fails a run by default, a note never does unless asked to."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


class Confidence(StrEnum):
    """How sure the tool is that the sides answer one question; apart from severity."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low, 1 for medium, 2 for high."""
        return list(Confidence).index(self)


class Verdict(StrEnum):
    """What the tool makes of the difference."""

    CONFLICT = "conflict"
    SUPERSEDED = "superseded"
    STALE = "stale"
    ATTRIBUTION = "attribution"
    UNCLEAR = "unclear"
    SCOPE = "scope"
    ARITHMETIC = "arithmetic"
    HEADLINE = "headline"
    CALENDAR = "calendar"
    VARIANT = "variant"
    QUOTATION = "quotation"
    SOURCE = "source"
    HOUSEKEEPING = "housekeeping"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote where it stands: ``text[start:end] == quote``; line and column are counted from 1.

    ``sentence_start`` is where ``sentence`` begins in the text, so that a quote that stands in it twice is marked in
    the right place; ``None`` where the sentence is not a slice of the text.
    """

    article: ArticleRef
    start: int
    end: int
    line: int
    column: int
    quote: str
    sentence: str
    attribution: str | None = None
    places: tuple[str, ...] = ()
    period: Period | None = None
    sentence_start: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that differ, with every quote that prints it. A side of names has no quantity.

    ``independent`` is the number of its articles when of those that copy one text only one is counted; ``None`` where
    nobody looked. ``interval`` are the numbers that the words of its quantity allow, "about" as wide as the settings
    say; ``None`` where no settings were at hand, see :attr:`allows`.
    """

    text: str
    quantity: Quantity | None
    unit: Unit | None
    evidence: tuple[Evidence, ...]
    independent: int | None = None
    interval: Interval | None = None

    @property
    def allows(self) -> Interval | None:
        """The numbers that its words allow; ``None`` for a side without a quantity."""
        return self.quantity.interval() if self.interval is None and self.quantity else self.interval

    @property
    def articles(self) -> int:
        """How many articles print it."""
        return len({evidence.article.id for evidence in self.evidence})


@dataclass(frozen=True, slots=True)
class Finding:
    """Values that differ, why that matters, and which explanations were tried.

    ``compatible`` are quotes that fit more than one side and are evidence for none; ``reasons`` are sentences
    for a person: explanations that hold first, then those that were tried and rejected.
    """

    id: str
    code: str
    name: str
    verdict: Verdict
    severity: Severity
    confidence: Confidence
    subject: str
    message: str
    sides: tuple[Side, ...]
    compatible: tuple[Evidence, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """A question that several articles answer with values that can all be true, or a number with its list or parts."""

    subject: str
    side: Side
