"""Where on a line does a number stand? A scale in percent of the line's width, with a few round ticks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from corpustool.domain.quantities import grouped

_MARGIN = Decimal(8)
"""Percent left free at either end: there the arrows of open ends stand."""
_MANY_TIMES = 30
"""From this ratio on the smaller values would fall together on an even scale."""
_TICKS = 4
_LARGEST = 300
"""Powers of ten that a line can hold; what is larger is no honest number."""
_TENTH = Decimal("0.1")
_STEPS = (Decimal(1), Decimal(2), Decimal(5))
_NAMED = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


@dataclass(frozen=True, slots=True)
class Tick:
    """A round number and its place in percent."""

    at: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The numbers from ``low`` to ``high`` on a line, evenly or by their logarithms."""

    low: Decimal
    high: Decimal
    logarithmic: bool = False

    def at(self, number: Decimal) -> Decimal:
        """The place of ``number`` in percent of the line, to a tenth; numbers beyond the ends stand at the ends."""
        low, high, value = self._linear(self.low), self._linear(self.high), self._linear(number)
        share = Decimal("0.5") if low == high else (value - low) / (high - low)
        share = min(max(share, Decimal(0)), Decimal(1))
        return (_MARGIN + share * (100 - 2 * _MARGIN)).quantize(_TENTH, ROUND_HALF_EVEN)

    def ticks(self) -> tuple[Tick, ...]:
        """At most four round numbers within the ends."""
        numbers = self._powers() if self.logarithmic else self._even()
        return tuple(Tick(self.at(number), rounded(number)) for number in numbers)

    def _linear(self, number: Decimal) -> Decimal:
        return number.log10() if self.logarithmic else number

    def _even(self) -> list[Decimal]:
        if self.low == self.high:
            return []
        span = self.high - self.low
        power = Decimal(10) ** (span.adjusted() - 2)
        for step in (first * power * factor for factor in (1, 10, 100, 1000) for first in _STEPS):
            first = (self.low / step).to_integral_value(ROUND_CEILING) * step
            count = int((self.high - first) / step) + 1
            if count <= _TICKS:
                return [first + step * index for index in range(count)]
        return []

    def _powers(self) -> list[Decimal]:
        first, last = self.low.log10(), self.high.log10()
        begin = int(first.to_integral_value(ROUND_CEILING))
        powers = [Decimal(10) ** exponent for exponent in range(begin, int(last.to_integral_value(ROUND_FLOOR)) + 1)]
        return powers[:: len(powers) // _TICKS + 1]


def scale_for(numbers: Iterable[Decimal]) -> Scale | None:
    """The scale on which all ``numbers`` can be told apart; ``None`` for none, and for numbers no line can hold."""
    held = sorted(numbers)
    if not held or any(not number.is_finite() or abs(number.adjusted()) > _LARGEST for number in held if number):
        return None
    low, high = held[0], held[-1]
    return Scale(low, high, logarithmic=low > 0 and high >= low * _MANY_TIMES)


def rounded(number: Decimal) -> str:
    """A number in few characters: "54", "1,200", "2.5 million"."""
    for unit, name in _NAMED:
        if abs(number) >= unit:
            return f"{grouped((number / unit).quantize(Decimal('0.001')).normalize())} {name}"
    return grouped(number)
