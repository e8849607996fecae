"""How does reconciling names grow? Synthetic names with misspellings, from ten thousand to a million.

``python -m tests.bench names`` runs the two smaller sizes; ``CORPUSTOOL_BENCH_MILLION=1`` adds the million.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import time
from collections import Counter

import numpy as np
from rapidfuzz import fuzz, process

from corpustool import NameMention, reconcile_names
from corpustool.domain.mentions import EntityKind

SIZES = (10_000, 100_000)
SYLLABLES = (
    "ba be bi bo bra da den dor el fa gar hal im jo ka kel la lin ma mar ne nor o pa per ra ri sa sol ta tor u van wen"
)
PARTS = SYLLABLES.split()


def made_names(count: int) -> list[str]:
    """``count`` distinct names of people, a tenth of them misspellings of others; always the same ones."""
    chance = random.Random(count)  # noqa: S311 - no secret
    names: dict[str, None] = {}
    while len(names) < count:
        given, family = (_word(chance) for _ in range(2))
        names[f"{given} {family}"] = None
        if chance.random() < 0.1 and len(names) < count:
            at = chance.randrange(1, len(family))
            names[f"{given} {family[:at]}{family[at + 1 :]}"] = None
    return list(names)


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(PARTS) for _ in range(chance.randint(2, 4))).capitalize()


def main() -> None:
    """Print seconds, peak memory, clusters and the largest cluster for each size; cdist beside the smallest."""
    sizes = (*SIZES, 1_000_000) if os.environ.get("CORPUSTOOL_BENCH_MILLION") else SIZES
    for size in sizes:
        names = made_names(size)
        mentions = [NameMention(name, EntityKind.PERSON, f"d{at // 20}") for at, name in enumerate(names)]
        began = time.perf_counter()
        labels = reconcile_names(mentions)
        seconds = time.perf_counter() - began
        clusters = Counter(labels)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
        print(
            f"{size} names: {seconds:.2f} s, {1e6 * seconds / size:.0f} us a name, peak {peak:.0f} MB, "
            f"{len(clusters)} clusters, the largest of {max(clusters.values())}"
        )
        if size == SIZES[0]:
            began = time.perf_counter()
            process.cdist(names, names, scorer=fuzz.ratio, score_cutoff=90, dtype=np.uint8, workers=1)
            print(f"  rapidfuzz cdist on the same names: {time.perf_counter() - began:.2f} s")
