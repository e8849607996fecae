"""How does one finding look? Its sides with their quotes, why they differ, and how to learn more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.findings import Evidence, Finding, Side, Verdict
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import SEVERITY_STYLE, Heading, count, indented, labelled, styled, words
from corpustool.reports.text.commands import CommandLine, why
from corpustool.reports.text.figures import quantity_in_words
from corpustool.reports.text.quotes import Layout, first_of_each_article, layout, quote_rows
from corpustool.reports.wordings import is_wording, parted

_SIDES = 6
_QUOTES_A_SIDE = 3
_COMPATIBLE = 2
_REASONS = 4
_SUBJECT = 150
_VALUE = 80
_SAYS_MORE = re.compile(r"\bbut\b|\bin (?:one|\d[\d,]*) articles?\b(?: \(\d[\d,]* independent\))?")
"""What a message has between its values where it only lists them."""
_FEWER = re.compile(r"^fewer than\b")


Shown = tuple[Side, tuple[Evidence, ...]]
"""A side and the quotes that are shown of it."""


@dataclass(frozen=True, slots=True)
class Excerpts:
    """A finding with the sides and quotes that are shown of it: the best, or all with ``look.full``."""

    finding: Finding
    sides: tuple[Shown, ...]
    compatible: tuple[Evidence, ...]
    look: Look

    def form(self, *, stacked: bool = False) -> Layout:
        """The one layout of all its quotes."""
        quotes = [quote for _, shown in self.sides for quote in shown]
        return layout([*quotes, *self.compatible], self.look, stacked=stacked)


def excerpts(finding: Finding, look: Look) -> Excerpts:
    """What is shown of a finding."""

    def chosen(evidence: tuple[Evidence, ...], most: int) -> tuple[Evidence, ...]:
        return evidence if look.full else first_of_each_article(evidence, most)

    sides = finding.sides if look.full else finding.sides[:_SIDES]
    shown = tuple((side, chosen(side.evidence, _QUOTES_A_SIDE)) for side in sides)
    if finding.verdict is Verdict.QUOTATION and not look.full:
        shown = _wordings(shown)
    return Excerpts(finding, shown, chosen(finding.compatible, _COMPATIBLE), look)


def finding_rows(shown: Excerpts, form: Layout) -> list[RenderableType]:
    """A finding: its title, its sides with their quotes, what fits them all, and why they differ."""
    finding = shown.finding
    rows: list[RenderableType] = [_title(finding)]
    if said := told_besides(finding):
        rows.append(indented(words(said), 2))
    for number, (side, quotes) in enumerate(shown.sides, 1):
        rows += _side(called(finding, number, side), side, quotes, form)
    if len(finding.sides) > len(shown.sides):
        rows.append(_more(count(len(finding.sides) - len(shown.sides), "more value"), 2))
    rows += _compatible(finding, shown.compatible, form)
    rows += _reasons(finding.reasons, shown.look)
    return rows


def pointer(handle: str, alone: Sequence[str] = ()) -> RenderableType:
    """The command that tells more of a finding, ``handle`` being as much of its id as is needed.

    A finding of the files ``alone`` is known to nobody else: they are named again.
    """
    return CommandLine(why(handle, alone), "  more  ")


def _wordings(sides: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """Two long wordings where they part."""
    if len(sides) != 2 or any(len(quotes) != 1 for _, quotes in sides):
        return sides
    (one, (a,)), (other, (b,)) = sides
    if (one.text, other.text) != (a.quote, b.quote):  # what differs is not the words but who said them
        return sides
    mine, yours = parted(a, b)
    return (one, (mine,)), (other, (yours,))


def _title(finding: Finding) -> RenderableType:
    style = SEVERITY_STYLE[finding.severity]
    left = Text(overflow="fold")
    left.append(finding.code, style=style)
    left.append(f" {finding.verdict}  ")
    left.append_text(words(question(finding.subject, finding.sides), "bold", most=_SUBJECT))
    right = styled(finding.severity, style)
    right.append(f" · {finding.confidence} confidence", style="dim")
    return Heading(left, right)


def told_besides(finding: Finding) -> str:
    """The message without what title and sides tell as well; empty where it only lists the values."""
    said = finding.message.removeprefix(f"{finding.subject}: ")
    left = said
    for text in sorted((side.text for side in finding.sides), key=len, reverse=True):
        left = left.replace(text, "", 1) if text else left
    return said if _SAYS_MORE.sub("", left).strip(" ,“”") else ""


def value(side: Side) -> str:
    """A value with its unit, thousands parted; as it is where the side says more than the number."""
    if side.quantity is None:
        return side.text
    bare = _FEWER.sub("less than", side.text).replace(",", "")
    plain_words = quantity_in_words(side.quantity).replace(",", "")
    return quantity_in_words(side.quantity, side.unit) if bare == plain_words else side.text


def called(finding: Finding, number: int, side: Side) -> str:
    """What stands above the quotes of a side; a long quotation is not printed twice."""
    return f"wording {number}" if is_wording(finding, side) else value(side)


def question(subject: str, sides: Sequence[Side]) -> str:
    """What is asked, without the unit behind it where every value has it: "profit (euros)", "96 million euros"."""
    for side in sides:
        unit = side.unit.text or side.unit.code if side.unit is not None else None
        if not unit or unit not in value(side):
            return subject
        subject = subject.removesuffix(f" ({unit})")
    return subject


def _side(name: str, side: Side, shown: Sequence[Evidence], form: Layout) -> list[RenderableType]:
    title = words(name, "bold", most=_VALUE)
    if side.articles:
        title.append(f"  {sources(side)}", style="dim")
    rows: list[RenderableType] = [indented(title, 2), *quote_rows(shown, form)]
    if len(shown) < len(side.evidence):
        rows.append(_more(count(len(side.evidence) - len(shown), "more quote"), 4))
    return rows


def sources(side: Side) -> str:
    """How many articles, how many of them are no copies of one another, and how many quotes, where these differ."""
    told = [count(side.articles, "article")]
    if side.independent is not None and side.independent < side.articles:
        told.append(f"{side.independent:,} independent")
    if len(side.evidence) > side.articles:
        told.append(count(len(side.evidence), "quote"))
    return ", ".join(told)


def _compatible(finding: Finding, shown: Sequence[Evidence], form: Layout) -> list[RenderableType]:
    if not shown:
        return []
    fits = "fits both" if len(finding.sides) == 2 else "fits several"
    rows: list[RenderableType] = [indented(styled(f"{fits}, so it speaks for none", "dim"), 2)]
    rows += quote_rows(shown, form)
    if len(shown) < len(finding.compatible):
        rows.append(_more(count(len(finding.compatible) - len(shown), "more quote"), 4))
    return rows


def _reasons(reasons: Sequence[str], look: Look) -> list[RenderableType]:
    shown = reasons if look.full or len(reasons) == _REASONS + 1 else reasons[:_REASONS]  # one takes no less to count
    rows: list[RenderableType] = [labelled("" if index else "why", words(reason)) for index, reason in enumerate(shown)]
    if len(shown) < len(reasons):
        rows.append(labelled("", styled(f"… {count(len(reasons) - len(shown), 'more reason')}", "dim")))
    return rows


def _more(said: str, by: int) -> RenderableType:
    return indented(styled(f"… {said}", "dim"), by)
