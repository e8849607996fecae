"""Which countries does a name or a sentence stand for?"""

from __future__ import annotations

from functools import lru_cache

from corpustool.claims.lines import Line
from corpustool.domain.figures import Figure
from corpustool.lexicon.places import country_of, demonym, ends_country, readings


@lru_cache(maxsize=100_000)
def country(name: str) -> str | None:
    """The country that a name or a people's name stands for."""
    if " " not in name and not ends_country(name):
        return None
    return country_of(name) or demonym(name)


@lru_cache(maxsize=100_000)
def lands(name: str) -> frozenset[str]:
    """The countries in which a place of that name lies: "Paris" may be in France or in the United States."""
    codes = (part[:2] for place, _ in readings(name) for part in (place.key, *place.parents) if part[:1] != "@")
    return frozenset(code for code in codes if code.isupper())


def countries_in(words: Line) -> frozenset[str]:
    """Every country the sentence names, by itself or by its people; names of two words before names of one."""
    found = set()
    end = 0
    for index in [at for at, word in enumerate(words.words) if word[0].isupper()]:
        if index < end:
            continue
        word, behind = words.words[index], words.words[index + 1 : index + 2]
        code = country(f"{word} {behind[0]}") if behind and ends_country(behind[0]) else None
        if code:
            end = index + 2
        code = code or country(word)
        if code:
            found.add(code)
    return frozenset(found)


def countries_of(figure: Figure) -> frozenset[str]:
    """The countries that the places of the figure stand for."""
    return frozenset([code for place in figure.places if (code := country(place))])


@lru_cache(maxsize=100_000)
def home(name: str) -> str | None:
    """The country in which the likeliest place of that name lies; ``None`` for countries and for unknown names."""
    found = readings(name)
    if not found or country(name):
        return None
    place = found[0][0]
    return next((part[:2] for part in (place.key, *place.parents) if part[:2].isupper()), None)
