"""How does the chain behind a finding, or behind two names, look? What spoke for and against, nothing hidden."""

from __future__ import annotations

import shlex
from dataclasses import replace

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.claims import Claim, Explanation, Feature
from corpustool.domain.findings import Evidence, Finding, Verdict
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
    rows += [Text(), *_what_next(finding)]
    return draw(rows, look)


def why_names_as_text(why: WhyNames, look: Look) -> str:
    """Whether two names are one, how sure, and the reasons."""
    title = words(why.a, "bold").append(" and ").append_text(words(why.b, "bold"))
    title.append(" are one " if why.joined else " are kept apart ")
    title.append(f"({why.kind}, score {why.score:.2f})", style="dim")
    rows: list[RenderableType] = [title]
    rows += [indented(words(f"· {reason}"), 2) for reason in why.reasons]
    verb = "different" if why.joined else "same"
    names = " ".join(_shell(name) for name in (why.a, why.b))
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
    sign, style = ("holds", "green") if explanation.held else ("fails", "dim")
    body = styled(f"{explanation.kind}: ", "dim").append_text(words(explanation.text))
    return labelled(sign, body, width=5, by=4, style=style)


def _feature(feature: Feature) -> RenderableType:
    body = styled(f"{inline(feature.name)}: ", "dim").append_text(words(feature.text))
    return labelled(f"{feature.weight:+.2f}", body, width=6, by=4, style="green" if feature.weight > 0 else "red")


def _what_next(finding: Finding) -> list[RenderableType]:
    """The commands that settle it, ready to be copied: each is the last word on one thing."""
    ways = [("known and accepted?", f"accept {_shell(finding.id)}")]
    quotes = [quote for side in finding.sides for quote in side.evidence]
    printed = next((side.evidence[-1] for side in reversed(finding.sides) if side.quantity and side.evidence), None)
    if printed is not None:
        ways.append(
            (
                "a figure misread?",
                f"misread {_argument(printed)} {_shell(f'{printed.quote}@{printed.line}:{printed.column}')}",
            )
        )
    elif finding.verdict is Verdict.VARIANT and len(finding.sides) == 2:
        names = " ".join(_shell(side.text) for side in finding.sides)
        ways.append(("not one but two?", f"different {names}"))
    undated = next((quote for quote in quotes if quote.article.published is None), None)
    if undated is not None:
        ways.append(("a date to add?", f"date {_argument(undated)} YYYY-MM-DD"))
    width = max(len(question) for question, _ in ways)
    return [
        labelled(question, styled(f'corpustool decide {way} --why "…"', "dim"), width=width, by=0)
        for question, way in ways
    ]


def _argument(quote: Evidence) -> str:
    return _shell(quote.article.path)


def _shell(text: str) -> str:
    """A stranger's text as one harmless word of a command line."""
    return shlex.quote(inline(text).strip())
