"""How much of one article stands in another? The exact count, and who shares enough with all others to be a copy."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product

SHARE = 0.5
"""Two articles are copies where so much of the shorter one stands in the longer one, in runs of five words."""
LEAST = 15
"""A text of fewer runs is too short to be told from one that happens to say the same."""

Runs = frozenset[int]


def copied(a: Runs, b: Runs) -> bool:
    """Whether most of the smaller set of runs lies in the larger one."""
    shorter = min(len(a), len(b))
    return shorter >= LEAST and len(a & b) >= SHARE * shorter


def possible(found: Sequence[Runs], most: int) -> Collection[tuple[int, int]] | None:
    """Every pair of indices (the smaller first) that may be copies; ``None`` where that may be more than ``most``.

    A pair of copies shares half of the shorter one. So the half of that one stands in other articles, whichever
    these are; and of the longer one enough of a shorter one stands in those of the first sort.
    """
    common = _common(found)
    shorter = [at for at, each in enumerate(found) if len(each) >= LEAST and _share(each, common) >= SHARE * len(each)]
    if len(shorter) ** 2 > most:
        return None
    printed = common.intersection(run for at in shorter for run in found[at])
    longer = [at for at, each in enumerate(found) if len(each) >= LEAST and _share(each, printed) >= SHARE * LEAST]
    if len(shorter) * len(longer) > most:
        return None
    return {(min(a, b), max(a, b)) for a, b in product(shorter, longer) if a != b and len(found[a]) <= len(found[b])}


def _common(found: Sequence[Runs]) -> set[int]:
    """The runs that stand in more than one article."""
    once: set[int] = set()
    common: set[int] = set()
    for each in found:
        common |= each & once
        once |= each
    return common


def _share(each: Runs, some: set[int]) -> int:
    return len(each & some)
