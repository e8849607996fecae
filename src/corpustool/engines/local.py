"""How is the map run on this machine? In this process, or in a pool of processes when there is enough work."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from corpustool.domain.analysis import Analysis
from corpustool.domain.texts import Document
from corpustool.engines.shards import shards
from corpustool.engines.workers import begin, processors
from corpustool.errors import CorpustoolError

Work = Callable[[Sequence[Document], str], Sequence[Analysis]]
"""Analyses of documents, in order, under the model of that name; a function of a module, so that it can be sent."""

Shard = tuple[Document, ...]

WORTH_A_WORKER = 150_000
"""Characters that take longer to analyse than a worker takes to load its model (about 3 s each)."""

_ATTEMPTS = 2
_LINED_UP = 2  # shards a worker has: one in work, one waiting


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
    if workers == 1 or multiprocessing.current_process().daemon:
        yield from _here(work, parts, model)
    else:
        yield from _Pool(work, parts, model, workers).results()


def _here(work: Work, parts: Sequence[Shard], model: str) -> Iterator[Sequence[Analysis]]:
    for part in parts:
        yield _checked(part, work(part, model))


def _checked(part: Shard, analyses: Sequence[Analysis]) -> Sequence[Analysis]:
    if len(analyses) != len(part):
        raise ValueError(f"{len(part)} documents have {len(analyses)} analyses")
    return analyses


class _Pool:
    """A pool of processes that is begun anew when one of them is killed."""

    def __init__(self, work: Work, parts: Sequence[Shard], model: str, workers: int) -> None:
        self._work = work
        self._parts = parts
        self._model = model
        self._workers = workers
        self._attempts = [0] * len(parts)
        self._context = multiprocessing.get_context("spawn")  # a fork copies locks that threads hold

    def results(self) -> Iterator[Sequence[Analysis]]:
        first = 0
        while first < len(self._parts):
            started = self._context.Event()
            executor = ProcessPoolExecutor(
                self._workers, mp_context=self._context, initializer=begin, initargs=(started,)
            )
            try:
                for analyses in self._in_order(executor, first):
                    yield analyses
                    first += 1
            except BrokenProcessPool as error:
                if not started.is_set():
                    break
                self._give_up_on(first, error)
            finally:
                _end(executor)
        # Workers that do not even start (a script without a main guard, say) leave the work to this process.
        yield from _here(self._work, self._parts[first:], self._model)

    def _in_order(self, executor: ProcessPoolExecutor, first: int) -> Iterator[Sequence[Analysis]]:
        """Results from shard ``first`` on; only a few shards are lined up, so that memory stays small."""
        waiting: deque[tuple[int, Future[Sequence[Analysis]]]] = deque()
        upcoming = first
        while upcoming < len(self._parts) or waiting:
            while upcoming < len(self._parts) and len(waiting) < _LINED_UP * self._workers:
                self._attempts[upcoming] += 1
                waiting.append((upcoming, executor.submit(self._work, self._parts[upcoming], self._model)))
                upcoming += 1
            index, future = waiting[0]
            yield _checked(self._parts[index], future.result())
            waiting.popleft()

    def _give_up_on(self, shard: int, error: BrokenProcessPool) -> None:
        if self._attempts[shard] >= _ATTEMPTS:
            hint = "memory may have run out: use fewer workers (--workers 1)"
            raise CorpustoolError("a worker process was killed twice at the same articles", hint=hint) from error


def _end(executor: ProcessPoolExecutor) -> None:
    """End the workers at once, also in the middle of a shard (after Ctrl-C, or when nobody wants more results)."""
    # The executor has no public door to its processes before Python 3.14.
    for process in list((getattr(executor, "_processes", None) or {}).values()):
        process.terminate()
    executor.shutdown(wait=True, cancel_futures=True)
