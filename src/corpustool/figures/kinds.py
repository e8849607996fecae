"""What does a figure tell about the thing it counts: a total, a part, an increment, a change, a share, a rate?"""

from __future__ import annotations

from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.figures.drafts import Draft
from corpustool.figures.lines import Line
from corpustool.figures.numerals import Form
from corpustool.lexicon.cues import cues

RATES = cues("kinds.rates")
SIMPLE = {
    UnitKind.AGE: FigureKind.AGE,
    UnitKind.DURATION: FigureKind.DURATION,
    UnitKind.PERCENTAGE_POINTS: FigureKind.CHANGE,
}


def kind_of(line: Line, figure: Draft) -> FigureKind:  # noqa: PLR0911 - a kind a return reads best
    """The kind of a figure by its unit, its words of change and its neighbours."""
    unit = figure.unit.kind if figure.unit is not None else UnitKind.COUNT
    if figure.change or figure.moves or figure.form is Form.MULTIPLE:
        return FigureKind.CHANGE
    if unit in SIMPLE:
        return SIMPLE[unit]
    if figure.rate:
        return FigureKind.RATE
    if unit is UnitKind.PERCENT or figure.form is Form.SHARE:
        return FigureKind.RATE if _tells_rate(line, figure) else FigureKind.SHARE
    if unit is UnitKind.CURRENCY:
        return FigureKind.INCREMENT if figure.more else FigureKind.MONEY
    if unit is UnitKind.MEASURE:
        return FigureKind.DISTANCE if figure.dimension == "length" else FigureKind.OTHER
    charge = figure.counted is not None and figure.counted.head == "count"  # "two counts of fraud" counts nothing
    if unit is UnitKind.OTHER or figure.compound or charge:
        return FigureKind.OTHER
    if figure.more:
        return FigureKind.INCREMENT
    return FigureKind.PART if figure.part else FigureKind.TOTAL


def _tells_rate(line: Line, figure: Draft) -> bool:
    """As in "an interest rate of 3 %", "unemployment stood at 5 %": no share of anything."""
    if figure.counted is not None and figure.stop < len(line.lexemes) and line.lexemes[figure.stop].low == "of":
        return False
    if figure.counted is not None and figure.counted.head in RATES:
        return True  # "the yield on the bond rose to 4.5 %"
    around = line.lexemes[max(0, figure.opens - 6) : figure.opens] + line.lexemes[figure.stop : figure.stop + 3]
    return any(piece.low in RATES for piece in around)
