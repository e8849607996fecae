"""What does the corpus say about a draft that is not in it?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpustool import language, readers
from corpustool.domain.analysis import Record
from corpustool.domain.articles import Article, Sourced
from corpustool.domain.figures import Figure
from corpustool.domain.findings import Agreement, Finding, Side, Verdict
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Coverage
from corpustool.domain.settings import Settings
from corpustool.errors import NothingToRead, PathMissing, UnreadableFile
from corpustool.flow.aside import analysed, location
from corpustool.flow.holding import Held, Progress, held, silent
from corpustool.flow.reducing import Reduced, reduce, withheld
from corpustool.flow.showing import figure_rows
from corpustool.store import Store
from corpustool.store import decisions as decided

STDIN = "<stdin>"
"""What a draft without a file is called."""

_UNSEEN = ("only one article mentions it", "no other article tells its story")


def check(
    corpus: Path, draft: Path | bytes, settings: Settings, *, alone: bool = False, progress: Progress = silent
) -> DraftOutcome:
    """What the corpus says about ``draft``, a file or the bytes of a text; the corpus is not changed.

    Checks on trial run too: a person reads the result of one draft. A draft that tells no day was written on
    ``settings.today``. Raises ``PathMissing``, ``UnreadableFile``, and ``NothingToRead`` where the draft is empty, or
    the corpus is and ``alone`` does not allow to check the draft by itself.
    """
    article = _read(draft)
    found = _others(corpus, draft, article, settings, alone=alone, progress=progress)
    written = article.published or Sourced(settings.today or "", "today")
    dated = replace(article, published=written) if written.value else article
    (analysis,) = analysed(corpus, [article], settings, progress)
    chosen = replace(settings, preview=True)
    result = reduce(
        (*found.records, Record(dated, analysis.analysis)),
        found.decisions,
        chosen,
        pipeline=found.pipeline,
        whole=False,
        timeless=frozenset() if article.published else frozenset((article.id,)),
    )
    return _outcome(result, dated, chosen, against=len(found.records))


def _read(draft: Path | bytes) -> Article:
    name = STDIN if isinstance(draft, bytes) else str(draft)
    try:
        if isinstance(draft, bytes):
            read = readers.read_bytes(draft, "stdin.txt") if draft.strip() else None
            return _named(read) if read else _refuse_empty(name)
        if not draft.exists():
            raise PathMissing(
                f"there is no {name}", hint="check the spelling of the path; - reads the draft from stdin"
            )
        if draft.is_dir():
            raise UnreadableFile("it is a folder", hint="name one draft; for several: corpustool discrepancies PATH…")
        data = readers.load(draft)
        if not data.strip():
            return _refuse_empty(name)
        return replace(readers.read_bytes(data, draft.name), location=location(draft))
    except UnreadableFile as error:
        raise UnreadableFile(f"{name} cannot be read: {error.message}", hint=error.hint) from error


def _named(article: Article) -> Article:
    return replace(article, path=STDIN, seen_at=(STDIN,))


def _refuse_empty(name: str) -> Article:
    raise NothingToRead(f"{name} is empty: there is nothing to check", hint="if that is as it should be: --allow-empty")


def _others(
    corpus: Path, draft: Path | bytes, article: Article, settings: Settings, *, alone: bool, progress: Progress
) -> Held:
    """What the draft is compared with: the corpus without this very text, and without what its file held before."""
    try:
        found = held(corpus, settings, progress=progress)
    except NothingToRead:
        found = Held((), decided.in_force(decided.load(corpus)), (), language.described(settings.model))
    former = _former(corpus, draft) if isinstance(draft, Path) and found.records else ""
    records = tuple(
        record
        for record in found.records
        if record.article.id != article.id and not (record.article.id == former and len(record.article.seen_at) < 2)
    )
    if not records and not alone:
        raise NothingToRead(
            "there is no article in the corpus to check the draft against",
            hint="read some first: corpustool ingest PATH…; to check the draft by itself: --allow-empty",
        )
    return replace(found, records=records)


def _former(corpus: Path, draft: Path) -> str:
    """The id of the article that the corpus read from this file, empty if it did not."""
    with Store.open(corpus, create=False) as store:
        known = store.known_files().get(store.location(draft))
        return known.article if known else ""


def _outcome(result: Reduced, draft: Article, settings: Settings, *, against: int) -> DraftOutcome:
    """The report without what does not concern the draft, its own quotes first."""
    report, id_ = result.report, draft.id
    why_not = dict(result.case.comparison.not_compared)
    (record,) = (record for record in result.case.records if record.article.id == id_)
    rows = tuple(figure_rows(record, why_not, settings.about, rejected=False))
    others = (each for each in result.case.records if each is not record)
    printed = {_said(figure) for each in others for figure in each.analysis.figures}
    findings = tuple(_draft_first(each, id_) for each in report.findings if _concerns(each, id_))
    shown = {each.id for each in (*findings, *(one.finding for one in report.accepted))}
    return DraftOutcome(
        draft=draft.reference,
        dated=draft.published.how if draft.published else "",
        report=replace(
            report,
            coverage=_coverage(result, id_, [row.why_not for row in rows if row.why_not], len(rows), against),
            findings=findings,
            accepted=tuple(one for one in report.accepted if _concerns(one.finding, id_)),
            agreements=tuple(_agreed(each, id_) for each in report.agreements if _has(each.side, id_)),
            unread=(),
            withheld=withheld(result.case, shown, settings, lambda each: _concerns(each, id_)),
        ),
        unseen=tuple(row for row in rows if row.why_not in _UNSEEN and _said(row.figure) not in printed),
    )


def _said(figure: Figure | None) -> tuple[object, ...]:
    """What a figure says by itself: its number, its unit and what it counts."""
    if figure is None:
        return ()
    quantity = figure.quantity
    return quantity.value, quantity.value_to, figure.unit.kind, figure.unit.code, figure.counted and figure.counted.head


def _concerns(finding: Finding, draft: str) -> bool:
    """Whether the draft is on a side; of two spellings on the side of the unusual one."""
    sides = finding.sides[1:] if finding.verdict is Verdict.VARIANT else finding.sides
    return any(_has(side, draft) for side in sides)


def _has(side: Side, draft: str) -> bool:
    return any(evidence.article.id == draft for evidence in side.evidence)


def _draft_first(finding: Finding, draft: str) -> Finding:
    return replace(finding, sides=tuple(_quoted_first(side, draft) for side in finding.sides))


def _agreed(agreement: Agreement, draft: str) -> Agreement:
    return replace(agreement, side=_quoted_first(agreement.side, draft))


def _quoted_first(side: Side, draft: str) -> Side:
    return replace(side, evidence=tuple(sorted(side.evidence, key=lambda each: each.article.id != draft)))


def _coverage(result: Reduced, draft: str, reasons: Sequence[str], figures: int, against: int) -> Coverage:
    counted = Counter(reasons)
    return Coverage(
        articles=against,
        unread=0,
        entities=sum(draft in entity.documents for entity in result.report.entities),
        figures=figures,
        compared=figures - counted.total(),
        not_compared=tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))),
    )
