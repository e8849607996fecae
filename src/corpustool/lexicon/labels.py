"""Which words turn a number beside them into a label: page numbers, flights, streets?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corpustool.lexicon.tables import rows, words


@dataclass(frozen=True, slots=True)
class Label:
    """Why a number behind the word is no figure; ``capital`` says that the word must have a capital letter."""

    reason: str
    capital: bool


@cache
def number_labels() -> dict[str, Label]:
    """Lower-case words before a number that make it a label."""
    return {word: Label(reason, letter == "capital") for word, reason, letter in rows("number_labels.tsv")}


def street_words() -> frozenset[str]:
    """Words that end the name of a street."""
    return words("street_words.txt")
