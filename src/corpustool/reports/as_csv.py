"""How does a report look in a spreadsheet? RFC 4180, a row for each quote of each finding.

Quotes are written for people's tables: on one line, and with an apostrophe before everything that a spreadsheet would
take for a formula (OWASP, "CSV Injection"), numbers below zero among them. Who wants every byte reads the JSON.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpustool.domain.articles import ArticleRef
from corpustool.domain.dates import Period
from corpustool.domain.decisions import Decision
from corpustool.domain.figures import Unit
from corpustool.domain.findings import Evidence, Finding, Side
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.quantities import Quantity, plain
from corpustool.domain.reports import Report
from corpustool.reports.harmless import cell
from corpustool.reports.look import Look
from corpustool.reports.pointing import file_of

_MOST = 32_000
"""Characters of a cell: Excel takes 32,767, and lets what is more begin a cell of its own."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A quote of a finding. ``number`` counts sides from 1, 0 stands for a quote that fits more than one of them."""

    finding: Finding
    decision: Decision | None
    number: int = 0
    side: Side | None = None
    evidence: Evidence | None = None

    @property
    def article(self) -> ArticleRef | None:
        return self.evidence.article if self.evidence else None

    @property
    def quantity(self) -> Quantity | None:
        return self.side.quantity if self.side else None

    @property
    def unit(self) -> Unit | None:
        return self.side.unit if self.side else None

    @property
    def period(self) -> Period | None:
        return self.evidence.period if self.evidence else None


_COLUMNS: dict[str, Callable[[_Row], Hashable]] = {
    "id": lambda row: row.finding.id,
    "code": lambda row: row.finding.code,
    "name": lambda row: row.finding.name,
    "verdict": lambda row: row.finding.verdict,
    "severity": lambda row: row.finding.severity,
    "confidence": lambda row: row.finding.confidence,
    "subject": lambda row: row.finding.subject,
    "message": lambda row: row.finding.message,
    "accepted": lambda row: row.decision and row.decision.why,
    "side": lambda row: row.number if row.side else ("fits several" if row.evidence else None),
    "side_text": lambda row: row.side and row.side.text,
    "value": lambda row: row.quantity and plain(row.quantity.value),
    "value_to": lambda row: row.quantity and row.quantity.value_to is not None and plain(row.quantity.value_to),
    "bound": lambda row: row.quantity and row.quantity.bound,
    "unit": lambda row: row.unit and (row.unit.text or row.unit.kind),
    "unit_code": lambda row: row.unit and row.unit.code,
    "path": lambda row: row.article and file_of(row.article),
    "line": lambda row: row.evidence and row.evidence.line,
    "column": lambda row: row.evidence and row.evidence.column,
    "quote": lambda row: row.evidence and row.evidence.quote,
    "sentence": lambda row: row.evidence and row.evidence.sentence,
    "attribution": lambda row: row.evidence and row.evidence.attribution,
    "places": lambda row: row.evidence and "; ".join(row.evidence.places),
    "period_from": lambda row: row.period and row.period.first,
    "period_to": lambda row: row.period and row.period.last,
    "published": lambda row: row.article and row.article.published,
    "outlet": lambda row: row.article and row.article.outlet,
    "title": lambda row: row.article and row.article.title,
    "article": lambda row: row.article and row.article.id,
    "start": lambda row: row.evidence and str(row.evidence.start),
    "end": lambda row: row.evidence and str(row.evidence.end),
}


def report_as_csv(report: Report, _look: Look) -> str:
    """The findings, then those that a person accepted; the first row names the columns."""
    text = io.StringIO(newline="")
    sheet = csv.writer(text, lineterminator="\r\n")
    sheet.writerow(_COLUMNS)
    told = lru_cache(4_096, typed=True)(_cell)  # of a finding with many quotes most cells are the same
    for row in _rows(report):
        sheet.writerow(told(read(row)) for read in _COLUMNS.values())
    return text.getvalue()


def draft_as_csv(outcome: DraftOutcome, look: Look) -> str:
    """The findings about the draft."""
    return report_as_csv(outcome.report, look)


def _rows(report: Report) -> Iterator[_Row]:
    for finding in report.findings:
        yield from _quotes(finding, None)
    for one in report.accepted:
        yield from _quotes(one.finding, one.decision)


def _quotes(finding: Finding, decision: Decision | None) -> Iterator[_Row]:
    """A row a quote; a side without one, and a finding without sides, has a row all the same."""
    if not finding.sides:
        yield _Row(finding, decision)
    for number, side in enumerate(finding.sides, 1):
        quotes: Iterable[Evidence | None] = side.evidence or (None,)
        for evidence in quotes:
            yield _Row(finding, decision, number, side, evidence)
    for evidence in finding.compatible:
        yield _Row(finding, decision, evidence=evidence)


def _cell(value: Hashable) -> str:
    if value is None or value is False:
        return ""
    shown = cell(str(value))
    return shown if len(shown) <= _MOST else f"{shown[: _MOST - 1]}…"
