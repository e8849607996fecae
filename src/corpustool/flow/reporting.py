"""Which figures cannot all be true? The report on the corpus, on named files alone, or on texts in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpustool.domain.reports import Report
from corpustool.domain.settings import Settings
from corpustool.flow.aside import held_aside
from corpustool.flow.baselining import load_baseline, only_new
from corpustool.flow.holding import Progress, held, silent
from corpustool.flow.sharing import report as shared


def discrepancies(
    corpus: Path,
    settings: Settings,
    paths: Sequence[Path] = (),
    *,
    new_since: Path | None = None,
    progress: Progress = silent,
) -> Report:
    """The report on the corpus, or on the files at and below ``paths`` alone.

    With paths the corpus is neither needed nor changed; analyses it holds are used. Findings that the baseline
    ``new_since`` has are kept apart. Raises ``BaselineError`` where it cannot be read, before anything else is, and
    ``NothingToRead`` where there are neither a corpus nor paths.
    """
    known = load_baseline(new_since) if new_since else None
    found = held_aside(corpus, paths, settings, progress) if paths else held(corpus, settings, progress=progress)
    report = shared(found, settings, progress)
    return only_new(report, known, new_since.name) if known and new_since else report
