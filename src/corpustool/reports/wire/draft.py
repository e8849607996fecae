"""What is ``corpustool.check/1``? What the corpus says about a draft."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from corpustool.domain.outcomes import DraftOutcome
from corpustool.reports.harmless import encodable
from corpustool.reports.wire.report import AgreementWire, CorpusWire, FindingWire, ToolWire, optional, report_wire
from corpustool.reports.wire.tables import FigureWire, figure_wire

SCHEMA: Final = "corpustool.check/1"


class DraftWire(msgspec.Struct, frozen=True):
    """The draft; ``dated`` tells how its day is known ("today": it tells none)."""

    id: str
    path: str
    title: str
    published: str | None
    outlet: str | None
    dated: str


class CheckWire(msgspec.Struct, frozen=True):
    """The whole document; ``corpus`` counts the articles and, of the draft, entities and figures."""

    schema: Literal["corpustool.check/1"]
    tool: ToolWire
    draft: DraftWire
    corpus: CorpusWire
    agreements: list[AgreementWire]
    findings: list[FindingWire]
    accepted: list[FindingWire]
    unseen: list[FigureWire]


def draft_wire(outcome: DraftOutcome) -> CheckWire:
    """The outcome as JSON tells it."""
    report, draft = report_wire(outcome.report), outcome.draft
    return CheckWire(
        schema=SCHEMA,
        tool=report.tool,
        draft=DraftWire(
            id=draft.id,
            path=encodable(draft.path),
            title=encodable(draft.title),
            published=optional(draft.published),
            outlet=optional(draft.outlet),
            dated=encodable(outcome.dated),
        ),
        corpus=report.corpus,
        agreements=report.agreements,
        findings=report.findings,
        accepted=report.accepted,
        unseen=[figure_wire(row) for row in outcome.unseen],
    )
