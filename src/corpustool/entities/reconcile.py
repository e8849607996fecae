"""Which mentions name one entity? The staircase of the room: names, pairs, clusters, short forms, entities."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from corpustool.domain.decisions import Decision
from corpustool.domain.entities import Entity, Link, Reconciliation
from corpustool.domain.mentions import Definition, EntityKind, NameMatch, NameMention
from corpustool.entities.blocking import candidate_pairs
from corpustool.entities.clustering import Clusters, cluster
from corpustool.entities.decided import decided, texts_apart
from corpustool.entities.doubts import doubts_of
from corpustool.entities.fitting import fits, initials, is_short
from corpustool.entities.naming import Use, by_name, entity, entity_id
from corpustool.entities.parts import OrganisationName
from corpustool.entities.roster import Name, roster
from corpustool.entities.scoring import Edge, edges, judge
from corpustool.entities.short_forms import Meanings, Settled, settle_short_forms
from corpustool.entities.wording import as_printed

_NONE: Mapping[str, tuple[Definition, ...]] = MappingProxyType({})


def reconcile(
    mentions: Sequence[NameMention],
    *,
    definitions: Mapping[str, tuple[Definition, ...]] = _NONE,
    decisions: Sequence[Decision] = (),
) -> Reconciliation:
    """The entities that ``mentions`` name.

    ``definitions`` are the short forms that each document explains itself, by document; ``decisions`` bind. The
    result does not depend on the order of the mentions; ``labels`` follows it.

    Not incremental yet: every call compares all names anew, also those that no new document names; what lasts from
    call to call is only what the process keeps of names taken apart. A caller that adds a hundred articles to a
    large corpus pays for the whole corpus, about 75 microseconds a distinct name. The clusters of names that share no
    word, no key and no initials with the new ones come out as before: a law of the tests, not a saving of time.
    """
    with _no_collection():
        return _reconciled(mentions, definitions, decisions)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Spare the garbage collector: millions of small values are made here and all are kept; a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _reconciled(
    mentions: Sequence[NameMention], definitions: Mapping[str, tuple[Definition, ...]], decisions: Sequence[Decision]
) -> Reconciliation:
    names = roster(mentions, texts_apart(decisions))
    ruled = decided(names, decisions)
    bound = {place for a, b, _ in ruled.same for place in (a, b)}
    clusters = Clusters(len(names), ruled.different, bound)
    for a, b, why in ruled.same:
        if clusters.may_join(a, b):
            clusters.join(Edge(a, b, NameMatch(1.0, True, why)))
    found = [edge for kind in EntityKind for edge in _edges(names, kind)]
    full = [edge for edge in found if not _short(names, edge)]
    refused = cluster(clusters, full, lambda a, b: judge(names[a], names[b]))
    settled, ambiguous = settle_short_forms(names, clusters, definitions, bound)
    made, labels = _entities(names, clusters, settled, len(mentions))
    return Reconciliation(made, labels, doubts_of(names, clusters, full, refused, ambiguous))


def _edges(names: Sequence[Name], kind: EntityKind) -> list[Edge]:
    """The scored pairs of a kind, with indices into all names."""
    places = [place for place, name in enumerate(names) if name.kind is kind]
    if not places:
        return []
    start = places[0]
    own = names[start : places[-1] + 1]
    pairs = candidate_pairs(own)
    return [Edge(start + edge.a, start + edge.b, edge.match) for edge in edges(own, pairs)]


def _short(names: Sequence[Name], edge: Edge) -> bool:
    """Whether one of the two is a short form of the other, to be settled document by document."""
    a, b = names[edge.a], names[edge.b]
    if isinstance(a.parts, OrganisationName) and isinstance(b.parts, OrganisationName):
        one, other = set(a.parts.words), set(b.parts.words)
        return one < other or other < one or (bool(initials(a)) != bool(initials(b)) and one != other)
    return (is_short(a) and fits(a, b) is not None) or (is_short(b) and fits(b, a) is not None)


def _entities(
    names: Sequence[Name], clusters: Clusters, settled: Mapping[tuple[int, str], Settled], size: int
) -> tuple[tuple[Entity, ...], tuple[int, ...]]:
    """The entities, the most often named first, and for each mention the index of its own."""
    uses: defaultdict[int, list[Use]] = defaultdict(list)
    meanings = Meanings(names, clusters, settled)
    for place, name in enumerate(names):
        for document in name.documents:
            uses[clusters.find(meanings.stands_for(place, document))].append((place, document))
    links = _links(names, clusters, settled, meanings)
    made = [(entity(names, uses[root], tuple(links[root])), root) for root in sorted(uses)]
    made.sort(key=lambda pair: (-pair[0].mentions, pair[0].kind, pair[0].name, pair[0].variants[0].documents))
    labels = [0] * size
    for label, (_, root) in enumerate(made):
        for place, documents in by_name(uses[root]).items():
            for (_, its), found in names[place].mentions.items():
                if its in documents:
                    for mention in found:
                        labels[mention] = label
    return tuple(_named_once(one for one, _ in made)), tuple(labels)


def _links(
    names: Sequence[Name], clusters: Clusters, settled: Mapping[tuple[int, str], Settled], meanings: Meanings
) -> defaultdict[int, dict[Link, None]]:
    """What made each entity: joins of names, short forms, and spellings of equal letters, each told once."""
    found: defaultdict[int, dict[Link, None]] = defaultdict(dict)
    for edge in clusters.joins:
        link = _link(names[edge.a].text, names[edge.b].text, edge.match)
        found[clusters.find(edge.a)][link] = None
    for (place, document), target in settled.items():
        link = _link(names[place].text, names[target.full].text, target.match)
        found[clusters.find(meanings.stands_for(place, document))][link] = None
    for place, name in enumerate(names):
        for text in sorted({text for text, _ in name.mentions} - {name.text}):
            link = Link(text, name.text, 1.0, "same letters but for case and punctuation")
            found[clusters.find(place)][link] = None
    return found


def _link(a: str, b: str, match: NameMatch) -> Link:
    return Link(a, b, match.score, as_printed(match.reason, a, b))


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
