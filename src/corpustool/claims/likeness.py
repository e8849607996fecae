"""How much do two figures and their sentences have in common?"""

from __future__ import annotations

from decimal import Decimal

from corpustool.claims.answers import Answer
from corpustool.lexicon.events import happening, may_be_one
from corpustool.lexicon.rarity import COMMONEST, zipf

ALIKE = Decimal("0.6")
"""From this share on the smaller value is of one size with the larger one."""

TELLING = 7.5
"""What two sentences must share (see `shared_rarity`) where nothing says that their event happens but once."""

_COUNTRY = 3.0
_EVENT = 3.0
_NAMELY = 4.0
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
    told = {kind.kind for word in shared if (kind := happening(word))}
    otherwise = kinds(a, b) - told
    lands = _COUNTRY * len(a.scene.countries & b.scene.countries) + _EVENT * len(otherwise)
    return sum(COMMONEST - zipf(word) for word in shared) + lands


def kinds(a: Answer, b: Answer) -> frozenset[str]:
    """The kinds of event that both sentences tell of; of an attack and a shooting, which may be one, either one."""
    mine, other = ({each.kind for each in answer.scene.happenings} for answer in (a, b))
    alike = sorted(sorted((x, y)) for x in mine for y in other if may_be_one(x, y))
    return frozenset(mine & other or {first for first, _ in alike[:1]})


def together(a: Answer, b: Answer) -> bool:
    """Whether the two sentences name one country or one place in it."""
    return bool(a.scene.countries & b.scene.countries or a.scene.spots & b.scene.spots or a.scene.lands & b.scene.lands)


def somewhere(a: Answer, b: Answer) -> bool:
    """Whether the two sentences name one place, person or body, or share a word that is no kind of event.

    "A suicide bomber killed 12" is news of many places.
    """
    mine, other = a.scene, b.scene
    if mine.names & other.names or together(a, b):
        return True
    return sum(COMMONEST - zipf(word) for word in mine.telling & other.telling if not happening(word)) >= _NAMELY


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
