"""What is ``corpustool.report/1``? The JSON of a report: its shapes, and how each is filled from the domain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

import msgspec

from corpustool.domain.articles import ArticleRef
from corpustool.domain.dates import Period
from corpustool.domain.decisions import Decision
from corpustool.domain.figures import Unit, UnitKind
from corpustool.domain.findings import Confidence, Evidence, Finding, Severity, Side
from corpustool.domain.quantities import Bound, Interval, Quantity, Trend, plain
from corpustool.domain.reports import Report
from corpustool.reports.harmless import encodable

SCHEMA: Final = "corpustool.report/1"


class QuantityWire(msgspec.Struct, frozen=True):
    """A number as printed and the interval it stands for; all numbers are decimal strings."""

    value: str
    value_to: str | None
    bound: Bound
    low: str | None
    high: str | None
    trend: Trend | None


class UnitWire(msgspec.Struct, frozen=True):
    """The unit of a figure; ``code`` is an ISO 4217 code or a pint unit."""

    kind: UnitKind
    code: str | None
    text: str


class ArticleWire(msgspec.Struct, frozen=True):
    """An article as evidence names it."""

    id: str
    path: str
    title: str
    published: str | None
    outlet: str | None


class PeriodWire(msgspec.Struct, frozen=True):
    """Two ISO dates, both in; ``null`` is an open end."""

    from_: str | None = msgspec.field(name="from")
    to: str | None


class EvidenceWire(msgspec.Struct, frozen=True):
    """A quote where it stands; offsets are code points, half-open; line and column count from 1."""

    article: ArticleWire
    start: int
    end: int
    line: int
    column: int
    quote: str
    sentence: str
    attribution: str | None
    places: list[str]
    period: PeriodWire | None


class SideWire(msgspec.Struct, frozen=True):
    """One of the values that differ, with its evidence; of articles that copy one text only one is independent."""

    text: str
    quantity: QuantityWire | None
    unit: UnitWire | None
    evidence: list[EvidenceWire]
    independent: int | None


class FindingWire(msgspec.Struct, frozen=True, omit_defaults=True):
    """A finding; ``decision`` is there only where a person accepted it, ``lapsed`` where that is over."""

    id: str
    code: str
    name: str
    verdict: str
    severity: Severity
    confidence: Confidence
    subject: str
    message: str
    sides: list[SideWire]
    compatible: list[EvidenceWire]
    reasons: list[str]
    decision: DecisionWire | None = None
    lapsed: DecisionWire | None = None


class DecisionWire(msgspec.Struct, frozen=True):
    """Who-needs-no-name: why a finding was accepted, when, and until when."""

    id: str
    why: str
    made: str
    until: str | None


class ToolWire(msgspec.Struct, frozen=True):
    """What made the report."""

    name: str
    version: str
    pipeline: str


class CorpusWire(msgspec.Struct, frozen=True):
    """What was looked at: "no findings" and "did not look" are different statements.

    ``withheld`` tells what the settings kept out of the findings, reason by reason; 0 where nobody counted.
    """

    articles: int
    unread: int
    entities: int
    figures: int
    compared: int
    not_compared: dict[str, int]
    withheld: dict[str, int]


class AgreementWire(msgspec.Struct, frozen=True):
    """A question that several articles answer alike."""

    subject: str
    side: SideWire


class ReportWire(msgspec.Struct, frozen=True):
    """The whole document; ``known`` are findings that a baseline has, which fail no run."""

    schema: Literal["corpustool.report/1"]
    tool: ToolWire
    corpus: CorpusWire
    agreements: list[AgreementWire]
    findings: list[FindingWire]
    accepted: list[FindingWire]
    known: list[FindingWire]


def report_wire(report: Report) -> ReportWire:
    """A report as JSON tells it."""
    return ReportWire(
        schema=SCHEMA,
        tool=ToolWire("corpustool", report.version, encodable(report.pipeline)),
        corpus=_corpus(report),
        agreements=list(_agreements(report)),
        findings=list(_findings(report)),
        accepted=list(_accepted(report)),
        known=list(map(finding_wire, report.known)),
    )


def lists_wire(report: Report) -> dict[str, Iterator[msgspec.Struct]]:
    """The long lists of a report as JSON tells them, by name; each element is made when it is asked for."""
    return {
        "agreements": _agreements(report),
        "findings": _findings(report),
        "accepted": _accepted(report),
        "known": map(finding_wire, report.known),
    }


def _agreements(report: Report) -> Iterator[AgreementWire]:
    return (AgreementWire(encodable(each.subject), _side(each.side)) for each in report.agreements)


def _findings(report: Report) -> Iterator[FindingWire]:
    lapsed = {one.finding.id: one.decision for one in report.expired}
    return (finding_wire(finding, lapsed=lapsed.get(finding.id)) for finding in report.findings)


def _accepted(report: Report) -> Iterator[FindingWire]:
    return (finding_wire(one.finding, one.decision) for one in report.accepted)


def finding_wire(finding: Finding, decision: Decision | None = None, *, lapsed: Decision | None = None) -> FindingWire:
    """A finding, and the decision that accepted it, or did so until a day that is over."""
    return FindingWire(
        id=finding.id,
        code=finding.code,
        name=finding.name,
        verdict=finding.verdict,
        severity=finding.severity,
        confidence=finding.confidence,
        subject=encodable(finding.subject),
        message=encodable(finding.message),
        sides=[_side(side) for side in finding.sides],
        compatible=[evidence_wire(evidence) for evidence in finding.compatible],
        reasons=[encodable(reason) for reason in finding.reasons],
        decision=None if decision is None else _decision(decision),
        lapsed=None if lapsed is None else _decision(lapsed),
    )


def evidence_wire(evidence: Evidence) -> EvidenceWire:
    """A quote where it stands."""
    return EvidenceWire(
        article=_article(evidence.article),
        start=evidence.start,
        end=evidence.end,
        line=evidence.line,
        column=evidence.column,
        quote=encodable(evidence.quote),
        sentence=encodable(evidence.sentence),
        attribution=optional(evidence.attribution),
        places=[encodable(place) for place in evidence.places],
        period=None if evidence.period is None else _period(evidence.period),
    )


def quantity_wire(quantity: Quantity, allows: Interval | None = None) -> QuantityWire:
    """A quantity with the interval it stands for: ``allows`` where the settings were known, "about" as they say."""
    interval = quantity.interval() if allows is None else allows
    return QuantityWire(
        value=plain(quantity.value),
        value_to=_number(quantity.value_to),
        bound=quantity.bound,
        low=_number(interval.low),
        high=_number(interval.high),
        trend=quantity.trend,
    )


def unit_wire(unit: Unit) -> UnitWire:
    """A unit."""
    return UnitWire(unit.kind, unit.code, encodable(unit.text))


def optional(text: str | None) -> str | None:
    """A text that may be missing, in a form that every encoder takes."""
    return None if text is None else encodable(text)


def _side(side: Side) -> SideWire:
    return SideWire(
        text=encodable(side.text),
        quantity=None if side.quantity is None else quantity_wire(side.quantity, side.allows),
        unit=None if side.unit is None else unit_wire(side.unit),
        evidence=[evidence_wire(evidence) for evidence in side.evidence],
        independent=side.independent,
    )


@lru_cache(maxsize=1 << 12)
def _article(article: ArticleRef) -> ArticleWire:
    return ArticleWire(
        id=article.id,
        path=encodable(article.path),
        title=encodable(article.title),
        published=optional(article.published),
        outlet=optional(article.outlet),
    )


def _decision(decision: Decision) -> DecisionWire:
    return DecisionWire(
        encodable(decision.id), encodable(decision.why), encodable(decision.made), optional(decision.until)
    )


def _corpus(report: Report) -> CorpusWire:
    coverage = report.coverage
    return CorpusWire(
        coverage.articles,
        coverage.unread,
        coverage.entities,
        coverage.figures,
        coverage.compared,
        {encodable(reason): count for reason, count in coverage.not_compared},
        {encodable(reason): count for reason, count in report.withheld},
    )


def _period(period: Period) -> PeriodWire:
    return PeriodWire(_day(period.first), _day(period.last))


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(number: Decimal | None) -> str | None:
    return None if number is None else plain(number)
