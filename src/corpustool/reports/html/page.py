"""How does a report look in a browser? One file with everything in it, as true as the report and as still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corpustool.domain.findings import Agreement, Finding
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Report
from corpustool.reports.html.corpus import articles_of, names_of, urls_of
from corpustool.reports.html.findings import FindingView, Setting, anchor_of, finding_view
from corpustool.reports.html.overview import overview_of, overview_of_draft
from corpustool.reports.html.quoting import Quotes, Room, quotes_of
from corpustool.reports.html.rendering import render
from corpustool.reports.html.timelines import Timeline, timeline_of, timeline_of_agreement
from corpustool.reports.look import Look
from corpustool.reports.text.finding import question, sources, value
from corpustool.reports.text.report import handles

_ROOMS = (
    (60, Room(3, 30, 420, 30)),
    (200, Room(2, 1, 240, 4)),
    (1_000_000_000, Room(1, 0, 160, 2, brief=True)),
)
"""How much of a finding is shown, by how many there are: a page of 500 is to stay below 2 MB."""
_ALL = Room(1_000_000, 0, 2_000, 1_000, sides=1_000)
_MOST_FINDINGS = 1_000
_MOST_TIMELINES = 40
_MOST_AGREEMENTS = 200
_MOST_ACCEPTED = 300
_MOST_UNREAD = 300
_MOST_UNSEEN = 100


@dataclass(frozen=True, slots=True)
class AgreementView:
    """A question on which articles agree: the value, its quotes, and when it was printed."""

    subject: str
    value: str
    sources: str
    quotes: Quotes
    timeline: Timeline | None


@dataclass(frozen=True, slots=True)
class DatedView:
    """The chart of a question, and the finding it belongs to."""

    anchor: str
    verdict: str
    timeline: Timeline


def report_as_html(report: Report, look: Look) -> str:
    """The page of a report. The same report gives the same bytes; what an article wrote is never markup on it."""
    return render(**page_of(report, look))


def draft_as_html(outcome: DraftOutcome, look: Look) -> str:
    """The page of what the corpus says about a draft: what concerns it alone, and its figures that no article has.

    Nothing can be decided about what is in no corpus, so it has no commands.
    """
    report = outcome.report
    concerned = {outcome.draft.id, *_quoted(report)}
    about = replace(
        report,
        articles=tuple(article for article in report.articles if article.id in concerned),
        entities=tuple(entity for entity in report.entities if outcome.draft.id in entity.documents),
    )
    room = replace(_room(report, look), quotes=_MOST_UNSEEN)
    unseen = quotes_of((row.evidence for row in outcome.unseen), room, {})
    return render(**page_of(about, look, decidable=False) | {"overview": overview_of_draft(outcome), "unseen": unseen})


def page_of(report: Report, look: Look, *, decidable: bool = True) -> dict[str, object]:
    """What the templates tell of a report; with commands where something in it can be decided."""
    setting = Setting(_room(report, look), urls_of(report.sources), look.alone, report.blind, decidable)
    names = handles(finding.id for finding in report.findings)
    shown = report.findings[:_MOST_FINDINGS]
    dated = tuple(_dated(replace(each, sides=each.sides[: setting.room.sides]) for each in shown))
    agreed = report.agreements if look.full else report.agreements[:_MOST_AGREEMENTS]
    return {
        "overview": overview_of(report),
        "report": report,
        "findings": tuple(finding_view(finding, names[finding.id], setting) for finding in shown),
        "brief": setting.room.brief,
        "hidden_findings": len(report.findings) - len(shown),
        "unseen": None,
        "timelines": dated[:_MOST_TIMELINES],
        "hidden_timelines": len(dated[_MOST_TIMELINES:]),
        "agreements": tuple(_agreement(agreement, setting) for agreement in agreed),
        "hidden_agreements": len(report.agreements) - len(agreed),
        "names": names_of(report.entities),
        "articles": articles_of(report),
        "expired": {anchor_of(one.finding.id): one.decision for one in report.expired},
        "accepted": tuple((_accepted(one.finding, setting), one.decision) for one in report.accepted[:_MOST_ACCEPTED]),
        "hidden_accepted": len(report.accepted[_MOST_ACCEPTED:]),
        "unread": report.unread[:_MOST_UNREAD],
        "hidden_unread": len(report.unread[_MOST_UNREAD:]),
    }


def _quoted(report: Report) -> Iterator[str]:
    """The ids of the articles that are quoted."""
    for finding in report.findings:
        for evidence in (*finding.compatible, *(each for side in finding.sides for each in side.evidence)):
            yield evidence.article.id
    for agreement in report.agreements:
        yield from (evidence.article.id for evidence in agreement.side.evidence)


def _room(report: Report, look: Look) -> Room:
    if look.full:
        return _ALL
    return next(room for most, room in _ROOMS if len(report.findings) <= most)


def _dated(findings: Iterable[Finding]) -> Iterator[DatedView]:
    """The charts of the findings that have one; two rules that tell of one question share the first's."""
    seen: set[tuple[object, ...]] = set()
    for finding in findings:
        timeline = timeline_of(finding, question(finding.subject, finding.sides))
        if timeline is None:
            continue
        drawn = (timeline.subject, timeline.steps)
        if drawn not in seen:
            seen.add(drawn)
            yield DatedView(anchor_of(finding.id), finding.verdict, timeline)


def _agreement(agreement: Agreement, setting: Setting) -> AgreementView:
    side = agreement.side
    subject = question(agreement.subject, [side])
    quotes = quotes_of(side.evidence, setting.room, setting.urls)
    return AgreementView(subject, value(side), sources(side), quotes, timeline_of_agreement(agreement, subject))


def _accepted(finding: Finding, setting: Setting) -> FindingView:
    return finding_view(finding, finding.id, setting)
