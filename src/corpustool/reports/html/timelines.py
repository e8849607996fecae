"""Which value did articles print when? The geometry of a step chart, and the table of what it draws.

Each value has a line from the first day it was printed to the last, a dot for each day, and a riser from one value
to the next where the finding says that the next replaced it. Places along time are percent, heights are pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from corpustool.domain.findings import Agreement, Evidence, Finding, Side, Verdict
from corpustool.domain.quantities import Quantity
from corpustool.reports.excerpt import shortened
from corpustool.reports.html.days import Day, day_of
from corpustool.reports.html.scales import Scale, Tick, scale_for
from corpustool.reports.html.strips import measured
from corpustool.reports.text.finding import value

_TOP, _HEIGHT, _FLAT = 26, 112, 14
_BELOW = 34
_LABEL, _LABEL_WIDTH = 15, 25
_A_SIDE = 24
_FIRST_TICK_GAP = Decimal(22)
_WAY_RIGHT = 80
_MOST_PRINTS, _MOST_DESCRIBED = 60, 20
_NAMES, _NAME = 8, 60
_Measured = tuple[int, Side, Quantity]
"""A side with its number, from 1, and its quantity."""


@dataclass(frozen=True, slots=True)
class Print:
    """The articles that printed one value on one day."""

    number: int
    value: str
    day: Day
    evidence: tuple[Evidence, ...]

    @property
    def printed_by(self) -> str:
        """The outlets, each once, where they are known; else the articles."""
        named = (each.article.outlet or each.article.title or each.article.path for each in self.evidence)
        shown = [shortened(name, _NAME) for name in dict.fromkeys(named)]
        more = len(shown) - _NAMES
        return ", ".join(shown[:_NAMES]) + (f" and {more} more" if more > 0 else "")


@dataclass(frozen=True, slots=True)
class Dot:
    """A day on which a value was printed, in how many articles."""

    at: Decimal
    articles: int


@dataclass(frozen=True, slots=True)
class Step:
    """A value's line: from where to where, at which height, where its label stands, and its dots.

    ``rises_from`` is the place from which a dotted line leads to it: where the line of the value before it ends.
    """

    number: int
    label: str
    height: int
    label_height: int
    anchor: str
    start: Decimal
    end: Decimal
    dots: tuple[Dot, ...]
    rises_from: tuple[Decimal, int] | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """A question's values over time: ``steps`` to draw and ``prints`` for the table, by day and value.

    ``undated`` articles have no place in it; ``hidden`` rows of the table are left out.
    """

    subject: str
    steps: tuple[Step, ...]
    ticks: tuple[Tick, ...]
    prints: tuple[Print, ...]
    title: str
    description: str
    height: int
    undated: int
    hidden: int
    logarithmic: bool

    @property
    def floor(self) -> int:
        """The height of the axis of time."""
        return self.height - _BELOW + 6


def timeline_of(finding: Finding, subject: str) -> Timeline | None:
    """The chart of a finding's values; ``None`` where they have no line in common or fewer than two days."""
    sides = [(n, finding.sides[n - 1], quantity) for n, quantity in measured(finding)]
    follows = finding.verdict in (Verdict.SUPERSEDED, Verdict.STALE)
    return _timeline(subject, sides, follows=follows) if len(sides) > 1 else None


def timeline_of_agreement(agreement: Agreement, subject: str) -> Timeline | None:
    """The chart of a value on which articles of at least two days agree."""
    quantity = agreement.side.quantity
    return None if quantity is None else _timeline(subject, [(1, agreement.side, quantity)], follows=False)


def _timeline(subject: str, sides: Sequence[_Measured], *, follows: bool) -> Timeline | None:
    prints = sorted(
        (each for number, side, _ in sides for each in _prints(number, side)),
        key=lambda each: (each.day.iso, each.number),
    )
    days = sorted({each.day.iso for each in prints})
    scale = scale_for(quantity.value for _, _, quantity in sides)
    if len(days) < 2 or scale is None:
        return None
    time = Scale(_count(days[0]), _count(days[-1]))
    steps = _steps(sides, prints, time, scale, follows=follows)
    described = prints[:_MOST_DESCRIBED]
    told = "; ".join(f"{each.day.text}: {each.value} in {_articles(each.evidence)}" for each in described)
    rest = "; and so on" if len(prints) > len(described) else ""
    height = _TOP + _room(len(sides)) + _BELOW
    undated = len({e.article.id for _, side, _ in sides for e in side.evidence if day_of(e.article.published) is None})
    return Timeline(
        subject=subject,
        steps=steps,
        ticks=_ticks(days, time),
        prints=tuple(prints[:_MOST_PRINTS]),
        hidden=len(prints[_MOST_PRINTS:]),
        title="Values by day of publication",
        description=f"{told}{rest}.",
        height=height,
        undated=undated,
        logarithmic=scale.logarithmic,
    )


