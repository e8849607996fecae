"""What was compared, what was not and why, and what came out: the one line below every report."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from corpustool.domain.findings import Severity
from corpustool.domain.reports import Coverage, Report
from corpustool.reports.excerpt import shortened
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import SEVERITY_STYLE, count, draw, in_pieces, parted, styled

_REASONS = 3
_REASON_CELLS = 60


def summary(report: Report, look: Look, today: str | None = None) -> str:
    """The counts of a report, parted by " · "; all reasons with ``look.full``; ``today`` where it made a difference."""
    parts = [[_articles(report)], figures_in_words(report, look), [findings_in_words(report)]]
    if report.accepted:
        parts.append([Text(f"{len(report.accepted):,} accepted")])
    if report.expired:
        parts.append([styled(f"{len(report.expired):,} no longer accepted", "yellow")])
    if withheld := held_back(report.withheld):
        parts.append([Text(f"not shown: {withheld}")])
    if report.agreements:
        parts.append([Text(count(len(report.agreements), "agreement"))])
    if today:
        parts.append([Text(f"as of {today}")])
    return draw(in_pieces(parted(parts), look.columns), look)


def held_back(withheld: Iterable[tuple[str, int]]) -> str:
    """What the settings hold back and why: "1 below medium confidence, 2 ignored; looked for NAM501 only"."""
    told = [(shortened(reason, _REASON_CELLS), number) for reason, number in withheld]
    counted = ", ".join(f"{number:,} {reason}" for reason, number in told if number)
    return "; ".join(part for part in (counted, *(reason for reason, number in told if not number)) if part)


def _articles(report: Report) -> Text:
    text = Text(count(report.coverage.articles, "article"))
    if report.coverage.unread:
        text.append(f" ({report.coverage.unread:,} not read)", style="bold yellow")
    return text


def figures_in_words(report: Report, look: Look) -> list[Text]:
    """What was compared, and what was not, reason by reason."""
    coverage = report.coverage
    reasons = coverage.not_compared if look.full else coverage.not_compared[:_REASONS]
    told = [f"{shortened(reason, _REASON_CELLS)}: {number:,}" for reason, number in reasons]
    if rest := coverage.not_compared[len(reasons) :]:
        told.append(f"other reasons: {sum(number for _, number in rest):,}")
    pieces = [_compared(coverage)]
    if told:
        pieces[0].append(" ")
        pieces += [styled(f"{reason}, ", "dim") for reason in told[:-1]] + [styled(f"{told[-1]})", "dim")]
        pieces[1] = styled("(", "dim").append_text(pieces[1])
    return pieces


def _compared(coverage: Coverage) -> Text:
    """How many figures were compared; a run that compared nothing must not look like one that found nothing."""
    if not coverage.figures:
        return styled("no figure, nothing was compared", "bold yellow")
    left = max(coverage.figures - coverage.compared, 0)
    if not coverage.compared:
        return styled(f"{count(coverage.figures, 'figure')}: none was compared", "bold yellow")
    return Text(f"{count(coverage.figures, 'figure')}: {coverage.compared:,} compared, {left:,} not")


def findings_in_words(report: Report) -> Text:
    """How many findings of each severity, the gravest first."""
    if not report.findings:
        return Text("no findings")
    text = Text()
    for severity in reversed(Severity):
        number = sum(finding.severity is severity for finding in report.findings)
        if number:
            text.append(", " if text else "")
            text.append(count(number, severity), style=SEVERITY_STYLE[severity])
    return text
