"""Which words turn a number beside them into a label: page numbers, flights, streets?"""

from __future__ import annotations

from functools import cache

from corpustool.lexicon.tables import rows, words


@cache
def number_labels() -> dict[str, str]:
    """Lower-case words before a number, with the reason why the number is no figure."""
    return {word: reason for word, reason in rows("number_labels.tsv")}


def street_words() -> frozenset[str]:
    """Words that end the name of a street."""
    return words("street_words.txt")
