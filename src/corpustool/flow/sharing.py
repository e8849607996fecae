"""What do the articles say together, when several processes share the reduce? The very report that one would make.

The corpus is parted so that no story has articles in two parts. Each process compares and checks a part; what stories
teach one another goes round once. Names, copies and the checks that must see every article stay here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from operator import or_

from corpustool import checks, copies, engines
from corpustool.claims import comparing, gates
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.claims import Claim, Comparison
from corpustool.domain.copies import Copies
from corpustool.domain.entities import Reconciliation
from corpustool.domain.findings import Agreement, Finding
from corpustool.domain.reports import Report
from corpustool.domain.settings import Settings
from corpustool.flow import reducing
from corpustool.flow.holding import Held, Progress, silent
from corpustool.garbage import uncollected

WORTH_A_WORKER = 4000
"""Figures for which a process pays: to compare and check so many takes about a second, to fork some tenths."""


_WHAT = "comparing"


@dataclass(frozen=True, slots=True)
class Known:
    """What every part must hear: what all parts teach, and which articles are copies."""

    lessons: comparing.Lessons
    copies: Copies


@dataclass(frozen=True, slots=True)
class Judged:
    """What was made of a part: findings by code, agreements, how many figures were not compared and why.

    ``dated`` are the claims that a check of the whole corpus looks at.
    """

    findings: Mapping[str, tuple[Finding, ...]]
    agreements: tuple[Agreement, ...]
    not_compared: Counter[str]
    dated: tuple[Claim, ...]


_Talk = Generator[comparing.Lessons, Known, Judged]


def report(found: Held, settings: Settings, progress: Progress = silent) -> Report:
    """The report on what is held; `reducing.reduce` gives the same, and the case besides."""
    progress(_WHAT, 0, 1)
    made = _report(found, settings)
    progress(_WHAT, 1, 1)
    return made


def _report(found: Held, settings: Settings) -> Report:
    figures = sum(len(record.analysis.figures) for record in found.records)
    workers = min(figures // WORTH_A_WORKER, engines.able(settings.workers))
    if workers < 2:
        return reducing.reduce(
            found.records,
            found.decisions,
            settings,
            pipeline=found.pipeline,
            unread=found.unread,
            whole=found.whole,
            names=found.names,
        ).report
    with uncollected():
        return _shared(found, settings, workers)


def _shared(found: Held, settings: Settings, workers: int) -> Report:
    settled = reducing.settle(found.records, found.decisions)
    reconciled = reducing.reconcile(settled, found.decisions, found.names)
    entity_of = reducing.entity_ids(settled, reconciled)
    bare = Case(Comparison(()), reconciled, settled, found.decisions, whole=found.whole, about=settings.about)
    gate = gates.gated(settled, entity_of, found.decisions)
    parts = gates.apart(gate, workers)
    labels = _labels(settled, reconciled)
    talks = [
        partial(_judged, part, _within(bare, part.records, labels), entity_of, settings, settled) for part in parts
    ]
    with engines.Talks[comparing.Lessons, Known, Judged](talks) as talking:
        copied = copies.find(settled)
        known = Known(reduce(or_, talking.told(), comparing.Lessons()), copied)
        talking.hear(known)
        early = checks.seen_within(replace(bare, copies=copied), checks.Reach.ARTICLES)
        judged = talking.results(known)
    case = replace(bare, comparison=Comparison(tuple(claim for each in judged for claim in each.dated)), copies=copied)
    for found_by in (early, *(each.findings for each in judged)):
        for code, findings in found_by.items():
            case.judged[code] = (*case.judged.get(code, ()), *findings)
    agreements = checks.in_order(agreement for each in judged for agreement in each.agreements)
    not_compared = sum((each.not_compared for each in judged), Counter())
    return reducing.reported(case, agreements, not_compared, settings, found.pipeline, found.unread)


def _judged(
    part: gates.Gate,
    case: Case,
    entity_of: Mapping[tuple[str, int], str],
    settings: Settings,
    everyone: Sequence[Record],
) -> _Talk:
    """Compare and check one part; ``case`` is that part before anything is known of its claims and copies."""
    told = comparing.told(part, entity_of, settings)
    known = yield comparing.lessons(told)
    comparison = comparing.compared(comparing.learned(told, known.lessons, case.decisions), everyone)
    case = replace(case, comparison=comparison, copies=known.copies)
    dated = tuple(checks.of_several_days(case))
    return Judged(checks.seen_within(case, checks.Reach.STORY), checks.agreements(case), reducing.why_not(case), dated)


def _labels(records: Sequence[Record], reconciled: Reconciliation) -> dict[str, tuple[int, ...]]:
    """The labels of each record's mentions, by the id of its article."""
    found, at = {}, 0
    for record in records:
        end = at + len(record.analysis.mentions)
        found[record.article.id] = reconciled.labels[at:end]
        at = end
    return found


def _within(case: Case, records: Iterable[Record], labels: Mapping[str, tuple[int, ...]]) -> Case:
    """The case of some of its records alone."""
    kept = tuple(records)
    own = tuple(label for record in kept for label in labels[record.article.id])
    return replace(case, records=kept, reconciliation=replace(case.reconciliation, labels=own))
