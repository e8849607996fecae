"""What was compared, what was not and why, and what came out: the one line below every report."""

from __future__ import annotations

from rich.text import Text

from corpustool.domain.findings import Severity
from corpustool.domain.reports import Report
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import SEVERITY_STYLE, count, draw

_REASONS = 3


def summary(report: Report, look: Look) -> str:
    """The counts of a report, parted by " · "; all reasons with ``look.full``."""
    parts = [_articles(report), _figures(report, look), _findings(report)]
    if report.accepted:
        parts.append(Text(f"{len(report.accepted):,} accepted"))
    if report.agreements:
        parts.append(Text(count(len(report.agreements), "agreement")))
    return draw([Text(" · ").join(parts)], look)


def _articles(report: Report) -> Text:
    text = Text(count(report.coverage.articles, "article"))
    if report.coverage.unread:
        text.append(f" ({report.coverage.unread:,} not read)", style="bold yellow")
    return text


def _figures(report: Report, look: Look) -> Text:
    coverage = report.coverage
    left = max(coverage.figures - coverage.compared, 0)
    text = Text(f"{count(coverage.figures, 'figure')}: {coverage.compared:,} compared, {left:,} not")
    reasons = coverage.not_compared if look.full else coverage.not_compared[:_REASONS]
    told = [f"{number:,} {inline(reason)}" for reason, number in reasons]
    if len(reasons) < len(coverage.not_compared):
        told.append("…")
    return text.append(f" ({', '.join(told)})", style="dim") if told else text


def _findings(report: Report) -> Text:
    if not report.findings:
        return Text("no findings")
    text = Text()
    for severity in reversed(Severity):
        number = sum(finding.severity is severity for finding in report.findings)
        if number:
            text.append(", " if text else "").append(count(number, severity), style=SEVERITY_STYLE[severity])
    return text
