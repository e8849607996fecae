"""What is a report? All that any output needs, in the order it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.articles import ArticleRef
from corpustool.domain.decisions import Decision
from corpustool.domain.entities import Entity
from corpustool.domain.findings import Agreement, Finding, Severity


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was compared, and what was not and why: "no findings" and "did not look" are different statements.

    ``compared`` figures answer a question that at least one other article answers too; ``not_compared`` maps a
    reason to a number of figures, most frequent first, then by reason.
    """

    articles: int
    unread: int
    entities: int
    figures: int
    compared: int
    not_compared: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that a person accepted, and the decision that says so."""

    finding: Finding
    decision: Decision


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a run found; findings worst first. ``unread`` names the files that ``coverage.unread`` counts.

    ``withheld`` tells what the settings kept out of ``findings``: a reason ("below medium confidence", "ignored") and
    how many; 0 where that is not known ("looked for NAM501 only"). What a person accepted is in ``accepted`` alone.
    """

    version: str
    pipeline: str
    coverage: Coverage
    articles: tuple[ArticleRef, ...]
    entities: tuple[Entity, ...]
    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    agreements: tuple[Agreement, ...]
    unread: tuple[Unread, ...] = ()
    withheld: tuple[tuple[str, int], ...] = ()

    def fails(self, bar: Severity | None) -> bool:
        """Whether a finding is at or above ``bar``; nothing is above ``None`` ("never")."""
        return bar is not None and any(finding.severity.rank >= bar.rank for finding in self.findings)

    @property
    def looked(self) -> bool:
        """Whether there was anything to look at: an article with a figure in it."""
        return self.coverage.articles > 0 and self.coverage.figures > 0
