"""Which findings are back because the day is over until which somebody accepted them?"""

from __future__ import annotations

from dataclasses import replace

from corpustool.domain.decisions import Decision
from corpustool.domain.reports import Report


def with_lapsed(report: Report) -> Report:
    """The report in which such a finding says so, before all other reasons."""
    over = {one.finding.id: one.decision for one in report.expired}
    if not over:
        return report
    findings = tuple(
        replace(finding, reasons=(_told(over[finding.id]), *finding.reasons)) if finding.id in over else finding
        for finding in report.findings
    )
    return replace(report, findings=findings)


def _told(decision: Decision) -> str:
    why = f": {decision.why}" if decision.why else ""
    return f"accepted until {decision.until}, which is over{why}"
