"""How does the chain behind a finding, or behind two names, look? What spoke for and against, nothing hidden."""

from __future__ import annotations

from dataclasses import replace

from rich.console import RenderableType

from corpustool.domain.decisions import Verb
from corpustool.domain.outcomes import WhyFinding, WhyNames
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import draw, labelled, words
from corpustool.reports.text.chain import chain_rows
from corpustool.reports.text.changing import changing_rows
from corpustool.reports.text.commands import CommandLine, decide_names
from corpustool.reports.text.finding import excerpts, finding_rows

_LABEL = len("kept apart")
_JOINED = 0.6  # where `entities` calls two names one


def why_finding_as_text(why: WhyFinding, look: Look) -> str:
    """The finding in full, the chain that led to it, and what would change it."""
    told = why.finding if why.claim is None else replace(why.finding, reasons=())
    shown = excerpts(told, replace(look, full=True))
    rows = [*finding_rows(shown, shown.form()), *chain_rows(why), *changing_rows(why, look.alone)]
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
