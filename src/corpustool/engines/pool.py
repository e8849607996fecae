"""How do worker processes share the shards, and what happens when one of them is killed?

Not ``nlp.pipe(n_process=...)``, whose parent waits for ever for a worker that was killed.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from corpustool.domain.analysis import Analysis
from corpustool.engines.shards import Shard, Work
from corpustool.engines.workers import begin
from corpustool.errors import CorpustoolError

_ATTEMPTS = 2
_LINED_UP = 2  # shards for a worker: one in work, one waiting


def pooled(work: Work, parts: Sequence[Shard], model: str, workers: int) -> Iterator[Sequence[Analysis]]:
    """The results of each shard, in order; fewer of them where no worker could be started.

    A script without a main guard, or a machine without room for another process, starts none. A shard whose worker
    is killed is tried once more in a fresh pool; then a :class:`CorpustoolError` is raised.
    """
    context = multiprocessing.get_context("spawn")  # a fork would copy locks that threads hold
    attempts = [0] * len(parts)
    first = 0
    while first < len(parts):
        started = context.Event()
        executor = ProcessPoolExecutor(workers, mp_context=context, initializer=begin, initargs=(started,))

        def submit(shard: int, executor: ProcessPoolExecutor = executor) -> Future[Sequence[Analysis]]:
            attempts[shard] += 1
            return executor.submit(work, parts[shard], model)

        try:
            for analyses in _in_order(submit, range(first, len(parts)), _LINED_UP * workers):
                yield analyses
                first += 1
        except BrokenProcessPool as error:
            if not started.is_set():
                return
            if attempts[first] >= _ATTEMPTS:
                hint = "memory may have run out: use fewer workers (--workers 1)"
                raise CorpustoolError("a worker process was killed twice at the same articles", hint=hint) from error
        finally:
            _end(executor)


def _in_order(
    submit: Callable[[int], Future[Sequence[Analysis]]], shards: Iterable[int], most: int
) -> Iterator[Sequence[Analysis]]:
    """The results of ``shards``; at most so many are lined up at once, so that memory stays small."""
    waiting: deque[Future[Sequence[Analysis]]] = deque()
    for shard in shards:
        if len(waiting) == most:
            yield waiting.popleft().result()
        try:
            waiting.append(submit(shard))
        except OSError as error:  # no room for another process
            raise BrokenProcessPool(str(error)) from error
    while waiting:
        yield waiting.popleft().result()


def _end(executor: ProcessPoolExecutor) -> None:
    """End the workers at once, also in the middle of a shard (after Ctrl-C, or when nobody wants more results)."""
    # The executor has no public door to its processes before Python 3.14.
    for process in list((getattr(executor, "_processes", None) or {}).values()):
        process.terminate()
    executor.shutdown(wait=True, cancel_futures=True)
