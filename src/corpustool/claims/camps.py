"""Into which camps do the answers to one question fall? The fewest groups whose members can all be true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpustool.domain.claims import Camp, Reading
from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound, Interval

_JOINTS = ("", " ", "-", "\u00a0", "‐", "‑")


def camps(readings: Iterable[Reading]) -> tuple[tuple[Camp, ...], tuple[Reading, ...]]:
    """The camps in order of value, and the readings that fit more than one of them and so are evidence for none."""
    ordered = sorted(readings, key=_order)
    groups = _pierced(ordered)
    if len(groups) < 2:
        return tuple(camp(group) for group in groups), ()
    compatible = [reading for reading in ordered if sum(_fits(reading, group) for group in groups) > 1]
    left = [[reading for reading in group if reading not in compatible] for group in groups]
    return tuple(camp(group) for group in left if group), tuple(compatible)


def camp(readings: Sequence[Reading]) -> Camp:
    """The readings as one camp, its most telling member first: its text stands for all."""
    first = max(readings, key=_telling)
    return Camp(
        with_unit(first, first.figure.quantity.shown),
        (first, *(reading for reading in readings if reading is not first)),
    )


def with_unit(reading: Reading, number: str) -> str:
    """The number of a reading; of a measure with its unit, joined as they are printed: "5 miles", "42C", "12-mile"."""
    unit, evidence = reading.figure.unit, reading.evidence
    if unit.kind is not UnitKind.MEASURE or not unit.text:
        return number
    behind = evidence.sentence[evidence.end - (evidence.sentence_start or 0) :]
    joint = next((joint for joint in _JOINTS if behind.startswith(joint + unit.text)), " ")
    return f"{number}{joint}{unit.text}"


def _pierced(ordered: Sequence[Reading]) -> list[list[Reading]]:
    """Greedy piercing of intervals: the point is the least upper end that is not yet pierced, which is optimal."""
    groups: list[list[Reading]] = []
    left = list(ordered)
    while left:
        pivot = min(left, key=lambda reading: _high(reading.interval))
        groups.append([r for r in left if r is pivot or r.interval.meets(pivot.interval)])
        left = [r for r in left if r is not pivot and not r.interval.meets(pivot.interval)]
    return groups


def _fits(reading: Reading, group: Sequence[Reading]) -> bool:
    """Whether the reading can be true together with every member of the group."""
    return all(reading is member or reading.interval.meets(member.interval) for member in group)


def _high(interval: Interval) -> tuple[bool, object, bool]:
    return (interval.high is None, interval.high or 0, not interval.high_open)


def _order(reading: Reading) -> tuple[object, ...]:
    interval = reading.interval
    return (
        interval.low is not None, interval.low or 0, interval.high is None, interval.high or 0,
        reading.article.path, reading.article.id, reading.index,
    )  # fmt: skip


def _telling(reading: Reading) -> tuple[object, ...]:
    """Exact before bounded; then the earliest in its article; then by path, so that nothing hangs on order."""
    return (
        reading.figure.quantity.bound is Bound.EXACT,
        reading.figure.quantity.bound is not Bound.VAGUE,
        -reading.figure.start,
        reading.article.path,
        reading.article.id,
    )
