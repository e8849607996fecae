"""What does a person decide? Each use case checks that the decision is about something known, and records it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from corpustool import checks
from corpustool.domain.analysis import Record
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.settings import Settings
from corpustool.errors import DecisionError, Unknown
from corpustool.flow.holding import held
from corpustool.flow.lookup import article_called
from corpustool.flow.showing import why_finding
from corpustool.store import decisions as decided


def decide_names(corpus: Path, verb: Verb, a: str, b: str, *, things: bool, why: str, made: str) -> Decision:
    """Record that two names (with ``things``: two things counted) are, or are not, one."""
    if verb not in (Verb.SAME, Verb.DIFFERENT):
        raise ValueError(f"{verb} is no decision about two names")
    if a == b:
        raise DecisionError("a name is always the same as itself", hint="name two spellings")
    return decided.append(corpus, Decision(id="", verb=verb, why=why, made=made, a=a, b=b, things=things))


def accept(
    corpus: Path, finding: str, settings: Settings, *, why: str, made: str, until: str | None = None
) -> Decision:
    """Record that a finding is known and accepted, until the end of the day ``until`` if that is given."""
    found = why_finding(corpus, finding, settings).finding
    if until is not None and _day(until) < made:
        raise DecisionError(f"{until} is over", hint="name a day to come, or leave out --until")
    return decided.append(
        corpus,
        Decision(
            id="",
            verb=Verb.ACCEPT,
            why=why,
            made=made,
            finding=found.id,
            code=found.code,
            sides=checks.accepted_sides(found),
            until=until,
        ),
    )


def misread(corpus: Path, article: str, quote: str, settings: Settings, *, why: str, made: str) -> Decision:
    """Record that the figure printed as ``quote`` in ``article`` is none: it is left out of every comparison.

    ``quote`` may be followed by ``@LINE`` where the same characters stand in several places.
    """
    record = _record(corpus, article, settings)
    printed, _, line = quote.partition("@")
    text = record.article.text
    spots = [
        figure
        for figure in record.analysis.figures
        if figure.quote == printed and (not line or str(text.count("\n", 0, figure.start) + 1) == line)
    ]
    if not spots:
        raise Unknown(f"no figure in {record.article.path} is printed {quote!r}", hint="see: corpustool figures")
    if len(spots) > 1:
        lines = ", ".join(str(text.count("\n", 0, figure.start) + 1) for figure in spots)
        raise DecisionError(f"{printed!r} stands in lines {lines}", hint=f"name one: {printed}@{lines.split(',')[0]}")
    return decided.append(
        corpus,
        Decision(
            id="", verb=Verb.MISREAD, why=why, made=made, article=record.article.id, quote=printed, start=spots[0].start
        ),
    )


def set_date(corpus: Path, article: str, day: str, settings: Settings, *, why: str, made: str) -> Decision:
    """Record the day an article was published (ISO date)."""
    record = _record(corpus, article, settings)
    return decided.append(
        corpus, Decision(id="", verb=Verb.DATE, why=why, made=made, article=record.article.id, value=_day(day))
    )


def undo(corpus: Path, decision: str, *, why: str, made: str) -> Decision:
    """Take the decision back whose id begins with ``decision``."""
    found = [each for each in decisions(corpus) if decision and each.id.startswith(decision)]
    if len(found) != 1:
        many = "more than one decision has" if found else "no decision in force has"
        raise Unknown(f"{many} an id that begins with {decision!r}", hint="see: corpustool decide list")
    return decided.append(corpus, Decision(id="", verb=Verb.UNDO, why=why, made=made, finding=found[0].id))


def decisions(corpus: Path) -> tuple[Decision, ...]:
    """The decisions in force, oldest first."""
    return decided.in_force(decided.load(corpus))


def _record(corpus: Path, article: str, settings: Settings) -> Record:
    return article_called(held(corpus, settings).records, article)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise DecisionError(f"{text!r} is no date", hint="write it as 2022-12-05") from error
