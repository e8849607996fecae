"""How does a worker process live? Quietly, on one thread, and no longer than its parent."""

from __future__ import annotations

import os
import signal
import threading
from multiprocessing import current_process, parent_process
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def begin(started: Event) -> None:
    """Run first in each worker, before the work and its libraries are imported there."""
    # The libraries read these when they are loaded; more threads than processors only wait for each other.
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    # Ctrl-C reaches the whole group of processes; the parent ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    started.set()


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def is_daemon() -> bool:
    """Whether this process is a worker of somebody else's pool that may have no children."""
    return current_process().daemon


def _end_with_parent() -> None:
    """A worker waits for work for ever when its parent is killed: each end of the pipe is open in it."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
