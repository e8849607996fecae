"""What is an entity called? The canonical name by documents and form, its variants, its id."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from corpustool.domain.entities import Entity, Link, Variant
from corpustool.domain.mentions import EntityKind
from corpustool.entities.parts import OrganisationName, PersonName
from corpustool.entities.roster import Name, parts_of
from corpustool.lexicon.folding import initials_of
from corpustool.lexicon.gazetteer import NameSort
from corpustool.lexicon.places import canonical_place, readings

_SORTS = (NameSort.USUAL, NameSort.OFFICIAL, NameSort.OTHER, NameSort.ABBREVIATION, NameSort.DEMONYM)

Uses = Mapping[int, Collection[str]]
"""Names (by index), each with the documents in which it is used so."""


def entity(
    names: Sequence[Name], uses: Uses, links: tuple[Link, ...], called: Callable[[Sequence[Variant], EntityKind], str]
) -> Entity:
    """The entity that these uses of names make; ``called`` chooses its name among the variants."""
    if len(uses) == 1:
        (place,) = uses
        if len(names[place].mentions) == 1:
            return _single(names[place], links)
    mentions: defaultdict[str, int] = defaultdict(int)
    documents: defaultdict[str, set[str]] = defaultdict(set)
    kinds: defaultdict[EntityKind, int] = defaultdict(int)
    for place in uses:
        name = names[place]
        every = len(uses[place]) == len(name.documents)
        for (text, document), found in name.mentions.items():
            if every or document in uses[place]:
                mentions[text] += len(found)
                documents[text].add(document)
                kinds[name.kind] += len(found)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    variants = sorted(
        (Variant(text, count, tuple(sorted(documents[text]))) for text, count in mentions.items()),
        key=lambda variant: (-len(variant.documents), -variant.mentions, variant.text),
    )
    chosen = called(variants, kind)
    return Entity(entity_id(kind, chosen), kind, chosen, tuple(variants), links)


def used(name: Name, documents: Collection[str]) -> Iterable[list[int]]:
    """The indices of the mentions of a name in these documents."""
    if len(documents) == len(name.documents):
        return name.mentions.values()
    return [found for (_, document), found in name.mentions.items() if document in documents]


def _single(name: Name, links: tuple[Link, ...]) -> Entity:
    """The entity of a name with one spelling in one document: nine of ten in a large corpus."""
    (found,) = name.mentions.values()
    variant = Variant(name.text, len(found), name.documents)
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
