"""How does it look what the corpus says about a draft? Its findings, and the figures that nobody else has."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.outcomes import DraftOutcome, FigureRow
from corpustool.reports.lapsing import with_lapsed
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import count, draw, in_pieces, indented, parted, styled, words
from corpustool.reports.text.finding import excerpts, finding_rows
from corpustool.reports.text.quotes import layout, quote_rows
from corpustool.reports.text.report import agreement_rows
from corpustool.reports.text.summary import figures_in_words, findings_in_words, held_back

_UNSEEN = 10


def draft_as_text(outcome: DraftOutcome, look: Look) -> str:
    """The findings about the draft, worst first, then the figures that no article has; with ``look.full`` all of it."""
    report = outcome.report
    rows: list[RenderableType] = []
    chosen = [excerpts(finding, look) for finding in with_lapsed(report).findings]
    stacked = not all(shown.form().columns for shown in chosen)
    for shown in chosen:
        rows += [*finding_rows(shown, shown.form(stacked=stacked)), Text()]
    if not report.findings:
        rows += [Text(draft_without_findings(outcome)), Text()]
    rows += _unseen(outcome.unseen, look)
    if look.full or look.agreements:
        rows += agreement_rows(report.agreements, look)
    return draw(rows, look).rstrip("\n") + "\n"


def draft_summary(outcome: DraftOutcome, look: Look) -> str:
    """What of the draft was compared with how many articles, and what came out; the day it was taken to be of."""
    report = outcome.report
    parts = [
        [words(outcome.draft.path).append(f" against {count(report.coverage.articles, 'article')}")],
        figures_in_words(report, look),
        [findings_in_words(report)],
    ]
    if outcome.unseen:
        parts.append([Text(f"{count(len(outcome.unseen), 'figure')} in no article")])
    if report.accepted:
        parts.append([Text(f"{len(report.accepted):,} accepted")])
    if withheld := held_back(report.withheld):
        parts.append([Text(f"not shown: {withheld}")])
    if report.agreements:
        parts.append([Text(count(len(report.agreements), "agreement"))])
    if outcome.dated == "today":
        parts.append([Text(f"dated {outcome.draft.published}, since it tells no day")])
    return draw(in_pieces(parted(parts), look.columns), look)


def draft_without_findings(outcome: DraftOutcome) -> str:
    """What is said where nothing was found: silence after a comparison and for want of one are not the same."""
    coverage = outcome.report.coverage
    if not coverage.figures:
        return "No findings, but there is no figure in the draft: only names and quotations were looked at."
    if not coverage.compared:
        return f"No findings, but no article has any of the {count(coverage.figures, 'figure')} of the draft."
    return f"No findings: {count(coverage.compared, 'figure')} of the draft compared with the corpus."


def _unseen(unseen: Sequence[FigureRow], look: Look) -> list[RenderableType]:
    if not unseen:
        return []
    shown = [row.evidence for row in (unseen if look.full else unseen[:_UNSEEN])]
    rows: list[RenderableType] = [
        styled("In no article of the corpus", "bold"),
        *quote_rows(shown, layout(shown, look)),
    ]
    if len(shown) < len(unseen):
        rows.append(indented(styled(f"… {count(len(unseen) - len(shown), 'more figure')}", "dim"), 4))
    return [*rows, Text()]
