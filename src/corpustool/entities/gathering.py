"""Which entities do the clusters and the short forms make? Each with its links, the most often named first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from corpustool.domain.entities import Entity, Link
from corpustool.domain.mentions import NameMatch
from corpustool.entities.clustering import Clusters
from corpustool.entities.meanings import Meanings
from corpustool.entities.naming import Uses, entity, entity_id, used
from corpustool.entities.roster import Name, Spelling
from corpustool.entities.sayings import Sayings
from corpustool.entities.short_forms import Settled

_NO_LINKS: dict[Link, None] = {}


def gathered(
    names: Sequence[Name],
    clusters: Clusters,
    settled: Mapping[tuple[int, str], Settled],
    sayings: Sayings,
    known: Mapping[Spelling, Entity],
    size: int,
) -> tuple[tuple[Entity, ...], tuple[int, ...]]:
    """The entities, the most often named first, and for each of ``size`` mentions the index of its own.

    Of ``known`` entities of one name those are taken that are as they were.
    """
    meanings = Meanings(names, clusters, settled)
    uses = _uses(names, clusters, meanings, {place for place, _ in settled})
    links = _links(names, clusters, settled, meanings, sayings)
    made = [
        (_as_it_was(names, uses[root], known) or entity(names, uses[root], (), sayings.canonical), root)
        if root not in links
        else (entity(names, uses[root], tuple(links[root]), sayings.canonical), root)
        for root in sorted(uses)
    ]
    made.sort(key=lambda pair: (-pair[0].mentions, pair[0].kind, pair[0].name, pair[0].variants[0].documents))
    labels = [0] * size
    for label, (_, root) in enumerate(made):
        for place, documents in uses[root].items():
            for found in used(names[place], documents):
                for mention in found:
                    labels[mention] = label
    return tuple(_named_once(one for one, _ in made)), tuple(labels)


def lone_entities(entities: Iterable[Entity]) -> dict[Spelling, Entity]:
    """Of each kind and name the first entity, where it has one spelling and no links: its id is its own."""
    found: dict[Spelling, Entity] = {}
    for one in entities:
        found.setdefault((one.kind, one.name), one)
    return {spelling: one for spelling, one in found.items() if len(one.variants) == 1 and not one.links}


def _as_it_was(names: Sequence[Name], uses: Uses, known: Mapping[Spelling, Entity]) -> Entity | None:
    """The known entity that a name makes by itself, if it has the same mentions in the same documents."""
    if not known or len(uses) > 1:
        return None
    ((place, documents),) = uses.items()
    name = names[place]
    one = known.get((name.kind, name.text))
    if one is None or len(documents) != len(name.documents) or one.variants[0].documents != name.documents:
        return None
    return one if one.variants[0].mentions == sum(map(len, name.mentions.values())) else None


def _uses(names: Sequence[Name], clusters: Clusters, meanings: Meanings, short: set[int]) -> dict[int, Uses]:
    """The names, and the documents they have it from, of each cluster; a short form stands for others there."""
    uses: defaultdict[int, dict[int, frozenset[str] | tuple[str, ...]]] = defaultdict(dict)
    for place, name in enumerate(names):
        if place not in short:
            uses[clusters.find(place)][place] = name.documents
            continue
        documents: defaultdict[int, list[str]] = defaultdict(list)
        for document in name.documents:
            documents[clusters.find(meanings.stands_for(place, document))].append(document)
        for root, those in documents.items():
            uses[root][place] = frozenset(those)
    return dict(uses)


def _links(
    names: Sequence[Name],
    clusters: Clusters,
    settled: Mapping[tuple[int, str], Settled],
    meanings: Meanings,
    sayings: Sayings,
) -> dict[int, dict[Link, None]]:
    """What made each entity: joins of names, short forms, and spellings of equal letters, each told once."""

    def link(a: int, b: int, match: NameMatch) -> Link:
        one, other = names[a].text, names[b].text
        return Link(one, other, match.score, sayings.printed(match.reason, one, other))

    found: defaultdict[int, dict[Link, None]] = defaultdict(dict)
    for edge in clusters.joins:
        found[clusters.find(edge.a)][link(edge.a, edge.b, edge.match)] = None
    for (place, document), target in settled.items():
        root = clusters.find(meanings.stands_for(place, document))
        found[root][link(place, target.full, target.match)] = None
    for place, name in enumerate(names):
        if len(name.mentions) > 1:
            for text in sorted({text for text, _ in name.mentions} - {name.text}):
                equal = Link(text, name.text, 1.0, "same letters but for case and punctuation")
                found[clusters.find(place)][equal] = None
    return found


def _named_once(made: Iterable[Entity]) -> Iterable[Entity]:
    """The entities with ids of their own, where two share kind and name."""
    seen: set[str] = set()
    for one in made:
        more = 0
        own = one.id
        while own in seen:
            more += 1
            own = entity_id(one.kind, one.name, str(more))
        seen.add(own)
        yield one if own == one.id else Entity(own, one.kind, one.name, one.variants, one.links)
