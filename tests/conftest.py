"""What all tests share: hypothesis sets no deadline, because a shared machine is slow at times; a ready process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.warm import Warm, warm

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def ready() -> Iterator[Warm]:
    """A process that has read the program already, and runs it when it is asked."""
    with warm() as process:
        yield process
