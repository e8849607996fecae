"""How does a report look to GitLab's merge requests? A Code Quality report, one entry a finding."""

from __future__ import annotations

import msgspec

from corpustool.domain.findings import Finding, Severity
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Report
from corpustool.reports.excerpt import shortened
from corpustool.reports.harmless import encodable
from corpustool.reports.look import Look
from corpustool.reports.pointing import DECISIONS, Pointer, file_of, newest, standing_in
from corpustool.reports.wire.encoding import document

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
"""Of GitLab's five; what it calls critical or a blocker is a program that breaks."""
_LONGEST = 1_000


class LinesWire(msgspec.Struct, frozen=True):
    """Where the finding begins, counted from 1."""

    begin: int


class LocationWire(msgspec.Struct, frozen=True):
    """A file of the repository, without "./" before it."""

    path: str
    lines: LinesWire


class QualityWire(msgspec.Struct, frozen=True):
    """An entry; ``fingerprint`` tells whether two reports mean one finding."""

    description: str
    check_name: str
    fingerprint: str
    severity: str
    location: LocationWire


def report_as_gitlab(report: Report, _look: Look) -> str:
    """A finding an entry, each at the newest of its quotes."""
    return _entries(report, newest)


def draft_as_gitlab(outcome: DraftOutcome, _look: Look) -> str:
    """A finding an entry, each where it stands in the draft."""
    return _entries(outcome.report, standing_in(outcome.draft.id))


def _entries(report: Report, point: Pointer) -> str:
    return document([_entry(finding, point) for finding in report.findings])


def _entry(finding: Finding, point: Pointer) -> QualityWire:
    evidence = point(finding)
    path, line = (file_of(evidence.article), evidence.line) if evidence else (DECISIONS, 1)
    return QualityWire(
        description=shortened(finding.message, _LONGEST),
        check_name=f"{finding.code} {finding.name}",
        fingerprint=finding.id,
        severity=_SEVERITIES[finding.severity],
        location=LocationWire(encodable(path), LinesWire(line)),
    )
