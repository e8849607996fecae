"""What is an entity called? The canonical name by documents and form, its variants, its id."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpustool.domain.entities import Entity, Link, Variant
from corpustool.domain.mentions import EntityKind
from corpustool.entities.parts import OrganisationName, PersonName
from corpustool.entities.roster import Name, parts_of
from corpustool.lexicon.folding import initials_of
from corpustool.lexicon.places import canonical_place, readings

Use = tuple[int, str]
"""A name (its index) in a document."""


def entity(names: Sequence[Name], uses: Iterable[Use], links: tuple[Link, ...]) -> Entity:
    """The entity that these uses of names make."""
    mentions: defaultdict[str, int] = defaultdict(int)
    documents: defaultdict[str, set[str]] = defaultdict(set)
    kinds: defaultdict[EntityKind, int] = defaultdict(int)
    for place, document in uses:
        for (text, its), found in names[place].mentions.items():
            if its == document:
                mentions[text] += len(found)
                documents[text].add(document)
                kinds[names[place].kind] += len(found)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    variants = sorted(
        (Variant(text, count, tuple(sorted(documents[text]))) for text, count in mentions.items()),
        key=lambda variant: (-len(variant.documents), -variant.mentions, variant.text),
    )
    name = canonical_name(variants, kind)
    return Entity(entity_id(kind, name), kind, name, tuple(variants), links)


def canonical_name(variants: Sequence[Variant], kind: EntityKind) -> str:
    """The variant that stands for all: written out, in mixed case, in the most documents."""
    usual = {canonical_place(variant.text) for variant in variants} if kind is EntityKind.PLACE else set()

    def order(variant: Variant) -> tuple[tuple[int, ...], int, int, int, str]:
        form = _form(variant.text, kind, usual)
        return form, -len(variant.documents), -variant.mentions, -len(variant.text), variant.text

    return min(variants, key=order).text


def _form(text: str, kind: EntityKind, usual: set[str]) -> tuple[int, ...]:
    """How far the form of a variant is from that of a canonical name; smaller is nearer."""
    capitals = int(text.isupper() and len(text) > 1)
    if kind is EntityKind.PLACE:
        return int(text not in usual), int(not readings(text)), int(initials_of(text) is not None), capitals
    parts = parts_of(text, kind)
    if isinstance(parts, PersonName):
        initials = sum(len(word) == 1 for word in parts.words)
        return int(len(parts.words) < 2), initials, int(parts.by_comma), capitals
    if isinstance(parts, OrganisationName):
        return int(initials_of(text) is not None), capitals, int(len(parts.words) < 2)
    return (capitals,)


def entity_id(kind: EntityKind, name: str, more: str = "") -> str:
    """A short hash of kind and canonical name; ``more`` tells two entities of one name apart."""
    return hashlib.sha256(f"{kind}\n{name}\n{more}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
