"""What is a figure? A quantity in an article with what it counts, where, when and according to whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpustool.domain.dates import TimeExpression
from corpustool.domain.quantities import Quantity
from corpustool.domain.texts import SectionKind


class UnitKind(StrEnum):
    """What sort of unit a figure has; only figures of one sort are ever compared."""

    COUNT = "count"
    CURRENCY = "currency"
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage_points"
    MEASURE = "measure"
    AGE = "age"
    DURATION = "duration"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of a figure.

    ``code`` is an ISO 4217 code for a currency or a pint unit name for a measure or duration, else ``None``;
    ``text`` is the unit as printed ("US$ per barrel", "stations", "%").
    """

    kind: UnitKind
    code: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """The thing that is counted: "48 more such police stations" counts "police stations".

    ``text`` is the counted phrase as printed, without number and bound; ``head`` the lemma of its noun,
    lower case; ``modifiers`` the lower-case lemmas before and after the head that restrict it, in text order.
    """

    text: str
    head: str
    modifiers: tuple[str, ...] = ()


class FigureKind(StrEnum):
    """What a figure tells about the thing it counts."""

    TOTAL = "total"
    PART = "part"
    INCREMENT = "increment"
    CHANGE = "change"
    SHARE = "share"
    RATE = "rate"
    AGE = "age"
    DISTANCE = "distance"
    DURATION = "duration"
    MONEY = "money"
    RANK = "rank"
    OTHER = "other"


class RelationKind(StrEnum):
    """How one figure of a text leans on another one of the same text."""

    PART_OF = "part_of"  # "54 stations, including two in London": 2 -> 54
    SPREAD_OF = "spread_of"  # "54 stations in 21 countries": 21 -> 54
    ADDS_TO = "adds_to"  # "48 more in addition to the 54": 48 -> 54
    SUMS_TO = "sums_to"  # "48 more ..., bringing the total to 102": 48 -> 102


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from this figure to the one at index ``figure`` of the same analysis."""

    kind: RelationKind
    figure: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that was read as a figure; ``text[start:end] == quote``.

    ``event`` is the canonical role where the lexicon knows one ("killed", "hurt", "held", "shot"), else the
    lemma of the predicate ("persuade to return"); ``attribution`` is who says so, as printed; ``places`` are the
    place names that locate the figure, as printed; ``period`` the time it is counted over and ``as_of`` the
    day it is told for, both unresolved. ``sentence`` is an index into ``Analysis.sentences``; ``quoted`` tells
    that it stands between quotation marks.
    """

    start: int
    end: int
    quote: str
    quantity: Quantity
    unit: Unit
    counted: Counted | None = None
    kind: FigureKind = FigureKind.TOTAL
    event: str | None = None
    places: tuple[str, ...] = ()
    period: TimeExpression | None = None
    as_of: TimeExpression | None = None
    attribution: str | None = None
    section: SectionKind = SectionKind.BODY
    quoted: bool = False
    sentence: int = 0
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class RejectedNumber:
    """A number that is no figure, and the reason: "year", "date", "time", "phone number", "part of a name"..."""

    start: int
    end: int
    quote: str
    reason: str
