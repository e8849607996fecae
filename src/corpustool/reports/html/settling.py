"""Which commands tell more of a finding, accept it, or repair what the tool got wrong?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpustool.domain.decisions import Verb
from corpustool.domain.findings import Evidence, Finding, Verdict
from corpustool.reports.harmless import inline
from corpustool.reports.text.commands import decide, decide_names, shell_word

_MISREADABLE = frozenset(
    (
        Verdict.CONFLICT,
        Verdict.SUPERSEDED,
        Verdict.STALE,
        Verdict.ATTRIBUTION,
        Verdict.UNCLEAR,
        Verdict.SCOPE,
        Verdict.ARITHMETIC,
        Verdict.HEADLINE,
    )
)
_MOST_MISREAD = 2
_UNDATED = "HSK902"
_STALE_DECISION = "HSK901"


@dataclass(frozen=True, slots=True)
class Command:
    """What a command is for, and the command, fit to be pasted into a shell."""

    purpose: str
    line: str


def commands_for(
    finding: Finding, handle: str, alone: Sequence[str] = (), *, brief: bool = False
) -> tuple[Command, ...]:
    """The commands for a finding.

    Of files that are in no corpus (``alone``) nothing can be decided. In ``brief`` no file is named, and there are the
    commands alone that every finding has.
    """
    return tuple(_commands(finding, handle, alone, brief=brief))


def _commands(finding: Finding, handle: str, alone: Sequence[str], *, brief: bool) -> Iterator[Command]:
    words = ["corpustool why", shell_word(handle), *_named(alone, brief=brief)]
    yield Command("See the whole chain behind it", " ".join(words))
    if alone:
        return
    yield Command("Accept it, if it is known and well as it is", decide(Verb.ACCEPT, shell_word(handle)))
    if brief:
        return
    if finding.code == _UNDATED:
        yield from _date(finding)
    elif finding.code == _STALE_DECISION:
        yield from _undo(finding)
    elif finding.verdict is Verdict.VARIANT and len(finding.sides) > 1:
        a, b = finding.sides[0].text, finding.sides[1].text
        yield Command("Keep the two names apart, if they are two", decide_names(Verb.DIFFERENT, a, b))
    elif finding.verdict in _MISREADABLE:
        yield from _misread(finding)


def _named(alone: Sequence[str], *, brief: bool) -> list[str]:
    """The files as they were typed; where they tell of a machine or an outlet, a word for them."""
    if not alone:
        return []
    if brief or any(path.startswith(("/", "~", "\\")) or path[1:2] == ":" for path in alone):
        return ["PATH…"]
    return [shell_word(path) for path in alone]


def _misread(finding: Finding) -> Iterator[Command]:
    firsts = [side.evidence[0] for side in finding.sides if side.evidence and side.quantity is not None]
    for evidence in firsts[:_MOST_MISREAD]:
        printed = f"{evidence.quote}@{evidence.line}:{evidence.column}"
        said = inline(evidence.quote).strip()
        yield Command(
            f"Leave out “{said}”, if it was misread",
            decide(Verb.MISREAD, shell_word(_path(evidence)), shell_word(printed)),
        )


def _date(finding: Finding) -> Iterator[Command]:
    for side in finding.sides[:1]:
        for evidence in side.evidence[:1]:
            yield Command("Tell the day of the article", decide(Verb.DATE, shell_word(_path(evidence)), "YYYY-MM-DD"))


def _undo(finding: Finding) -> Iterator[Command]:
    for side in finding.sides[:1]:
        _, _, decision = side.text.rpartition(" ")
        yield Command("Take the decision back", decide(Verb.UNDO, shell_word(decision)))


def _path(evidence: Evidence) -> str:
    return evidence.article.path
