"""When is a finding the same finding? Its id, and which decision of a person still holds for it.

An id is a version and a hash of the code, the unit, the values and the ids of the articles: never of a path or a line.
A decision outlives one more agreeing article: it holds while code and values are the same and each side still shares
an evidence text with it. A new value ends it.
"""

from __future__ import annotations

import hashlib

from corpustool.domain.decisions import AcceptedSide, Decision, Verb
from corpustool.domain.findings import Finding, Side
from corpustool.domain.quantities import plain

VERSION = "v1"


def finding_id(code: str, sides: tuple[Side, ...]) -> str:
    """The id of a finding with this code and these sides: ``v1:`` and twelve hex digits."""
    articles = sorted({evidence.article.id for side in sides for evidence in side.evidence})
    values = sorted(value(side) for side in sides)
    units = sorted({f"{side.unit.kind} {side.unit.code or ''}" for side in sides if side.unit})
    starts = sorted({f"{evidence.article.id}@{evidence.start}" for side in sides for evidence in side.evidence[:1]})
    return f"{VERSION}:{_hash([code, *units, *values, *articles, *starts])[:12]}"


def accepted_sides(finding: Finding) -> tuple[AcceptedSide, ...]:
    """What a decision to accept ``finding`` keeps of its sides."""
    return tuple(AcceptedSide(value(side), evidence_hashes(side)) for side in finding.sides)


def matches(decision: Decision, finding: Finding) -> bool:
    """Whether the decision accepts this finding: by its id, or by code, values and shared evidence."""
    if decision.verb is not Verb.ACCEPT:
        return False
    if decision.finding == finding.id:
        return True
    if decision.code != finding.code or not decision.sides or len(decision.sides) != len(finding.sides):
        return False
    known = {side.value: set(side.evidence) for side in decision.sides}
    return all(known.get(value(side), set()) & set(evidence_hashes(side)) for side in finding.sides)


def value(side: Side) -> str:
    """The side's value as ids and decisions know it: bound and number, or the text of a name."""
    if side.quantity is None:
        return side.text
    end = f"..{plain(side.quantity.value_to)}" if side.quantity.value_to is not None else ""
    return f"{side.quantity.bound} {plain(side.quantity.value)}{end}"


def evidence_hashes(side: Side) -> tuple[str, ...]:
    """The hashes of the side's sentences, sorted: white space does not count."""
    return tuple(sorted({_hash([" ".join(evidence.sentence.split())])[:16] for evidence in side.evidence}))


def _hash(parts: list[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
