"""How is a value written as JSON? Keys sorted, decimals as strings, no clock: equal values give equal bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from corpustool.domain.outcomes import ArticleRow, DraftOutcome, FigureRow, NamesOutcome, WhyFinding, WhyNames
from corpustool.domain.reports import Report
from corpustool.reports.harmless import escape_json
from corpustool.reports.look import Look
from corpustool.reports.wire.draft import draft_wire
from corpustool.reports.wire.report import finding_wire, report_wire
from corpustool.reports.wire.tables import articles_wire, entities_wire, figure_wire
from corpustool.reports.wire.why import why_names_wire, why_wire


def report_as_json(report: Report, _look: Look) -> str:
    """One object, ``corpustool.report/1``."""
    return _document(report_wire(report))


def report_as_jsonl(report: Report, _look: Look) -> str:
    """A finding a line."""
    return _lines(finding_wire(finding) for finding in report.findings)


def draft_as_json(outcome: DraftOutcome, _look: Look) -> str:
    """One object, ``corpustool.check/1``."""
    return _document(draft_wire(outcome))


def draft_as_jsonl(outcome: DraftOutcome, _look: Look) -> str:
    """A finding a line."""
    return _lines(finding_wire(finding) for finding in outcome.report.findings)


def entities_as_json(names: NamesOutcome, _look: Look) -> str:
    """One object, ``corpustool.entities/1``."""
    return _document(entities_wire(names))


def doubts_as_json(names: NamesOutcome, _look: Look) -> str:
    """The same object with the doubtful joins and near misses."""
    return _document(entities_wire(names, review=True))


def articles_as_json(rows: Sequence[ArticleRow], _look: Look) -> str:
    """One object, ``corpustool.articles/1``."""
    return _document(articles_wire(rows))


def figures_as_jsonl(rows: Sequence[FigureRow], _look: Look) -> str:
    """A figure a line."""
    return _lines(figure_wire(row) for row in rows)


def why_as_json(why: WhyFinding, _look: Look) -> str:
    """One object, ``corpustool.why/1``: the chain behind a finding."""
    return _document(why_wire(why))


def why_names_as_json(why: WhyNames, _look: Look) -> str:
    """One object, ``corpustool.why/1``: two names."""
    return _document(why_names_wire(why))


def _document(value: msgspec.Struct) -> str:
    return escape_json(msgspec.json.format(_encode(value), indent=2).decode()) + "\n"


def _lines(values: Iterable[msgspec.Struct]) -> str:
    return "".join(escape_json(_encode(value).decode()) + "\n" for value in values)


def _encode(value: msgspec.Struct) -> bytes:
    return msgspec.json.encode(value, order="sorted")
