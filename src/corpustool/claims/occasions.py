"""Do two figures tell of one occasion? What may yet be, what happened anew, and what is only a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from corpustool.claims.answers import Answer
from corpustool.claims.countries import country
from corpustool.claims.likeness import TELLING, close, kinds, shared_rarity, together
from corpustool.claims.locating import sites_of
from corpustool.claims.things import peoples
from corpustool.domain.claims import ExplanationKind
from corpustool.domain.quantities import Trend

_HALF = Decimal("0.5")
"""A lower toll that is a smaller share of the higher one than this may be that of a part of the disaster."""
_MANY = 50
"""So many dead in one event are rare in a country, but for those of wars."""
_WARLIKE = frozenset({"clash", "strike"})
_GREAT = 5.0
_SELDOM = 6.0
"""What sentences of great tolls, and of what happens seldom, must share (see `shared_rarity`) to be of one event."""
_MUCH = 12.0
"""Sentences that share so much tell of one event whose toll may have tripled."""
_FIFTH = Decimal("0.2")
_THIRD = Decimal("0.3")
_TWO_FIFTHS = Decimal("0.4")
"""The least share of the later toll that the earlier one is: of great events, where much is shared, and of seldom ones.

All these were set in November 2026, on 2,315 pairs of headlines of 64 events that were written for it.
"""
_TOGETHER = frozenset({"tsunami", "flood", "storm"})
"""What comes with an earthquake or a storm and has its dead in the same count."""


def other_occasions(a: Answer, b: Answer, single: bool, known: bool) -> Iterator[tuple[ExplanationKind, str]]:
    """What tells that two figures that differ are not of one occasion, or that the lower one is of a part of it.

    ``single`` tells that both tell of something that happens but once, ``known`` that their event is one.
    """
    if a.scene.possible is not b.scene.possible:
        yield ExplanationKind.EVENT, "one tells what may be, the other what is"
    if a.scene.anew is not b.scene.anew:
        yield ExplanationKind.EVENT, "one tells of one more event of its kind"
    low, high = (a, b) if a.value < b.value else (b, a)
    if low.scene.role and low.counted and peoples(low.counted) - high.scene.lands and not peoples(high.counted):
        yield ExplanationKind.RESTRICTION, "the lower one counts only people of one country"
    if _one_of(low, high, known):
        yield ExplanationKind.PART, "the lower one may be of one place of several"
    if single and low.value < high.value * _HALF:
        more = {each.kind for each in low.scene.happenings - high.scene.happenings if each.often == "once"}
        if more - _TOGETHER:
            yield ExplanationKind.PART, f"the lower one may be of one part of it: {min(more - _TOGETHER)}"


def _one_of(low: Answer, high: Answer, known: bool) -> bool:
    """Whether the lower number is of one of the countries that the higher one is of, or of one site of several."""
    if len(high.figure.places) > 1:
        lands = {code for place in high.figure.places if (code := country(place))}
        if len(lands) > 1 and low.scene.countries and low.scene.countries < lands:
            return True
    some = sites_of(low, ("building",)) if high.scene.several or not known else frozenset()
    if some and not known and some < sites_of(high, ("building",)):
        return True
    if high.scene.role is None or not high.scene.several:
        return False
    own = {place for place in low.figure.places if not country(place)} if low.scene.several else low.scene.spots
    return bool(some - sites_of(high, ("building",))) or not own <= high.scene.spots


def near(a: Answer, b: Answer) -> bool:
    """Whether the values are near enough for two reports of one event that may happen again.

    The toll of what kills many, of what happens seldom, or of what both tell in many words may have grown meanwhile.
    """
    if close(a, b):
        return True
    low, high = (a, b) if a.value < b.value else (b, a)
    if low.value < high.value * _FIFTH:
        return False
    if great(a, b):
        return True
    shared = shared_rarity(a, b)
    if shared >= _MUCH or (shared >= TELLING and high.figure.quantity.trend is Trend.UP):
        return low.value >= high.value * _THIRD
    return shared >= TELLING and seldom(a, b) and low.value >= high.value * _TWO_FIFTHS


def enough(a: Answer, b: Answer) -> float:
    """How much (see `shared_rarity`) two sentences must share to tell of one event that may happen again."""
    return _GREAT if great(a, b) else _SELDOM if seldom(a, b) else TELLING


def great(a: Answer, b: Answer) -> bool:
    """Whether so many died in both that no country sees two such events within days, but for wars."""
    return (
        bool(kinds(a, b) - _WARLIKE) and a.scene.role == "killed" and min(a.value, b.value) >= _MANY and together(a, b)
    )


def seldom(a: Answer, b: Answer) -> bool:
    """Whether both tell of one place and of what happens there seldom: a flood, a fire."""
    return together(a, b) and any(each.often == "rare" for each in a.scene.happenings & b.scene.happenings)