def _prints(number: int, side: Side) -> Iterable[Print]:
    by_day: dict[str, list[Evidence]] = {}
    for evidence in side.evidence:
        day = day_of(evidence.article.published)
        if day is not None and day.iso:
            by_day.setdefault(day.iso, []).append(evidence)
    for iso, of_day in by_day.items():
        day = day_of(iso)
        if day is not None:
            yield Print(number, value(side), day, tuple(of_day))


def _steps(
    sides: Sequence[_Measured], prints: Sequence[Print], time: Scale, scale: Scale, *, follows: bool
) -> tuple[Step, ...]:
    heights = {number: _height(scale, quantity, len(sides)) for number, _, quantity in sides}
    starts = {each.number: time.at(_count(each.day.iso)) for each in reversed(prints)}
    labels = _apart(heights, starts)
    steps: list[Step] = []
    for number, side, _ in sorted(sides, key=lambda each: _first_day(prints, each[0])):
        mine = [each for each in prints if each.number == number]
        if not mine:
            continue
        at = [time.at(_count(each.day.iso)) for each in mine]
        earlier = [step for step in steps if follows and step.start < at[0]]
        steps.append(
            Step(
                number=number,
                label=value(side),
                height=heights[number],
                label_height=labels[number],
                anchor="end" if at[0] > _WAY_RIGHT else "start",
                start=at[0],
                end=at[-1],
                dots=tuple(Dot(x, len({e.article.id for e in p.evidence})) for x, p in zip(at, mine, strict=True)),
                rises_from=(min(earlier[-1].end, at[0]), earlier[-1].height) if earlier else None,
            )
        )
    return tuple(steps)


def _first_day(prints: Iterable[Print], number: int) -> tuple[str, int]:
    return min(((each.day.iso, number) for each in prints if each.number == number), default=("", number))


def _room(sides: int) -> int:
    """The height of the chart itself: enough for the labels of all values."""
    return _FLAT if sides == 1 else max(_HEIGHT, _A_SIDE * sides)


def _height(scale: Scale, quantity: Quantity, sides: int) -> int:
    """Larger values stand higher; the scale's margins are kept."""
    if sides == 1:
        return _TOP + _FLAT // 2
    return _TOP + int((100 - scale.at(quantity.value)) * _room(sides) / 100)


def _apart(heights: Mapping[int, int], starts: Mapping[int, Decimal]) -> dict[int, int]:
    """The heights of labels: above their lines, and above other labels that begin near them."""
    placed: dict[int, int] = {}
    for number in sorted(starts, key=lambda each: (-heights[each], each)):
        height = heights[number] - 9
        near = [at for other, at in placed.items() if abs(starts[other] - starts[number]) < _LABEL_WIDTH]
        for other in sorted(near, reverse=True):
            if abs(other - height) < _LABEL:
                height = other - _LABEL
        placed[number] = height
    return placed


def _ticks(days: Sequence[str], time: Scale) -> tuple[Tick, ...]:
    """The first day, the last, and those between that stand apart from their neighbours."""
    last = time.at(_count(days[-1]))
    chosen: list[Tick] = []
    for iso in days:
        day, at = day_of(iso), time.at(_count(iso))
        far = not chosen or (at - chosen[-1].at >= _FIRST_TICK_GAP and last - at >= _FIRST_TICK_GAP)
        if day is not None and (far or iso == days[-1]):
            chosen.append(Tick(at, day.text))
    return tuple(chosen)


def _count(iso: str) -> Decimal:
    return Decimal(date.fromisoformat(iso).toordinal())


def _articles(evidence: Iterable[Evidence]) -> str:
    number = len({each.article.id for each in evidence})
    return "1 article" if number == 1 else f"{number} articles"
