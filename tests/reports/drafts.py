"""Outcomes of checking a draft, made by hand."""

from dataclasses import replace

from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Coverage
from tests.reports import samples
from tests.reports.outcomes import FIGURES

DRAFT = DraftOutcome(
    draft=replace(samples.DUSK, published="2024-03-06"),
    dated="today",
    report=replace(
        samples.RICH,
        coverage=Coverage(41, 0, 4, 7, 5, (("only one article mentions it", 2),)),
        findings=(samples.CONFLICT, samples.VARIANT),
        accepted=(),
        unread=(),
    ),
    unseen=FIGURES[:1],
)
CLEAN = replace(DRAFT, report=replace(DRAFT.report, findings=(), agreements=()), unseen=(), dated="file name")
NO_FIGURE = replace(CLEAN, report=replace(CLEAN.report, coverage=Coverage(41, 0, 4, 0, 0)))
HOSTILE = replace(DRAFT, report=samples.HOSTILE, unseen=FIGURES)
