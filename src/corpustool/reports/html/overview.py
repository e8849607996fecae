"""What stands at the head of the page? What came out, how much was looked at, and what was not compared."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpustool.domain.findings import Finding, Severity, Verdict
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Report
from corpustool.domain.rules import Rule
from corpustool.reports.excerpt import shortened
from corpustool.reports.html.findings import anchor_of
from corpustool.reports.html.verdicts import meaning
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import count
from corpustool.reports.text.draft import draft_summary, draft_without_findings
from corpustool.reports.text.summary import held_back

_REASON = 200
_NO_PROOF = "That a figure is not among the findings does not mean that it is right."


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings of one verdict, the gravest severity among them, and the first of them."""

    verdict: str
    severity: str
    number: int
    meaning: str
    first: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why figures were not compared, how many, and their share of all that were not, in percent."""

    reason: str
    number: int
    share: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The head of the page and its account of what was looked at."""

    title: str
    heading: str
    lead: str
    coverage: str
    account: str
    tallies: tuple[Tally, ...]
    severities: tuple[tuple[str, int], ...]
    compared: int
    figures: int
    reasons: tuple[Reason, ...]
    withheld: tuple[tuple[str, int], ...]
    rules: tuple[Rule, ...]

    @property
    def share(self) -> int:
        """The share of the figures that was compared, in percent."""
        return self.compared * 100 // self.figures if self.figures else 0


def overview_of(report: Report) -> Overview:
    """The overview of a report."""
    coverage = report.coverage
    left = sum(number for _, number in coverage.not_compared)
    said = _severities(report)
    told = ", ".join(count(number, severity) for severity, number in said) or "no findings"
    return Overview(
        title=f"{told} in {count(coverage.articles, 'article')} – corpustool",
        heading=_heading(report),
        lead=_lead(report),
        coverage=_coverage(report),
        account=_account(report),
        tallies=_tallies(report.findings),
        severities=said,
        compared=coverage.compared,
        figures=coverage.figures,
        reasons=tuple(
            Reason(shortened(reason, _REASON), number, max(number * 100 // left, 1) if left else 0)
            for reason, number in coverage.not_compared
        ),
        withheld=report.withheld,
        rules=_rules(report),
    )


def overview_of_draft(outcome: DraftOutcome) -> Overview:
    """The overview of what a corpus says about a draft."""
    report, articles = outcome.report, count(outcome.report.coverage.articles, "article")
    told = overview_of(report)
    return replace(
        told,
        title=f"A draft against {articles} – corpustool",
        heading=f"A draft against {articles}",
        lead=told.lead if report.findings else draft_without_findings(outcome),
        coverage=" ".join(draft_summary(outcome, Look()).split()),
        account=_account_of_draft(report),
    )


def _account(report: Report) -> str:
    """What was compared, in sentences."""
    coverage = report.coverage
    if not coverage.figures:
        return "No figure was read, so nothing was compared."
    left = max(coverage.figures - coverage.compared, 0)
    read = f"{count(coverage.figures, 'figure')} {'was' if coverage.figures == 1 else 'were'} read."
    return (
        f"{read} {coverage.compared:,} {'answers' if coverage.compared == 1 else 'answer'} a question that another "
        f"article answers too; {left:,} {'was' if left == 1 else 'were'} compared with no other article. {_NO_PROOF}"
    )


def _account_of_draft(report: Report) -> str:
    coverage = report.coverage
    if not coverage.figures:
        return "There is no figure in the draft, so none was compared."
    left = max(coverage.figures - coverage.compared, 0)
    return (
        f"The draft has {count(coverage.figures, 'figure')}. {coverage.compared:,} "
        f"{'answers' if coverage.compared == 1 else 'answer'} a question that an article of the corpus answers too; "
        f"{left:,} {'was' if left == 1 else 'were'} compared with none. {_NO_PROOF}"
    )


def _heading(report: Report) -> str:
    """What the page is about; silence after looking and for want of anything to look at are not the same."""
    articles = report.coverage.articles
    if not articles:
        return "Nothing was read"
    if report.findings:
        return "Where one article does not fit" if articles == 1 else f"Where {articles:,} articles differ"
    return "No findings" if report.looked else "Nothing was checked"


def _lead(report: Report) -> str:
    """One sentence on what came out."""
    coverage = report.coverage
    if report.findings:
        told = [count(number, severity) for severity, number in _severities(report)]
        listed = " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)
        return f"{listed}, worst first. A finding says that articles differ; it never says which of them is right."
    if not report.looked:
        return "There was no figure to compare: this page says nothing about what the articles tell."
    if not coverage.compared:
        return f"{count(coverage.figures, 'figure')} read, but none could be compared."
    compared = count(coverage.compared, "figure")
    if hidden := held_back((*report.withheld, *((("accepted", len(report.accepted)),) if report.accepted else ()))):
        return f"{compared} compared, and no finding to show. Not shown: {hidden}."
    return f"{compared} compared, and nothing that cannot all be true."


def _coverage(report: Report) -> str:
    """The line on what was looked at, as the terminal has it."""
    coverage = report.coverage
    read = count(coverage.articles, "article")
    unread = f" ({coverage.unread:,} not read)" if coverage.unread else ""
    left = max(coverage.figures - coverage.compared, 0)
    figures = f"{count(coverage.figures, 'figure')}: {coverage.compared:,} compared, {left:,} not"
    parts = [f"{read}{unread}", figures, count(coverage.entities, "name")]
    if report.agreements:
        parts.append(count(len(report.agreements), "agreement"))
    if report.accepted:
        parts.append(f"{len(report.accepted):,} accepted")
    if hidden := held_back(report.withheld):
        parts.append(f"not shown: {hidden}")
    return " · ".join(parts)


def _rules(report: Report) -> tuple[Rule, ...]:
    """The rules that the findings of the page come from."""
    fired = {finding.code for finding in (*report.findings, *(one.finding for one in report.accepted))}
    return tuple(rule for rule in report.rules if rule.code in fired)


def _severities(report: Report) -> tuple[tuple[str, int], ...]:
    counted = (
        (severity, sum(each.severity is severity for each in report.findings)) for severity in reversed(Severity)
    )
    return tuple((str(severity), number) for severity, number in counted if number)


def _tallies(findings: tuple[Finding, ...]) -> tuple[Tally, ...]:
    """The verdicts in the order in which they first come, which is the order of their weight."""
    by_verdict: dict[Verdict, list[Finding]] = {}
    for finding in findings:
        by_verdict.setdefault(finding.verdict, []).append(finding)
    return tuple(
        Tally(
            verdict=verdict,
            severity=max((each.severity for each in held), key=lambda severity: severity.rank),
            number=len(held),
            meaning=meaning(verdict),
            first=anchor_of(held[0].id),
        )
        for verdict, held in by_verdict.items()
    )
