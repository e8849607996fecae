"""How do a person's decisions look? One line each: what was decided, why, when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from rich.console import RenderableType

from corpustool.domain.decisions import Decision, Verb
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import draw, words
from corpustool.reports.text.commands import CommandLine, decide, shell_word
from corpustool.reports.text.tables import Column, listing

_NONE: Mapping[str, str] = MappingProxyType({})


def decisions_as_text(
    decisions: Sequence[Decision], look: Look, today: str | None = None, paths: Mapping[str, str] = _NONE
) -> str:
    """The decisions in force, oldest first; of an acceptance it is said when its day is over on ``today``.

    ``paths`` gives the path of an article by its id, under which people know it.
    """
    if not decisions:
        return "No decisions.\n"
    table = listing(
        [
            Column("id"),
            Column("made"),
            Column("decided", most=look.columns // 2),
            Column("why", grows=True, named=True),
        ],
        (
            [words(d.id), words(d.made, "dim"), words(in_words(d, paths) + _over(d, today)), words(d.why)]
            for d in decisions
        ),
        look,
    )
    return draw([table], look)


def decision_as_text(decision: Decision, look: Look, paths: Mapping[str, str] = _NONE) -> str:
    """A decision that was just made."""
    rows: list[RenderableType] = [words(f"Decided: {in_words(decision, paths)}.")]
    if decision.verb is not Verb.UNDO:  # only what is in force can be taken back, and an undo is not
        rows.append(CommandLine(decide(Verb.UNDO, shell_word(decision.id)), "wrong? "))
    return draw(rows, look)


def _over(decision: Decision, today: str | None) -> str:
    return ": over" if today and decision.until and decision.until < today else ""


def in_words(decision: Decision, paths: Mapping[str, str] = _NONE) -> str:
    """What was decided, in half a sentence; an article that ``paths`` does not know is called by its id."""
    article = paths.get(decision.article, decision.article)
    match decision.verb:
        case Verb.SAME | Verb.DIFFERENT:
            kind = "things counted " if decision.things else ""
            are = "are one" if decision.verb is Verb.SAME else "are not one"
            return f"{kind}“{decision.a}” and “{decision.b}” {are}"
        case Verb.ACCEPT:
            until = f" until {decision.until}" if decision.until else ""
            return f"finding {decision.finding} is accepted{until}"
        case Verb.MISREAD:
            return f"“{decision.quote}” in {article} is no figure"
        case Verb.DATE:
            return f"{article} was published on {decision.value}"
        case Verb.UNDO:
            return f"decision {decision.finding} is taken back"
