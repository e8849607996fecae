"""How much does a word of an organisation's name tell? Names of their own most, generic words and countries little."""

from __future__ import annotations

from corpustool.lexicon.organisations import sort_of_word

TELLING = 1.0
"""The weight of a word that is a name of its own."""

_WEIGHTS = {"head": 0.25, "modifier": 0.35, "filler": 0.0}
_COUNTRY = 0.35


def weight(word: str) -> float:
    """How much a word tells about which organisation is meant: 1 for a name of its own."""
    if word.startswith("@"):
        return _COUNTRY
    return _WEIGHTS.get(sort_of_word(word) or "", TELLING)
