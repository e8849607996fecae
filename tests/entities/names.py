"""What do the tests of names make by hand? Mentions, reconciliations, and clusters as sets of spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Entity, Reconciliation
from corpustool.domain.mentions import EntityKind, NameMention

PERSON, ORGANISATION, PLACE, GROUP = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP


def named(kind: EntityKind, **documents: str) -> list[NameMention]:
    """Mentions of one kind: a document's names parted by commas, ``named(PERSON, d1="Ann Lee, Lee")``."""
    return [
        NameMention(text.strip(), kind, document) for document, texts in documents.items() for text in texts.split(";")
    ]


def clusters(mentions: Sequence[NameMention], found: Reconciliation) -> set[frozenset[str]]:
    """The clusters as sets of "document: spelling"."""
    made: defaultdict[int, set[str]] = defaultdict(set)
    for mention, label in zip(mentions, found.labels, strict=True):
        made[label].add(f"{mention.document}: {mention.text}")
    return {frozenset(cluster) for cluster in made.values()}


def spellings(found: Reconciliation) -> set[frozenset[str]]:
    """The entities as sets of their spellings."""
    return {frozenset(variant.text for variant in entity.variants) for entity in found.entities}


def called(found: Reconciliation, name: str) -> Entity:
    """The entity of that canonical name."""
    return next(entity for entity in found.entities if entity.name == name)


def decision(verb: Verb, a: str, b: str, number: int = 1, why: str = "", finding: str = "") -> Decision:
    """A decision about two names."""
    return Decision(id=f"d{number}", verb=verb, why=why, made="2024-05-06", a=a, b=b, finding=finding)
