"""Which of the candidate pairs are one? A fast filter over all of them, then the comparer of the kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from corpustool.domain.entities import SPELLING_REASON
from corpustool.domain.mentions import NameMatch
from corpustool.entities.blocking import Candidates
from corpustool.entities.compare import compare_parts
from corpustool.entities.parts import PlaceName
from corpustool.entities.roster import Name
from corpustool.entities.verdicts import SAME, different, same

_LEAST_ALIKE = 55  # of 100: below it only tables and initials make two names one, and those pairs are not asked here
_LEAST_ALIKE_TYPED = 80  # where a letter or two of one word can be all that differs
_AT_A_TIME = 200_000
# Two spellings that both stand in so many documents, neither rare beside the other, are two names and no error.
_FREQUENT = 4
_BESIDE = 0.2


@dataclass(frozen=True, slots=True)
class Edge:
    """Two names (indices, the smaller first) and what their comparison says."""

    a: int
    b: int
    match: NameMatch


def edges(names: Sequence[Name], pairs: Candidates, least: float = 0.4) -> list[Edge]:
    """The pairs with a score of at least ``least``, the surest first."""
    found = []
    likely = _alike(names, sorted(pairs.likely), fuzz.token_set_ratio, _LEAST_ALIKE)
    typed = _alike(names, sorted(pairs.typed), fuzz.ratio, _LEAST_ALIKE_TYPED)
    for a, b in (*likely, *typed):
        match = judge(names[a], names[b])
        if match.score >= least:
            found.append(Edge(a, b, match))
    return sorted(found, key=lambda edge: (-edge.match.score, edge.a, edge.b))


def judge(a: Name, b: Name) -> NameMatch:
    """Compare two names of one kind, and take no spelling for an error that is itself usual."""
    if a.kind is not b.kind:
        return same(SAME, "names of two kinds, brought together by a person")
    match = compare_parts(a.parts, b.parts, a.kind)
    if match.same and match.reason.startswith(SPELLING_REASON) and _both_usual(a, b):
        return different(SAME - 0.05, f"both spellings are usual: {match.reason}")
    return match


def _both_usual(a: Name, b: Name) -> bool:
    fewer, more = sorted((len(a.documents), len(b.documents)))
    return fewer >= _FREQUENT and fewer >= _BESIDE * more


def _alike(
    names: Sequence[Name], pairs: list[tuple[int, int]], scorer: Callable[..., float], least: float
) -> list[tuple[int, int]]:
    """The pairs whose letters are alike enough, and those that the tables of places may join."""
    found: list[tuple[int, int]] = []
    for start in range(0, len(pairs), _AT_A_TIME):
        part = pairs[start : start + _AT_A_TIME]
        one = [names[a].parts.folded for a, _ in part]
        other = [names[b].parts.folded for _, b in part]
        scores = process.cpdist(one, other, scorer=scorer, score_cutoff=least).tolist()
        found.extend(
            (a, b) for (a, b), score in zip(part, scores, strict=True) if score > 0 or _by_tables(names[a], names[b])
        )
    return found


def _by_tables(a: Name, b: Name) -> bool:
    one, other = a.parts, b.parts
    if one.words == other.words:
        return True
    return (
        isinstance(one, PlaceName)
        and isinstance(other, PlaceName)
        and bool({*one.known, *one.people} & {*other.known, *other.people})
    )
