"""Which words limit a number, before it or behind it, and which tell the direction of a change?"""

from __future__ import annotations

from functools import cache

from corpustool.domain.quantities import Bound, Trend
from corpustool.lexicon.tables import rows

OPPOSITE = {
    Bound.MORE_THAN: Bound.AT_MOST,
    Bound.LESS_THAN: Bound.AT_LEAST,
    Bound.AT_LEAST: Bound.LESS_THAN,
    Bound.AT_MOST: Bound.MORE_THAN,
}
"""What a bound becomes under a negation: "not more than 5" is at most 5."""


@cache
def bounds_before() -> dict[tuple[str, ...], Bound]:
    """Phrases (lower case, word by word) that bound the number after them."""
    return _phrases("before")


@cache
def bounds_after() -> dict[tuple[str, ...], Bound]:
    """Phrases that bound the number before them."""
    return _phrases("after")


def _phrases(place: str) -> dict[tuple[str, ...], Bound]:
    return {tuple(phrase.split()): Bound(bound) for phrase, where, bound in rows("bounds.tsv") if where == place}


@cache
def change_words() -> dict[str, tuple[Trend, str]]:
    """Words of change that stand before the amount ("rose 5 %", "up 12"), and before what: any, share or by."""
    return {word: (Trend(trend), what) for word, trend, what in rows("change_verbs.tsv")}


@cache
def change_nouns() -> dict[str, Trend]:
    """Words of change that stand behind the amount ("a 5 % drop", "3 points higher")."""
    return {word: Trend(trend) for word, trend in rows("change_nouns.tsv")}
