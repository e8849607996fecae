"""What does each use of a name stand for in the end? Initials may stand for a short form that is settled itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from corpustool.entities.clustering import Clusters
from corpustool.entities.roster import Name
from corpustool.entities.short_forms import Settled


class Meanings:
    """What each use of a name stands for in the end: initials may stand for a short form that is settled itself."""

    def __init__(self, names: Sequence[Name], clusters: Clusters, settled: Mapping[tuple[int, str], Settled]) -> None:
        self._clusters = clusters
        self._settled = settled
        fulls: defaultdict[int, list[int]] = defaultdict(list)
        for (place, _), found in settled.items():
            fulls[place].append(found.full)
        self._everywhere = {
            place: found[0]
            for place, found in fulls.items()
            if len(found) == len(names[place].documents) and len(set(found)) == 1
        }

    def stands_for(self, place: int, document: str) -> int:
        """The name that ``place`` stands for in ``document``; itself where it is no short form."""
        seen = {place}
        at = place
        while True:
            here = self._settled.get((at, document))
            full = here.full if here else self._everywhere.get(at)
            if full is None or full in seen or not self._clusters.may_join(place, full):
                return at
            at = full
            seen.add(at)
