"""What is a rule? A check as a person reads of it, and as a report names it."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.findings import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A check as the catalogue tells it; ``manual`` is its docstring."""

    code: str
    name: str
    severity: Severity
    since: str
    stable: bool
    summary: str
    manual: str
