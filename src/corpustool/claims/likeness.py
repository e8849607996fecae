"""How much do two figures and their sentences have in common?"""

from __future__ import annotations

from decimal import Decimal

from corpustool.claims.answers import Answer
from corpustool.lexicon.rarity import COMMONEST, zipf

ALIKE = Decimal("0.6")
"""From this share on the smaller value is of one size with the larger one."""

TELLING = 7.5
"""What two sentences must share (see `shared_rarity`) where nothing says that their event happens but once."""

_COUNTRY = 3.0
_DIGITS = 3
_MAGNITUDES = Decimal("0.5")
"""Institutes differ by a few tenths about one earthquake."""


def close(a: Answer, b: Answer) -> bool:
    """Whether the printed values are of one size, or neighbours."""
    low, high = sorted((abs(a.value), abs(b.value)))
    if magnitudes(a, b):
        return high - low <= _MAGNITUDES
    return low >= high * ALIKE or (high - low <= 1 and high == high.to_integral_value())


def shared_rarity(a: Answer, b: Answer) -> float:
    """How much that is not commonplace the two sentences share: words by their rarity, countries besides."""
    shared = sorted(a.scene.telling & b.scene.telling)
    return sum(COMMONEST - zipf(word) for word in shared) + _COUNTRY * len(a.scene.countries & b.scene.countries)


def once(a: Answer, b: Answer) -> bool:
    """Whether both tell of something that happens but once in a place within days."""
    return any(happening.often == "once" for happening in a.scene.happenings & b.scene.happenings)


def magnitudes(a: Answer, b: Answer) -> bool:
    """Whether both are magnitudes of earthquakes."""
    return a.scene.role == b.scene.role == "magnitude"


def one_amount(a: Answer, b: Answer) -> bool:
    """Whether both tell in money or percent of what is named alike: of net profit, of turnout."""
    return a.scene.amount is not None and b.scene.amount is not None and a.scene.amount.name == b.scene.amount.name


def shared_sum(a: Answer, b: Answer) -> bool:
    """Whether both sentences give one more sum or measure that is hardly the same by chance: "12 percent to 96.4m"."""
    return any(len(value.normalize().as_tuple().digits) >= _DIGITS for _, value in a.scene.sums & b.scene.sums)
