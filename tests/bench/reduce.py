"""How long does ``discrepancies`` take on a large corpus? Whole processes, on 10,000 and 100,000 figures.

The articles are those of `newsdesk`; they and their analyses are written into a store as ``ingest`` would write them.
The first run after that reconciles all names; the next ones find them in the corpus's memory.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.language import fingerprint
from corpustool.store import Store
from corpustool.store.rows import Sighting, document_key
from tests.bench.newsdesk import Desk

SIZES = (10_000, 100_000)
FORMATS = ("json", "concise")
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Spent:
    """What one process took; ``peak`` is its resident memory in MB."""

    wall: float
    cpu: float
    peak: float


def fill(folder: Path, figures: int) -> tuple[int, int]:
    """Put a corpus with so many figures into ``folder``; how many articles and figures there are."""
    records = list(Desk(1, DEFAULT_MODEL).corpus(figures))
    mark = fingerprint(DEFAULT_MODEL)
    with Store.open(folder, create=True) as store:
        for at in range(0, len(records), _BATCH):
            batch = records[at : at + _BATCH]
            store.save(Sighting(each.article.path, each.article, each.article.id, 1, "text") for each in batch)
            store.save_analyses(mark, ((document_key(each.article.document), each.analysis) for each in batch))
    return len(records), sum(len(record.analysis.figures) for record in records)


def spent(*arguments: str) -> Spent:
    """What one run of the tool takes; what it prints goes to nobody."""
    began = time.perf_counter()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    command = (sys.executable, "-m", "corpustool", *arguments)
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, 1)])
    _, status, usage = os.wait4(child, 0)
    os.close(nowhere)
    if os.waitstatus_to_exitcode(status) > 1:
        raise RuntimeError(f"{' '.join(arguments)} failed")
    peak = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return Spent(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, peak)


def main() -> None:
    """Print what runs take on each size, and how that grows."""
    taken: dict[tuple[str, int], Spent] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            articles, figures = fill(Path(folder), size)
            print(f"{figures} figures in {articles} articles")
            for title, form in (("first run", "json"), *((f"next run, {form}", form) for form in FORMATS)):
                took = spent("--corpus", folder, "discrepancies", "--format", form)
                taken[title, size] = took
                show(title, took, figures)
    for title in dict.fromkeys(title for title, _ in taken):
        small, large = (taken[title, size] for size in SIZES)
        cpu, wall = large.cpu / small.cpu, large.wall / small.wall
        print(f"ten times the figures, {title}: {cpu:.1f}-fold CPU, {wall:.1f}-fold wall time")


def show(title: str, took: Spent, figures: int) -> None:
    """Print what one run took."""
    each = 1e6 * took.cpu / figures
    print(f"  {title}: {took.wall:.1f} s wall, {took.cpu:.1f} s CPU ({each:.0f} us a figure), {took.peak:.0f} MB")


if __name__ == "__main__":
    main()
