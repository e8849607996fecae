"""Stand-ins for the analysis: functions of a module, so that worker processes can import them."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from corpustool.domain.analysis import Analysis, Sentence
from corpustool.domain.texts import Document


def measure(documents: Sequence[Document], _model: str) -> list[Analysis]:
    """One sentence as long as the document."""
    return [Analysis(sentences=(Sentence(0, len(document.text)),)) for document in documents]


def tell_process(documents: Sequence[Document], _model: str) -> list[Analysis]:
    """A sentence that ends at the number of the process."""
    return [Analysis(sentences=(Sentence(0, os.getpid()),)) for _ in documents]


def tell_threads(documents: Sequence[Document], _model: str) -> list[Analysis]:
    """A sentence with the number of threads that libraries may start."""
    words = (os.environ.get("OMP_NUM_THREADS", ""), os.environ.get("OPENBLAS_NUM_THREADS", ""))
    return [Analysis(sentences=(Sentence(0, 1, words=words),)) for _ in documents]


def uneven(documents: Sequence[Document], _model: str) -> list[Analysis]:
    """Slow for the document that begins with "slow", endless for one that begins with "endless"."""
    if any(document.text.startswith("slow") for document in documents):
        time.sleep(0.5)
    if any(document.text.startswith("endless") for document in documents):
        time.sleep(600)
    return measure(documents, "")


def die_once(documents: Sequence[Document], marks: str) -> list[Analysis]:
    """Killed at the document that begins with "deadly", the first time only."""
    mark = Path(marks) / "died"
    if any(document.text.startswith("deadly") for document in documents) and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return measure(documents, "")


def die(documents: Sequence[Document], _model: str) -> list[Analysis]:
    """Killed at the document that begins with "deadly", every time."""
    if any(document.text.startswith("deadly") for document in documents):
        os.kill(os.getpid(), signal.SIGKILL)
    return measure(documents, "")


def fail(documents: Sequence[Document], _model: str) -> list[Analysis]:
    """Raises what a fault in the analysis would raise."""
    raise LookupError(documents[0].text[:6])


def forget_one(documents: Sequence[Document], _model: str) -> list[Analysis]:
    """One analysis too few."""
    return measure(documents, "")[1:]


def sleep(documents: Sequence[Document], marks: str) -> list[Analysis]:
    """Leaves the number of its process in a file and then takes for ever."""
    (Path(marks) / str(os.getpid())).touch()
    time.sleep(600)
    return measure(documents, "")
