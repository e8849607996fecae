"""How does a report look to programs? JSON, one object or a line a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpustool.domain.outcomes import ArticleRow, DraftOutcome, FigureRow, NamesOutcome, WhyFinding, WhyNames
from corpustool.domain.reports import Report
from corpustool.reports.look import Look
from corpustool.reports.wire.draft import draft_wire
from corpustool.reports.wire.encoding import document, document_in_pieces, lines, lines_in_pieces
from corpustool.reports.wire.report import lists_wire, report_wire
from corpustool.reports.wire.tables import articles_wire, entities_wire, figure_wire
from corpustool.reports.wire.why import why_names_wire, why_wire


def report_as_json(report: Report, look: Look) -> str:
    """One object, ``corpustool.report/1``."""
    return "".join(report_in_json(report, look))


def report_in_json(report: Report, _look: Look) -> Iterator[str]:
    """The same object, piece by piece."""
    bare = replace(report, agreements=(), findings=(), accepted=(), known=())
    return document_in_pieces(report_wire(bare), lists_wire(report))


def report_as_jsonl(report: Report, look: Look) -> str:
    """A finding a line."""
    return "".join(report_in_jsonl(report, look))


def report_in_jsonl(report: Report, _look: Look) -> Iterator[str]:
    """The same lines, some of them at a time."""
    return lines_in_pieces(lists_wire(report)["findings"])


def draft_as_json(outcome: DraftOutcome, _look: Look) -> str:
    """One object, ``corpustool.check/1``."""
    return document(draft_wire(outcome))


def draft_as_jsonl(outcome: DraftOutcome, _look: Look) -> str:
    """A finding a line."""
    return lines(report_wire(outcome.report).findings)


def entities_as_json(names: NamesOutcome, _look: Look) -> str:
    """One object, ``corpustool.entities/1``."""
    return document(entities_wire(names))


def doubts_as_json(names: NamesOutcome, _look: Look) -> str:
    """The same object with the doubtful joins and near misses."""
    return document(entities_wire(names, review=True))


def articles_as_json(rows: Sequence[ArticleRow], _look: Look) -> str:
    """One object, ``corpustool.articles/1``."""
    return document(articles_wire(rows))


def figures_as_jsonl(rows: Sequence[FigureRow], _look: Look) -> str:
    """A figure a line."""
    return lines(figure_wire(row) for row in rows)


def why_as_json(why: WhyFinding, _look: Look) -> str:
    """One object, ``corpustool.why/1``: the chain behind a finding."""
    return document(why_wire(why))


def why_names_as_json(why: WhyNames, _look: Look) -> str:
    """One object, ``corpustool.why/1``: two names."""
    return document(why_names_wire(why))
