"""What is in the corpus? Articles, names and figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from corpustool import checks, copies
from corpustool.claims.periods import resolve
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import NearMiss
from corpustool.domain.findings import Confidence, Evidence
from corpustool.domain.outcomes import ArticleRow, FigureRow, NamesOutcome
from corpustool.domain.quoting import Quoter
from corpustool.domain.settings import Settings
from corpustool.flow.holding import Held, held
from corpustool.flow.lookup import article_called, entities_with, form
from corpustool.flow.reducing import Reduced, reconcile, reduce, settle


def articles(corpus: Path, settings: Settings, name: str | None = None) -> tuple[ArticleRow, ...]:
    """Every article with its counts, by path; with ``name`` the one so called. Raises ``Unknown`` for another name."""
    found = held(corpus, settings)
    records = settle(found.records, found.decisions)
    copied, paths = copies.find(records), {record.article.id: record.article.path for record in records}
    wanted = records if name is None else (article_called(records, name),)
    return tuple(article_row(record, copied.of(record.article.id), paths) for record in wanted)


def article_row(record: Record, copied: Sequence[str], paths: Mapping[str, str]) -> ArticleRow:
    """An article with its counts; ``copied`` are the ids of its copies, ``paths`` the path of each id."""
    at = sorted(paths[article] for article in copied)
    return ArticleRow(record, len(record.article.text.split()), tuple(copied), tuple(at))


def entities(corpus: Path, settings: Settings, name: str | None = None) -> NamesOutcome:
    """The entities of the corpus; with ``name`` only those so called, with every place that names them.

    Where nothing is called ``name``, those with its words in their names. Doubts that a person settled are left out.
    Raises ``Unknown`` where there are none.
    """
    found = held(corpus, settings)
    records = settle(found.records, found.decisions)
    reconciled = reconcile(records, found.decisions, found.names)
    paths = {record.article.id: record.article.path for record in records}
    doubts = _open(reconciled.doubts, found.decisions)
    if name is None:
        return NamesOutcome(reconciled.entities, doubts, paths)
    wanted = entities_with(name, reconciled.entities)
    contexts = tuple(_contexts(records, reconciled.labels, {reconciled.entities.index(each) for each in wanted}))
    spelled = {variant.text for each in wanted for variant in each.variants}
    doubts = tuple(doubt for doubt in doubts if {doubt.a, doubt.b} & spelled)
    return NamesOutcome(wanted, doubts, paths, contexts)


def figures(corpus: Path, settings: Settings, *, rejected: bool = False) -> tuple[FigureRow, ...]:
    """Every figure in order of path and offset; with ``rejected`` also the numbers that are none."""
    case = reduced(held(corpus, settings), settings).case
    why_not = reasons(case)
    return tuple(row for record in case.records for row in figure_rows(record, why_not, case.about, rejected=rejected))


def reasons(case: Case) -> dict[tuple[str, int], str]:
    """Why figures, by article and index, were compared with no other article, and what in their own one they fit."""
    found = dict(case.comparison.not_compared)
    for record in case.records:
        fits = checks.fitting(record)
        for index, figure in enumerate(record.analysis.figures):
            key = record.article.id, index
            if figure.start in fits and key in found:
                found[key] += f"; it fits {fits[figure.start]}"
    return found


def unfiltered(settings: Settings) -> Settings:
    """The settings under which every finding is seen, whatever a run chose to show."""
    return replace(settings, select=(), ignore=(), preview=True, min_confidence=Confidence.LOW)


def reduced(found: Held, settings: Settings) -> Reduced:
    """The reduce over what is held."""
    return reduce(
        found.records,
        found.decisions,
        settings,
        pipeline=found.pipeline,
        unread=found.unread,
        whole=found.whole,
        names=found.names,
    )


def _open(doubts: Sequence[NearMiss], decisions: Sequence[Decision]) -> tuple[NearMiss, ...]:
    """The doubts about pairs of names that nobody has decided on."""
    settled = {
        frozenset((form(each.a), form(each.b)))
        for each in decisions
        if each.verb in (Verb.SAME, Verb.DIFFERENT) and not each.things
    }
    return tuple(doubt for doubt in doubts if frozenset((form(doubt.a), form(doubt.b))) not in settled)


def _contexts(records: Sequence[Record], labels: Sequence[int], wanted: set[int]) -> Iterator[Evidence]:
    label = iter(labels)
    for record in records:
        quoter = Quoter(record)
        for mention in record.analysis.mentions:
            if next(label) in wanted:
                yield quoter.quote(mention.start, mention.end)


def figure_rows(
    record: Record, why_not: Mapping[tuple[str, int], str], about: Decimal, *, rejected: bool
) -> Iterator[FigureRow]:
    """The figures of one article, in order, "about N" missing N by that share; with ``rejected`` also what is none."""
    quoter = Quoter(record)
    day = record.article.reference.day
    rows = []
    for index, figure in enumerate(record.analysis.figures):
        reason = why_not.get((record.article.id, index))
        period = resolve(figure.period, day) if figure.period else None
        interval = figure.quantity.interval(about)
        rows.append(FigureRow(quoter.figure(figure, period), figure, reason is None, reason, interval))
    if rejected:
        rows += [
            FigureRow(quoter.quote(number.start, number.end), None, compared=False, why_not=number.reason)
            for number in record.analysis.rejected
        ]
    yield from sorted(rows, key=lambda row: (row.evidence.start, row.evidence.end))
