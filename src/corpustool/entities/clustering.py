"""Which names belong together? The surest joins first; a join asks most pairs across, and one veto forbids it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from corpustool.domain.mentions import NameMatch
from corpustool.entities.scoring import Edge

VETO = 0.3
"""A pair of names across two clusters with a lower score forbids to join them."""

_MOST_ASKED = 6  # names of each cluster that are asked, the first ones: they came with the surest joins
_SHARE = 0.6  # of the pairs across that must be the same


class Clusters:
    """Names in clusters; joins are kept with their reasons, forbidden ones are never made."""

    def __init__(self, size: int, forbidden: Iterable[tuple[int, int]] = (), decided: Iterable[int] = ()) -> None:
        self._parent = list(range(size))
        self._members: dict[int, list[int]] = {}
        self._forbidden = frozenset(forbidden)
        self._bound = {place for pair in self._forbidden for place in pair}
        self._decided = frozenset(decided)
        self.joins: list[Edge] = []

    def find(self, place: int) -> int:
        """The cluster of a name: the index of one of its names."""
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def members(self, cluster: int) -> list[int]:
        """The names of a cluster, in the order in which they came."""
        return self._members.get(cluster, [cluster])

    def several(self) -> Iterable[Sequence[int]]:
        """The clusters of more than one name."""
        return self._members.values()

    def asked(self, place: int) -> list[int]:
        """The names of a name's cluster that speak for it: itself and the first ones that no decision brought in."""
        others = [other for other in self.members(self.find(place)) if other != place and other not in self._decided]
        return [place, *others[: _MOST_ASKED - 1]]

    def may_join(self, a: int, b: int) -> bool:
        """Whether no decision keeps a name of one cluster from a name of the other."""
        one = [place for place in self.members(self.find(a)) if place in self._bound]
        other = [place for place in self.members(self.find(b)) if place in self._bound]
        return not any((min(x, y), max(x, y)) in self._forbidden for x in one for y in other)

    def join(self, edge: Edge) -> None:
        """Make the clusters of two names one."""
        a, b = sorted((self.find(edge.a), self.find(edge.b)), key=lambda root: (-len(self.members(root)), root))
        self.joins.append(edge)
        if a != b:
            self._members[a] = [*self.members(a), *self.members(b)]
            self._members.pop(b, None)
            self._parent[b] = a


def cluster(clusters: Clusters, found: Sequence[Edge], ask: Callable[[int, int], NameMatch]) -> list[Edge]:
    """Join the clusters of the edges that are the same, the surest first; give back the joins that were refused."""
    known = {(edge.a, edge.b): edge.match for edge in found}
    refused = []
    for edge in found:
        if not edge.match.same or clusters.find(edge.a) == clusters.find(edge.b):
            continue
        if clusters.may_join(edge.a, edge.b) and _most_agree(clusters, edge, known, ask):
            clusters.join(edge)
        else:
            refused.append(edge)
    return refused


def _most_agree(
    clusters: Clusters,
    edge: Edge,
    known: dict[tuple[int, int], NameMatch],
    ask: Callable[[int, int], NameMatch],
) -> bool:
    """Whether most pairs across the two clusters are the same, and none is a veto.

    What a person joined to another name has no say: the two need not be alike.
    """
    left = clusters.asked(edge.a)
    right = clusters.asked(edge.b)
    asked = agreed = 0
    for a in left:
        for b in right:
            pair = (min(a, b), max(a, b))
            match = known.get(pair)
            if match is None:
                match = known[pair] = ask(*pair)
            if match.score < VETO:
                return False
            asked += 1
            agreed += match.same
    return agreed >= _SHARE * asked
