"""Which words beside a measure tell what it measures: a height, a distance, the wind?"""

from __future__ import annotations

from functools import cache

from corpustool.lexicon.tables import rows


@cache
def _aspects() -> dict[tuple[str, str], str]:
    return {(dimension, word): name for name, dimension, listed in rows("aspects.tsv") for word in listed.split()}


def aspect(word: str, dimension: str) -> str | None:
    """What a measure of the dimension measures beside the word (lower case): "8 metres high" is a height."""
    return _aspects().get((dimension, word))
