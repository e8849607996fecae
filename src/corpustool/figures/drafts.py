"""What is known of a figure while it is being read?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from corpustool.domain.figures import Counted, Unit
from corpustool.domain.quantities import Bound, Trend
from corpustool.figures.lexemes import Lexeme
from corpustool.figures.measured import Measured
from corpustool.figures.numerals import Form


@dataclass(frozen=True, slots=True)
class Draft:
    """A number, or two that are one range, on the lexemes ``first`` up to ``stop`` (unit and currency sign included).

    ``number`` is where the numeral alone begins and ends; ``opens`` is the first lexeme that belongs to the figure with
    its bound ("at least 54"), set once bounds are read; ``change`` tells that it is an amount of change, ``moves`` that
    it runs from one level to another.
    """

    first: int
    stop: int
    number: tuple[int, int]
    value: Decimal
    form: Form
    value_to: Decimal | None = None
    unit: Unit | None = None
    dimension: str = ""
    rate: bool = False
    rough: bool = False
    moves: bool = False
    bound: Bound = Bound.EXACT
    trend: Trend | None = None
    change: bool = False
    opens: int = 0
    counted: Counted | None = None
    thing: tuple[int, int] | None = None  # offsets of the counted phrase
    part: bool = False
    more: bool = False
    carried: bool = False
    compound: bool = False

    def span(self, line: tuple[Lexeme, ...]) -> tuple[int, int]:
        """Offsets of the quote: currency sign, number and percent sign."""
        stop = self.number[1]
        if self.stop > stop and line[stop].text in ("%", "€", "£", "¢", "°"):
            stop += 1
        return line[min(self.first, self.number[0])].start, line[stop - 1].end


def draft(measured: Measured) -> Draft:
    """The draft of a single numeral with its unit."""
    numeral = measured.numeral
    return Draft(
        first=measured.first,
        stop=measured.stop,
        number=(numeral.first, numeral.stop),
        value=numeral.value,
        value_to=numeral.value_to,
        form=numeral.form,
        unit=measured.unit,
        dimension=measured.dimension,
        rate=measured.rate,
        rough=numeral.rough,
        trend=Trend(numeral.trend) if numeral.trend else None,
        change=numeral.trend is not None,
        opens=measured.first,
    )
