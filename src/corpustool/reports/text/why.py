"""How does the chain behind a finding, or behind two names, look? What spoke for and against, nothing hidden."""

from __future__ import annotations

import shlex
from dataclasses import replace

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.claims import Claim, Explanation, Feature
from corpustool.domain.outcomes import WhyFinding, WhyNames
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import draw, indented, labelled, styled, words
from corpustool.reports.text.finding import excerpts, finding_rows


def why_finding_as_text(why: WhyFinding, look: Look) -> str:
    """The finding in full, the explanations that hold and those that do not, and what spoke for one question."""
    finding = why.finding
    told = finding if why.claim is None else replace(finding, reasons=())
    shown = excerpts(told, replace(look, full=True))
    rows = finding_rows(shown, shown.form())
    if why.claim is not None:
        rows += _claim(why.claim)
    rows += [Text(), *_what_next(finding.id)]
    return draw(rows, look)


def why_names_as_text(why: WhyNames, look: Look) -> str:
    """Whether two names are one, how sure, and the reasons."""
    title = words(why.a, "bold").append(" and ").append_text(words(why.b, "bold"))
    title.append(" are one " if why.joined else " are kept apart ")
    title.append(f"({why.kind}, score {why.score:.2f})", style="dim")
    rows: list[RenderableType] = [title]
    rows += [indented(words(f"· {reason}"), 2) for reason in why.reasons]
    verb = "different" if why.joined else "same"
    names = " ".join(shlex.quote(inline(name)) for name in (why.a, why.b))
    rows.append(styled(f'wrong? corpustool decide {verb} {names} --why "…"', "dim"))
    return draw(rows, look)


def _claim(claim: Claim) -> list[RenderableType]:
    rows: list[RenderableType] = []
    if claim.explanations:
        rows.append(indented(styled("innocent explanations", "bold"), 2))
        rows += [_explanation(explanation) for explanation in claim.explanations]
    if claim.features:
        rows.append(indented(styled(f"why it is taken for one question ({claim.confidence} confidence)", "bold"), 2))
        rows += [_feature(feature) for feature in claim.features]
    return rows


def _explanation(explanation: Explanation) -> RenderableType:
    sign = "holds" if explanation.held else "no"
    style = "green" if explanation.held else "dim"
    body = styled(f"{explanation.kind}: ", "dim").append_text(words(explanation.text))
    return labelled(sign, body, width=5, by=4, style=style)


def _feature(feature: Feature) -> RenderableType:
    body = styled(f"{inline(feature.name)}: ", "dim").append_text(words(feature.text))
    return labelled(f"{feature.weight:+.2f}", body, width=6, by=4, style="green" if feature.weight > 0 else "red")


def _what_next(finding: str) -> list[RenderableType]:
    name = inline(finding)
    return [
        styled(f'known and accepted? corpustool decide accept {name} --why "…"', "dim"),
        styled('a figure misread? corpustool decide misread ARTICLE QUOTE --why "…"', "dim"),
    ]
