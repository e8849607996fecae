"""Which mentions name one entity? The staircase of the room: names, pairs, clusters, short forms, entities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from corpustool.domain.decisions import Decision
from corpustool.domain.entities import Reconciliation
from corpustool.domain.mentions import Definition, NameMatch, NameMention
from corpustool.entities.clustering import Clusters, cluster
from corpustool.entities.comparing import compared
from corpustool.entities.decided import Decided, decided, texts_apart
from corpustool.entities.doubts import doubts_of
from corpustool.entities.facts import Facts
from corpustool.entities.gathering import gathered, lone_entities
from corpustool.entities.memory import Judged, Memory, Past
from corpustool.entities.parting import parted
from corpustool.entities.remembering import remembered, unsettled, with_remembered
from corpustool.entities.roster import roster
from corpustool.entities.sayings import Sayings
from corpustool.entities.scoring import Edge, judge
from corpustool.entities.short_forms import explained, settle_short_forms
from corpustool.garbage import uncollected

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
    """
    with uncollected():
        return _reconciled(mentions, definitions, decisions, None, keep=False)[0]


def reconcile_again(
    mentions: Sequence[NameMention],
    before: Memory | None,
    *,
    definitions: Mapping[str, tuple[Definition, ...]] = _NONE,
    decisions: Sequence[Decision] = (),
) -> tuple[Reconciliation, Memory]:
    """What `reconcile` gives, and what the next call can use; with a memory only what changed is compared anew.

    ``before`` may be the memory of any other mentions and decisions: the result is the same to the last byte.
    """
    with uncollected():
        found, memory = _reconciled(mentions, definitions, decisions, before, keep=True)
    assert memory is not None  # noqa: S101 - it was asked to keep one
    return found, memory


def _reconciled(
    mentions: Sequence[NameMention],
    definitions: Mapping[str, tuple[Definition, ...]],
    decisions: Sequence[Decision],
    before: Memory | None,
    *,
    keep: bool,
) -> tuple[Reconciliation, Memory | None]:
    letters = before.known_letters() if before else {}
    names = roster(mentions, texts_apart(decisions), letters)
    past = Past(names, before)
    facts = Facts(names, past, keep=keep)
    ruled = decided(names, decisions)
    bound = {place for a, b, _ in ruled.same for place in (a, b)}
    clusters = _decided_clusters(len(names), ruled, bound)
    edges = compared(facts, past)
    asked: dict[tuple[int, int], NameMatch] = {}
    known = past.pairs(before.asked) if before else {}

    def ask(a: int, b: int) -> NameMatch:
        match = asked[a, b] = known.get((a, b)) or judge(names[a], names[b])
        return match

    refused = cluster(clusters, edges, ask)
    told = explained(names, definitions)
    about = bound.union(*ruled.different)
    anew = unsettled(facts, past, clusters, {place for place, _ in told}, about)
    short = with_remembered(settle_short_forms(facts, clusters, told, bound, anew), past, names, anew)
    sayings = Sayings(before.said if before else {})
    lone = lone_entities(before.found.entities if before else ())
    settled = parted(names, clusters, short.settled, ruled.different)
    made, labels = gathered(names, clusters, settled, sayings, lone, len(mentions))
    doubts = doubts_of(names, clusters, edges, refused, (one for those in short.doubts.values() for one in those))
    found = Reconciliation(made, labels, doubts)
    if not keep:
        return found, None
    judged = Judged(edges, [Edge(a, b, match) for (a, b), match in asked.items()])
    return found, remembered(found, facts, letters, clusters, judged, short, about, sayings.said)


def _decided_clusters(size: int, ruled: Decided, bound: set[int]) -> Clusters:
    """Every name by itself, but for those that a person joined."""
    clusters = Clusters(size, ruled.different, bound)
    for a, b, why in ruled.same:
        if clusters.may_join(a, b):
            clusters.join(Edge(a, b, NameMatch(1.0, True, why)))
    return clusters
