"""How does one finding look? Its sides with their quotes, why they differ, and how to learn more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.findings import Evidence, Finding, Side
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import SEVERITY_STYLE, Heading, count, indented, labelled, styled, words
from corpustool.reports.text.quotes import Layout, first_of_each_article, layout, quote_rows

_SIDES = 6
_QUOTES_A_SIDE = 3
_COMPATIBLE = 2
_REASONS = 4
_SUBJECT = 150
_VALUE = 80


@dataclass(frozen=True, slots=True)
class Excerpts:
    """A finding with the sides and quotes that are shown of it: the best, or all with ``look.full``."""

    finding: Finding
    sides: tuple[tuple[Side, tuple[Evidence, ...]], ...]
    compatible: tuple[Evidence, ...]
    look: Look

    def form(self, *, stacked: bool = False) -> Layout:
        """The one layout of all its quotes."""
        quotes = [quote for _, shown in self.sides for quote in shown]
        return layout([*quotes, *self.compatible], self.look, stacked=stacked)


def excerpts(finding: Finding, look: Look) -> Excerpts:
    """What is shown of a finding."""

    def chosen(evidence: tuple[Evidence, ...], most: int) -> tuple[Evidence, ...]:
        return evidence if look.full else first_of_each_article(evidence, most)

    sides = finding.sides if look.full else finding.sides[:_SIDES]
    shown = tuple((side, chosen(side.evidence, _QUOTES_A_SIDE)) for side in sides)
    return Excerpts(finding, shown, chosen(finding.compatible, _COMPATIBLE), look)


def finding_rows(shown: Excerpts, form: Layout) -> list[RenderableType]:
    """A finding: its title, its sides with their quotes, what fits them all, and why they differ."""
    finding = shown.finding
    rows: list[RenderableType] = [_title(finding)]
    if finding.message:
        rows.append(indented(words(finding.message), 2))
    for side, quotes in shown.sides:
        rows += _side(side, quotes, form)
    if len(finding.sides) > len(shown.sides):
        rows.append(_more(count(len(finding.sides) - len(shown.sides), "more value"), 2))
    rows += _compatible(finding, shown.compatible, form)
    rows += _reasons(finding.reasons, shown.look)
    return rows


def pointer(handle: str) -> RenderableType:
    """The command that tells more of a finding, ``handle`` being as much of its id as is needed."""
    return labelled("more", styled(f"corpustool why {inline(handle)}", "dim"))


def _title(finding: Finding) -> RenderableType:
    style = SEVERITY_STYLE[finding.severity]
    left = Text(overflow="fold")
    left.append(finding.code, style=style)
    left.append(f" {finding.verdict}  ")
    left.append_text(words(finding.subject, "bold", most=_SUBJECT))
    right = styled(finding.severity, style)
    right.append(f" · {finding.confidence} confidence", style="dim")
    return Heading(left, right)


def _side(side: Side, shown: Sequence[Evidence], form: Layout) -> list[RenderableType]:
    articles = len({quote.article.id for quote in side.evidence})
    title = words(side.text, "bold", most=_VALUE)
    if articles:
        quotes = f", {count(len(side.evidence), 'quote')}" if len(side.evidence) > articles else ""
        title.append(f"  {count(articles, 'article')}{quotes}", style="dim")
    rows: list[RenderableType] = [indented(title, 2), *quote_rows(shown, form)]
    if len(shown) < len(side.evidence):
        rows.append(_more(count(len(side.evidence) - len(shown), "more quote"), 4))
    return rows


def _compatible(finding: Finding, shown: Sequence[Evidence], form: Layout) -> list[RenderableType]:
    if not shown:
        return []
    fits = "fits both" if len(finding.sides) == 2 else "fits several"
    rows: list[RenderableType] = [indented(styled(f"{fits}, so it speaks for none", "dim"), 2)]
    rows += quote_rows(shown, form)
    if len(shown) < len(finding.compatible):
        rows.append(_more(count(len(finding.compatible) - len(shown), "more quote"), 4))
    return rows


def _reasons(reasons: Sequence[str], look: Look) -> list[RenderableType]:
    shown = reasons if look.full else reasons[:_REASONS]
    rows: list[RenderableType] = [labelled("" if index else "why", words(reason)) for index, reason in enumerate(shown)]
    if len(shown) < len(reasons):
        rows.append(labelled("", styled(f"… {count(len(reasons) - len(shown), 'more reason')}", "dim")))
    return rows


def _more(said: str, by: int) -> RenderableType:
    return indented(styled(f"… {said}", "dim"), by)
