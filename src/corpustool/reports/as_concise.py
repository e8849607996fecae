"""How does a report look to an editor? ``path:line:col: CODE message``, a finding a line."""

from __future__ import annotations

from corpustool.domain.findings import Evidence, Finding
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Report
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.pointing import file_of, newest, standing_in


def report_as_concise(report: Report, _look: Look) -> str:
    """A finding a line, each at the newest of its quotes."""
    return "".join(f"{_line(finding, newest(finding))}\n" for finding in report.findings)


def draft_as_concise(outcome: DraftOutcome, _look: Look) -> str:
    """A finding a line, each where it stands in the draft."""
    point = standing_in(outcome.draft.id)
    return "".join(f"{_line(each, point(each))}\n" for each in outcome.report.findings)


def _line(finding: Finding, evidence: Evidence | None) -> str:
    said = inline(f"{finding.code} {finding.message}").strip()
    if evidence is None:
        return said
    return f"{inline(file_of(evidence.article))}:{evidence.line}:{evidence.column}: {said}"
