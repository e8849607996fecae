"""Which decisions about names cannot all hold? A pair decided both ways, or a chain of "same" across a "different"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpustool.domain.decisions import Decision, Verb


def contradicted(verb: Verb, a: str, b: str, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that exclude "``a`` and ``b`` are ``verb``", oldest first; none where it may be decided.

    ``decisions`` are those in force, about names or about things. Names that are one are one with all that either was
    decided to be the same as.
    """
    named = [each for each in decisions if each.verb in (Verb.SAME, Verb.DIFFERENT)]
    same = [each for each in named if each.verb is Verb.SAME]
    if verb is Verb.DIFFERENT:
        return _in_order(_chain(a, b, same) or (), named)
    for parted in (each for each in named if each.verb is Verb.DIFFERENT):
        for x, y in ((parted.a, parted.b), (parted.b, parted.a)):
            to_x, to_y = _chain(a, x, same), _chain(b, y, same)
            if to_x is not None and to_y is not None:
                return _in_order((*to_x, parted, *to_y), named)
    return ()


def overruled(decisions: Sequence[Decision]) -> tuple[tuple[Decision, Decision], ...]:
    """Each decision that a later line about the same pair says the opposite of, with that line.

    ``decisions`` are all lines of the file, oldest first. Nobody is let decide so: such lines come from two people's
    files that were merged.
    """
    last: dict[object, Decision] = {}
    found: list[tuple[Decision, Decision]] = []
    for each in reversed(_standing(decisions)):
        later = last.setdefault((frozenset((each.a, each.b)), each.things), each)
        if later.verb is not each.verb:
            found.append((each, later))
    return tuple(reversed(found))


def told(decisions: Sequence[Decision]) -> str:
    """The decisions in half a sentence each, with what was decided when, and why."""
    return "; ".join(
        f"“{each.a}” and “{each.b}” are {'one' if each.verb is Verb.SAME else 'not one'}"
        f" ({each.id}{f' of {each.made}' if each.made else ''}{f': {each.why}' if each.why else ''})"
        for each in decisions
    )


def _standing(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions about names and things that were not taken back, in their order."""
    undone: set[str] = set()
    kept: list[Decision] = []
    for each in reversed(decisions):
        if each.id not in undone:
            if each.verb is Verb.UNDO:
                undone.add(each.finding)
            elif each.verb in (Verb.SAME, Verb.DIFFERENT):
                kept.append(each)
    return kept[::-1]


def _chain(a: str, b: str, same: Sequence[Decision]) -> tuple[Decision, ...] | None:
    """The fewest decisions that make ``a`` and ``b`` one; none at all for a name and itself, ``None`` where none do."""
    chains: dict[str, tuple[Decision, ...]] = {a: ()}
    pending = [a]
    for here in pending:
        for each in same:
            there = {each.a: each.b, each.b: each.a}.get(here)
            if there is not None and there not in chains:
                chains[there] = (*chains[here], each)
                pending.append(there)
    return chains.get(b)


def _in_order(chosen: Iterable[Decision], decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    ids = {each.id for each in chosen}
    return tuple(each for each in decisions if each.id in ids)
