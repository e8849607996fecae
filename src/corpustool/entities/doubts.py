"""Which joins and which pairs kept apart should a person look at? The most doubtful first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from heapq import nsmallest

from corpustool.domain.entities import SPELLING_REASON, NearMiss
from corpustool.domain.mentions import EntityKind
from corpustool.entities.clustering import Clusters
from corpustool.entities.roster import Name
from corpustool.entities.scoring import Edge
from corpustool.entities.short_forms import AMBIGUOUS
from corpustool.entities.verdicts import SAME
from corpustool.entities.wording import as_printed

_NEAR = 0.5  # a pair kept apart with such a score might be one
_DOUBTFUL = 0.75  # a join with a lower score might be none
_DOUBTFUL_SPELLING = 0.9  # a letter may be all that tells two people apart
_MOST = 1000
_REFUSED = "kept apart, for other names of the two disagree: "


def doubts_of(
    names: Sequence[Name],
    clusters: Clusters,
    found: Iterable[Edge],
    refused: Iterable[Edge],
    ambiguous: Iterable[NearMiss],
) -> tuple[NearMiss, ...]:
    """Doubtful joins, near misses, refused joins, ambiguous short forms: nearest the bar first, then by documents."""
    made = {(join.a, join.b) for join in clusters.joins}
    kept_back = {(edge.a, edge.b) for edge in refused}
    doubts = set(ambiguous)
    for edge in found:
        pair = (edge.a, edge.b)
        joined = clusters.find(edge.a) == clusters.find(edge.b)
        if pair in kept_back:
            doubts.add(_miss(names, edge, _REFUSED))
        elif (joined and pair in made and _is_doubtful(edge)) or (not joined and edge.match.score >= _NEAR):
            doubts.add(_miss(names, edge, ""))
    weights = _documents(names)

    def order(doubt: NearMiss) -> tuple[float, int, str, str, str, str, float]:
        documents = min(weights.get((doubt.kind, text), 0) for text in (doubt.a, doubt.b))
        return round(abs(doubt.score - SAME), 4), -documents, doubt.kind, doubt.a, doubt.b, doubt.reason, doubt.score

    return tuple(_printed(doubt) for doubt in nsmallest(_MOST, doubts, key=order))


def _documents(names: Sequence[Name]) -> dict[tuple[EntityKind, str], int]:
    """In how many documents each name stands."""
    return {(name.kind, name.text): len(name.documents) for name in names}


def _is_doubtful(edge: Edge) -> bool:
    """Whether a join is worth a look: a low score, or a difference of letters that might be another name."""
    bar = _DOUBTFUL_SPELLING if edge.match.reason.startswith(SPELLING_REASON) else _DOUBTFUL
    return edge.match.score < bar


def _miss(names: Sequence[Name], edge: Edge, before: str) -> NearMiss:
    a, b = names[edge.a], names[edge.b]
    return NearMiss(a.text, b.text, a.kind, edge.match.score, before + edge.match.reason)


def _printed(doubt: NearMiss) -> NearMiss:
    """The doubt with the words of its reason as they are printed; done last, for few are told of many."""
    if doubt.reason.startswith(AMBIGUOUS):
        return doubt
    before = _REFUSED if doubt.reason.startswith(_REFUSED) else ""
    return replace(doubt, reason=before + as_printed(doubt.reason.removeprefix(before), doubt.a, doubt.b))
