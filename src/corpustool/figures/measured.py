"""What is a numeral with its unit, and what do the readers of units share?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpustool.domain.figures import Unit
from corpustool.figures.lexemes import Lexeme
from corpustool.figures.numerals import Numeral

HYPHENS = frozenset("-‐‑–")


@dataclass(frozen=True, slots=True)
class Measured:
    """A numeral with its unit on the lexemes ``first`` up to ``stop``; ``unit`` is ``None`` for a bare number.

    ``dimension`` is that of a measure ("length"); ``rate`` says that the unit is told per something.
    """

    numeral: Numeral
    first: int
    stop: int
    unit: Unit | None = None
    dimension: str = ""
    rate: bool = False


def behind(numeral: Numeral, stop: int, unit: Unit, dimension: str = "") -> Measured:
    """The numeral with a unit that stands behind it and ends before ``stop``."""
    return Measured(numeral, numeral.first, stop, unit, dimension)


def printed(line: Sequence[Lexeme], first: int, stop: int) -> str:
    """The lexemes as printed, with a space where one stands between them."""
    pieces = line[first:stop]
    return "".join(("" if piece is pieces[0] or piece.glued else " ") + piece.text for piece in pieces)


def over_hyphen(line: Sequence[Lexeme], place: int) -> int:
    """The place behind a hyphen that glues a unit to its number ("16-inch"); a dash between words is none."""
    if place + 1 < len(line) and line[place].text in HYPHENS and line[place].glued:
        return place + 1
    return place


def low(line: Sequence[Lexeme], place: int) -> str:
    """The lexeme at ``place`` in lower case; empty beyond the ends of the line."""
    return line[place].low if 0 <= place < len(line) else ""
