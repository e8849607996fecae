"""Which place does a name mean? Countries, demonyms, regions, subdivisions, cities, and what lies in what.

Case counts where it tells: "US" and "U.S." are a country, "us" is a pronoun; "Polish" is a demonym, "polish" is
not. A leading article never counts. Tables and their sources: `corpustool.lexicon.gazetteer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from corpustool.lexicon.folding import fold, initials_of
from corpustool.lexicon.gazetteer import NameSort, Place, PlaceSort, cities_named, gazetteer

_SHORT_OF_STATES = 2  # postal codes of US states ("IN", "OR", "ME") are words or other things when they stand alone
_KNOWN_SUBDIVISIONS = frozenset(("US", "GB", "CA", "AU", "IN", "CN", "DE", "RU", "BR", "MX"))
_SHORT_PEOPLE = 4  # "Finn", "Pole", "Gulf": shorter ones are names and words of other sorts
_KNOWN_SIZE = 2  # cities of over 100,000 people are known by name alone


def country_of(name: str) -> str | None:
    """The ISO 3166 code of the country that ``name`` names: usual, official, other or former name, abbreviation.

    >>> country_of("the United Kingdom"), country_of("U.K."), country_of("Burma"), country_of("us")
    ('GB', 'GB', 'MM', None)
    """
    bare = _bare(name)
    found = _listed(bare) if bare[:1].isupper() else ()
    return next((place.key for place, _ in found if place.sort is PlaceSort.COUNTRY), None)


@lru_cache(maxsize=100_000)
def ends_country(word: str) -> bool:
    """Whether a name that `country_of` or `demonym` know can be ``word`` (without spaces) or end with it."""
    ends = _ends_of_countries()
    return (
        fold(word).rpartition(" ")[2] in ends
        or word.replace(".", "") in ends
        or "".join(filter(str.isalnum, word)) in ends
    )


@cache
def _ends_of_countries() -> frozenset[str]:
    """The last words of the names and peoples of countries, and what their abbreviations ("UAE") can end with."""
    known = gazetteer()
    names = {name for name, found in known.named.items() if any(_is_country(place) for place, _ in found)}
    peoples = {name for name, found in known.demonyms.items() if any(map(_is_country, found))}
    short = {letters for letters, found in known.abbreviated.items() if any(map(_is_country, found))}
    last = (name.rpartition(" ")[2] for name in names | peoples)
    return frozenset((*last, *(letters[at:] for letters in short for at in range(len(letters)))))


def _is_country(place: Place) -> bool:
    return place.sort is PlaceSort.COUNTRY


def demonym(name: str) -> str | None:
    """The ISO 3166 code of the country whose people or adjective ``name`` is ("Chinese", "the Dutch"), else ``None``.

    Peoples of a subdivision ("Scottish") and of a region ("European") have none: see `people_of`.
    """
    for place in people_of(name):
        if place.sort is PlaceSort.COUNTRY:
            return place.key
    return None


def people_of(name: str) -> tuple[Place, ...]:
    """The places whose people or adjective ``name`` is; empty where it is none, or stands in lower case."""
    bare = _bare(name)
    return gazetteer().demonyms.get(fold(bare), ()) if bare[:1].isupper() else ()


def canonical_place(name: str) -> str:
    """The usual English name of the place that ``name`` names ("Kyiv" for "Kiev"); ``name`` itself if unknown."""
    found = readings(name)
    return found[0][0].name if found else name


def is_place(name: str) -> bool:
    """Whether ``name`` is a place by its letters: a country, region, subdivision or city of over 100,000 people."""
    return any(place.size >= _KNOWN_SIZE for place, _ in readings(name))


def contains(outer: str, inner: str) -> bool | None:
    """Whether the place ``outer`` holds the place ``inner``, or is it; ``None`` where either is unknown.

    Of a name that several places bear, any may be meant: Paris is in France and in Texas. Demonyms are read as their
    place ("Scottish" in "UK").
    """
    wholes, parts = _meant(outer), _meant(inner)
    if not wholes or not parts:
        return None
    keys = {place.key for place in wholes}
    return any(not keys.isdisjoint(_chain(part)) for part in parts)


def lies_in(place: Place, whole: str) -> bool:
    """Whether a place lies in one of the places that ``whole`` names, or is it."""
    return not {one.key for one in _meant(whole)}.isdisjoint(_chain(place))


def readings(name: str, *, any_case: bool = False) -> tuple[tuple[Place, NameSort], ...]:
    """Every place that ``name`` may name and how, the likeliest first; demonyms do not count.

    With ``any_case`` a name in lower case is read too ("china"), but never an abbreviation ("us").
    """
    bare = _bare(name)
    if not any_case and not bare[:1].isupper():
        return ()
    return tuple(sorted((*_listed(bare, postal=any_case), *cities_named(fold(bare))), key=_rank))


def _rank(reading: tuple[Place, NameSort]) -> int:
    """Large cities stand before the provinces and parishes of most countries: "Portland" is no parish of Jamaica."""
    place, how = reading
    if place.sort is PlaceSort.SUBDIVISION:
        return 0 if place.key[:2] in _KNOWN_SUBDIVISIONS else 2
    if place.sort is PlaceSort.CITY:
        return 1 if place.size > _KNOWN_SIZE and how is NameSort.USUAL else 3
    return 0


def _listed(bare: str, *, postal: bool = False) -> tuple[tuple[Place, NameSort], ...]:
    """The readings that are no city; with ``postal`` the codes of US states count without full stops."""
    short = initials_of(bare) or bare.replace(".", "").replace(" ", "")
    abbreviated = [
        (place, NameSort.ABBREVIATION)
        for place in gazetteer().abbreviated.get(short, ())
        if place.sort is not PlaceSort.SUBDIVISION or len(short) > _SHORT_OF_STATES or "." in bare or postal
    ]
    return (*abbreviated, *gazetteer().named.get(fold(bare), ()))


def nation_at(words: Sequence[str], place: int) -> tuple[str | None, int]:
    """The key of the country, region or nation that ``words`` name from ``place`` on, and how many words do so.

    Adjectives count ("Chinese"), peoples in the plural do not: "Indians" in a name may be a team.
    """
    first = words[place]
    if not first[:1].isupper():
        return None, 1
    letters = initials_of(first)
    if letters and letters in gazetteer().abbreviated:
        for found in gazetteer().abbreviated[letters]:
            if found.sort is not PlaceSort.SUBDIVISION:
                return found.key.lstrip("@"), 1
    for length in range(min(_nations().longest(fold(first)), len(words) - place), 0, -1):
        key = _nations().keys.get(fold(" ".join(words[place : place + length]).strip(",.;:")))
        if key:
            return key, length
    return None, 1


@dataclass(frozen=True, slots=True)
class _Nations:
    """Keys of countries, regions and nations by folded name or adjective, and the longest name by its first word."""

    keys: dict[str, str]
    lengths: dict[str, int]

    def longest(self, first: str) -> int:
        return self.lengths.get(first, 0)


@cache
def _nations() -> _Nations:
    known = gazetteer()
    keys: dict[str, str] = {}
    for name, found in known.named.items():
        for place, _ in found:
            if place.sort in (PlaceSort.COUNTRY, PlaceSort.REGION) or place.key.startswith("GB-"):
                keys.setdefault(name, place.key.lstrip("@"))
    for name, places in known.demonyms.items():
        if len(name) > _SHORT_PEOPLE and not (name.endswith("s") and name[:-1] in known.demonyms):
            for place in places:
                if place.sort is not PlaceSort.SUBDIVISION or place.key.startswith("GB-"):
                    keys.setdefault(name, place.key.lstrip("@"))
    lengths: dict[str, int] = {}
    for name in keys:
        words = name.split()
        lengths[words[0]] = max(lengths.get(words[0], 0), len(words))
    return _Nations(keys, lengths)


def _meant(name: str) -> list[Place]:
    found = [place for place, _ in readings(name)]
    return found or list(people_of(name))


def _chain(place: Place) -> frozenset[str]:
    """The keys of a place and of everything that holds it; a city stands in no table of parents itself."""
    above = gazetteer().above
    return frozenset((place.key, *place.parents, *(key for parent in place.parents for key in above(parent))))


def _bare(name: str) -> str:
    text = name.strip()
    return text[4:].lstrip() if text[:4].lower() == "the " else text
