"""Which joins and which pairs kept apart should a person look at? The most doubtful first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpustool.domain.entities import NearMiss
from corpustool.entities.clustering import Clusters
from corpustool.entities.roster import Name
from corpustool.entities.scoring import Edge
from corpustool.entities.verdicts import SAME

_NEAR = 0.45  # a pair kept apart with such a score might be one
_DOUBTFUL = 0.75  # a join with a lower score might be none
_MOST = 1000


def doubts_of(
    names: Sequence[Name],
    clusters: Clusters,
    found: Iterable[Edge],
    refused: Iterable[Edge],
    ambiguous: Iterable[NearMiss],
) -> tuple[NearMiss, ...]:
    """Doubtful joins, near misses, refused joins and ambiguous short forms, nearest to the bar first."""
    made = {(join.a, join.b) for join in clusters.joins}
    kept_back = {(edge.a, edge.b) for edge in refused}
    doubts = set(ambiguous)
    for edge in found:
        pair = (edge.a, edge.b)
        joined = clusters.find(edge.a) == clusters.find(edge.b)
        if pair in kept_back:
            doubts.add(_miss(names, edge, "kept apart, for other names of the two disagree: "))
        elif (joined and pair in made and edge.match.score < _DOUBTFUL) or (not joined and edge.match.score >= _NEAR):
            doubts.add(_miss(names, edge, ""))
    return tuple(
        sorted(doubts, key=lambda doubt: (abs(doubt.score - SAME), doubt.kind, doubt.a, doubt.b, doubt.reason))[:_MOST]
    )


def _miss(names: Sequence[Name], edge: Edge, before: str) -> NearMiss:
    a, b = names[edge.a], names[edge.b]
    return NearMiss(a.text, b.text, a.kind, edge.match.score, f"{before}{edge.match.reason}")
