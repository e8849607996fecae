"""Which short forms may not stand for one thing? Two that a person parted, although each by itself fits a full name.

Clusters never join two parted names, but both may be short for one full name: "Tarnmouth" and "THA" for the Tarnmouth
Harbour Authority. Then the one that was less sure stands for itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from corpustool.entities.clustering import Clusters
from corpustool.entities.meanings import Meanings
from corpustool.entities.roster import Name
from corpustool.entities.short_forms import Settled

Settlement = Mapping[tuple[int, str], Settled]


def parted(
    names: Sequence[Name], clusters: Clusters, settled: Settlement, different: Collection[tuple[int, int]]
) -> Settlement:
    """What was settled, without the short forms that would bring two names together which a person parted."""
    asked = {place for pair in different for place in pair}
    short = {place for place, _ in settled if place in asked}
    if not short:
        return settled
    kept, meanings = settled, Meanings(names, clusters, settled)
    for a, b in sorted(pair for pair in different if short.intersection(pair)):
        common = _roots(names, clusters, meanings, a) & _roots(names, clusters, meanings, b)
        if common:
            sure = {place: _sureness(kept, place) for place in (a, b) if place in short}
            weaker = min(sure, key=lambda place: (sure[place], place))
            gone = {use for use in kept if use[0] == weaker and clusters.find(meanings.stands_for(*use)) in common}
            kept = {use: found for use, found in kept.items() if use not in gone}
            meanings = Meanings(names, clusters, kept)
    return kept


def _roots(names: Sequence[Name], clusters: Clusters, meanings: Meanings, place: int) -> set[int]:
    """The clusters that a name stands for, over all its documents."""
    return {clusters.find(meanings.stands_for(place, document)) for document in names[place].documents}


def _sureness(settled: Settlement, place: int) -> float:
    """The score of a short form where it is surest."""
    return max((found.match.score for (at, _), found in settled.items() if at == place), default=0.0)
