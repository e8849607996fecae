"""Into which camps do the answers to one question fall? The fewest groups whose members can all be true."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import chain, compress
from operator import itemgetter

from corpustool.domain.claims import Camp, Reading
from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound, Interval

_JOINTS = ("", " ", "-", "\u00a0", "‐", "‑")


def camps(readings: Iterable[Reading]) -> tuple[tuple[Camp, ...], tuple[Reading, ...]]:
    """The camps in order of value, and the readings that fit more than one of them and so are evidence for none."""
    ordered = sorted(readings, key=_order)
    groups = _pierced(_alike(ordered))
    if len(groups) < 2:
        return ((camp(ordered),) if groups else ()), ()
    torn = {id(each) for group in groups for each in group if sum(_fits(each, other) for other in groups) > 1}
    left = [_readings([each for each in group if id(each) not in torn]) for group in groups]
    compatible = _readings([each for group in groups for each in group if id(each) in torn])
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


_Alike = Sequence[tuple[int, Reading]]
"""Readings that allow the same numbers, each with its place in order of value: what is true of one is true of all."""


def _alike(ordered: Sequence[Reading]) -> list[_Alike]:
    """The readings by interval, in order; one that no number satisfies ("50 to 40") stands alone."""
    found: dict[Hashable, list[tuple[int, Reading]]] = {}
    for at, reading in enumerate(ordered):
        interval = reading.interval
        found.setdefault(interval if interval.meets(interval) else at, []).append((at, reading))
    return list(found.values())


def _readings(alike: Iterable[_Alike]) -> list[Reading]:
    return [reading for _, reading in sorted(chain.from_iterable(alike), key=itemgetter(0))]


def _pierced(alike: Sequence[_Alike]) -> list[list[_Alike]]:
    """Greedy piercing of intervals: the point is the least upper end that is not yet pierced, which is optimal."""
    groups: list[list[_Alike]] = []
    left = sorted(alike, key=lambda each: _high(_interval(each)))
    while left:
        pivot, *others = left
        point = _interval(pivot)
        pierced = [_interval(each).meets(point) for each in others]
        groups.append([pivot, *compress(others, pierced)])
        left = [each for each, told in zip(others, pierced, strict=True) if not told]
    return groups


def _fits(each: _Alike, group: Sequence[_Alike]) -> bool:
    """Whether the readings can be true together with every member of the group."""
    return all(each is member or _interval(each).meets(_interval(member)) for member in group)


def _interval(alike: _Alike) -> Interval:
    return alike[0][1].interval


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
