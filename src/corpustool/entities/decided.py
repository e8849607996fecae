"""What did a person decide about names? Pairs that are one, and pairs that are two, whatever the machine thinks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpustool.domain.decisions import Decision, Verb
from corpustool.entities.roster import Name
from corpustool.lexicon.folding import fold


@dataclass(frozen=True, slots=True)
class Decided:
    """Pairs of names (indices) that are one, each with its reason, and pairs that are not."""

    same: tuple[tuple[int, int, str], ...]
    different: frozenset[tuple[int, int]]


def texts_apart(decisions: Sequence[Decision]) -> frozenset[str]:
    """The spellings that a person told from another one of equal letters ("AIDS" and "Aids"): they are names apart."""
    return frozenset(
        text
        for decision in in_force(decisions)
        if decision.verb is Verb.DIFFERENT and fold(decision.a) == fold(decision.b)
        for text in (decision.a, decision.b)
    )


def decided(names: Sequence[Name], decisions: Sequence[Decision]) -> Decided:
    """The decisions as pairs of names; a decision about a name that is not there says nothing."""
    if not decisions:
        return Decided((), frozenset())
    by_text: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        for text in sorted({text for text, _ in name.mentions}):
            by_text.setdefault(text, []).append(place)
            if fold(text) != text:
                by_text.setdefault(f"\n{fold(text)}", []).append(place)
    same: list[tuple[int, int, str]] = []
    different: set[tuple[int, int]] = set()
    for decision in in_force(decisions):
        pairs = {
            (min(a, b), max(a, b)) for a in _found(by_text, decision.a) for b in _found(by_text, decision.b) if a != b
        }
        if decision.verb is Verb.DIFFERENT:
            different |= pairs
        else:
            why = f"decided by a person: {decision.why}" if decision.why else "decided by a person"
            same.extend((a, b, why) for a, b in sorted(pairs))
    return Decided(tuple(same), frozenset(different))


def in_force(decisions: Sequence[Decision]) -> list[Decision]:
    """The last decision about each pair of names that was not taken back."""
    undone = {decision.finding for decision in decisions if decision.verb is Verb.UNDO}
    last: dict[tuple[str, str], Decision] = {}
    for decision in decisions:
        if decision.verb in (Verb.SAME, Verb.DIFFERENT) and not decision.things and decision.id not in undone:
            pair = (min(decision.a, decision.b), max(decision.a, decision.b))
            last.pop(pair, None)
            last[pair] = decision
    return list(last.values())


def _found(by_text: dict[str, list[int]], text: str) -> list[int]:
    return by_text.get(text) or sorted(set(by_text.get(f"\n{fold(text)}", [])))
