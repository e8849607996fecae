"""Which words tell that numbers are parts of one another or add up?"""

from __future__ import annotations

from functools import cache

from corpustool.lexicon.tables import rows, words


@cache
def _phrases(sort: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for kind, phrase in rows("summing.tsv") if kind == sort)


def adding_phrases() -> frozenset[tuple[str, ...]]:
    """As in "in addition to": the number after it is the base of the one before."""
    return _phrases("adds")


def part_phrases() -> frozenset[tuple[str, ...]]:
    """As in "including": the numbers after it are parts of the one before."""
    return _phrases("parts")


@cache
def bringing_words() -> frozenset[str]:
    """As in "bringing" (the total to)."""
    return frozenset(phrase[0] for phrase in _phrases("brings"))


@cache
def sum_nouns() -> frozenset[str]:
    """As in "total", "toll"."""
    return frozenset(phrase[0] for phrase in _phrases("sums"))


def spread_nouns() -> frozenset[str]:
    """Lemmas of places that are counted to tell how far something is spread."""
    return words("spread_nouns.txt")
