"""How do the values of a finding lie on one number line? The geometry of a value strip; the template draws it.

Places are percent of the strip's width, so that a strip fits any window while its letters keep their size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from corpustool.domain.findings import Finding, Side, Verdict
from corpustool.domain.quantities import Bound, Interval, Quantity
from corpustool.reports.html.scales import Scale, Tick, rounded, scale_for
from corpustool.reports.text.reading import allowed

_ONE_QUESTION = frozenset(
    (
        Verdict.CONFLICT,
        Verdict.SUPERSEDED,
        Verdict.STALE,
        Verdict.ATTRIBUTION,
        Verdict.UNCLEAR,
        Verdict.SCOPE,
        Verdict.HEADLINE,
    )
)
"""Verdicts whose sides answer one question; the sides of a sum are its parts, and have no line in common."""
_ROW = 34
_AXIS = 26
_WAY_LEFT, _WAY_RIGHT = 18, 82
_LEFT_EDGE, _RIGHT_EDGE = Decimal(0), Decimal(100)
_LONGEST = 28
_SHORT = 6
"""Letters for which the margin at the ends has room even in the narrowest window."""


class End(StrEnum):
    """How an end of a bar looks: the number itself is in, it is out, it is blurred, or there is no end."""

    IN = "in"
    OUT = "out"
    SOFT = "soft"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Bar:
    """A value: its label, and the stretch of the line that it allows; ``point`` is the number that is printed."""

    number: int
    label: str
    label_at: Decimal
    anchor: str
    start: Decimal
    end: Decimal
    left: End
    right: End
    point: Decimal | None
    top: int

    @property
    def width(self) -> Decimal:
        """The length of the stretch; 0 for a single number."""
        return self.end - self.start

    @property
    def middle(self) -> int:
        """The height of the line in pixels."""
        return self.top + 24


@dataclass(frozen=True, slots=True)
class Strip:
    """All values of a finding on one line, with ticks, and the same in words for who does not see it."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    logarithmic: bool
    title: str
    description: str

    @property
    def axis(self) -> int:
        """The height of the axis in pixels."""
        return _ROW * len(self.bars) + 4

    @property
    def height(self) -> int:
        """The height of it all in pixels."""
        return self.axis + _AXIS


def strip_of(finding: Finding) -> Strip | None:
    """The strip of a finding whose sides answer one question in one unit; ``None`` where a line would not be true."""
    sides = measured(finding)
    if len(sides) < 2:
        return None
    intervals = [finding.sides[number - 1].allows or quantity.interval() for number, quantity in sides]
    scale = scale_for(
        end for (_, quantity), each in zip(sides, intervals, strict=True) for end in _ends(quantity, each)
    )
    if scale is None:
        return None
    bars = tuple(
        _bar(row, number, finding.sides[number - 1].text, quantity, interval, scale)
        for row, ((number, quantity), interval) in enumerate(zip(sides, intervals, strict=True))
    )
    told = "; ".join(f"{bar.label}: {allowed(each)}" for bar, each in zip(bars, intervals, strict=True))
    title = "Number line, logarithmic" if scale.logarithmic else "Number line"
    return Strip(bars, scale.ticks(), scale.logarithmic, title, f"{told}.")


def measured(finding: Finding) -> Sequence[tuple[int, Quantity]]:
    """The sides that can stand on one line, with their numbers from 1; none where they have not one unit."""
    if finding.verdict not in _ONE_QUESTION:
        return ()
    held = [(n, side, side.quantity) for n, side in enumerate(finding.sides, 1) if side.quantity is not None]
    return [(n, quantity) for n, _, quantity in held] if len({_unit(side) for _, side, _ in held}) == 1 else ()


def _unit(side: Side) -> tuple[str, str | None] | None:
    return None if side.unit is None else (side.unit.kind, side.unit.code)


def _ends(quantity: Quantity, interval: Interval) -> Iterator[Decimal]:
    yield quantity.value
    yield from (end for end in (interval.low, interval.high) if end is not None)


def _bar(row: int, number: int, text: str, quantity: Quantity, interval: Interval, scale: Scale) -> Bar:
    soft = quantity.bound in (Bound.ABOUT, Bound.VAGUE)
    point = scale.at(quantity.value)
    start = _LEFT_EDGE if interval.low is None else scale.at(interval.low)
    end = _RIGHT_EDGE if interval.high is None else scale.at(interval.high)
    spread = quantity.bound in (Bound.RANGE, Bound.VAGUE) or quantity.value_to is not None
    middle, label = (start + end) / 2 if spread else point, _label(text, quantity)
    return Bar(
        number=number,
        label=label,
        label_at=middle,
        anchor=_anchor(label, middle),
        start=start,
        end=end,
        left=_end(open_=interval.low is None, out=interval.low_open, soft=soft),
        right=_end(open_=interval.high is None, out=interval.high_open, soft=soft),
        point=None if spread or interval.low_open or interval.high_open else point,
        top=_ROW * row,
    )


def _end(*, open_: bool, out: bool, soft: bool) -> End:
    if open_:
        return End.NONE
    return End.SOFT if soft else End.OUT if out else End.IN


def _anchor(label: str, at: Decimal) -> str:
    """On which side of its place a label stands, so that a long one does not leave the strip."""
    if len(label) <= _SHORT:
        return "middle"
    return "start" if at < _WAY_LEFT else "end" if at > _WAY_RIGHT else "middle"


def _label(text: str, quantity: Quantity) -> str:
    """The value as the side tells it ("dozens"), else its numbers, in few characters."""
    fitting = (said for said in (text, quantity.shown) if len(said) <= _LONGEST)
    return next(fitting, rounded(quantity.value))
