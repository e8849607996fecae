"""What is an entity? Names that were found to name one thing, with what made them one."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.mentions import EntityKind

SPELLING_REASON = "spelled differently"
"""How the reason of a link begins that joins two spellings which differ by letters, as a typing error does."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One spelling of an entity: how often it stands, and in which documents (sorted ids)."""

    text: str
    mentions: int
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Two spellings that were joined, how sure (0 to 1) and why. A person's decision has score 1."""

    a: str
    b: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Two names that were kept apart, or joined with doubt, and might interest a person."""

    a: str
    b: str
    kind: EntityKind
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place or group with all its spellings.

    ``name`` is the canonical name; ``variants`` are sorted by documents, then mentions, then text; ``id`` is a
    hash of kind and canonical name.
    """

    id: str
    kind: EntityKind
    name: str
    variants: tuple[Variant, ...]
    links: tuple[Link, ...] = ()

    @property
    def mentions(self) -> int:
        """How often the entity is named."""
        return sum(variant.mentions for variant in self.variants)

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents that name it, sorted."""
        return tuple(sorted({document for variant in self.variants for document in variant.documents}))


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The entities of a corpus.

    ``labels[i]`` is the index in ``entities`` of the i-th mention that was handed in. ``doubts`` are joins
    and near misses worth a person's look, the most doubtful first.
    """

    entities: tuple[Entity, ...]
    labels: tuple[int, ...]
    doubts: tuple[NearMiss, ...] = ()
