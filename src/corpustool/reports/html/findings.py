"""How does one finding stand on the page? Title, value strip, quotes side by side, reasons, commands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpustool.domain.findings import Finding, Verdict
from corpustool.reports.excerpt import shortened
from corpustool.reports.html.quoting import Quotes, Room, quotes_of
from corpustool.reports.html.settling import Command, commands_for
from corpustool.reports.html.strips import Strip, strip_of
from corpustool.reports.html.verdicts import meaning
from corpustool.reports.text.finding import question, sources, told_besides, value
from corpustool.reports.wordings import differing, is_wording

_NAMED = 60
"""A longer text is no name but a quotation."""
_Marks = tuple[tuple[int, int], ...]
"""Offsets of stretches in a quote."""
_TOLD = frozenset((Verdict.ARITHMETIC, Verdict.CALENDAR, Verdict.SOURCE, Verdict.HOUSEKEEPING))
_COLOURS = 6
_SHORT = 90


@dataclass(frozen=True, slots=True)
class SideView:
    """One of the values that differ; ``colour`` is its number in the palette of the page."""

    name: str
    sources: str
    colour: int
    quotes: Quotes


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding, ready to be printed; ``anchor`` is its id on the page."""

    anchor: str
    code: str
    verdict: str
    meaning: str
    severity: str
    confidence: str
    subject: str
    message: str
    said: str
    strip: Strip | None
    sides: tuple[SideView, ...]
    more_sides: int
    compatible: Quotes
    reasons: tuple[str, ...]
    more_reasons: int
    commands: tuple[Command, ...]

    @property
    def subject_short(self) -> str:
        """The subject where many stand below each other."""
        return shortened(self.subject, _SHORT)

    @property
    def values(self) -> str:
        """The values of the sides in few words; where they are no answers to one question, what is said of them."""
        listed = self.said if self.verdict in _TOLD else " | ".join(side.name for side in self.sides)
        return shortened(listed, _SHORT)

    @property
    def fits(self) -> str:
        """What is said of quotes that fit more than one side."""
        return "Fits both, so it speaks for neither" if len(self.sides) == 2 else "Fits several, so it speaks for none"


@dataclass(frozen=True, slots=True)
class Setting:
    """What all findings of a page have in common: room, addresses of articles, the files a report is about."""

    room: Room
    urls: Mapping[str, str]
    alone: Sequence[str] = ()
    blind: bool = False
    decidable: bool = True


def finding_view(finding: Finding, handle: str, setting: Setting) -> FindingView:
    """The view of one finding; ``handle`` is as much of its id as a command needs."""
    subject = question(finding.subject, finding.sides)
    shown = replace(finding, sides=finding.sides[: setting.room.sides])
    return FindingView(
        anchor=anchor_of(finding.id),
        code=finding.code,
        verdict=finding.verdict,
        meaning=meaning(finding.verdict),
        severity=finding.severity,
        confidence=finding.confidence,
        subject=subject,
        message=told_besides(finding),
        said=finding.message.removeprefix(f"{finding.subject}: "),
        strip=strip_of(shown),
        sides=_sides(shown, setting),
        more_sides=len(finding.sides) - len(shown.sides),
        compatible=quotes_of(finding.compatible, setting.room, setting.urls),
        reasons=finding.reasons[: setting.room.reasons],
        more_reasons=len(finding.reasons[setting.room.reasons :]),
        commands=_commands(finding, handle, setting),
    )


def anchor_of(identity: str) -> str:
    """An id for the page from an id of a finding: letters and digits alone."""
    return "f-" + "".join(letter for letter in identity.partition(":")[2] if letter.isalnum() and letter.isascii())


def colour_of(number: int) -> int:
    """The palette's number for the side ``number``, both counted from 1."""
    return (number - 1) % _COLOURS + 1


def _commands(finding: Finding, handle: str, setting: Setting) -> tuple[Command, ...]:
    brief = setting.blind or setting.room.brief
    return commands_for(finding, handle, setting.alone, brief=brief) if setting.decidable else ()


def _sides(finding: Finding, setting: Setting) -> tuple[SideView, ...]:
    marks = _marks(finding)
    return tuple(
        SideView(
            name=_name(finding, number, marked),
            sources=sources(side) if side.articles else "in no article",
            colour=colour_of(number),
            quotes=quotes_of(side.evidence, setting.room, setting.urls, marked),
        )
        for number, (side, marked) in enumerate(zip(finding.sides, marks, strict=True), 1)
    )


def _name(finding: Finding, number: int, marks: _Marks) -> str:
    """What stands above the quotes of a side; of a long quotation the first words in which it differs."""
    side = finding.sides[number - 1]
    if not is_wording(finding, side):
        return value(side)
    first = side.text[slice(*marks[0])] if marks else ""
    return f"“{first}”" if 0 < len(first) <= _NAMED else f"Wording {number}"


def _marks(finding: Finding) -> list[_Marks]:
    """Where the two wordings of one quotation differ; nothing where what differs is something else."""
    nothing: list[_Marks] = [() for _ in finding.sides]
    if finding.verdict is not Verdict.QUOTATION or len(finding.sides) != 2:
        return nothing
    one, two = finding.sides
    if any(each.quote != side.text for side in finding.sides for each in side.evidence):
        return nothing  # what differs is not the words but who said them
    return list(differing(one.text, two.text))
