"""How long may something hostile take?"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

GENEROUS = 20.0
"""Seconds of this process: ten times what the slowest takes, and far less than anything that is not linear would."""


@contextmanager
def in_a_moment() -> Iterator[None]:
    """Fail where the block takes more of the processor than anything linear needs."""
    before = time.process_time()
    yield
    assert time.process_time() - before < GENEROUS
