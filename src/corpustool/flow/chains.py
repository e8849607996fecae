"""What is the whole chain behind a finding, from the quoted characters to the verdict and to what would change it?"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from corpustool.claims.comparing import prepared
from corpustool.claims.readings import read
from corpustool.claims.tracing import one_stories, pairings
from corpustool.domain.cases import Case
from corpustool.domain.chains import Chain
from corpustool.domain.claims import Claim, Reading
from corpustool.domain.findings import Evidence, Finding
from corpustool.domain.outcomes import WhyFinding
from corpustool.domain.settings import Settings
from corpustool.errors import NothingToRead, Unknown
from corpustool.flow.aside import held_aside
from corpustool.flow.holding import Held, held
from corpustool.flow.reducing import Reduced, entity_ids
from corpustool.flow.showing import reduced, unfiltered
from corpustool.flow.supposing import suppositions

_ID = re.compile("v1:.*|[0-9a-f]*")
_SHOWN = 5
_ALIKE = 0.5
_OF_FIGURES = "FIG"


def why_finding(corpus: Path, finding: str, settings: Settings, paths: Sequence[Path] = ()) -> WhyFinding:
    """The chain behind a finding, named by its id or the beginning of it; accepted findings can be asked for too.

    With ``paths`` it is a finding of the report on these files alone. Raises ``Unknown`` where no finding, or more
    than one, has such an id, and ``NothingToRead`` where there is no corpus.
    """
    found = _held(corpus, finding, settings, paths)
    result = reduced(found, unfiltered(settings))
    named = finding_called(result, finding, paths)
    claim = _claim_behind(result.case, named)
    return WhyFinding(named, claim, _chain(found, result, named, claim, settings))


def finding_called(result: Reduced, finding: str, paths: Sequence[Path] = ()) -> Finding:
    """The one finding, open or accepted, whose id begins so; raises ``Unknown`` with the nearest ones."""
    known = [*result.report.findings, *(each.finding for each in result.report.accepted)]
    wanted = finding.removeprefix("v1:")
    matching = [each for each in known if wanted and each.id.removeprefix("v1:").startswith(wanted)]
    if len(matching) == 1:
        return matching[0]
    if not wanted:
        raise Unknown(f"{finding!r} is the beginning of every id", hint="see: corpustool discrepancies")
    many = "more than one finding has" if matching else "no finding has"
    hint = _listed(matching) if matching else _nearest(finding, known, paths)
    raise Unknown(f"{many} an id that begins with {finding!r}", hint=hint)


def _held(corpus: Path, finding: str, settings: Settings, paths: Sequence[Path]) -> Held:
    if paths:
        return held_aside(corpus, paths, settings)
    try:
        return held(corpus, settings)
    except NothingToRead as error:
        hint = f"a finding of files alone: corpustool why {finding} PATH…\n{error.hint}"
        raise NothingToRead(error.message, hint=hint) from error


def _nearest(finding: str, known: Sequence[Finding], paths: Sequence[Path]) -> str:
    ids = [each.id for each in known]
    near = difflib.get_close_matches(f"v1:{finding.removeprefix('v1:')}".ljust(len("v1:") + 4), ids, _SHOWN, _ALIKE)
    begun = [each for each in ids if finding.removeprefix("v1:")[:2] and each[3:5] == finding.removeprefix("v1:")[:2]]
    if not _ID.fullmatch(finding):
        return "see: corpustool discrepancies; for names, give two"
    told = [_listed([each for each in known if each.id in {*begun[:_SHOWN], *near}])]
    if not paths:
        told.append(f"of a report on files alone: corpustool why {finding} PATH…")
    return "\n".join(line for line in [*told, "see: corpustool discrepancies --preview --min-confidence low"] if line)


def _listed(findings: Sequence[Finding]) -> str:
    told = "\n".join(f"{each.id}  {each.code} {each.subject}" for each in findings[:_SHOWN])
    return f"nearest:\n{told}" if told else ""


def _chain(found: Held, result: Reduced, finding: Finding, claim: Claim | None, settings: Settings) -> Chain:
    case = result.case
    quotes = [quote for side in finding.sides for quote in side.evidence]
    articles = frozenset(quote.article.id for quote in quotes)
    report = result.report
    compared = claim is not None and len(articles) > 1
    ready = (
        prepared(case.records, entity_ids(case.records, case.reconciliation), settings, case.decisions)
        if compared
        else None
    )
    readings = tuple(_readings(case, quotes, claim, settings))
    return Chain(
        readings=readings,
        stories=one_stories(ready, articles) if ready else (),
        pairs=pairings(ready, claim) if ready and claim else (),
        copies=_copies(case, articles),
        suppositions=suppositions(found, finding, claim, readings, settings),
        accepted=next((each.decision for each in report.accepted if each.finding.id == finding.id), None),
        lapsed=next((each.decision for each in report.expired if each.finding.id == finding.id), None),
    )


def _readings(case: Case, quotes: Sequence[Evidence], claim: Claim | None, settings: Settings) -> Iterator[Reading]:
    """Each quote as it was read: as the claim has it, else the figures that stand in its characters."""
    camps = claim.camps if claim else ()
    known = {_place(reading.evidence): reading for camp in camps for reading in camp.readings}
    records = {record.article.id: record for record in case.records}
    seen: set[tuple[str, int]] = set()
    for quote in quotes:
        if _place(quote) in known:
            yield known[_place(quote)]
            continue
        record = records[quote.article.id]
        inside = frozenset(
            index
            for index, figure in enumerate(record.analysis.figures)
            if quote.start <= figure.start and figure.end <= quote.end and (quote.article.id, index) not in seen
        )
        seen |= {(quote.article.id, index) for index in inside}
        yield from read(record, settings, inside)


def _place(quote: Evidence) -> tuple[str, int]:
    return (quote.article.id, quote.start)


def _copies(case: Case, articles: frozenset[str]) -> tuple[tuple[str, str], ...]:
    paths: Mapping[str, str] = {record.article.id: record.article.path for record in case.records}
    ordered = sorted(articles, key=lambda article: paths[article])
    return tuple((paths[a], paths[b]) for a, b in combinations(ordered, 2) if b in case.copies.of(a))


def _claim_behind(case: Case, finding: Finding) -> Claim | None:
    """The claim whose readings are the evidence of a finding about figures of several articles."""
    told = {_place(quote) for side in finding.sides for quote in side.evidence}
    if not told or not finding.code.startswith(_OF_FIGURES):
        return None
    for claim in case.comparison.claims:
        if told <= {_place(reading.evidence) for camp in claim.camps for reading in camp.readings}:
            return claim
    return None
