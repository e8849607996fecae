"""How does a report look to an editor? ``path:line:col: CODE message``, a finding a line."""

from __future__ import annotations

from corpustool.domain.findings import Evidence, Finding, Verdict
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Report
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look


def report_as_concise(report: Report, _look: Look) -> str:
    """A finding a line, each at the newest of its quotes."""
    return "".join(f"{_line(finding, newest(finding))}\n" for finding in report.findings)


def draft_as_concise(outcome: DraftOutcome, _look: Look) -> str:
    """A finding a line, each where it stands in the draft."""
    return "".join(f"{_line(each, _in(each, outcome.draft.id))}\n" for each in outcome.report.findings)


def newest(finding: Finding) -> Evidence | None:
    """The quote to point at: of the last side that has one in the article published last (undated ones come first).

    Of two spellings the rarer one, which stands last: the place where somebody may want to mend it.
    """
    sides = [side for side in finding.sides if side.evidence]
    if not sides:
        return None
    if finding.verdict is Verdict.VARIANT:
        sides = sides[-1:]
    last_days = [max(evidence.article.published or "" for evidence in side.evidence) for side in sides]
    side = max(zip(last_days, range(len(sides)), sides, strict=True))[2]
    return max(side.evidence, key=lambda evidence: evidence.article.published or "")


def _in(finding: Finding, article: str) -> Evidence | None:
    quotes = (evidence for side in finding.sides for evidence in side.evidence)
    return next((evidence for evidence in quotes if evidence.article.id == article), newest(finding))


def _line(finding: Finding, evidence: Evidence | None) -> str:
    said = inline(f"{finding.code} {finding.message}").strip()
    if evidence is None:
        return said
    return f"{inline(evidence.article.path)}:{evidence.line}:{evidence.column}: {said}"
