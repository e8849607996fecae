"""Which pairs of names are alike enough to be looked at? Compared anew where something changed, else remembered."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from corpustool.domain.mentions import EntityKind, NameMatch
from corpustool.entities.blocking import candidate_pairs, crossing
from corpustool.entities.facts import Facts, apart
from corpustool.entities.fitting import fits, initials, is_short
from corpustool.entities.memory import Past
from corpustool.entities.parts import OrganisationName
from corpustool.entities.roster import Name
from corpustool.entities.scoring import Edge, edges, judge


def compared(facts: Facts, past: Past) -> list[Edge]:
    """The scored pairs of names of one kind, the surest of each kind first; of short forms and full ones none."""
    kinds = [name.kind for name in facts.names]  # sorted by their names, as the roster is
    spans = {kind: range(bisect_left(kinds, kind), bisect_right(kinds, kind)) for kind in EntityKind}
    touched = frozenset().union(*(_touched(facts, past, span) for span in spans.values()))
    found: list[Edge] = []
    kept = [edge for edge in _remembered(facts.names, past) if edge.a not in touched and edge.b not in touched]
    for span in spans.values():
        own = [*_anew(facts, span, touched.intersection(span)), *(edge for edge in kept if edge.a in span)]
        found += sorted(own, key=lambda edge: (-edge.match.score, edge.a, edge.b))
    return found


def _touched(facts: Facts, past: Past, own: range) -> frozenset[int]:
    """The names whose pairs may be others than before: new ones, and those of a block that grew too large or shrank."""
    new = past.new.intersection(own)
    if past.memory is None or len(new) == len(own):
        return new
    kind = facts.names[own[0]].kind
    gone = [apart(past.memory.keys[old]) for old in past.gone if past.memory.kinds[old] is kind]
    if not new and not gone:
        return new
    kept = (facts.keys(place) for place in own if place not in new)
    crossed = crossing(kept, gone, (facts.keys(place) for place in new))
    if not crossed:
        return new
    return new.union(place for place in own if not crossed.isdisjoint(facts.keys(place)))


def _anew(facts: Facts, own: range, touched: frozenset[int]) -> Iterator[Edge]:
    """The pairs of touched names, compared."""
    if not touched:
        return
    start = own.start
    names = facts.names[start : own.stop]
    which = None if len(touched) == len(own) else frozenset(place - start for place in touched)
    pairs = candidate_pairs(names, lambda place: facts.keys(start + place), which)
    for edge in edges(names, pairs):
        if not _is_short_form(names[edge.a], names[edge.b]):
            yield Edge(start + edge.a, start + edge.b, edge.match)


def _remembered(names: Sequence[Name], past: Past) -> Iterator[Edge]:
    """The pairs of names that are still there; where the documents changed, the verdict may have, but not the pair."""
    if past.memory is None:
        return
    for old_a, old_b, score, same, reason in past.memory.edges:
        a, b = past.now[old_a], past.now[old_b]
        if a >= 0 and b >= 0:
            moved = a in past.moved or b in past.moved
            yield Edge(a, b, judge(names[a], names[b]) if moved else NameMatch(score, same, reason))


def _is_short_form(a: Name, b: Name) -> bool:
    """Whether one of the two is a short form of the other, to be settled document by document."""
    if isinstance(a.parts, OrganisationName) and isinstance(b.parts, OrganisationName):
        one, other = set(a.parts.words), set(b.parts.words)
        return one < other or other < one or (bool(initials(a)) != bool(initials(b)) and one != other)
    return (is_short(a) and fits(a, b) is not None) or (is_short(b) and fits(b, a) is not None)
