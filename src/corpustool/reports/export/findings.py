"""Which tables tell what was found? Findings, the sides of each, and the quotes that are their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpustool.domain.decisions import Decision
from corpustool.domain.findings import Evidence, Finding, Side
from corpustool.domain.holdings import Holdings
from corpustool.reports.export.corpus import first_day, last_day
from corpustool.reports.export.sheets import Column, Sheet, day, integer, number, several, text, truth


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding, and the decision that accepts it."""

    finding: Finding
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class _Valued:
    """A side with its number among the sides of its finding, from 1."""

    finding: Finding
    number: int
    side: Side


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quote with the number of its side; ``None`` where it fits several sides and is evidence for none."""

    finding: Finding
    number: int | None
    evidence: Evidence


def _found(holdings: Holdings) -> Iterator[_Found]:
    report = holdings.report
    yield from (_Found(finding) for finding in report.findings)
    yield from (_Found(accepted.finding, accepted.decision) for accepted in report.accepted)


def _valued(holdings: Holdings) -> Iterator[_Valued]:
    for found in _found(holdings):
        for index, side in enumerate(found.finding.sides, 1):
            yield _Valued(found.finding, index, side)


def _quoted(holdings: Holdings) -> Iterator[_Quoted]:
    for found in _found(holdings):
        finding = found.finding
        for index, side in enumerate(finding.sides, 1):
            yield from (_Quoted(finding, index, evidence) for evidence in side.evidence)
        yield from (_Quoted(finding, None, evidence) for evidence in finding.compatible)


def _until(decision: Decision | None) -> date | None:
    return date.fromisoformat(decision.until) if decision and decision.until else None


_FINDING: tuple[Column[_Found], ...] = (
    text("id", "the finding's id, stable while its values are", lambda row: row.finding.id),
    text("code", "the rule", lambda row: row.finding.code),
    text("name", "the rule's name", lambda row: row.finding.name),
    text("verdict", "conflict, superseded, attribution, …", lambda row: row.finding.verdict),
    text("severity", "error, warning or note", lambda row: row.finding.severity),
    text("confidence", "how sure that it is one question", lambda row: row.finding.confidence),
    text("subject", "the question", lambda row: row.finding.subject),
    text("message", "the values in a sentence", lambda row: row.finding.message),
    several("reasons", "explanations that were tried", lambda row: row.finding.reasons),
    truth("accepted", "whether a person accepted it", lambda row: row.decision is not None),
    text("accepted_why", "the person's reason", lambda row: row.decision.why if row.decision else None),
    day("accepted_until", "the day on which it comes back", lambda row: _until(row.decision)),
)
_SIDE: tuple[Column[_Valued], ...] = (
    text("finding_id", "the finding", lambda row: row.finding.id),
    integer("side", "its number in the finding, from 1", lambda row: row.number),
    text("text", "the value in words", lambda row: row.side.text),
    number("value", "the number", lambda row: row.side.quantity.value if row.side.quantity else None),
    number(
        "value_to", "the other end of a range", lambda row: row.side.quantity.value_to if row.side.quantity else None
    ),
    text(
        "bound", "exact, about, at_least, range, …", lambda row: row.side.quantity.bound if row.side.quantity else None
    ),
    number("low", "the least it can mean", lambda row: row.side.allows.low if row.side.allows else None),
    number("high", "the most it can mean", lambda row: row.side.allows.high if row.side.allows else None),
    text("unit_kind", "count, currency, percent, …", lambda row: row.side.unit.kind if row.side.unit else None),
    text("unit_code", "ISO 4217 code or name of a unit", lambda row: row.side.unit.code if row.side.unit else None),
    text("unit", "the unit as printed", lambda row: (row.side.unit.text or None) if row.side.unit else None),
    integer("articles", "how many articles print it", lambda row: row.side.articles),
    integer("independent", "how many of them are no copies", lambda row: row.side.independent),
)
_EVIDENCE: tuple[Column[_Quoted], ...] = (
    text("finding_id", "the finding", lambda row: row.finding.id),
    integer("side", "the side it speaks for; empty: it fits several", lambda row: row.number),
    text("article_id", "the article", lambda row: row.evidence.article.id),
    text("path", "that article's file", lambda row: row.evidence.article.path),
    text("outlet", "who published it", lambda row: row.evidence.article.outlet),
    day("published", "when", lambda row: row.evidence.article.day),
    integer("start", "where the quote begins, in code points", lambda row: row.evidence.start),
    integer("end", "where it ends, not counted", lambda row: row.evidence.end),
    integer("line", "its line in the file, from 1", lambda row: row.evidence.line),
    integer("column", "its column there, from 1", lambda row: row.evidence.column),
    text("quote", "the words", lambda row: row.evidence.quote),
    text("sentence", "the sentence around them", lambda row: row.evidence.sentence),
    text("attribution", "who says so", lambda row: row.evidence.attribution),
    several("places", "where, as printed", lambda row: row.evidence.places),
    day("period_from", "the first day it is told for", lambda row: first_day(row.evidence)),
    day("period_to", "the last one", lambda row: last_day(row.evidence)),
)

FINDINGS = Sheet("findings", "a finding, accepted ones last", _FINDING, _found)
SIDES = Sheet("sides", "one of the values that differ", _SIDE, _valued)
EVIDENCE = Sheet("evidence", "a quote of a finding", _EVIDENCE, _quoted)
