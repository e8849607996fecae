"""Which checks are there? Each is a function with a docstring that is its manual, entered here by ``@check``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
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


class Reach(StrEnum):
    """What a check must see at once."""

    STORY = "a story"
    """The articles of a story, their claims and copies: a part of the corpus that parts no story will do."""
    ARTICLES = "all articles"
    """All articles and their names, of whatever story, but no claims."""
    CASE = "all there is"
    """All articles, their claims, and what the other checks found."""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule, the function that looks for what it tells of, and what that must see."""

    rule: Rule
    look: Look
    reach: Reach = Reach.STORY


_CHECKS: dict[str, Check] = {}


def check(
    code: str, name: str, severity: Severity, *, since: str, stable: bool = True, reach: Reach = Reach.STORY
) -> Callable[[Look], Look]:
    """Enter a function into the catalogue; the first line of its docstring is the summary.

    All of it is the manual, with what the rule came to on this project's own articles behind it.
    """

    def enter(look: Look) -> Look:
        manual = cleandoc(look.__doc__ or "")
        if code in _CHECKS:
            raise ValueError(f"{code} is taken by {_CHECKS[code].rule.name}: a code is never reused")
        if not manual:
            raise ValueError(f"{code} has no manual")
        told = f"{manual}\n\n{own_precision(code)}".rstrip()
        _CHECKS[code] = Check(Rule(code, name, severity, since, stable, manual.splitlines()[0], told), look, reach)
        return look

    return enter


def checks() -> tuple[Check, ...]:
    """Every check, by code."""
    return tuple(_CHECKS[code] for code in sorted(_CHECKS))
