"""Which findings are new since a day? A baseline knows those of that day again, and only the others count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from corpustool import checks
from corpustool.domain.baselines import BaselineState, KnownFinding
from corpustool.domain.decisions import AcceptedSide, Decision, Verb
from corpustool.domain.findings import Finding
from corpustool.domain.reports import Report
from corpustool.domain.settings import Settings
from corpustool.errors import BaselineError, NothingToRead
from corpustool.flow.aside import held_aside
from corpustool.flow.holding import Held, Progress, held, silent
from corpustool.flow.sharing import report as shared
from corpustool.flow.showing import unfiltered
from corpustool.store import baselines


class Known:
    """Findings that are known: what answers whether a finding is one of them.

    As an accepted finding stays accepted, so a known one stays known: while its code and the sides' values are the
    same and each side still shares an evidence text with it. One more agreeing article makes no finding new.
    """

    def __init__(self, known: Iterable[KnownFinding]) -> None:
        self._by_id: dict[str, KnownFinding] = {}
        self._alike: dict[tuple[str, frozenset[str]], list[KnownFinding]] = {}
        for one in known:
            self._by_id[one.finding] = one
            self._alike.setdefault(_likeness(one.code, one.sides), []).append(one)

    def of(self, finding: Finding) -> KnownFinding | None:
        """What is known of ``finding``; ``None`` where it is new."""
        if finding.id in self._by_id:
            return self._by_id[finding.id]
        sides = _sides(finding)
        likely = self._alike.get(_likeness(finding.code, sides), ())
        return next((one for one in likely if checks.matches(_as_decision(one), finding)), None)


def default_baseline(corpus: Path) -> Path:
    """Where the baseline of a corpus lies unless somebody names another file: beside its settings."""
    return corpus / baselines.NAME


def load_baseline(file: Path) -> Known:
    """What the baseline knows; raises ``BaselineError`` where it cannot be read."""
    return Known(baselines.load(file))


def only_new(report: Report, known: Known, name: str) -> Report:
    """The report without the findings that ``known`` has; these are counted as "known since ``name``"."""
    old = tuple(finding for finding in report.findings if known.of(finding))
    if not old:
        return report
    hidden = {finding.id for finding in old}
    return replace(
        report,
        findings=tuple(finding for finding in report.findings if finding.id not in hidden),
        expired=tuple(each for each in report.expired if each.finding.id not in hidden),
        known=old,
        withheld=(*report.withheld, (f"known since {name}", len(old))),
    )


def create_baseline(
    corpus: Path,
    file: Path,
    settings: Settings,
    paths: Sequence[Path] = (),
    *,
    made: str,
    force: bool = False,
    progress: Progress = silent,
) -> BaselineState:
    """Write a baseline of every finding that a run with these settings reports, known since ``made``.

    Raises ``BaselineError`` where there is a file already, unless with ``force``; a file that is no baseline is never
    written over. Raises ``NothingToRead`` where there is nothing to look at: such a baseline would be worth nothing.
    """
    if baselines.exists(file):
        _refuse_foreign(file)
        if not force:
            again = " ".join(map(str, (file, *paths)))
            hint = f"bring it up to date: corpustool baseline update {again}\nwrite it anew: --force"
            raise BaselineError(f"there is a {file} already", hint=hint)
    report = _report(_held(corpus, paths, settings, progress), settings)
    added = tuple(known_finding(finding, made) for finding in report.findings)
    baselines.save(file, added)
    return BaselineState(file.name, (), added=added)


def update_baseline(
    corpus: Path,
    file: Path,
    settings: Settings,
    paths: Sequence[Path] = (),
    *,
    made: str,
    progress: Progress = silent,
) -> BaselineState:
    """Bring a baseline up to date: what matches nothing any more is dropped, what is new is known since ``made``.

    What it has keeps its first day. What these settings hide is not dropped.
    """
    state = baseline_status(corpus, file, settings, paths, made=made, progress=progress)
    baselines.save(file, (*state.kept, *state.added))
    return state


def baseline_status(
    corpus: Path,
    file: Path,
    settings: Settings,
    paths: Sequence[Path] = (),
    *,
    made: str,
    progress: Progress = silent,
) -> BaselineState:
    """The baseline held against the corpus, or against the files at ``paths`` alone; nothing is written.

    A finding that is kept is described as it is found now, so that its quotes follow the articles.
    """
    entries = baselines.load(file)
    known = Known(entries)
    found = _held(corpus, paths, settings, progress)
    report = _report(found, settings)
    everything = _report(found, unfiltered(settings))
    there = (*everything.findings, *(each.finding for each in everything.accepted))
    matched = [(finding, one) for finding in there if (one := known.of(finding))]
    alive = {one.finding for _, one in matched}
    return BaselineState(
        file.name,
        kept=tuple(known_finding(finding, one.since) for finding, one in matched),
        gone=tuple(one for one in entries if one.finding not in alive),
        added=tuple(known_finding(finding, made) for finding in report.findings if known.of(finding) is None),
    )


def known_finding(finding: Finding, since: str) -> KnownFinding:
    """What a baseline keeps of ``finding``."""
    return KnownFinding(finding.code, _encodable(finding.subject), _sides(finding), finding.id, since)


def _held(corpus: Path, paths: Sequence[Path], settings: Settings, progress: Progress) -> Held:
    return held_aside(corpus, paths, settings, progress) if paths else held(corpus, settings, progress=progress)


def _report(found: Held, settings: Settings) -> Report:
    """The report on what is held; nothing can be known of what holds no figure."""
    report = shared(found, settings)
    if not report.looked:
        hint = "read some first: corpustool ingest PATH…"
        raise NothingToRead("there is no figure in any article, so there is nothing to know", hint=hint)
    return report


def _refuse_foreign(file: Path) -> None:
    """Raise where ``file`` is no baseline of ours; a broken one, or one of a newer version, may be written anew."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise BaselineError(f"{file} cannot be opened: {error.strerror}", hint="name another file") from error
    if data.strip() and b'"corpustool.baseline/' not in data:
        raise BaselineError(f"{file} is no baseline, so it is not written over", hint="name another file")


def _likeness(code: str, sides: Iterable[AcceptedSide]) -> tuple[str, frozenset[str]]:
    return code, frozenset(side.value for side in sides)


def _as_decision(one: KnownFinding) -> Decision:
    """A decision that would accept the finding: one law of matching for both."""
    return Decision("", Verb.ACCEPT, "", "", finding=one.finding, code=one.code, sides=one.sides)


def _sides(finding: Finding) -> tuple[AcceptedSide, ...]:
    return tuple(replace(side, value=_encodable(side.value)) for side in checks.accepted_sides(finding))


def _encodable(text: str) -> str:
    """Half a character, which no file can hold, is spelled out."""
    return text.encode("utf-8", "backslashreplace").decode()
