"""What does a use case give back besides a report? Rows for tables, ready to be shown or encoded."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from corpustool.domain.analysis import Record
from corpustool.domain.articles import ArticleRef
from corpustool.domain.chains import Chain
from corpustool.domain.claims import Claim
from corpustool.domain.entities import Entity, NearMiss
from corpustool.domain.figures import Figure
from corpustool.domain.findings import Evidence, Finding
from corpustool.domain.mentions import EntityKind
from corpustool.domain.quantities import Interval
from corpustool.domain.reports import Report


class FileState(StrEnum):
    """What an ingest did with a file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"  # the same text as another file: one article seen twice
    FORGOTTEN = "forgotten"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """A file of an ingest: path relative to its root, what was done, counts, and the reason where it was not read."""

    path: str
    state: FileState
    title: str = ""
    published: str | None = None
    words: int = 0
    figures: int = 0
    mentions: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class IngestOutcome:
    """What an ingest did; ``analysed`` documents went through the language model (0: it was not loaded).

    ``skipped`` files below the named folders have no article format; ``skipped_as`` are their endings, most frequent
    first.
    """

    files: tuple[FileOutcome, ...]
    articles: int
    analysed: int
    skipped: int = 0
    skipped_as: tuple[str, ...] = ()

    def count(self, state: FileState) -> int:
        """How many files ended in ``state``."""
        return sum(file.state is state for file in self.files)


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article with its counts; ``copies_of`` are the ids of articles it nearly copies, ``copies_at`` their paths."""

    record: Record
    words: int
    copies_of: tuple[str, ...] = ()
    copies_at: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with its evidence, and whether it was compared or why not; a rejected number has no figure.

    ``interval`` are the numbers that the words of its quantity allow, "about" as wide as the settings say; ``None``
    where no settings were at hand.
    """

    evidence: Evidence
    figure: Figure | None
    compared: bool
    why_not: str | None
    interval: Interval | None = None

    @property
    def allows(self) -> Interval | None:
        """The numbers that its words allow; ``None`` for a rejected number."""
        return self.figure.quantity.interval() if self.interval is None and self.figure else self.interval


@dataclass(frozen=True, slots=True)
class DraftOutcome:
    """What the corpus says about a draft.

    ``report`` holds what concerns the draft alone; its coverage counts the draft's figures and the articles they were
    compared with. ``dated`` tells how the draft's day is known ("today": it tells none). ``unseen`` are its figures
    that no article has: no alarm, but nobody else has printed them.
    """

    draft: ArticleRef
    dated: str
    report: Report
    unseen: tuple[FigureRow, ...] = ()


@dataclass(frozen=True, slots=True)
class NamesOutcome:
    """The entities of a corpus; ``paths`` gives the path of each document id; ``contexts`` quotes of one entity."""

    entities: tuple[Entity, ...]
    doubts: tuple[NearMiss, ...]
    paths: dict[str, str]
    contexts: tuple[Evidence, ...] = ()

    def joined(self) -> frozenset[NearMiss]:
        """The doubts whose two names are spellings of one entity at present.

        Not those where a document alone left open what a short form stands for: it may be joined in another one.
        """
        bearers = self.bearers()
        return frozenset(
            doubt
            for doubt in self.doubts
            if not doubt.reason.startswith("ambiguous")
            and set(bearers.get((doubt.kind, doubt.a), ())) & set(bearers.get((doubt.kind, doubt.b), ()))
        )

    def bearers(self) -> dict[tuple[EntityKind, str], list[int]]:
        """The entities (indices) that have a spelling, by kind and spelling."""
        found: dict[tuple[EntityKind, str], list[int]] = {}
        for place, entity in enumerate(self.entities):
            for variant in entity.variants:
                found.setdefault((entity.kind, variant.text), []).append(place)
        return found


@dataclass(frozen=True, slots=True)
class WhyFinding:
    """A finding with the claim behind it, where it has one, and the rest of the chain."""

    finding: Finding
    claim: Claim | None
    chain: Chain = field(default_factory=Chain)


@dataclass(frozen=True, slots=True)
class WhyNames:
    """Two names, whether they are one entity, and what speaks for and against.

    ``other_kind`` is the kind of ``b`` where that is not ``kind``. ``score`` is the least of the joins that made them
    one, or what their letters alone come to.
    """

    a: str
    b: str
    kind: EntityKind
    joined: bool
    score: float
    reasons: tuple[str, ...]
    other_kind: EntityKind | None = None


@dataclass(frozen=True, slots=True)
class HealthLine:
    """One thing ``doctor`` looked at: whether it is well, what was seen, and what to do about it."""

    subject: str
    well: bool
    seen: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class SettingLine:
    """A setting with its value as text and where it came from ("default", a file, a variable, a flag)."""

    name: str
    value: str
    origin: str
