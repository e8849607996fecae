"""Which figure of the headline is told again in the first sentences, and what does each tell of the other?

A headline is short: "Three shot dead in Flint". What became of the people, when, and which of them are meant often
stands only where the same number is told again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpustool.claims.scenes import Scene
from corpustool.claims.things import generic
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.quantities import ABOUT, Bound

_ROUNDED = (Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN)
_LEAD = 3
"""So many sentences tell again what the headline says."""


def retold(figures: Sequence[Figure], around: Sequence[Scene]) -> dict[int, int]:
    """The figures of the headline and the first figure of the text that tells each again, both ways."""
    found: dict[int, int] = {}
    for first, figure in enumerate(figures):
        if figure.sentence > 0:
            break
        for second in range(first + 1, len(figures)):
            if figures[second].sentence > _LEAD:
                break
            if second not in found and figures[second].sentence and _one(first, second, figures, around):
                found.update({first: second, second: first})
                break
    return found


def completed(figures: Sequence[Figure], around: Sequence[Scene], again: dict[int, int]) -> list[Scene]:
    """The scenes, with the role, the owner and the restrictions that are told only at the figure's other place."""
    full = list(around)
    for at, other in again.items():
        own, more = around[at], around[other]
        full[at] = replace(
            own, happenings=own.happenings or more.happenings, role=own.role or more.role,
            owner=own.owner or more.owner, only=own.only | more.only,
            partial=own.partial or more.partial, in_all=own.role == more.role and generic(figures[other].counted),
        )  # fmt: skip
    return full


def _one(first: int, second: int, figures: Sequence[Figure], around: Sequence[Scene]) -> bool:
    """Whether both give one number of one thing; what the headline does not name may be anything.

    What the headline only rounds ("Nearly 200,000 visits lost") it must name as the text does.
    """
    a, b = figures[first], figures[second]
    counts = (UnitKind.COUNT, UnitKind.OTHER)
    one_unit = a.unit.code == b.unit.code if a.unit.kind is b.unit.kind else {a.unit.kind, b.unit.kind} <= set(counts)
    if not one_unit or (a.quantity.value != b.quantity.value and not _rounds(a, b)):
        return False
    roles = around[first].role, around[second].role
    if all(roles):
        return roles[0] == roles[1]
    if any(roles) and a.counted and not generic(a.counted):
        return b.counted is not None and a.counted.head == b.counted.head
    return a.counted is None or b.counted is None or a.counted.head == b.counted.head


def _rounds(a: Figure, b: Figure) -> bool:
    """Whether the first number is the second one rounded to "nearly", "about" or "more than", of one noun."""
    near = abs(a.quantity.value - b.quantity.value) <= abs(b.quantity.value) * ABOUT
    one = a.counted is not None and b.counted is not None and a.counted.head == b.counted.head
    return one and near and a.quantity.bound in _ROUNDED and a.quantity.interval().meets(b.quantity.interval())
