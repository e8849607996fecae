"""Which articles may be copies? Those that share rare runs, or whose sketches share a number: never all pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from corpustool.copies.sharing import Runs, possible

_FEW = 50_000
"""So many pairs are compared one by one in a quarter of a second: faster than the library is loaded."""
_SIZE = 64
"""Numbers in a sketch. Measured on sets of which the smaller stands to 70 % in the larger: of 30 runs in 600 88 of 100
are found, of 40 in 400 99, of 100 in 400 all."""
_SEED = 1
_WIDTH = 0xFFFFFFFF
_CROWD = 50
"""In a bucket of more texts (a line that an outlet prints below all of its articles) only so many neighbours meet."""
_LOOSE = 0.15
"""Where less of the smaller set seems to lie in the larger one, it is no copy: the estimate is a rough one."""

Sketch = tuple[int, ...]


def candidates(found: Sequence[Runs]) -> list[tuple[int, int]]:
    """Pairs of indices (the smaller first, in order) of sets of runs that may share many of them.

    These are all that may be copies; only where a crowd prints one text, they are those whose sketches are alike.
    """
    pairs = possible(found, _FEW)
    return sorted(_near(found, _sketches(found)) if pairs is None else pairs)


def _sketches(found: Sequence[Runs]) -> list[Sketch]:
    """The MinHash of each set: of each of 64 fixed permutations the least number (Broder 1997)."""
    from datasketch import MinHash  # brings scipy with it: a second that only a crowd of copies pays for

    numbers = ([run & _WIDTH for run in each] for each in found)
    made = MinHash.generator(numbers, num_perm=_SIZE, seed=_SEED, hashfunc=int)
    return [tuple(sketch.hashvalues.tolist()) for sketch in made]


def _near(found: Sequence[Runs], sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """Pairs that share a bucket and whose sketches do not rule out that the one holds the other.

    Each number of a sketch is a band of its own: a short text in a long one resembles it little and must be found too.
    The largest set comes first: each meets those in its buckets that are nearest to it in size.
    """
    shared = [_repeated(band) for band in zip(*sketches, strict=True)]
    buckets: list[defaultdict[int, list[int]]] = [defaultdict(list) for _ in shared]
    sizes = [len(each) for each in found]
    for a in sorted(filter(sizes.__getitem__, range(len(found))), key=lambda each: (-sizes[each], -each)):
        bands = zip(sketches[a], shared, buckets, strict=True)
        mine = [bucket[number] for number, repeated, bucket in bands if number in repeated]
        met = Counter(chain.from_iterable([holders[-_CROWD:] for holders in mine]))
        size = sizes[a]
        for b, count in met.items():
            # Of a resemblance r, that is count / _SIZE, they share r / (1 + r) of both sizes together.
            if count * (size + sizes[b]) >= _LOOSE * size * (_SIZE + count):
                yield min(a, b), max(a, b)
        for holders in mine:
            holders.append(a)


def _repeated(numbers: Iterable[int]) -> set[int]:
    """The numbers that come more than once."""
    return {number for number, count in Counter(numbers).items() if count > 1}
