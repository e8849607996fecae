"""How rare is a word in English at large? A background that does not depend on the corpus at hand.

The frequencies come from the package ``wordfreq`` (Speer 2022, Zipf scale: 3 is one in a million words, 6 one in a
thousand). A small corpus cannot be its own background: in five articles about one story its names are everywhere.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log10

from corpustool.lexicon.frequencies import frequencies

COMMONEST = 8.0
"""The Zipf value of a word that is every tenth word; no word is commoner."""

UNSEEN = 1.0
"""The Zipf value given to a word that the table does not hold (the rarest it holds have 1.0)."""


@cache
def zipf(word: str) -> float:
    """How common a word is, from 1 (unseen) to 8; a word with a hyphen is as common as its rarest part."""
    frequency = frequencies("large").get(word.lower())
    if frequency:
        return log10(frequency) + 9
    parts = [part for part in word.lower().replace("’", "'").removesuffix("'s").split("-") if part]
    known = [frequencies("large").get(part, 0.0) for part in parts]
    if len(parts) == 1 and parts[0] == word.lower():
        return UNSEEN
    return min((log10(value) + 9 if value else UNSEEN for value in known), default=UNSEEN)


@lru_cache(maxsize=100_000)
def rarity(name: str) -> float:
    """How telling a word or name is, from 0 (every text has it) to about 10.

    A name of several words is as rare as its rarest word and a little more for each other one.
    """
    each = sorted((COMMONEST - zipf(word) for word in name.split()), reverse=True)
    return max(0.0, sum(value if index == 0 else 0.2 * value for index, value in enumerate(each[:4])))
