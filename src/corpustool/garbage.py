"""When is garbage looked for? Not where millions of values without cycles are made: it takes a third of the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage is looked for meanwhile; what is no more referred to is freed all the same."""
    with _looking(wanted=False):
        yield


@contextmanager
def collected() -> Iterator[None]:
    """Garbage is looked for meanwhile, where a library makes values that refer to each other."""
    with _looking(wanted=True):
        yield


@contextmanager
def _looking(*, wanted: bool) -> Iterator[None]:
    before = gc.isenabled()
    _look(wanted=wanted)
    try:
        yield
    finally:
        _look(wanted=before)


def _look(*, wanted: bool) -> None:
    if wanted:
        gc.enable()
    else:
        gc.disable()
