"""What is told in money and percent: which nouns name it, and which words before them belong to the name?"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from corpustool.lexicon.tables import rows


@cache
def _nouns() -> dict[str, str]:
    listed = [names.split() for kind, names in rows("amounts.tsv") if kind == "noun"]
    return {name: names[0] for names in listed for name in names}


@cache
def _before() -> frozenset[str]:
    return frozenset(name for kind, names in rows("amounts.tsv") if kind == "before" for name in names.split())


def tells_amount(words: Collection[str]) -> bool:
    """Whether any of the words is one of which `amount` knows what it names."""
    return not _nouns().keys().isdisjoint(words)


def amount(word: str) -> str | None:
    """The first name of what the word (lower case, as printed) names: "sales" are revenue."""
    return _nouns().get(word)


@cache
def _lasting() -> frozenset[str]:
    return frozenset(name for kind, names in rows("amounts.tsv") if kind == "lasting" for name in names.split())


def lasting(name: str) -> bool:
    """Whether the amount of that (first) name is of more than one day: a day told with it is when it was announced."""
    return name in _lasting()


def belongs_before(word: str) -> bool:
    """Whether the word belongs to the name of an amount behind it: "net profit", "unemployment rate"."""
    return word in _before()
