"""Which words tell what a name names, and which words are no names?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from corpustool.lexicon.tables import rows, words


def titles() -> frozenset[str]:
    """Titles and offices before a person's name, lower case, without full stop: "president", "mr"."""
    return words("titles.txt")


def junk() -> frozenset[str]:
    """Words in capitals that are no names, lower case: "advertisement", "however", "she"."""
    return words("name_junk.txt")


def forenames() -> frozenset[str]:
    """Given names of the world, folded."""
    return words("forenames.txt")


def surnames() -> frozenset[str]:
    """Family names of the world, folded."""
    return words("surnames.txt")


@cache
def unions() -> frozenset[str]:
    """Unions of countries that act as one, lower case: "european union", "eu"."""
    found = (row for row in rows("regions.tsv") if row[-1] == "union")
    return frozenset(name.lower() for row in found for name in (row[0], *row[1].split("|")) if name)


def is_place_word(word: str) -> bool:
    """Whether a lower-case word tells of a place: "town", "province"."""
    return word in words("place_words.txt")


def is_organisation_word(word: str) -> bool:
    """Whether a lower-case word tells of an organisation: "company", "ministry"."""
    return word in words("organisation_words.txt")


def cues(name: str) -> Iterator[str]:
    """What the words of a name tell of its kind: "ends as an organisation", "begins as a place"."""
    tokens = [token.strip(".,'’") for token in name.lower().split()]
    for kind in ("organisation", "place"):
        first, last, anywhere = _cues(f"{kind}_words.txt")
        if tokens[-1] in last or tokens[-1] in anywhere:
            yield f"ends as {kind}" if len(tokens) > 1 else f"is a word for {kind}"
        if len(tokens) > 1:
            if tokens[0] in first:
                yield f"begins as {kind}"
            if any(token in anywhere for token in tokens[:-1]) or any(
                f"{a} {b}" in anywhere for a, b in pairwise(tokens)
            ):
                yield f"has a word of {kind}"
    if len(tokens) > 1 and tokens[0] in titles():
        yield "begins with a title"


@cache
def _cues(table: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    found = rows(table)
    first, last, anywhere = (
        frozenset(word for word, where in found if where == which) for which in ("first", "last", "any")
    )
    return first, last, anywhere


@cache
def kind_evidence() -> dict[str, tuple[float, ...]]:
    """How much each piece of evidence speaks for person, organisation, place, group, no name: log-odds."""
    return {name: tuple(float(weight) for weight in weights) for name, *weights in rows("kind_evidence.tsv")}
