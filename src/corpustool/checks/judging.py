"""What does one check find in a case? It looks once, whatever is asked of it afterwards."""

from __future__ import annotations

from corpustool.checks.catalogue import Check, Reach, Sighting, checks
from corpustool.checks.identity import finding_id
from corpustool.checks.weighing import weighed
from corpustool.domain.cases import Case
from corpustool.domain.findings import Finding
from corpustool.domain.rules import Rule


def judged(case: Case, each: Check) -> tuple[Finding, ...]:
    """All that a check sees in the case."""
    found = case.judged.get(each.rule.code)
    if found is None:
        found = case.judged[each.rule.code] = tuple(_finding(case, each.rule, seen) for seen in each.look(case))
    return found


def seen_within(case: Case, reach: Reach) -> dict[str, tuple[Finding, ...]]:
    """What the checks of this reach find, by code; for `Reach.STORY` the case may be a part of a corpus."""
    return {each.rule.code: judged(case, each) for each in checks() if each.reach is reach}


def _finding(case: Case, rule: Rule, seen: Sighting) -> Finding:
    return Finding(
        id=finding_id(rule.code, seen.sides),
        code=rule.code,
        name=rule.name,
        verdict=seen.verdict,
        severity=rule.severity,
        confidence=seen.confidence,
        subject=seen.subject,
        message=seen.message,
        sides=tuple(weighed(case, side) for side in seen.sides),
        compatible=seen.compatible,
        reasons=seen.reasons,
    )
