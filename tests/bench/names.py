"""How does reconciling names grow, and what does a second run cost? From ten thousand names to a million.

Synthetic names of people with misspellings, then names as news has them (`crowded`): of all kinds, a few of them
everywhere. ``python -m tests.bench names`` runs the two smaller sizes; ``CORPUSTOOL_BENCH_MILLION=1`` adds the million.
CPU time stands beside wall time: a machine that is busy with other things tells the first alone.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import msgspec
import numpy as np
from rapidfuzz import fuzz, process

from corpustool import NameMention, entities, reconcile_names
from corpustool.domain.entities import Reconciliation
from corpustool.domain.mentions import EntityKind
from tests.bench.crowded import crowded_mentions

Result = TypeVar("Result")

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


def people(size: int) -> list[NameMention]:
    """Distinct names of people, twenty an article."""
    return [NameMention(name, EntityKind.PERSON, f"d{at // 20:06}") for at, name in enumerate(made_names(size))]


def timed(work: Callable[[], Result]) -> tuple[Result, float, float]:
    """The result of a call, its CPU seconds and its wall seconds."""
    cpu, wall = time.process_time(), time.perf_counter()
    result = work()
    return result, time.process_time() - cpu, time.perf_counter() - wall


def show_growth(title: str, mentions: list[NameMention]) -> None:
    """Print seconds, peak memory, clusters and the largest cluster."""
    names = len({(mention.kind, mention.text) for mention in mentions})
    labels, cpu, wall = timed(lambda: reconcile_names(mentions))
    spellings: defaultdict[int, set[str]] = defaultdict(set)
    for mention, label in zip(mentions, labels, strict=True):
        spellings[label].add(mention.text)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    print(
        f"{title}: {names} names in {len(mentions)} mentions: {cpu:.2f} s CPU, {wall:.2f} s wall, "
        f"{1e6 * cpu / names:.0f} us a name, peak {peak:.0f} MB, {len(spellings)} clusters, "
        f"the largest of {max(map(len, spellings.values()))} spellings"
    )


def show_again(title: str, mentions: list[NameMention], more: int = 100) -> None:
    """Print what ``more`` articles cost with the memory of the others, with reading and writing it, and without."""
    documents = sorted({mention.document for mention in mentions})
    late = set(documents[:: max(1, len(documents) // more)][:more])
    early = [mention for mention in mentions if mention.document not in late]
    stored = msgspec.msgpack.encode(entities.reconcile_again(early, None)[1])
    whole, full, _ = timed(lambda: entities.reconcile(mentions))

    def again() -> Reconciliation:
        memory = msgspec.msgpack.decode(stored, type=entities.Memory)
        found, memory = entities.reconcile_again(mentions, memory)
        msgspec.msgpack.encode(memory)
        return found

    found, cpu, _ = timed(again)
    print(
        f"{title}: {len(late)} articles more than {len(documents) - len(late)}: {cpu:.2f} s CPU with the memory "
        f"({len(stored) / 1e6:.0f} MB), {full:.2f} s without, ratio {cpu / full:.2f}, equal: {found == whole}"
    )


def main() -> None:
    """Print growth for each size, cdist beside the smallest, and the cost of a second run."""
    sizes = (*SIZES, 1_000_000) if os.environ.get("CORPUSTOOL_BENCH_MILLION") else SIZES
    for size in sizes:
        show_growth("people", people(size))
        if size == SIZES[0]:
            names = made_names(size)
            compare = partial(process.cdist, names, names, scorer=fuzz.ratio, score_cutoff=90, dtype=np.uint8)
            _, cpu, _ = timed(partial(compare, workers=1))
            print(f"  rapidfuzz cdist on the same names: {cpu:.2f} s CPU")
    for size in SIZES:
        show_growth("news", crowded_mentions(size))
    show_again("people", people(SIZES[-1]))
    show_again("news", crowded_mentions(SIZES[-1] // 3))
