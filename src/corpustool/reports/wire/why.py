"""What is ``corpustool.why/1``? The chain behind a finding, and what was found out about two names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from corpustool.domain.chains import OneStory, Pairing, Supposition
from corpustool.domain.claims import Claim, Explanation, Feature, Reading
from corpustool.domain.mentions import EntityKind
from corpustool.domain.outcomes import WhyFinding, WhyNames
from corpustool.domain.quantities import plain
from corpustool.reports.harmless import encodable
from corpustool.reports.wire.report import FindingWire, finding_wire, optional
from corpustool.reports.wire.tables import FigureWire, read_wire

SCHEMA: Final = "corpustool.why/1"
_DIGITS = 4


class WeightWire(msgspec.Struct, frozen=True):
    """One thing that speaks for or against, and how much."""

    name: str
    weight: float
    text: str


class ReadWire(msgspec.Struct, frozen=True):
    """A figure of the finding, the numbers it allows, and the time it is told for."""

    figure: FigureWire
    low: str | None
    high: str | None
    low_open: bool
    high_open: bool
    as_of: str | None


class StoryWire(msgspec.Struct, frozen=True):
    """Two articles of one story (paths): the score, what it is made of, and what would have been enough."""

    a: str
    b: str
    score: float
    least: float
    known: bool
    parts: list[WeightWire]


class PairWire(msgspec.Struct, frozen=True):
    """Two figures of two sides (path, line and column): the score and what forbids to compare them."""

    a: str
    b: str
    score: float
    least: float
    sure: float
    features: list[WeightWire]
    vetoes: list[str]


class ExplanationWire(msgspec.Struct, frozen=True):
    """An innocent explanation that was tried."""

    kind: str
    held: bool
    text: str


class ChangeWire(msgspec.Struct, frozen=True):
    """A decision that was tried: what it supposes, its verb, and the findings that would be left."""

    supposed: str
    verb: str
    left: list[str]


class WhyWire(msgspec.Struct, frozen=True):
    """The whole chain."""

    schema: Literal["corpustool.why/1"]
    finding: FindingWire
    readings: list[ReadWire]
    copies: list[list[str]]
    stories: list[StoryWire]
    pairs: list[PairWire]
    explanations: list[ExplanationWire]
    features: list[WeightWire]
    changes: list[ChangeWire]


class WhyNamesWire(msgspec.Struct, frozen=True):
    """Two names, whether they are one, and what speaks for and against."""

    schema: Literal["corpustool.why/1"]
    a: str
    b: str
    type: EntityKind
    other_type: EntityKind | None
    joined: bool
    score: float
    reasons: list[str]


def why_wire(why: WhyFinding) -> WhyWire:
    """The chain behind a finding; without a claim there are no explanations and no features."""
    claim, chain = why.claim, why.chain
    return WhyWire(
        schema=SCHEMA,
        finding=finding_wire(why.finding, chain.accepted, lapsed=chain.lapsed),
        readings=[_reading(reading) for reading in chain.readings],
        copies=[[encodable(a), encodable(b)] for a, b in chain.copies],
        stories=[_story(story) for story in chain.stories],
        pairs=[_pair(each) for each in chain.pairs],
        explanations=_explanations(claim),
        features=_weights(claim.features) if claim else [],
        changes=[_change(each) for each in chain.suppositions],
    )


def why_names_wire(why: WhyNames) -> WhyNamesWire:
    """What was found out about two names."""
    return WhyNamesWire(
        schema=SCHEMA,
        a=encodable(why.a),
        b=encodable(why.b),
        type=why.kind,
        other_type=why.other_kind,
        joined=why.joined,
        score=round(why.score, _DIGITS),
        reasons=[encodable(reason) for reason in why.reasons],
    )


def _reading(reading: Reading) -> ReadWire:
    interval, figure = reading.interval, reading.figure
    return ReadWire(
        figure=read_wire(reading),
        low=None if interval.low is None else plain(interval.low),
        high=None if interval.high is None else plain(interval.high),
        low_open=interval.low_open,
        high_open=interval.high_open,
        as_of=optional(figure.as_of.text if figure.as_of else None),
    )


def _story(story: OneStory) -> StoryWire:
    return StoryWire(
        a=encodable(story.a.path),
        b=encodable(story.b.path),
        score=round(story.score, _DIGITS),
        least=story.least,
        known=story.known,
        parts=_weights(story.parts),
    )


def _pair(pair: Pairing) -> PairWire:
    return PairWire(
        a=_spot(pair.a),
        b=_spot(pair.b),
        score=round(pair.score, _DIGITS),
        least=pair.least,
        sure=pair.sure,
        features=_weights(pair.features),
        vetoes=[encodable(veto) for veto in pair.vetoes],
    )


def _spot(reading: Reading) -> str:
    evidence = reading.evidence
    return f"{encodable(evidence.article.path)}:{evidence.line}:{evidence.column}"


def _explanations(claim: Claim | None) -> list[ExplanationWire]:
    tried: Iterable[Explanation] = claim.explanations if claim else ()
    return [ExplanationWire(each.kind, each.held, encodable(each.text)) for each in tried]


def _weights(features: Iterable[Feature]) -> list[WeightWire]:
    return [WeightWire(encodable(f.name), round(f.weight, _DIGITS), encodable(f.text)) for f in features]


def _change(supposed: Supposition) -> ChangeWire:
    return ChangeWire(encodable(supposed.fact), supposed.decision.verb, list(supposed.left))
