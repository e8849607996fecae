"""How does the chain behind a finding, or behind two names, look? What spoke for and against, nothing hidden."""

from __future__ import annotations

from dataclasses import replace

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.claims import Claim, Explanation, Feature
from corpustool.domain.decisions import Verb
from corpustool.domain.findings import Evidence, Finding, Verdict
from corpustool.domain.outcomes import WhyFinding, WhyNames
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import draw, indented, labelled, styled, words
from corpustool.reports.text.commands import CommandLine, decide, decide_names, shell_word
from corpustool.reports.text.finding import excerpts, finding_rows

_STALE = "HSK901"
_LABEL = len("kept apart")
_JOINED = 0.6  # where `entities` calls two names one


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
    """Whether two names are one, how sure, the reasons, and the command that says otherwise."""
    title = words(why.a, "bold").append(" and ").append_text(words(why.b, "bold"))
    title.append(" are one " if why.joined else " are kept apart ").append(f"({_how(why)})", style="dim")
    rows: list[RenderableType] = [title]
    rows += [_reason(reason) for reason in why.reasons]
    verb = Verb.DIFFERENT if why.joined else Verb.SAME
    rows.append(CommandLine(decide_names(verb, why.a, why.b), "wrong? "))
    return draw(rows, look)


def _how(why: WhyNames) -> str:
    """Kind and score; a pair that is kept apart although its letters agree has no score to tell."""
    kinds = why.kind if why.other_kind is None else f"{why.kind} and {why.other_kind}"
    scored = why.joined or (why.score < _JOINED and why.other_kind is None)
    return f"{kinds}, score {why.score:.2f}" if scored else kinds


def _reason(reason: str) -> RenderableType:
    """A sentence with its first word set off: what joined or parted them, what speaks for and against."""
    label, colon, rest = reason.partition(": ")
    if not colon or len(label) > _LABEL:
        return labelled("·", words(reason), width=_LABEL)
    style = {"for": "green", "against": "red"}.get(label, "dim")
    return labelled(label, words(rest), width=_LABEL, style=style)


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
    ways = [("known and accepted?", decide(Verb.ACCEPT, shell_word(finding.id)))]
    quotes = [quote for side in finding.sides for quote in side.evidence]
    printed = next((side.evidence[-1] for side in reversed(finding.sides) if side.quantity and side.evidence), None)
    if printed is not None:
        where = shell_word(f"{printed.quote}@{printed.line}:{printed.column}")
        ways.append(("a figure misread?", decide(Verb.MISREAD, _article(printed), where)))
    elif finding.verdict is Verdict.VARIANT and len(finding.sides) == 2:
        names = (side.text for side in finding.sides)
        ways.append(("not one but two?", decide_names(Verb.DIFFERENT, *names)))
    elif finding.code == _STALE:
        ways.append(("no longer needed?", decide(Verb.UNDO, shell_word(finding.sides[0].text.rpartition(" ")[2]))))
    undated = next((quote for quote in quotes if quote.article.published is None), None)
    if undated is not None:
        ways.append(("a date to add?", decide(Verb.DATE, _article(undated), "YYYY-MM-DD")))
    width = max(len(question) for question, _ in ways)
    return [CommandLine(way, f"{question.ljust(width)}  ") for question, way in ways]


def _article(quote: Evidence) -> str:
    return shell_word(quote.article.path)
