"""How much of one article stands in another? The exact count, and which articles share enough to be counted.

Runs that few articles have tell directly which articles to look at. Where most of a text is printed by a crowd they
do not, and all pairs would be too many: then it takes sketches.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, product

SHARE = 0.5
"""Two articles are copies where so much of the shorter one stands in the longer one, in runs of five words."""
LEAST = 15
"""A text of fewer runs is too short to be told from one that happens to say the same."""
_CROWD = 50
"""A run that more articles have is not followed to each of them: the work grows with the articles, not their pairs."""

Runs = frozenset[int]
Pairs = set[tuple[int, int]]


def copied(a: Runs, b: Runs) -> bool:
    """Whether most of the smaller set of runs lies in the larger one."""
    shorter = min(len(a), len(b))
    return shorter >= LEAST and len(a & b) >= SHARE * shorter


def possible(found: Sequence[Runs], most: int) -> Pairs | None:
    """Every pair of indices (the smaller first) that may be copies; ``None`` where a crowd copies one text.

    A pair of copies shares half of the shorter one. So the half of that one stands in other articles, whichever these
    are. Of a crowd up to ``most`` pairs are taken.
    """
    common = _common(found)
    shorter = [at for at, each in enumerate(found) if len(each) >= LEAST and len(each & common) >= SHARE * len(each)]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(found if shorter else ()):
        for run in each & common:
            holders[run].append(at)
    crowded = {run for run, those in holders.items() if len(those) > _CROWD}
    if any(len(found[at] & crowded) >= SHARE * len(found[at]) for at in shorter):
        return _all_pairs(found, shorter, common, most)
    return set(chain.from_iterable(_met(found, at, holders, crowded) for at in shorter))


def _common(found: Sequence[Runs]) -> set[int]:
    """The runs that stand in more than one article."""
    once: set[int] = set()
    common: set[int] = set()
    for each in found:
        common |= each & once
        once |= each
    return common


def _met(
    found: Sequence[Runs], at: int, holders: defaultdict[int, list[int]], crowded: set[int]
) -> Iterator[tuple[int, int]]:
    """The pairs of one article with those that share half of it, if they share all of its crowded runs."""
    told = [holders[run] for run in found[at] - crowded if run in holders]
    needed = SHARE * len(found[at]) - len(found[at] & crowded)
    for other, count in Counter(chain.from_iterable(told)).items():
        if other != at and count >= needed:
            yield min(at, other), max(at, other)


def _all_pairs(found: Sequence[Runs], shorter: Sequence[int], common: set[int], most: int) -> Pairs | None:
    """The pairs of those that may be the shorter one with all that hold enough of any of them."""
    if len(shorter) ** 2 > most:
        return None
    printed = common.intersection(chain.from_iterable(found[at] for at in shorter))
    longer = [at for at, each in enumerate(found) if len(each) >= LEAST and len(each & printed) >= SHARE * LEAST]
    if len(shorter) * len(longer) > most:
        return None
    return {(min(a, b), max(a, b)) for a, b in product(shorter, longer) if a != b and len(found[a]) <= len(found[b])}
