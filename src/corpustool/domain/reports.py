"""What is a report? All that any output needs, in the order it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.articles import Article, ArticleRef, Sourced
from corpustool.domain.decisions import Decision
from corpustool.domain.entities import Entity
from corpustool.domain.findings import Agreement, Finding, Severity
from corpustool.domain.rules import Rule


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
    """A file that could not be read, and why; ``location`` is where it lies, as for articles."""

    path: str
    reason: str
    location: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it was read: where each fact about it came from, what was read in it, and what it copies.

    ``copies_of`` are ids of articles that nearly share its text, sorted; ``seen_at`` are all paths of its text.
    """

    article: ArticleRef
    title: Sourced | None = None
    outlet: Sourced | None = None
    url: Sourced | None = None
    published: Sourced | None = None
    words: int = 0
    figures: int = 0
    mentions: int = 0
    copies_of: tuple[str, ...] = ()
    seen_at: tuple[str, ...] = ()

    @classmethod
    def of(cls, article: Article, *, figures: int, mentions: int, copies_of: tuple[str, ...]) -> Source:
        """What is known of ``article``, with the counts of what was read in it."""
        return cls(
            article=article.reference,
            title=article.title,
            outlet=article.outlet,
            url=article.url,
            published=article.published,
            words=len(article.text.split()),
            figures=figures,
            mentions=mentions,
            copies_of=copies_of,
            seen_at=article.seen_at,
        )


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a run found; findings worst first. ``unread`` names the files that ``coverage.unread`` counts.

    ``withheld`` tells what the settings kept out of ``findings``: a reason ("below medium confidence", "ignored") and
    how many; 0 where that is not known ("looked for NAM501 only"). What a person accepted is in ``accepted`` alone.
    ``sources`` tell of each of ``articles`` how it is known. In a ``blind`` report other names stand for the outlets.
    ``rules`` is the catalogue of all rules, whether the run used them or not.
    ``known`` are findings that a baseline has: they are counted in ``withheld`` and fail no run. ``expired`` are those
    of ``findings`` that were accepted until a day that is over.
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
    sources: tuple[Source, ...] = ()
    blind: bool = False
    rules: tuple[Rule, ...] = ()
    known: tuple[Finding, ...] = ()
    expired: tuple[Accepted, ...] = ()

    def fails(self, bar: Severity | None) -> bool:
        """Whether a finding is at or above ``bar``; nothing is above ``None`` ("never")."""
        return bar is not None and any(finding.severity.rank >= bar.rank for finding in self.findings)

    @property
    def looked(self) -> bool:
        """Whether there was anything to look at: an article with a figure in it."""
        return self.coverage.articles > 0 and self.coverage.figures > 0
