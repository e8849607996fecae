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
from corpustool.lexicon.gazetteer import NameSort
from corpustool.lexicon.places import canonical_place, readings

_SORTS = (NameSort.USUAL, NameSort.OFFICIAL, NameSort.OTHER, NameSort.ABBREVIATION, NameSort.DEMONYM)

Use = tuple[int, str]
"""A name (its index) in a document."""


def entity(names: Sequence[Name], uses: Iterable[Use], links: tuple[Link, ...]) -> Entity:
    """The entity that these uses of names make."""
    own = list(uses)
    if len(own) == 1 and len(names[own[0][0]].mentions) == 1:
        return _single(names[own[0][0]], links)
    mentions: defaultdict[str, int] = defaultdict(int)
    documents: defaultdict[str, set[str]] = defaultdict(set)
    kinds: defaultdict[EntityKind, int] = defaultdict(int)
    for place, those in by_name(own).items():
        for (text, document), found in names[place].mentions.items():
            if document in those:
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


def by_name(uses: Iterable[Use]) -> dict[int, set[str]]:
    """The documents of each name among the uses."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for place, document in uses:
        found[place].add(document)
    return dict(found)


def _single(name: Name, links: tuple[Link, ...]) -> Entity:
    """The entity of a name with one spelling in one document: nine of ten in a large corpus."""
    variant = Variant(name.text, sum(map(len, name.mentions.values())), name.documents)
    return Entity(entity_id(name.kind, name.text), name.kind, name.text, (variant,), links)


def canonical_name(variants: Sequence[Variant], kind: EntityKind) -> str:
    """The variant that stands for all: written out, in mixed case, in the most documents."""
    places = [variant.text for variant in variants if kind is EntityKind.PLACE and readings(variant.text)]
    usual = {canonical_place(text) for text in places}

    def order(variant: Variant) -> tuple[tuple[int, ...], int, int, int, str]:
        form = _form(variant.text, kind, usual)
        return form, -len(variant.documents), -variant.mentions, -len(variant.text), variant.text

    return min(variants, key=order).text


def _form(text: str, kind: EntityKind, usual: set[str]) -> tuple[int, ...]:
    """How far the form of a variant is from that of a canonical name; smaller is nearer."""
    capitals = int(text.isupper() and len(text) > 1)
    article = int(text[:4].lower() == "the ")
    if kind is EntityKind.PLACE:
        bare = text[4:] if article else text
        known = readings(text)
        sort = _SORTS.index(known[0][1]) if known else len(_SORTS)
        return int(bare not in usual), sort, capitals, article
    parts = parts_of(text, kind)
    if isinstance(parts, PersonName):
        initials = sum(len(word) == 1 for word in parts.words)
        return int(len(parts.words) < 2), initials, int(parts.by_comma), capitals
    if isinstance(parts, OrganisationName):
        return int(initials_of(text) is not None), capitals, int(len(parts.words) < 2), article
    return capitals, article


def entity_id(kind: EntityKind, name: str, more: str = "") -> str:
    """A short hash of kind and canonical name; ``more`` tells two entities of one name apart."""
    return hashlib.sha256(f"{kind}\n{name}\n{more}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
