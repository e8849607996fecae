"""What is in the corpus? Articles, names and figures, and what stands behind a finding or a pair of names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from corpustool import entities as names_room
from corpustool.claims.periods import resolve
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.claims import Claim
from corpustool.domain.decisions import Verb
from corpustool.domain.entities import Entity, Link
from corpustool.domain.findings import Confidence, Evidence
from corpustool.domain.outcomes import ArticleRow, FigureRow, NamesOutcome, WhyFinding, WhyNames
from corpustool.domain.quoting import Quoter
from corpustool.domain.settings import Settings
from corpustool.errors import Unknown
from corpustool.flow.holding import Held, held
from corpustool.flow.lookup import article_called
from corpustool.flow.reducing import Reduced, reconcile, reduce, settle


def articles(corpus: Path, settings: Settings, name: str | None = None) -> tuple[ArticleRow, ...]:
    """Every article with its counts, by path; with ``name`` the one so called. Raises ``Unknown`` for another name."""
    found = held(corpus, settings)
    records = settle(found.records, found.decisions)
    if name is not None:
        records = (article_called(records, name),)
    return tuple(ArticleRow(record, len(record.article.text.split())) for record in records)


def entities(corpus: Path, settings: Settings, name: str | None = None) -> NamesOutcome:
    """The entities of the corpus; with ``name`` only those so called, with every place that names them.

    Raises ``Unknown`` where nothing is called ``name``.
    """
    found = held(corpus, settings)
    records = settle(found.records, found.decisions)
    reconciled = reconcile(records, found.decisions)
    paths = {record.article.id: record.article.path for record in records}
    if name is None:
        return NamesOutcome(reconciled.entities, reconciled.doubts, paths)
    wanted = called(name, reconciled.entities)
    contexts = tuple(_contexts(records, reconciled.labels, {reconciled.entities.index(each) for each in wanted}))
    spelled = {variant.text for each in wanted for variant in each.variants}
    doubts = tuple(doubt for doubt in reconciled.doubts if {doubt.a, doubt.b} & spelled)
    return NamesOutcome(wanted, doubts, paths, contexts)


def figures(corpus: Path, settings: Settings, *, rejected: bool = False) -> tuple[FigureRow, ...]:
    """Every figure in order of path and offset; with ``rejected`` also the numbers that are none."""
    case = reduced(held(corpus, settings), settings).case
    why_not = dict(case.comparison.not_compared)
    return tuple(row for record in case.records for row in _figure_rows(record, why_not, rejected=rejected))


def why_finding(corpus: Path, finding: str, settings: Settings) -> WhyFinding:
    """The chain behind a finding, named by its id or the beginning of it; accepted findings can be asked for too.

    Raises ``Unknown`` where no finding, or more than one, has such an id.
    """
    result = reduced(held(corpus, settings), unfiltered(settings))
    found = [*result.report.findings, *(each.finding for each in result.report.accepted)]
    matching = [
        each for each in found if finding and each.id.removeprefix("v1:").startswith(finding.removeprefix("v1:"))
    ]
    if len(matching) != 1:
        many = "more than one finding has" if matching else "no finding has"
        raise Unknown(f"{many} an id that begins with {finding!r}", hint="see: corpustool discrepancies")
    told = {(evidence.article.id, evidence.start) for side in matching[0].sides for evidence in side.evidence}
    return WhyFinding(matching[0], _claim_behind(result.case, told))


def why_names(corpus: Path, a: str, b: str, settings: Settings) -> WhyNames:
    """What speaks for and against two names being one entity; raises ``Unknown`` for a name nobody bears."""
    found = held(corpus, settings)
    reconciled = reconcile(settle(found.records, found.decisions), found.decisions)
    bearers_a, bearers_b = called(a, reconciled.entities), called(b, reconciled.entities)
    common = [entity for entity in bearers_a if entity in bearers_b]
    kind = (common or bearers_a)[0].kind
    match = names_room.compare_names(a, b, kind)
    decided = [
        f"decided {each.verb} on {each.made} ({each.id}): {each.why}"
        for each in found.decisions
        if each.verb in (Verb.SAME, Verb.DIFFERENT) and not each.things and {each.a, each.b} == {a, b}
    ]
    chain = [f"joined: {link.a} = {link.b}, {link.reason}" for entity in common for link in _path(entity, a, b)]
    return WhyNames(
        a=a,
        b=b,
        kind=kind,
        joined=bool(common),
        score=match.score,
        reasons=(*decided, *chain, *names_room.explain_names(a, b, kind)),
    )


def unfiltered(settings: Settings) -> Settings:
    """The settings under which every finding is seen, whatever a run chose to show."""
    return replace(settings, select=(), ignore=(), preview=True, min_confidence=Confidence.LOW)


def reduced(found: Held, settings: Settings) -> Reduced:
    """The reduce over what is held."""
    return reduce(found.records, found.decisions, settings, pipeline=found.pipeline, unread=found.unread)


def called(name: str, found: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with a spelling that is ``name``, in whatever case; exact spellings win."""
    exact = tuple(entity for entity in found if name in _spellings(entity))
    loose = tuple(entity for entity in found if name.casefold() in {text.casefold() for text in _spellings(entity)})
    if exact or loose:
        return exact or loose
    spellings = sorted({text for entity in found for text in _spellings(entity)})
    near = get_close_matches(name, spellings, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "see: corpustool entities"
    raise Unknown(f"nobody and nothing is called {name!r} in this corpus", hint=hint)


def _spellings(entity: Entity) -> list[str]:
    return [variant.text for variant in entity.variants]


def _contexts(records: Sequence[Record], labels: Sequence[int], wanted: set[int]) -> Iterator[Evidence]:
    label = iter(labels)
    for record in records:
        quoter = Quoter(record)
        for mention in record.analysis.mentions:
            if next(label) in wanted:
                yield quoter.quote(mention.start, mention.end)


def _figure_rows(record: Record, why_not: Mapping[tuple[str, int], str], *, rejected: bool) -> Iterator[FigureRow]:
    quoter = Quoter(record)
    day = record.article.reference.day
    rows = []
    for index, figure in enumerate(record.analysis.figures):
        reason = why_not.get((record.article.id, index))
        period = resolve(figure.period, day) if figure.period else None
        rows.append(FigureRow(quoter.figure(figure, period), figure, reason is None, reason))
    if rejected:
        rows += [
            FigureRow(quoter.quote(number.start, number.end), None, compared=False, why_not=number.reason)
            for number in record.analysis.rejected
        ]
    yield from sorted(rows, key=lambda row: (row.evidence.start, row.evidence.end))


def _claim_behind(case: Case, told: set[tuple[str, int]]) -> Claim | None:
    """The claim whose readings are the finding's evidence."""
    for claim in case.comparison.claims:
        readings = {(reading.article.id, reading.evidence.start) for camp in claim.camps for reading in camp.readings}
        if told <= readings:
            return claim
    return None


def _path(entity: Entity, a: str, b: str) -> tuple[Link, ...]:
    """The shortest chain of links from spelling ``a`` to spelling ``b``; none where a link tells of neither."""
    chains: dict[str, tuple[Link, ...]] = {a: ()}
    pending = [a]
    while pending and b not in chains:
        here = pending.pop(0)
        for link in entity.links:
            there = {link.a: link.b, link.b: link.a}.get(here)
            if there is not None and there not in chains:
                chains[there] = (*chains[here], link)
                pending.append(there)
    return chains.get(b, ())
