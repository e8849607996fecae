"""What is new since the last look? A folder is read again, and only what the last report did not have is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpustool.domain.baselines import KnownFinding
from corpustool.domain.outcomes import FileOutcome, FileState, IngestOutcome
from corpustool.domain.reports import Report
from corpustool.domain.settings import Settings
from corpustool.errors import NothingToRead
from corpustool.flow.baselining import Known, known_finding
from corpustool.flow.holding import Progress, held, silent
from corpustool.flow.ingesting import ingest
from corpustool.flow.sharing import report as shared


@dataclass(frozen=True, slots=True)
class Seen:
    """What the last look saw: its findings, and the files that it could not read."""

    findings: tuple[KnownFinding, ...] = ()
    unread: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Watched:
    """What a look saw: what was read, the report on what is new alone, and which findings went away.

    ``unread`` are the files that could not be read and were not told before. ``seen`` is for the next look.
    """

    outcome: IngestOutcome
    report: Report
    gone: tuple[KnownFinding, ...]
    unread: tuple[FileOutcome, ...]
    seen: Seen

    @property
    def changed(self) -> bool:
        """Whether there is anything to tell."""
        moved = any(file.state not in (FileState.UNCHANGED, FileState.UNREAD) for file in self.outcome.files)
        return moved or bool(self.report.findings or self.gone or self.unread)


def seen_before(corpus: Path, settings: Settings, *, progress: Progress = silent) -> Seen:
    """What a look at the corpus as it is would see; nothing where there is none yet."""
    try:
        found = held(corpus, settings, progress=progress)
    except NothingToRead:
        return Seen()
    return Seen(_known(shared(found, settings)))


def look_again(
    corpus: Path, folders: Sequence[Path], settings: Settings, before: Seen, *, progress: Progress = silent
) -> Watched:
    """Read the folders into the corpus and tell what is new since ``before``.

    A finding that one more article agrees with is not new, and does not go away either. Raises ``PathMissing`` where a
    folder is gone.
    """
    outcome = ingest(corpus, folders, settings, progress=progress)
    report = shared(held(corpus, settings, progress=progress), settings)
    known = Known(before.findings)
    matched = {finding.id: one for finding in report.findings if (one := known.of(finding))}
    still = {one.finding for one in matched.values()}
    fresh = tuple(finding for finding in report.findings if finding.id not in matched)
    unread = [file for file in outcome.files if file.state is FileState.UNREAD]
    return Watched(
        outcome,
        replace(report, findings=fresh, accepted=(), agreements=()),
        gone=tuple(one for one in before.findings if one.finding not in still),
        unread=tuple(file for file in unread if (file.path, file.reason) not in before.unread),
        seen=Seen(_known(report), frozenset((file.path, file.reason) for file in unread)),
    )


def _known(report: Report) -> tuple[KnownFinding, ...]:
    return tuple(known_finding(finding, "") for finding in report.findings)
