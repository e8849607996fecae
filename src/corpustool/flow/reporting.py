"""Which figures cannot all be true? The report on the corpus, on named files alone, or on texts in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpustool.domain.reports import Report
from corpustool.domain.settings import Settings
from corpustool.flow.aside import held_aside
from corpustool.flow.holding import Progress, held, silent
from corpustool.flow.showing import reduced


def discrepancies(
    corpus: Path, settings: Settings, paths: Sequence[Path] = (), *, progress: Progress = silent
) -> Report:
    """The report on the corpus, or on the files at and below ``paths`` alone.

    With paths the corpus is neither needed nor changed; analyses it holds are used. Raises ``NothingToRead`` where
    there is neither.
    """
    found = held_aside(corpus, paths, settings, progress) if paths else held(corpus, settings, progress=progress)
    return reduced(found, settings).report
