"""Which articles may be copies? Those whose sketches share a number: all pairs are never looked at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

_FEW = 100
"""So many articles are compared pair by pair in a tenth of a second: faster than the library is loaded."""
_SIZE = 64
"""Numbers in a sketch. Measured on sets of which the smaller stands to 70 % in the larger: of 30 runs in 600 88 of 100
are found, of 40 in 400 99, of 100 in 400 all."""
_SEED = 1
_WIDTH = 0xFFFFFFFF
_CROWD = 50
"""In a bucket of more texts (a line that an outlet prints below all of its articles) only so many neighbours meet."""
_LOOSE = 0.15
"""Where less of the smaller set seems to lie in the larger one, it is no copy: the estimate is a rough one."""


def candidates(found: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Pairs of indices (the smaller first, in order) of sets of runs that may share many of them."""
    if len(found) <= _FEW:
        return combinations(range(len(found)), 2)
    return iter(sorted(_near(found, _sketches(found))))


def _sketches(found: Sequence[frozenset[int]]) -> list[tuple[int, ...]]:
    """The MinHash of each set: of each of 64 fixed permutations the least number (Broder 1997)."""
    from datasketch import MinHash  # brings scipy with it: a second that only a large corpus pays for

    numbers = ([run & _WIDTH for run in each] for each in found)
    made = MinHash.generator(numbers, num_perm=_SIZE, seed=_SEED, hashfunc=int)
    return [tuple(sketch.hashvalues.tolist()) for sketch in made]


def _near(found: Sequence[frozenset[int]], sketches: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    """Pairs that share a bucket and whose sketches do not rule out that the one holds the other.

    Each number of a sketch is a band of its own: a short text in a long one resembles it little and must be found too.
    """
    buckets: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for index in sorted(range(len(found)), key=lambda each: (len(found[each]), each)):
        for band, number in enumerate(sketches[index] if found[index] else ()):
            buckets[band, number].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in buckets.values():
        for at, a in enumerate(holders):
            for b in holders[at + 1 : at + 1 + _CROWD]:
                shared[min(a, b), max(a, b)] += 1
    for (a, b), count in shared.items():
        if _may_hold(count / _SIZE, len(found[a]), len(found[b])):
            yield a, b


def _may_hold(resemblance: float, a: int, b: int) -> bool:
    """Whether the estimated share of the smaller set that lies in the larger one is not far below what a copy has."""
    return resemblance / (1 + resemblance) * (a + b) >= _LOOSE * min(a, b)
