"""What does a corpus hand to other tools? All that is held of it, with the report on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpustool.domain.cases import Case
from corpustool.domain.holdings import Holdings, MentionRow
from corpustool.domain.settings import Settings
from corpustool.flow.holding import Progress, held, silent
from corpustool.flow.showing import article_row, figure_rows, reasons, reduced


def holdings(corpus: Path, settings: Settings, *, progress: Progress = silent) -> Holdings:
    """Articles, names, figures and findings of the corpus. Raises ``NothingToRead`` where there is no corpus."""
    result = reduced(held(corpus, settings, progress=progress), settings)
    case = result.case
    why_not, about = reasons(case), case.about
    paths = {record.article.id: record.article.path for record in case.records}
    return Holdings(
        articles=tuple(article_row(record, case.copies.of(record.article.id), paths) for record in case.records),
        mentions=tuple(_mentions(case)),
        figures=tuple(row for record in case.records for row in figure_rows(record, why_not, about, rejected=False)),
        report=result.report,
    )


def _mentions(case: Case) -> Iterator[MentionRow]:
    """Every mention with its entity: the labels run over the mentions of the records in their order."""
    label = iter(case.reconciliation.labels)
    for record in case.records:
        reference, positions = record.article.reference, record.article.positions
        for mention in record.analysis.mentions:
            entity = case.reconciliation.entities[next(label)]
            yield MentionRow(reference, mention, positions.at(mention.start), entity)
