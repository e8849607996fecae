"""Which measures only repeat the one before them in another unit, or go on with it? "5 miles (8 km)", "6 ft 2 in"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from corpustool.claims.aspects import dimension_of
from corpustool.domain.figures import Figure
from corpustool.lexicon.conversion import converted

AGAIN = "the measure before it in another unit"
COMPOUND = "part of a measure in two units"

_OR = r"or|about|around|some|roughly|nearly|almost|approximately|approx\.?|equivalent to|i\.e\.,?|that is,?|[~≈=]"
_AGAIN = re.compile(rf"\s*[(\[,;/–—-]?\s*(?:(?:{_OR})\s*){{0,2}}", re.IGNORECASE)
_ON = re.compile(r"\s*,?\s*(?:and\s+)?", re.IGNORECASE)
_REACH = 40
_ALIKE = Decimal("0.8")
"""Who converts rounds, but not by more than this share."""


def asides(figures: Sequence[Figure], text: str) -> dict[int, str]:
    """The measures that are no answers of their own, by their place among the figures, each with its reason."""
    known = [dimension_of(figure) for figure in figures]
    alike = [at for at in range(1, len(figures)) if known[at] and known[at] == known[at - 1]]
    return {at: reason for here in alike for at, reason in _aside(figures, here, text)}


def _aside(figures: Sequence[Figure], at: int, text: str) -> Iterator[tuple[int, str]]:
    before, figure = figures[at - 1], figures[at]
    if before.unit.code == figure.unit.code:
        return
    gap = text[before.end : figure.start]
    if len(gap) > _REACH:
        return
    between = gap.lstrip(" \u00a0-‐‑").removeprefix(before.unit.text)
    if _AGAIN.fullmatch(between) and _one_measure(before, figure):
        yield at, AGAIN
    elif _ON.fullmatch(between):
        yield at - 1, COMPOUND
        yield at, COMPOUND


def _one_measure(a: Figure, b: Figure) -> bool:
    found = converted(a.quantity.value, a.unit.code or "", b.unit.code or "")
    if found is None:
        return False
    low, high = sorted((abs(found), abs(b.quantity.value)))
    return low >= high * _ALIKE


def others(figures: Sequence[Figure], text: str) -> dict[int, int]:
    """For each measure how many more measures of its dimension, in other words, its sentence holds."""
    left = asides(figures, text)
    known = [
        (at, figure.sentence, dimension) for at, figure in enumerate(figures) if (dimension := dimension_of(figure))
    ]
    kept = [each for each in known if left.get(each[0]) != AGAIN]
    told = Counter((sentence, dimension) for _, sentence, dimension in kept)
    return {at: told[sentence, dimension] - 1 for at, sentence, dimension in kept}
