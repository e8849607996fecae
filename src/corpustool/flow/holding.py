"""What does the corpus on disk hold, ready for the reduce?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from corpustool import engines, entities, language
from corpustool.domain.analysis import Analysis, Record
from corpustool.domain.decisions import Decision
from corpustool.domain.reports import Unread
from corpustool.domain.settings import Settings
from corpustool.flow.recalling import remembering
from corpustool.flow.reducing import Reconciler
from corpustool.store import Store, below
from corpustool.store import decisions as decided

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done and how many there are."""

Analysed = tuple[str, Analysis]
"""A document's key and its analysis."""

BATCH = 64
"""Analyses kept at once: a killed run loses at most the work of a few seconds."""


def silent(_what: str, _done: int, _total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Held:
    """Everything the reduce needs from the disk; ``whole`` is false for some files beside the corpus.

    ``names`` says which names are one entity: with the corpus's memory where there is one.
    """

    records: tuple[Record, ...]
    decisions: tuple[Decision, ...]
    unread: tuple[Unread, ...]
    pipeline: str
    whole: bool = True
    names: Reconciler = entities.reconcile


def held(corpus: Path, settings: Settings, *, progress: Progress = silent) -> Held:
    """The corpus in ``corpus``; what an older model or program analysed is analysed anew.

    Raises ``NothingToRead`` where there is no corpus.
    """
    decisions = decided.in_force(decided.load(corpus))
    with Store.open(corpus, create=False) as store:
        analyse_missing(store, settings, progress=progress)
        return Held(
            records=store.records(language.fingerprint(settings.model)),
            decisions=decisions,
            unread=tuple(Unread(file.path, file.reason, below(file.location)) for file in store.unread_files()),
            pipeline=language.described(settings.model),
            names=remembering(corpus),
        )


def analyse_missing(store: Store, settings: Settings, *, progress: Progress = silent) -> int:
    """Analyse what the store holds without an analysis of this model; how many documents that were."""
    fingerprint = language.fingerprint(settings.model)
    missing = store.missing_analyses(fingerprint)
    if not missing:
        return 0
    analyses = engines.run(
        language.analyse_shard,
        [document for _, document in missing],
        settings.model,
        workers=settings.workers,
        progress=lambda done, total: progress("reading", done, total),
    )
    for batch in _batches(zip((key for key, _ in missing), analyses, strict=True)):
        store.save_analyses(fingerprint, batch)
    return len(missing)


def _batches(items: Iterable[Analysed]) -> Iterator[list[Analysed]]:
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch
