"""What do the articles say together? The reduce: stored records, decisions and settings in, a case and a report out.

Pure: the same records give the same report in whatever order they come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from corpustool import checks, claims, copies, entities
from corpustool.domain.analysis import Record
from corpustool.domain.articles import Sourced
from corpustool.domain.cases import Case
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Reconciliation
from corpustool.domain.findings import Agreement, Confidence, Finding
from corpustool.domain.mentions import Definition, Mention, NameMention
from corpustool.domain.reports import Coverage, Report, Source, Unread
from corpustool.domain.settings import Settings
from corpustool.flow.accepting import part
from corpustool.garbage import uncollected
from corpustool.version import VERSION


class Reconciler(Protocol):
    """What says which names are one entity: `entities.reconcile`, or what gives the same in less time."""

    def __call__(
        self,
        mentions: Sequence[NameMention],
        *,
        definitions: Mapping[str, tuple[Definition, ...]],
        decisions: Sequence[Decision],
    ) -> Reconciliation:
        """The entities that ``mentions`` name."""


@dataclass(frozen=True, slots=True)
class Reduced:
    """The case that was judged and the report on it."""

    case: Case
    report: Report


def reduce(
    records: Iterable[Record],
    decisions: Sequence[Decision],
    settings: Settings,
    *,
    pipeline: str,
    unread: Sequence[Unread] = (),
    whole: bool = True,
    names: Reconciler = entities.reconcile,
    timeless: frozenset[str] = frozenset(),
) -> Reduced:
    """Reconcile the names, compare the figures, judge what differs.

    ``whole`` is false where ``records`` are some files and not the corpus that the decisions are about. ``names``
    says which names are one entity. The day of a ``timeless`` article (by id) says little of when its story happened.
    """
    with uncollected():
        settled = settle(records, decisions)
        reconciliation = reconcile(settled, decisions, names)
        ids = entity_ids(settled, reconciliation)
        comparison = claims.compare(settled, ids, settings, decisions, timeless)
        found = copies.find(settled)
        case = Case(
            comparison, reconciliation, settled, tuple(decisions), whole=whole, copies=found, about=settings.about
        )
        return Reduced(case, reported(case, checks.agreements(case), why_not(case), settings, pipeline, unread))


def reported(
    case: Case,
    agreements: tuple[Agreement, ...],
    not_compared: Counter[str],
    settings: Settings,
    pipeline: str,
    unread: Sequence[Unread],
) -> Report:
    """The report on a case: what its checks find, what agrees, and how many figures were not compared, by reason."""
    chosen = checks.run(case, settings)
    parted = part(chosen, case.decisions, settings.today)
    return Report(
        version=VERSION,
        pipeline=pipeline,
        coverage=_coverage(case, not_compared, len(unread)),
        articles=tuple(record.article.reference for record in case.records),
        entities=case.reconciliation.entities,
        findings=parted.left,
        accepted=parted.accepted,
        agreements=agreements,
        unread=tuple(sorted(unread, key=lambda file: file.path)),
        withheld=withheld(case, {finding.id for finding in chosen}, settings),
        sources=tuple(_source(record, case.copies.of(record.article.id)) for record in case.records),
        rules=checks.catalogue(),
        expired=parted.expired,
    )


def why_not(case: Case) -> Counter[str]:
    """Why figures were not compared, and how many."""
    return Counter(reason for _, reason in case.comparison.not_compared)


def settle(records: Iterable[Record], decisions: Sequence[Decision]) -> tuple[Record, ...]:
    """The records by path, with the dates a person gave and the labels of names settled over all of them."""
    ordered = sorted(records, key=lambda record: (record.article.path, record.article.id))
    days = {decision.article: decision.value for decision in decisions if decision.verb is Verb.DATE}
    names = entities.settle_mentions([record.analysis.mentions for record in ordered])
    return tuple(
        _settled(record, mentions, days.get(record.article.id)) for record, mentions in zip(ordered, names, strict=True)
    )


def _settled(record: Record, mentions: tuple[Mention, ...], day: str | None) -> Record:
    """The record with these mentions, and with the day that a person gave; most stay what they are."""
    if mentions is record.analysis.mentions and day is None:
        return record
    article = record.article if day is None else replace(record.article, published=Sourced(day, "decided"))
    return Record(article, replace(record.analysis, mentions=mentions))


def reconcile(
    records: Sequence[Record], decisions: Sequence[Decision], names: Reconciler = entities.reconcile
) -> Reconciliation:
    """The entities of settled records, as ``names`` finds them."""
    mentions = [
        NameMention(mention.text, mention.kind, record.article.id)
        for record in records
        for mention in record.analysis.mentions
    ]
    definitions = {record.article.id: record.analysis.definitions for record in records if record.analysis.definitions}
    return names(mentions, definitions=definitions, decisions=tuple(decisions))


def entity_ids(records: Sequence[Record], reconciliation: Reconciliation) -> dict[tuple[str, int], str]:
    """The entity id of each mention, by (article id, index of the mention)."""
    keys = [(record.article.id, index) for record in records for index in range(len(record.analysis.mentions))]
    return {key: reconciliation.entities[label].id for key, label in zip(keys, reconciliation.labels, strict=True)}


def withheld(
    case: Case, shown: set[str], settings: Settings, concerns: Callable[[Finding], bool] = lambda _: True
) -> tuple[tuple[str, int], ...]:
    """What the settings keep from view, by reason: a run that hides findings must not look clean.

    ``shown`` are ids of findings; only findings that ``concerns`` lets through are counted.
    """
    everything = checks.run(case, replace(settings, select=(), ignore=(), min_confidence=Confidence.LOW))
    hidden = (finding for finding in everything if finding.id not in shown and concerns(finding))
    return tuple(sorted(Counter(checks.why_withheld(finding, settings) for finding in hidden).items()))


def _source(record: Record, copied: tuple[str, ...]) -> Source:
    analysis = record.analysis
    return Source.of(record.article, figures=len(analysis.figures), mentions=len(analysis.mentions), copies_of=copied)


def _coverage(case: Case, not_compared: Counter[str], unread: int) -> Coverage:
    figures = sum(len(record.analysis.figures) for record in case.records)
    return Coverage(
        articles=len(case.records),
        unread=unread,
        entities=len(case.reconciliation.entities),
        figures=figures,
        compared=figures - not_compared.total(),
        not_compared=tuple(sorted(not_compared.items(), key=lambda item: (-item[1], item[0]))),
    )
