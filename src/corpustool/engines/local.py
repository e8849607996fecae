"""How is the map run on this machine? In this process, or in a pool of processes when there is enough work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from corpustool.domain.analysis import Analysis
from corpustool.domain.texts import Document
from corpustool.engines.shards import Shard, Work, shards
from corpustool.engines.workers import is_daemon, processors
from corpustool.garbage import collected

WORTH_A_WORKER = 150_000
"""Characters for which starting a worker pays: en_core_web_md reads 26,000 a second and loads in 2.4 s (one core)."""


def run(
    work: Work,
    documents: Sequence[Document],
    model: str,
    *,
    workers: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Analysis]:
    """The analyses of ``documents``, in their order, whatever the number of workers.

    ``workers`` 0 means one per processor; little work stays in this process. ``progress`` is called with the number
    of documents that are done and that there are. A shard whose worker was killed is tried once more in a fresh
    pool. Raises :class:`CorpustoolError` where that fails too; what ``work`` raises is raised here.
    """
    parts = list(shards(documents))
    done = 0
    for analyses in _results(work, parts, model, _useful(workers, documents)):
        done += len(analyses)
        if progress is not None:
            progress(done, len(documents))
        yield from analyses


def _useful(workers: int, documents: Sequence[Document]) -> int:
    """How many workers the work keeps busy."""
    characters = sum(len(document.text) for document in documents)
    return max(1, min(workers or processors(), characters // WORTH_A_WORKER))


def _results(work: Work, parts: Sequence[Shard], model: str, workers: int) -> Iterator[Sequence[Analysis]]:
    """The results of each shard, in order."""
    # A daemonic process (somebody else's pool) may have no children.
    if workers == 1 or is_daemon():
        yield from _here(work, parts, model)
    else:
        # Imported here: a second run on an unchanged corpus starts no process.
        from corpustool.engines.pool import pooled

        done = 0
        for analyses in pooled(work, parts, model, workers):
            done += 1
            yield _checked(parts[done - 1], analyses)
        yield from _here(work, parts[done:], model)


def _here(work: Work, parts: Sequence[Shard], model: str) -> Iterator[Sequence[Analysis]]:
    for part in parts:
        with collected():
            analyses = work(part, model)
        yield _checked(part, analyses)


def _checked(part: Shard, analyses: Sequence[Analysis]) -> Sequence[Analysis]:
    if len(analyses) != len(part):
        raise ValueError(f"{len(part)} documents have {len(analyses)} analyses")
    return analyses
