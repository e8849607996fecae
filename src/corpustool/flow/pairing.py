"""Why are two names one entity, or two? What a person decided, what joined them here, what their letters say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpustool import entities as names_room
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Entity, Link, NearMiss, Reconciliation
from corpustool.domain.outcomes import WhyNames
from corpustool.domain.settings import Settings
from corpustool.errors import Unknown
from corpustool.flow.holding import held
from corpustool.flow.lookup import entities_called, form, spellings_meant
from corpustool.flow.reducing import reconcile, settle


def why_names(corpus: Path, a: str, b: str, settings: Settings) -> WhyNames:
    """What speaks for and against two names being one entity.

    Raises ``Unknown`` for a name nobody bears, and where both are one spelling.
    """
    found = held(corpus, settings)
    reconciled = reconcile(settle(found.records, found.decisions), found.decisions, found.names)
    return explained(a, b, reconciled, found.decisions)


def explained(a: str, b: str, reconciled: Reconciliation, decisions: Sequence[Decision]) -> WhyNames:
    """`why_names` for names that were reconciled under ``decisions``."""
    ours, theirs = entities_called(a, reconciled.entities), entities_called(b, reconciled.entities)
    a, b = _spelling(a, ours), _spelling(b, theirs)
    if a == b:
        raise Unknown(f"both names are {a!r}: one spelling cannot be joined or parted", hint="name two spellings")
    common = [entity for entity in ours if entity in theirs]
    one, other = (common[0], common[0]) if common else _nearest(ours, theirs)
    kind = one.kind
    match = names_room.compare_names(a, b, kind)
    chain = _path(common[0], a, b) if common else ()
    reasons = [
        *_decided(a, b, (one, other), decisions),
        *(f"joined: {link.a} = {link.b}, {link.reason}" for link in chain),
        *(() if common else _apart(one, other, reconciled, {a, b}, alike=match.same)),
        *_elsewhere(a, b, ours, theirs),
    ]
    verdict, *features = names_room.explain_names(a, b, kind)
    return WhyNames(
        a=a,
        b=b,
        kind=kind,
        joined=bool(common),
        score=min((link.score for link in chain), default=match.score),
        reasons=(*reasons, f"letters: {verdict}", *features),
        other_kind=None if other.kind is kind else other.kind,
    )


def _spelling(name: str, bearers: Sequence[Entity]) -> str:
    """How the articles write the name that a person typed."""
    return min(spellings_meant(name, {variant.text for entity in bearers for variant in entity.variants}))


def _nearest(ours: Sequence[Entity], theirs: Sequence[Entity]) -> tuple[Entity, Entity]:
    """One entity of each name, of one kind where there are such."""
    pairs = [(one, other) for one in ours for other in theirs]
    return next((pair for pair in pairs if pair[0].kind is pair[1].kind), pairs[0])


def _decided(a: str, b: str, pair: tuple[Entity, Entity], decisions: Sequence[Decision]) -> Iterator[str]:
    """What was decided about the two names, and what else was decided that keeps their entities apart."""
    left, right = ({form(variant.text) for variant in entity.variants} for entity in pair)
    for each in decisions:
        if each.verb not in (Verb.SAME, Verb.DIFFERENT) or each.things:
            continue
        told = f"decided {each.verb} on {each.made} ({each.id}): {each.why}"
        asked = {form(each.a), form(each.b)}
        if asked == {form(a), form(b)}:
            yield told
        elif each.verb is Verb.DIFFERENT and pair[0] is not pair[1] and asked & left and asked & right:
            yield f"“{each.a}” and “{each.b}”: {told}"


def _apart(one: Entity, other: Entity, reconciled: Reconciliation, asked: set[str], *, alike: bool) -> Iterator[str]:
    """What kept the two entities apart whose names were asked for."""
    if one.kind is not other.kind:
        yield f"kept apart: one is {_a(one)}, the other {_a(other)}; only a decision joins names of two kinds"
        return
    ours, theirs = ({variant.text for variant in entity.variants} for entity in (one, other))
    seen = [
        f"kept apart: {_asked(doubt, asked)}{doubt.reason.removeprefix('kept apart, ')}"
        for doubt in reconciled.doubts
        if doubt.kind is one.kind and ({doubt.a, doubt.b} & ours and {doubt.a, doubt.b} & theirs)
    ]
    yield from dict.fromkeys(seen)
    if alike and not seen:
        yield "kept apart: by their letters they could be one, but where they stand does not say that they are"


def _asked(doubt: NearMiss, asked: set[str]) -> str:
    """Which of their names a doubt is about, where those are not the two that were asked for."""
    return "" if {doubt.a, doubt.b} == asked else f"“{doubt.a}” and “{doubt.b}”, "


def _a(entity: Entity) -> str:
    return f"an {entity.kind}" if entity.kind[0] in "aeiou" else f"a {entity.kind}"


def _elsewhere(a: str, b: str, ours: Sequence[Entity], theirs: Sequence[Entity]) -> Iterator[str]:
    """What else a name stands for: "IBF" is a federation of boxers here and one of bakers there."""
    for name, bearers in ((a, ours), (b, theirs)):
        if len(bearers) > 1:
            told = ", ".join(f"“{entity.name}” ({entity.kind})" for entity in bearers)
            yield f"known: “{name}” names {len(bearers)} entities in this corpus: {told}"


def _path(entity: Entity, a: str, b: str) -> tuple[Link, ...]:
    """The shortest chain of links from spelling ``a`` to spelling ``b``; none where a link tells of neither."""
    chains: dict[str, tuple[Link, ...]] = {a: ()}
    pending = [a]
    while pending and b not in chains:
        here = pending.pop(0)
        for link in entity.links:
            there = {link.a: link.b, link.b: link.a}.get(here)
            if there is not None and there not in chains:
                chains[there] = (*chains[here], link)
                pending.append(there)
    return chains.get(b, ())
