"""How does one finding look? Its sides with their quotes, why they differ, and what may be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.findings import Evidence, Finding, Side
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import SEVERITY_STYLE, count, heading, indented, labelled, words
from corpustool.reports.text.quotes import first_of_each_article, quote_rows

_QUOTES_A_SIDE = 3
_COMPATIBLE = 2
_REASONS = 4
_SIDES = 6


def finding_rows(finding: Finding, look: Look, handle: str) -> list[RenderableType]:
    """A finding, ``handle`` being the beginning of its id that is enough to name it."""
    rows: list[RenderableType] = [_title(finding)]
    if finding.message:
        rows.append(indented(words(finding.message), 2))
    sides = finding.sides if look.full else finding.sides[:_SIDES]
    for side in sides:
        rows += _side(side, look)
    if len(finding.sides) > len(sides):
        rows.append(_more(count(len(finding.sides) - len(sides), "more value"), 2))
    rows += _compatible(finding.compatible, look)
    rows += _reasons(finding.reasons, look)
    rows.append(labelled("more", Text(f"corpustool why {inline(handle)}", style="dim")))
    return rows


def _title(finding: Finding) -> RenderableType:
    style = SEVERITY_STYLE[finding.severity]
    left = Text(overflow="fold")
    left.append(finding.code, style=style)
    left.append(f" {finding.verdict}  ")
    left.append_text(words(finding.subject, "bold"))
    right = Text(finding.severity, style=style)
    right.append(f" · {finding.confidence} confidence", style="dim")
    return heading(left, right)


def _side(side: Side, look: Look) -> list[RenderableType]:
    articles = len({quote.article.id for quote in side.evidence})
    said = count(articles, "article")
    if len(side.evidence) > articles:
        said += f", {count(len(side.evidence), 'quote')}"
    title = words(side.text, "bold")
    title.append(f"  {said}", style="dim")
    rows: list[RenderableType] = [indented(title, 2)]
    shown = side.evidence if look.full else first_of_each_article(side.evidence, _QUOTES_A_SIDE)
    rows += quote_rows(shown, look, by=4)
    if len(shown) < len(side.evidence):
        rows.append(_more(count(len(side.evidence) - len(shown), "more quote"), 4))
    return rows


def _compatible(evidence: Sequence[Evidence], look: Look) -> list[RenderableType]:
    if not evidence:
        return []
    shown = evidence if look.full else first_of_each_article(evidence, _COMPATIBLE)
    rows: list[RenderableType] = [indented(Text("fits more than one of them", style="dim"), 2)]
    rows += quote_rows(shown, look, by=4)
    if len(shown) < len(evidence):
        rows.append(_more(count(len(evidence) - len(shown), "more quote"), 4))
    return rows


def _reasons(reasons: Sequence[str], look: Look) -> list[RenderableType]:
    shown = reasons if look.full else reasons[:_REASONS]
    rows: list[RenderableType] = [labelled("" if index else "why", words(reason)) for index, reason in enumerate(shown)]
    if len(shown) < len(reasons):
        rows.append(labelled("", Text(f"… {count(len(reasons) - len(shown), 'more reason')}", style="dim")))
    return rows


def _more(said: str, by: int) -> RenderableType:
    return indented(Text(f"… {said}", style="dim"), by)
