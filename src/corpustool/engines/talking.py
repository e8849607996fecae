"""How do parts of one piece of work run side by side that must hear of one another once?

Each part is a talk: a generator that yields what the others must know, is sent what all of them told together, and
returns its result. A process that is forked off for a talk has all that was here, so that nothing is copied to it;
only what it tells, and its result, come back.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

from corpustool.engines.workers import is_daemon, processors

Told = TypeVar("Told")
Heard = TypeVar("Heard")
Result = TypeVar("Result")
Talk = Callable[[], Generator[Told, Heard, Result]]

_THREADS = Path("/proc/self/task")


def able(workers: int) -> int:
    """How many talks may be held at a time; ``workers`` 0 means one per processor.

    One where a fork is not safe: on other systems than Linux, beside running threads, in somebody's pool.
    """
    if sys.platform != "linux" or is_daemon() or not _one_thread():
        return 1
    return workers or processors()


def _one_thread() -> bool:
    """Whether no other thread runs in this process; what cannot be seen is not hoped for."""
    try:
        return len(list(_THREADS.iterdir())) == 1
    except OSError:
        return False


class Talks(Generic[Told, Heard, Result]):
    """Talks that are held at the same time, each in a process of its own, or one after the other where none is forked.

    Used as a context manager: on leaving, what still runs is ended. The talk of a process that fails or is killed is
    held again here, so that it is lost to nobody and what it raises is raised here.
    """

    def __init__(self, talks: Sequence[Talk[Told, Heard, Result]], *, forked: bool) -> None:
        self._speakers = [_Speaker(talk, forked=forked) for talk in talks]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for speaker in self._speakers:
            speaker.end()

    def told(self) -> list[Told]:
        """What each talk tells the others, in order; asked for once."""
        return [speaker.told() for speaker in self._speakers]

    def results(self, heard: Heard) -> list[Result]:
        """What each talk makes of what all told together."""
        self.hear(heard)
        return [speaker.result(heard) for speaker in self._speakers]

    def hear(self, heard: Heard) -> None:
        """Send what all told together, so that the talks go on while this process does something else."""
        for speaker in self._speakers:
            speaker.hear(heard)


class Alone(Generic[Result]):
    """Work that is begun in a process of its own, with whose end its memory is free again, or done here when asked for.

    Used as a context manager, as `Talks`.
    """

    def __init__(self, work: Callable[[], Result], *, forked: bool) -> None:
        def talk() -> Generator[None, None, Result]:
            yield
            return work()

        self._talks = Talks([talk], forked=forked)
        if forked:
            self._talks.told()
            self._talks.hear(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._talks.__exit__(kind, error, trace)

    def result(self) -> Result:
        """What came of it."""
        return self._talks.results(None)[0]


class _Speaker(Generic[Told, Heard, Result]):
    """One talk, and the process that holds it while there is one."""

    def __init__(self, talk: Talk[Told, Heard, Result], *, forked: bool) -> None:
        self._talk = talk
        self._begun: Generator[Told, Heard, Result] | None = None
        self._process: multiprocessing.process.BaseProcess | None = None
        self._heard = False
        if forked:
            context = multiprocessing.get_context("fork")
            self._line, theirs = context.Pipe()
            process = context.Process(target=_hold, args=(talk, theirs, self._line), daemon=True)
            with suppress(OSError):  # no room for another process
                process.start()
                self._process = process
            theirs.close()

    def told(self) -> Told:
        if self._process is not None:
            with suppress(EOFError, OSError, pickle.UnpicklingError):
                told: Told = self._line.recv()
                return told
            self.end()
        self._begun = self._talk()
        return next(self._begun)

    def hear(self, heard: Heard) -> None:
        if self._process is not None and not self._heard:
            with suppress(OSError):  # it is gone, which is seen when its result is asked for
                self._line.send(heard)
            self._heard = True

    def result(self, heard: Heard) -> Result:
        if self._process is not None:
            try:
                result: Result = self._line.recv()
            except (EOFError, OSError, pickle.UnpicklingError):
                pass
            else:
                return result
            finally:
                self.end()  # and its memory with it
        if self._begun is None:
            self._begun = self._talk()
            next(self._begun)
        return _ended(self._begun, heard)

    def end(self) -> None:
        """Let the process go, also in the middle of its work."""
        if self._process is not None:
            self._line.close()
            self._process.terminate()
            self._process.join()
            self._process = None


def _ended(begun: Generator[Told, Heard, Result], heard: Heard) -> Result:
    """What a talk returns that has told its part."""
    try:
        begun.send(heard)
    except StopIteration as end:
        result: Result = end.value
        return result
    raise ValueError("a talk tells one thing")


def _hold(talk: Talk[Told, Heard, Result], line: Connection, parents: Connection) -> None:
    """Hold a talk in this process, which was forked off for it; silent where it fails, for it is held again."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent ends its workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    parents.close()  # else the line would seem open after the parent was killed
    status = 1
    with suppress(Exception):
        begun = talk()
        line.send(next(begun))
        line.send(_ended(begun, line.recv()))
        status = 0
    os._exit(status)  # nothing that the parent began is ended twice: no buffer, no open file
