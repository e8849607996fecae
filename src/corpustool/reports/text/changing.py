"""What would change a finding? What was supposed and what it came to, each with the command that makes it so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich.console import RenderableType

from corpustool.domain.chains import Supposition
from corpustool.domain.claims import Claim, ExplanationKind, Reading
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.findings import Evidence, Finding, Verdict
from corpustool.domain.outcomes import WhyFinding
from corpustool.domain.quantities import Bound
from corpustool.reports.text.canvas import indented, styled, words
from corpustool.reports.text.commands import CommandLine, decide, decide_names, decide_things, shell_word

_STALE_DECISION = "HSK901"
_ANOTHER = "If one of these numbers were another one, or a bound (“at least”), they could fit."
_FACTS = {
    "FIG103": "If the later article told the newer value as well, or the old one as what was said before, it would not"
    " be stale.",
    "SUM201": _ANOTHER,
    "SUM202": "If as many were named as are announced, or the number were a bound, they would fit.",
    "SUM203": _ANOTHER,
    "SUM204": _ANOTHER,
    "HED301": "If the body gave the headline's figure too, or the headline a bound that the body's fits, nothing would"
    " differ.",
    "DAT401": "If the weekday, the day, the month or the year were another one, they would fit.",
    "DAT402": "If an article told of the other day as well, or of a span that holds both, nothing would differ.",
    "QUO601": "If the words were the same but for points and quotation marks, they would agree.",
    "QUO602": "If both named one speaker, or one of them nobody, nothing would differ.",
    "SRC701": "If one of the articles named another source, the figure would not rest on one alone.",
    "HSK902": "A day in its front matter, its file's name or its first lines would date it when it is ingested again.",
}


def changing_rows(why: WhyFinding, alone: Sequence[str] = ()) -> list[RenderableType]:
    """The suppositions that were tried, facts that nobody can decide, and the commands that settle it.

    A finding of the files ``alone`` is known to nobody else: they are named where it is accepted.
    """
    rows: list[RenderableType] = [indented(styled("what would change it", "bold"), 2)]
    for each in why.chain.suppositions:
        if each.changed or each.decision.verb is Verb.MISREAD:
            rows += [indented(words(f"If {each.fact}: {_outcome(each)}"), 4), _command(each, why)]
    rows += [indented(words(fact), 4) for fact in _facts(why.finding, why.claim)]
    for question, command in _ways(why, alone):
        rows += [indented(words(question), 4), CommandLine(command, " " * 6)]
    return rows


def _outcome(supposed: Supposition) -> str:
    if not supposed.left:
        return "nothing of it would be left."
    if not supposed.changed:
        return "it would stay."
    return f"it would be {' and '.join(supposed.left)}."


def _command(supposed: Supposition, why: WhyFinding) -> RenderableType:
    decision = supposed.decision
    match decision.verb:
        case Verb.MISREAD:
            command = _misread(_quoted(decision, why.chain.readings))
        case Verb.DATE:
            command = decide(Verb.DATE, shell_word(_path(decision, why.finding)), decision.value)
        case _ if decision.things:
            command = decide_things(decision.verb, decision.a, decision.b)
        case _:
            command = decide_names(decision.verb, decision.a, decision.b)
    return CommandLine(command, " " * 6)


def _quoted(decision: Decision, readings: Sequence[Reading]) -> Evidence:
    return next(r.evidence for r in readings if (r.article.id, r.evidence.start) == (decision.article, decision.start))


def _path(decision: Decision, finding: Finding) -> str:
    quotes = [quote for side in finding.sides for quote in side.evidence]
    return next(quote.article.path for quote in quotes if quote.article.id == decision.article)


def _misread(quote: Evidence) -> str:
    return decide(
        Verb.MISREAD, shell_word(quote.article.path), shell_word(f"{quote.quote}@{quote.line}:{quote.column}")
    )


def _facts(finding: Finding, claim: Claim | None) -> Iterator[str]:
    """What no decision makes so, but other words in an article would."""
    if finding.code in _FACTS:
        yield _FACTS[finding.code]
    quantities = [side.quantity for side in finding.sides]
    exact = [q for q in quantities if q is not None and q.bound is Bound.EXACT and q.value_to is None]
    if claim is None or len(exact) != 2 or len(quantities) != 2:
        return
    low, high = sorted(exact, key=lambda q: q.value or Decimal(0))
    bounds = f"“at least {low.shown}”, or {high.shown} as “at most {high.shown}”"
    yield f"If {low.shown} were printed as {bounds}, both could be true."
    silent = next((e for e in claim.explanations if e.kind is ExplanationKind.SPEAKER and not e.held), None)
    if finding.verdict is Verdict.CONFLICT and silent is not None:
        yield "If each side named another speaker, it would be FIG104 attribution, warning."


def _ways(why: WhyFinding, alone: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The commands that settle it, ready to be copied: each is the last word on one thing."""
    finding, tried = why.finding, {each.decision.verb for each in why.chain.suppositions}
    if why.chain.accepted is not None:
        yield "No longer accepted?", decide(Verb.UNDO, shell_word(why.chain.accepted.id))
    else:
        accept = decide(Verb.ACCEPT, *map(shell_word, (finding.id, *alone)))
        yield "Known and accepted: it is listed apart and fails no run.", accept
    quotes = [quote for side in finding.sides for quote in side.evidence]
    figures = [reading.evidence for reading in why.chain.readings] or [
        quote for side in finding.sides if side.quantity for quote in side.evidence
    ]
    if figures and Verb.MISREAD not in tried:
        yield "A figure misread?", _misread(figures[-1])
    if finding.verdict is Verdict.VARIANT and len(finding.sides) == 2:
        names = [side.text for side in finding.sides]
        if Verb.DIFFERENT not in tried:
            yield "Not one but two?", decide_names(Verb.DIFFERENT, *names)
        yield "Why they are one:", f"corpustool why {' '.join(shell_word(name) for name in names)}"
    elif finding.code == _STALE_DECISION:
        yield "No longer needed?", decide(Verb.UNDO, shell_word(finding.sides[0].text.rpartition(" ")[2]))
    undated = {quote.article.path: quote for quote in quotes if quote.article.published is None}
    for path in list(undated)[:1]:
        yield "The day it appeared, where you know it:", decide(Verb.DATE, shell_word(path), "YYYY-MM-DD")
    yield "What this rule forgives, and what it cannot detect:", f"corpustool rules {finding.code}"
