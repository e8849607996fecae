"""Which quote does a finding point at, and where is its file?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpustool.domain.articles import ArticleRef
from corpustool.domain.findings import Evidence, Finding, Verdict

DECISIONS = "decisions.jsonl"
"""The file that a finding without any quote is about: a decision that matches nothing any more."""

Pointer = Callable[[Finding], Evidence | None]
"""Chooses the quote of a finding that somebody should look at first; ``None`` where it has no quotes."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a file: lines and columns count from 1, the last column is the one behind it."""

    file: str
    line: int
    column: int
    last_line: int
    last_column: int


def newest(finding: Finding) -> Evidence | None:
    """The quote to point at: of the last side that has one in the article published last (undated ones come first).

    Of two spellings the rarer one, which stands last: the place where somebody may want to mend it.
    """
    sides = [side for side in finding.sides if side.evidence]
    if not sides:
        return None
    if finding.verdict is Verdict.VARIANT:
        sides = sides[-1:]
    last_days = [max(evidence.article.published or "" for evidence in side.evidence) for side in sides]
    side = max(zip(last_days, range(len(sides)), sides, strict=True))[2]
    return max(side.evidence, key=lambda evidence: evidence.article.published or "")


def standing_in(article: str) -> Pointer:
    """Points at the first quote that stands in this article (an id), else at the newest one."""

    def point(finding: Finding) -> Evidence | None:
        return next((each for each in quotes(finding) if each.article.id == article), newest(finding))

    return point


def quotes(finding: Finding) -> Iterator[Evidence]:
    """Every quote of its sides, in their order."""
    return (evidence for side in finding.sides for evidence in side.evidence)


def file_of(article: ArticleRef) -> str:
    """Where other programs find the article's file: its location, where that is known, else its path."""
    return article.location or article.path


def spot(evidence: Evidence) -> Spot:
    """Where the quote stands in its file."""
    breaks = evidence.quote.count("\n")
    behind = len(evidence.quote) - evidence.quote.rfind("\n") if breaks else evidence.column + len(evidence.quote)
    return Spot(file_of(evidence.article), evidence.line, evidence.column, evidence.line + breaks, behind)
