"""What is inconsistent in a case? Every check that is wanted, its findings worst first."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from corpustool.checks import (
    calendar,
    changes,
    days,
    figures,
    headlines,
    housekeeping,
    lists,
    names,
    quotations,
    shares,
    sources,
    sums,
)
from corpustool.checks.catalogue import checks
from corpustool.checks.judging import judged
from corpustool.domain.cases import Case
from corpustool.domain.decisions import Verb
from corpustool.domain.findings import Evidence, Finding
from corpustool.domain.rules import Rule
from corpustool.domain.settings import Settings

FAMILIES = (calendar, changes, days, figures, headlines, housekeeping, lists, names, quotations, shares, sources, sums)
"""The families of checks: importing one enters its checks into the catalogue."""

_WORST = ("FIG", "SUM", "HED", "DAT", "QUO", "NAM", "SRC", "HSK")
"""What a desk wants to know first where two findings are equally grave: numbers, then words, then names."""


def run(case: Case, settings: Settings) -> tuple[Finding, ...]:
    """The findings of every selected check at or above the least confidence, worst first.

    Worst means: severity, then what it is about, then confidence, code, subject and id. Checks on trial run with
    ``settings.preview``.
    """
    found = {finding.id: finding for finding in _found(case, settings)}
    return tuple(sorted(found.values(), key=_rank))


def catalogue() -> tuple[Rule, ...]:
    """Every rule, by code; its manual tells what it finds, why it matters, what it forgives and cannot detect."""
    return tuple(each.rule for each in checks())


def wanted(rule: Rule, settings: Settings) -> bool:
    """Whether a run with these settings uses the rule: selected, not ignored, stable or on trial by wish.

    ``select`` and ``ignore`` take codes, prefixes of codes and names; an exact code or name beats a prefix; naming a
    rule on trial exactly is wish enough.
    """
    if not (rule.stable or settings.preview or _named(rule, settings.select)):
        return False
    if _named(rule, settings.ignore) or (_prefixed(rule, settings.ignore) and not _named(rule, settings.select)):
        return False
    return not settings.select or _named(rule, settings.select) or _prefixed(rule, settings.select)


def why_withheld(finding: Finding, settings: Settings) -> str:
    """Why a run with these settings does not show a finding that one with the widest settings has."""
    if finding.confidence.rank < settings.min_confidence.rank:
        return f"below {settings.min_confidence} confidence"
    rule = next(each.rule for each in checks() if each.rule.code == finding.code)
    if not (rule.stable or settings.preview or _named(rule, settings.select)):
        return "on trial"
    return "ignored" if wanted(rule, replace(settings, ignore=())) else "not selected"


def _rank(finding: Finding) -> tuple[int, int, int, str, str, str]:
    """Where it stands among others, worst first."""
    family = finding.code[:3]
    about = _WORST.index(family) if family in _WORST else len(_WORST)
    return -finding.severity.rank, about, -finding.confidence.rank, finding.code, finding.subject, finding.id


def _found(case: Case, settings: Settings) -> Iterator[Finding]:
    spots = {(each.article, each.quote, each.start) for each in case.decisions if each.verb is Verb.MISREAD}
    for each in checks():
        if wanted(each.rule, settings):
            for finding in judged(case, each):
                if finding.confidence.rank >= settings.min_confidence.rank and not _misread(finding, spots):
                    yield finding


def _misread(finding: Finding, spots: Set[tuple[str, str, int]]) -> bool:
    """Whether a person said of every figure on one of the sides that it was misread: then nothing is left to differ."""

    def is_none(quote: Evidence) -> bool:
        return bool({(quote.article.id, quote.quote, start) for start in (quote.start, -1)} & spots)

    return bool(spots) and any(side.evidence and all(map(is_none, side.evidence)) for side in finding.sides)


def _named(rule: Rule, names: tuple[str, ...]) -> bool:
    return any(name.lower() in (rule.code.lower(), rule.name.lower()) for name in names)


def _prefixed(rule: Rule, names: tuple[str, ...]) -> bool:
    return any(rule.code.lower().startswith(name.lower()) for name in names if name)
