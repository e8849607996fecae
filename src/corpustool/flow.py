"""The staircase: each use case, a short composition of the rooms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from corpustool.domain.articles import ArticleText
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.mentions import EntityKind
from corpustool.domain.outcomes import (
    ArticleRow,
    FigureRow,
    HealthLine,
    IngestOutcome,
    NamesOutcome,
    Rule,
    SettingLine,
    WhyFinding,
    WhyNames,
)
from corpustool.domain.reports import Report
from corpustool.domain.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done and how many there are."""


def silent(_what: str, _done: int, _total: int) -> None:
    """Show no progress."""


def find_corpus(named: Path | None, start: Path) -> Path:
    """The directory whose ``.corpustool`` holds the corpus: ``named``, else the nearest with a corpustool.toml."""
    raise NotImplementedError


def load_settings(
    corpus: Path, environment: Mapping[str, str], flags: Mapping[str, object]
) -> tuple[Settings, tuple[SettingLine, ...]]:
    """The validated settings of a run and the origin of each."""
    raise NotImplementedError


def ingest(
    corpus: Path, paths: Sequence[Path], settings: Settings, *, strict: bool = False, progress: Progress = silent
) -> IngestOutcome:
    """Read files and folders into the corpus; analyse what is new or changed; forget what vanished below them."""
    raise NotImplementedError


def forget(corpus: Path, paths: Sequence[Path]) -> tuple[str, ...]:
    """Take articles out of the corpus; the paths that were forgotten."""
    raise NotImplementedError


def articles(corpus: Path, settings: Settings) -> tuple[ArticleRow, ...]:
    """Every article with its counts, by path."""
    raise NotImplementedError


def entities(corpus: Path, settings: Settings, name: str | None = None) -> NamesOutcome:
    """The entities of the corpus; with ``name`` only the one so called, with its contexts."""
    raise NotImplementedError


def figures(corpus: Path, settings: Settings, *, rejected: bool = False) -> tuple[FigureRow, ...]:
    """Every figure in order of path and offset; with ``rejected`` also the numbers that are none."""
    raise NotImplementedError


def discrepancies(
    corpus: Path, settings: Settings, paths: Sequence[Path] = (), *, progress: Progress = silent
) -> Report:
    """The report on the corpus, or on the files below ``paths`` alone."""
    raise NotImplementedError


def in_memory(texts: Sequence[ArticleText], settings: Settings) -> Report:
    """The report on articles that are in memory."""
    raise NotImplementedError


def why_finding(corpus: Path, finding: str, settings: Settings) -> WhyFinding:
    """The chain behind a finding, named by its id or the beginning of it."""
    raise NotImplementedError


def why_names(corpus: Path, a: str, b: str, settings: Settings) -> WhyNames:
    """What speaks for and against two names being one entity."""
    raise NotImplementedError


def decide_names(corpus: Path, verb: Verb, a: str, b: str, *, things: bool, why: str, made: str) -> Decision:
    """Record that two names (or things counted) are, or are not, one."""
    raise NotImplementedError


def accept(
    corpus: Path, finding: str, settings: Settings, *, why: str, made: str, until: str | None = None
) -> Decision:
    """Record that a finding is known and accepted."""
    raise NotImplementedError


def misread(corpus: Path, article: str, quote: str, settings: Settings, *, why: str, made: str) -> Decision:
    """Record that a figure was misread: it is left out of every comparison."""
    raise NotImplementedError


def set_date(corpus: Path, article: str, day: str, *, why: str, made: str) -> Decision:
    """Record the day an article was published."""
    raise NotImplementedError


def undo(corpus: Path, decision: str, *, why: str, made: str) -> Decision:
    """Take a decision back."""
    raise NotImplementedError


def decisions(corpus: Path) -> tuple[Decision, ...]:
    """The decisions in force, oldest first."""
    raise NotImplementedError


def rules(code: str | None = None) -> tuple[Rule, ...]:
    """The catalogue, or the one rule that ``code`` (or its name) names."""
    raise NotImplementedError


def doctor(corpus: Path, settings: Settings) -> tuple[HealthLine, ...]:
    """Model, versions and store, each with what to do where it is not well."""
    raise NotImplementedError


def kinds() -> tuple[str, ...]:
    """The kinds of entity a person can ask for."""
    return tuple(EntityKind)
