"""What do the articles say together, when several processes share the reduce? The very report that one would make.

The corpus is parted so that no story has articles in two parts. Each process compares and checks a part; what stories
teach one another goes round once. Names and the checks that must see every article stay here; one process looks for
copies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial, reduce
from operator import or_

from corpustool import checks, copies, engines
from corpustool.claims import comparing, gates
from corpustool.claims.stories import Story
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.claims import Claim, Comparison
from corpustool.domain.copies import Copies
from corpustool.domain.entities import Reconciliation
from corpustool.domain.findings import Agreement, Finding
from corpustool.domain.quoting import Quoters
from corpustool.domain.reports import Report
from corpustool.domain.settings import Settings
from corpustool.flow import reducing
from corpustool.flow.holding import Held, Progress, silent
from corpustool.flow.showing import reduced
from corpustool.garbage import uncollected

WORTH_A_WORKER = 4000
"""Figures for which a process pays: to compare and check so many takes about a second, to fork some tenths."""
_PIECE = 4000
"""Figures that a process compares at a time: what is only known of their pairs is gone before the next ones."""
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

    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()
    not_compared: Counter[str] = field(default_factory=Counter)
    dated: tuple[Claim, ...] = ()

    def __or__(self, other: Judged) -> Judged:
        """What was made of both parts."""
        codes = {**self.findings, **other.findings}
        return Judged(
            {code: (*self.findings.get(code, ()), *other.findings.get(code, ())) for code in codes},
            (*self.agreements, *other.agreements),
            self.not_compared + other.not_compared,
            (*self.dated, *other.dated),
        )


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is known before figures are compared: the case without claims and copies, who is who, and the settings.

    ``labels`` are those of each article's mentions, by its id.
    """

    case: Case
    entity_of: Mapping[tuple[str, int], str]
    labels: Mapping[str, tuple[int, ...]]
    settings: Settings

    def within(self, records: Iterable[Record]) -> Case:
        """The case of these records alone."""
        kept = tuple(records)
        own = tuple(label for record in kept for label in self.labels[record.article.id])
        return replace(self.case, records=kept, reconciliation=replace(self.case.reconciliation, labels=own))


_Talk = Generator[comparing.Lessons, Known, Judged]


def report(found: Held, settings: Settings, progress: Progress = silent) -> Report:
    """The report on what is held; `reducing.reduce` gives the same, and the case besides."""
    progress(_WHAT, 0, 1)
    made = _report(found, settings)
    progress(_WHAT, 1, 1)
    return made


def _report(found: Held, settings: Settings) -> Report:
    figures = sum(len(record.analysis.figures) for record in found.records)
    if figures < 2 * WORTH_A_WORKER:
        return reduced(found, settings).report
    with uncollected():
        return _shared(found, settings, min(figures // WORTH_A_WORKER, engines.able(settings.workers)))


def _shared(found: Held, settings: Settings, workers: int) -> Report:
    settled = reducing.settle(found.records, found.decisions)
    forked = workers > 1
    with engines.Alone(partial(copies.find, settled), forked=forked) as seeking:
        reconciled = reducing.reconcile(settled, found.decisions, found.names)
        bare = Case(Comparison(()), reconciled, settled, found.decisions, whole=found.whole, about=settings.about)
        ground = _Ground(bare, reducing.entity_ids(settled, reconciled), _labels(settled, reconciled), settings)
        parts = gates.apart(_gate(ground, forked=forked), workers)
        with engines.Talks([partial(_judged, part, ground) for part in parts], forked=forked) as talking:
            known = Known(reduce(or_, talking.told()), seeking.result())
            talking.hear(known)
            case = replace(bare, copies=known.copies)
            early = Judged(checks.seen_within(case, checks.Reach.ARTICLES))
            judged = reduce(or_, talking.results(known), early)
    case = replace(case, comparison=Comparison(judged.dated))
    case.judged.update(judged.findings)
    agreements = checks.in_order(judged.agreements)
    return reducing.reported(case, agreements, judged.not_compared, settings, found.pipeline, found.unread)


def _gate(ground: _Ground, *, forked: bool) -> gates.Gate:
    """The stories of all articles, without what each article is about."""
    with engines.Alone(partial(_stories, ground), forked=forked) as gating:
        stories, misread = gating.result()
    return gates.Gate(ground.case.records, (), stories, misread)


def _stories(ground: _Ground) -> tuple[Sequence[Story], frozenset[tuple[str, int]]]:
    """The stories, and the figures that a person called misread; what each article is about is not kept."""
    found = gates.gated(ground.case.records, ground.entity_of, ground.case.decisions)
    return found.stories, found.misread


def _judged(part: gates.Gate, ground: _Ground) -> _Talk:
    """Compare and check a part, piece after piece."""
    figures = sum(len(record.analysis.figures) for record in part.records)
    pieces = gates.apart(part, max(1, figures // _PIECE))
    told = [comparing.told(piece, ground.entity_of, ground.settings) for piece in pieces]
    known = yield reduce(or_, map(comparing.lessons, told))
    found = Judged()
    while told:
        found |= _of_piece(told.pop(), known, ground)
    return found


def _of_piece(told: comparing.Told, known: Known, ground: _Ground) -> Judged:
    """Compare and check the articles of one gate, of which it is known what they tell."""
    ready = comparing.learned(told, known.lessons, ground.case.decisions)
    case = replace(
        ground.within(told.gate.records),
        comparison=comparing.compared(ready, ground.case.records),
        copies=known.copies,
        quoters=Quoters(),
    )
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
