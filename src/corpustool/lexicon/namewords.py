"""Which words tell what a name names, and which words are no names?"""

from __future__ import annotations

import itertools
from functools import cache

from corpustool.lexicon.tables import rows, words


def titles() -> frozenset[str]:
    """Titles and offices before a person's name, lower case, without full stop: "president", "mr"."""
    return words("titles.txt")


def junk() -> frozenset[str]:
    """Words in capitals that are no names, lower case: "advertisement", "however", "she"."""
    return words("name_junk.txt")


def sounds_like_organisation(name: str) -> bool:
    """Whether a word of ``name`` says that it is an organisation: "Board of Trade", "Acme Ltd"."""
    return _has_cue(name, "organisation_words.txt")


def sounds_like_place(name: str) -> bool:
    """Whether a word of ``name`` says that it is a place: "Lake Nyasa", "Harbour Road"."""
    return _has_cue(name, "place_words.txt")


def _has_cue(name: str, table: str) -> bool:
    tokens = [token.strip(".,'’") for token in name.lower().split()]
    if len(tokens) < 2:
        return False
    first, last, anywhere = _cues(table)
    return (
        tokens[-1] in last
        or tokens[0] in first
        or any(token in anywhere for token in tokens)
        or any(f"{a} {b}" in anywhere for a, b in itertools.pairwise(tokens))
    )


@cache
def _cues(table: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    first, last, anywhere = (
        frozenset(row[0] for row in rows(table) if row[1] == where) for where in ("first", "last", "any")
    )
    return first, last, anywhere
