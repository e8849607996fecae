"""Which numbers does an article print, and in which words do they stand to one another?

A text in which each figure is one character lets a pattern say "rose C to B from A" and nothing of how numbers look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
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
SHARE = f"{PART[:-1]}{PERCENT[1:]}"
"""A percentage or a fraction."""
_MARKS = re.compile(NUMBER)
_PERCENTS = frozenset({UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS})
_AROUND = 60
"""Characters before and behind a number in which words are looked for."""
_UNIT_BEHIND = re.compile(r"\s*-?(?:%|percentage[ -]points?\b|percent\b|per\s+cent\b|pct\b)", re.IGNORECASE)
_THAT_IS = ".e."
"""No full stop of "i.e." parts two numbers; every other one with a space behind it does."""


def gap(most: int) -> str:
    """A pattern for up to ``most`` characters of one clause without a number; full stops inside words are none."""
    return rf"(?:[^{NUMBER[1:-1]}\n;:.()]|\.(?=\w)){{0,{most}}}?"


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it is printed: its figure, or one end of the figure's range.

    ``at`` is its place in the text, ``piece`` what is printed of an end.
    """

    figure: Figure
    value: Decimal
    at: int = -1
    piece: str = ""

    @property
    def unit(self) -> tuple[UnitKind, str | None]:
        """What it is counted in."""
        return self.figure.unit.kind, self.figure.unit.code

    @property
    def interval(self) -> Interval:
        """The numbers that it may stand for."""
        if self.piece:
            return piece_interval(self.piece, self.value, self.figure.unit.kind)
        return printed_interval(self.figure)


@dataclass(frozen=True, slots=True)
class Shape:
    """Words that hold numbers together, and the sorts of these numbers in the order in which they are printed.

    A pattern is slow to find nothing: it is tried where such numbers follow one another, and nowhere else. ``lead``
    are the words before the first number, ``row`` those up to the end of a row of numbers: ``words`` begin with them.
    """

    words: re.Pattern[str]
    order: re.Pattern[str]
    lead: re.Pattern[str] | None = None
    row: re.Pattern[str] | None = None


def shape(order: str, words: str, flags: re.RegexFlag = re.NOFLAG, *, lead: str = "", row: str = "") -> Shape:
    """The shape of ``lead``, ``row`` and ``words``, of which the one behind the lead begins with a number.

    In ``order`` a full stop ends a sentence. A ``row`` goes on as far as it can: what stands behind its last number
    decides for all the numbers of it.
    """
    return Shape(
        re.compile(f"{lead}{row}{words}", flags),
        re.compile(f"(?={order})"),
        re.compile(rf"{lead}\Z", flags) if lead else None,
        re.compile(f"{lead}{row}", flags) if row else None,
    )


@dataclass(frozen=True, slots=True)
class Told:
    """A text with a character for each number, and the numbers by their characters and by their sentences.

    ``marks`` is what is left of the text without its words: the numbers, and a full stop where a sentence ends.
    """

    text: str
    numbers: dict[str, Number]
    marks: str = ""
    sentences: dict[int, list[Number]] = field(default_factory=dict, repr=False)

    def found(self, shape: Shape) -> Iterator[re.Match[str]]:
        """Where the text has the shape, from left to right, no stretch in another: what ``finditer`` would find."""
        behind = 0
        for first in shape.order.finditer(self.marks):
            start = self.numbers[self.marks[first.start()]].at
            if start >= behind and shape.lead:
                led = shape.lead.search(self.text, max(behind, start - _AROUND), start)
                start = led.start() if led else -1
            if start < behind:
                continue
            row = shape.row.match(self.text, start) if shape.row else None
            found = shape.words.match(self.text, start) if row or not shape.row else None
            if found:
                behind = found.end()
                yield found
            elif row:
                behind = row.end() - 1  # whatever begins within the row would have to end as it does

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
    text = record.article.text
    if not text.isascii():
        text = _MARKS.sub(" ", text)
    pieces: list[str] = []
    marks: list[str] = []
    numbers: dict[str, Number] = {}
    sentences: dict[int, list[Number]] = {}
    position = length = 0
    for figure in record.analysis.figures:
        if figure.start < position or len(numbers) >= _PLANE - 8:
            continue
        between = text[position : figure.start]
        position = figure.end
        if figure.unit.kind in _PERCENTS:
            behind = _UNIT_BEHIND.match(text, position)
            position = behind.end() if behind else position
        if (". " in between or ".\n" in between) and _THAT_IS not in between.lower():
            marks.append(".")
        first, told_here = _FIRST[_class(figure)], sentences.setdefault(figure.sentence, [])
        for value, piece in _ends(figure):
            mark = chr(first + len(numbers))
            length += len(between)
            numbers[mark] = number = Number(figure, value, length, piece)
            length += 1
            told_here.append(number)
            pieces += (between, mark)
            marks.append(mark)
            between = " to "
    pieces.append(text[position:])
    return Told("".join(pieces), numbers, "".join(marks), sentences)


def _ends(figure: Figure) -> tuple[tuple[Decimal, str], ...]:
    """The value of the figure, or the two ends of "40 to 60" as they are printed."""
    quantity = figure.quantity
    if quantity.bound is Bound.RANGE and quantity.value_to is not None:
        pieces = figure.quote.split(" to ")
        ends = in_order(pieces[0], pieces[1], (quantity.value, quantity.value_to)) if len(pieces) == 2 else None
        if ends is not None:
            return (ends[0], pieces[0]), (ends[1], pieces[1])
    return ((quantity.value, ""),)


def _class(figure: Figure) -> str:
    if figure.unit.kind in _PERCENTS:
        return "percent"
    if figure.kind is FigureKind.SHARE or (figure.kind is FigureKind.CHANGE and is_factor(figure)):
        return "part"
    return "count" if figure.unit.kind is UnitKind.COUNT else "amount"
