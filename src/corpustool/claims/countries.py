"""Which countries does a name or a sentence stand for?"""

from __future__ import annotations

from functools import lru_cache

from corpustool.claims.lines import Line
from corpustool.domain.figures import Figure
from corpustool.lexicon.places import country_of, demonym, readings


@lru_cache(maxsize=100_000)
def country(name: str) -> str | None:
    """The country that a name or a people's name stands for."""
    return country_of(name) or demonym(name)


@lru_cache(maxsize=100_000)
def lands(name: str) -> frozenset[str]:
    """The countries in which a place of that name lies: "Paris" may be in France or in the United States."""
    codes = (part[:2] for place, _ in readings(name) for part in (place.key, *place.parents) if part[:1] != "@")
    return frozenset(code for code in codes if code.isupper())


def countries_in(words: Line) -> frozenset[str]:
    """Every country the sentence names, by itself or by its people; names of two words before names of one."""
    found = set()
    index = 0
    while index < len(words.words):
        two = " ".join(words.words[index : index + 2])
        code = country(two) if two[:1].isupper() and index + 1 < len(words.words) else None
        step = 2 if code else 1
        code = code or (country(words.words[index]) if words.words[index][:1].isupper() else None)
        if code:
            found.add(code)
        index += step
    return frozenset(found)


def countries_of(figure: Figure) -> frozenset[str]:
    """The countries that the places of the figure stand for."""
    return frozenset(code for place in figure.places if (code := country(place)))
