"""How does a report look to code scanning? SARIF 2.1.0: the newest quote of a finding, the others beside it.

Addresses are relative and percent-encoded, columns count code points. Offsets are left out: those we have are of the
text as it was read, which need not be the file's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import quote as percent_encoded

from corpustool.domain.articles import ArticleRef
from corpustool.domain.findings import Confidence, Evidence, Finding, Severity
from corpustool.domain.outcomes import DraftOutcome
from corpustool.domain.reports import Accepted, Report
from corpustool.reports.excerpt import excerpt, shortened
from corpustool.reports.harmless import encodable, inline
from corpustool.reports.lapsing import with_lapsed
from corpustool.reports.look import Look
from corpustool.reports.pointing import DECISIONS, Pointer, file_of, newest, spot, standing_in
from corpustool.reports.text.canvas import count
from corpustool.reports.wire import sarif
from corpustool.reports.wire.encoding import document
from corpustool.reports.wire.sarif_rules import described
from corpustool.reports.wordings import named_sides

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_RANKS = {Confidence.HIGH: 90.0, Confidence.MEDIUM: 60.0, Confidence.LOW: 30.0}
_MOST_RELATED = 100
"""Other quotes of a finding: of more, GitHub shows none."""
_QUOTE = 300
_TEXT = 1_000
_LINKS = 3


def report_as_sarif(report: Report, _look: Look) -> str:
    """One log with one run: findings, then as suppressed results those that a person accepted or a baseline has."""
    return document(_log(report, newest))


def draft_as_sarif(outcome: DraftOutcome, _look: Look) -> str:
    """The same of a draft: each finding where it stands in it; of the other articles those that findings name."""
    report = outcome.report
    concerned = [*report.findings, *(one.finding for one in report.accepted), *report.known]
    named = {outcome.draft.id, *(each.article.id for finding in concerned for _, each in _stands(finding))}
    articles = tuple(article for article in report.articles if article.id in named)
    return document(_log(replace(report, articles=articles), standing_in(outcome.draft.id)))


def _log(report: Report, point: Pointer) -> sarif.Log:
    rules = {rule.code: index for index, rule in enumerate(report.rules)}
    files = {file_of(article): index for index, article in enumerate(report.articles)}
    place = _placing(files)
    run = sarif.Run(
        tool=sarif.Tool(
            driver=sarif.Driver(name="corpustool", version=report.version, rules=list(map(described, report.rules))),
            extensions=[sarif.Extension(name=shortened(report.pipeline, _TEXT))] if report.pipeline else [],
        ),
        column_kind="unicodeCodePoints",
        original_uri_base_ids={
            sarif.ROOT: sarif.ArtifactLocation(
                description=sarif.Message(text="The folder of the corpus, or the one that the run was started in.")
            )
        },
        invocations=[_invocation(report, place)],
        artifacts=[_artifact(article) for article in report.articles],
        results=[
            *(_result(finding, "", point, rules, place) for finding in with_lapsed(report).findings),
            *(_result(one.finding, _accepted(one), point, rules, place) for one in report.accepted),
            *(_result(finding, "the baseline has it", point, rules, place) for finding in report.known),
        ],
        properties=_coverage(report),
    )
    return sarif.Log(schema=sarif.SCHEMA, version=sarif.VERSION, runs=[run])


Placing = Callable[[str], sarif.ArtifactLocation]


def _placing(files: dict[str, int]) -> Placing:
    """How a file is named: by its address, and by its place among the artifacts where it is one of them."""

    def place(file: str) -> sarif.ArtifactLocation:
        return sarif.ArtifactLocation(uri=_address(file), uri_base_id=sarif.ROOT, index=files.get(file))

    return place


def _address(file: str) -> str:
    """A relative address: a colon or a blank in a name is no scheme and no end of it."""
    return percent_encoded(encodable(file), safe="/").lstrip("/") or "."


def _artifact(article: ArticleRef) -> sarif.Artifact:
    title = shortened(article.title, _TEXT)
    return sarif.Artifact(
        location=sarif.ArtifactLocation(uri=_address(file_of(article)), uri_base_id=sarif.ROOT),
        roles=["analysisTarget"],
        description=sarif.Message(text=_literal(title)) if title else None,
    )


def _invocation(report: Report, place: Placing) -> sarif.Invocation:
    """What went wrong with files, and what the settings kept from view: a run that hides something is not clean."""
    unread = [
        sarif.Notification(
            level="warning",
            message=sarif.Message(text=_literal(f"not read: {shortened(file.reason, _TEXT)}")),
            locations=[
                sarif.Location(
                    physical_location=sarif.PhysicalLocation(artifact_location=place(file.location or file.path))
                )
            ],
        )
        for file in report.unread
    ]
    held = [
        f"not shown: {count(number, 'finding')}, {reason}" if number else reason for reason, number in report.withheld
    ]
    if not report.looked:
        held.append("nothing was checked: there is no figure to compare")
    return sarif.Invocation(
        execution_successful=True,
        tool_execution_notifications=unread,
        tool_configuration_notifications=[
            sarif.Notification(level="note", message=sarif.Message(text=_literal(shortened(each, _TEXT))))
            for each in held
        ],
    )


def _result(finding: Finding, settled: str, point: Pointer, rules: dict[str, int], place: Placing) -> sarif.Result:
    """A finding; ``settled`` tells why it is not shown, and is empty where it is."""
    main = point(finding)
    stands = {id(each): (text, each) for text, each in _stands(finding) if each is not main}  # each quote once
    others = list(stands.values())[:_MOST_RELATED]
    ids = {id(each): number for number, (_, each) in enumerate(others, 1)}
    return sarif.Result(
        rule_id=finding.code,
        rule_index=rules.get(finding.code),
        level=_LEVELS[finding.severity],
        message=sarif.Message(text=_message(finding, ids)),
        locations=[_location(main, place) if main else _of_decisions(place)],
        related_locations=[_location(each, place, ids[id(each)], text) for text, each in others],
        partial_fingerprints={"findingId/v1": finding.id, "primaryLocationLineHash": finding.id},
        rank=_RANKS[finding.confidence],
        properties={
            "confidence": finding.confidence,
            "subject": shortened(finding.subject, _TEXT),
            "verdict": finding.verdict,
        },
        suppressions=[sarif.Suppression(kind="external", status="accepted", justification=settled)] if settled else [],
    )


def _stands(finding: Finding) -> Iterator[tuple[str, Evidence]]:
    """Every quote with what it stands for."""
    for name, side in named_sides(finding):
        for evidence in side.evidence:
            yield name, evidence
    for evidence in finding.compatible:
        yield "fits several", evidence


def _message(finding: Finding, ids: dict[int, int]) -> str:
    """The message, and each value with links to where it stands; for the rest there are the related locations."""
    lines = [_literal(shortened(finding.message, _TEXT))]
    for name, side in named_sides(finding):
        links = [_link(each, ids[id(each)]) for each in side.evidence if id(each) in ids][:_LINKS]
        if links:
            lines.append(f"{_literal(shortened(name, _QUOTE))}: {', '.join(links)}")
    lines += [_literal(shortened(reason, _TEXT)) for reason in finding.reasons]
    return "\n".join(lines)


def _link(evidence: Evidence, number: int) -> str:
    text = f"{inline(file_of(evidence.article))}:{evidence.line}"
    for character in "\\[]":
        text = text.replace(character, f"\\{character}")
    return f"[{_braced(text)}]({number})"


def _location(evidence: Evidence, place: Placing, number: int | None = None, text: str = "") -> sarif.Location:
    where = spot(evidence)
    part = excerpt(evidence, _QUOTE)
    told = f"{shortened(text, _QUOTE)}: " if text else ""
    asides = [each for each in (evidence.article.outlet, evidence.article.published, evidence.attribution) if each]
    about = f" ({shortened(', '.join(asides), _QUOTE)})" if asides else ""
    return sarif.Location(
        id=number,
        message=sarif.Message(text=_literal(f"{told}{part.before}{part.quote}{part.after}{about}")),
        physical_location=sarif.PhysicalLocation(
            artifact_location=place(where.file),
            region=sarif.Region(
                start_line=where.line,
                start_column=where.column,
                end_line=where.last_line,
                end_column=where.last_column,
                snippet=sarif.Snippet(text=encodable(evidence.quote)),
            ),
        ),
    )


def _of_decisions(place: Placing) -> sarif.Location:
    where = sarif.PhysicalLocation(artifact_location=place(DECISIONS), region=sarif.Region(start_line=1))
    return sarif.Location(physical_location=where)


def _accepted(one: Accepted) -> str:
    until = f" (until {one.decision.until})" if one.decision.until else ""
    return shortened(f"{one.decision.why}{until}", _TEXT) or "accepted"


def _coverage(report: Report) -> dict[str, int | dict[str, int]]:
    coverage = report.coverage
    return {
        "articles": coverage.articles,
        "unread": coverage.unread,
        "figures": coverage.figures,
        "compared": coverage.compared,
        "agreements": len(report.agreements),
        "notCompared": {shortened(reason, _TEXT): number for reason, number in coverage.not_compared},
    }


def _literal(text: str) -> str:
    """A stranger's text in a message: no placeholder, and no link (SARIF 3.11.5 and 3.11.6)."""
    return _braced(text.replace("](", "] ("))


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
