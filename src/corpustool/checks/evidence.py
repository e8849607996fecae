"""How does a figure become a side of a finding?"""

from __future__ import annotations

from corpustool.checks.numbers import in_words
from corpustool.domain.figures import Figure
from corpustool.domain.findings import Side
from corpustool.domain.quoting import Quoter


def figure_side(quoter: Quoter, *figures: Figure) -> Side:
    """A side of one figure or of several with one value, all from one article; factors stand there in words."""
    first = figures[0]
    return Side(
        first.quote if in_words(first) else first.quantity.shown,
        first.quantity,
        first.unit,
        tuple(quoter.figure(each) for each in figures),
    )


def figure_sides(quoter: Quoter, *figures: Figure) -> tuple[Side, ...]:
    """A side for each figure, in order; a figure that is two of the numbers stands on one side."""
    return tuple(figure_side(quoter, figure) for figure in dict.fromkeys(figures))
