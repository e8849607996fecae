"""Which checks are there? Each is a function with a docstring that is its manual, entered here by ``@check``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from corpustool.checks.measured import own_precision
from corpustool.domain.cases import Case
from corpustool.domain.findings import Confidence, Evidence, Severity, Side, Verdict
from corpustool.domain.rules import Rule


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a check saw: a finding without the code, name, severity and id that the catalogue adds."""

    verdict: Verdict
    confidence: Confidence
    subject: str
    message: str
    sides: tuple[Side, ...]
    compatible: tuple[Evidence, ...] = ()
    reasons: tuple[str, ...] = ()


Look = Callable[[Case], Iterator[Sighting]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule and the function that looks for what it tells of.

    A check that is ``wide`` compares articles of any story, names or decisions: it must see the whole corpus.
    """

    rule: Rule
    look: Look
    wide: bool = False


_CHECKS: dict[str, Check] = {}


def check(
    code: str, name: str, severity: Severity, *, since: str, stable: bool = True, wide: bool = False
) -> Callable[[Look], Look]:
    """Enter a function into the catalogue; the first line of its docstring is the summary.

    All of it is the manual, with what the rule came to on this project's own articles behind it. For ``wide`` see
    `Check`.
    """

    def enter(look: Look) -> Look:
        manual = cleandoc(look.__doc__ or "")
        if code in _CHECKS:
            raise ValueError(f"{code} is taken by {_CHECKS[code].rule.name}: a code is never reused")
        if not manual:
            raise ValueError(f"{code} has no manual")
        told = f"{manual}\n\n{own_precision(code)}".rstrip()
        _CHECKS[code] = Check(Rule(code, name, severity, since, stable, manual.splitlines()[0], told), look, wide)
        return look

    return enter


def checks() -> tuple[Check, ...]:
    """Every check, by code."""
    return tuple(_CHECKS[code] for code in sorted(_CHECKS))
