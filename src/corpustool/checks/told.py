"""Which numbers does an article print, and in which words do they stand to one another?

A text in which each figure is one character lets a pattern say "rose C to B from A" and nothing of how numbers look.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from corpustool.checks.numbers import in_order, is_factor, piece_interval, printed_interval
from corpustool.domain.analysis import Record
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.domain.quantities import Bound, Interval

_PLANE = 0x4000
_FIRST = {"percent": 0xF0000, "count": 0xF4000, "amount": 0xF8000, "part": 0xFC000}
PERCENT, COUNT, AMOUNT, PART = (f"[{chr(first)}-{chr(first + _PLANE - 3)}]" for first in _FIRST.values())
"""Characters that stand for a percentage, a count, an amount of something measured, and a fraction or factor."""
NUMBER = f"[{chr(_FIRST['percent'])}-{chr(_FIRST['part'] + _PLANE - 3)}]"
FULL = f"[{chr(_FIRST['count'])}-{chr(_FIRST['amount'] + _PLANE - 3)}]"
"""A count or an amount."""
_MARKS = re.compile(NUMBER)
_AROUND = 60
"""Characters before and behind a number in which words are looked for."""
_UNIT_BEHIND = re.compile(r"\s*-?(?:%|percentage[ -]points?\b|percent\b|per\s+cent\b|pct\b)", re.IGNORECASE)


def gap(most: int) -> str:
    """A pattern for up to ``most`` characters of one clause without a number; full stops inside words are none."""
    return rf"(?:[^{NUMBER[1:-1]}\n;:.()]|\.(?=\w)){{0,{most}}}?"


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it is printed: its figure, or one end of the figure's range; ``at`` is its place in the text."""

    figure: Figure
    value: Decimal
    interval: Interval
    at: int = -1

    @property
    def unit(self) -> tuple[UnitKind, str | None]:
        """What it is counted in."""
        return self.figure.unit.kind, self.figure.unit.code


@dataclass(frozen=True, slots=True)
class Told:
    """A text with a character for each number, and the numbers by their characters and by their sentences."""

    text: str
    numbers: dict[str, Number]
    sentences: dict[int, list[Number]] = field(default_factory=dict, repr=False)

    def group(self, found: re.Match[str], name: str) -> Number:
        """The number that a group of one character stands for."""
        return self.numbers[found.group(name)]

    def opens(self, number: Number, words: re.Pattern[str]) -> bool:
        """Whether such words stand right before the number; their pattern ends with ``$``."""
        return words.search(self.text[max(0, number.at - _AROUND) : max(0, number.at)]) is not None

    def closes(self, number: Number, words: re.Pattern[str]) -> bool:
        """Whether such words stand right behind the number."""
        return words.match(self.text[number.at + 1 : number.at + 1 + _AROUND]) is not None

    def near(self, sentence: int, back: int) -> tuple[Number, ...]:
        """The numbers of the sentence and of ``back`` sentences before it, in order."""
        return tuple(number for at in range(sentence - back, sentence + 1) for number in self.sentences.get(at, ()))

    def all_in(self, text: str) -> tuple[Number, ...]:
        """The numbers of a stretch, in order."""
        return tuple(self.numbers[mark] for mark in _MARKS.findall(text))


def told(record: Record) -> Told:
    """The article's text with a character for each number; units behind a percentage are taken in.

    "From 40 to 60" may have been read as one range: its two ends are two numbers.
    """
    text = _MARKS.sub(" ", record.article.text)
    pieces: list[str] = []
    numbers: dict[str, Number] = {}
    position = length = 0
    for figure in record.analysis.figures:
        if figure.start < position or len(numbers) >= _PLANE - 8:
            continue
        pieces.append(text[position : figure.start])
        length += len(pieces[-1])
        position = figure.end
        if figure.unit.kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS):
            behind = _UNIT_BEHIND.match(text, position)
            position = behind.end() if behind else position
        ends = _numbers(figure)
        for at, number in enumerate(ends):
            mark = chr(_FIRST[_class(figure)] + len(numbers))
            pieces.append(f" to {mark}" if at else mark)
            length += len(pieces[-1])
            numbers[mark] = replace(number, at=length - 1)
    pieces.append(text[position:])
    sentences: dict[int, list[Number]] = {}
    for number in numbers.values():
        sentences.setdefault(number.figure.sentence, []).append(number)
    return Told("".join(pieces), numbers, sentences)


def _numbers(figure: Figure) -> tuple[Number, ...]:
    """The figure as one number, or the two ends of "40 to 60" as they are printed."""
    quantity, pieces = figure.quantity, figure.quote.split(" to ")
    if quantity.bound is Bound.RANGE and quantity.value_to is not None and len(pieces) == 2:
        ends = in_order(pieces[0], pieces[1], (quantity.value, quantity.value_to))
        if ends is not None:
            return tuple(
                Number(figure, value, piece_interval(piece, value, figure.unit.kind))
                for piece, value in zip(pieces, ends, strict=True)
            )
    return (Number(figure, quantity.value, printed_interval(figure)),)


def _class(figure: Figure) -> str:
    if figure.unit.kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS):
        return "percent"
    if figure.kind is FigureKind.SHARE or (figure.kind is FigureKind.CHANGE and is_factor(figure)):
        return "part"
    return "count" if figure.unit.kind is UnitKind.COUNT else "amount"
