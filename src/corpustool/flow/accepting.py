"""Which findings did a person accept, and for which of them is the day over until which that held?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpustool import checks
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.findings import Finding
from corpustool.domain.reports import Accepted


@dataclass(frozen=True, slots=True)
class Parted:
    """Findings that are open, those that are accepted, and of the open ones those that were accepted once."""

    left: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    expired: tuple[Accepted, ...]


def part(findings: Sequence[Finding], decisions: Sequence[Decision], today: str | None) -> Parted:
    """Part the findings by the decisions in force; a decision past its ``until`` accepts nothing.

    Without ``today`` no day is over.
    """
    accepts = [decision for decision in decisions if decision.verb is Verb.ACCEPT]
    over = [decision for decision in accepts if today and decision.until and decision.until < today]
    in_force = [decision for decision in accepts if decision not in over]
    left: list[Finding] = []
    accepted: list[Accepted] = []
    expired: list[Accepted] = []
    for finding in findings:
        if decision := _matching(in_force, finding):
            accepted.append(Accepted(finding, decision))
        elif decision := _matching(over, finding):
            left.append(finding)
            expired.append(Accepted(finding, decision))
        else:
            left.append(finding)
    return Parted(tuple(left), tuple(accepted), tuple(expired))


def _matching(decisions: Sequence[Decision], finding: Finding) -> Decision | None:
    """The last decision that accepts the finding: it tells the latest reason and day."""
    return next((decision for decision in reversed(decisions) if checks.matches(decision, finding)), None)
