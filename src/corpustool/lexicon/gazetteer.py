"""Which places does the tool know, and under which names? The packaged tables of places as records, read once.

A place has a key: the ISO 3166 code of a country ("GB"), the code of a subdivision ("GB-SCT"), "@" and the name of a
region ("@Europe"), or "Glasgow/GB-SCT" for a city. A name may be several places' (Georgia): the readings stand
in the order country, region, subdivision, city, larger cities first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from corpustool.lexicon import tables
from corpustool.lexicon.folding import fold
from corpustool.lexicon.tables import rows


class PlaceSort(StrEnum):
    """What sort of place it is."""

    COUNTRY = "country"
    REGION = "region"
    SUBDIVISION = "subdivision"
    CITY = "city"


class NameSort(StrEnum):
    """How a name names its place."""

    USUAL = "usual name"
    OFFICIAL = "official name"
    OTHER = "other name"
    ABBREVIATION = "abbreviation"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the tables; ``size`` of a city is 3 over 300,000 people or a capital, 2 over 100,000, else 1."""

    key: str
    name: str
    sort: PlaceSort
    parents: tuple[str, ...]
    size: int = 3


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by key; readings of a folded name, of an abbreviation as printed, and of a demonym."""

    places: dict[str, Place]
    named: dict[str, tuple[tuple[Place, NameSort], ...]]
    abbreviated: dict[str, tuple[Place, ...]]
    demonyms: dict[str, tuple[Place, ...]]

    def above(self, key: str) -> frozenset[str]:
        """The keys of every place that holds the place ``key``, not itself."""
        found: set[str] = set()
        waiting = list(self.places[key].parents) if key in self.places else []
        while waiting:
            parent = waiting.pop()
            if parent not in found:
                found.add(parent)
                waiting.extend(self.places[parent].parents if parent in self.places else ())
        return frozenset(found)


@cache
def gazetteer() -> Gazetteer:
    """The tables, read once: countries, regions and subdivisions; see `cities_named` for the towns."""
    holders = _holders()
    places: dict[str, Place] = {}
    named: defaultdict[str, list[tuple[Place, NameSort]]] = defaultdict(list)
    abbreviated: defaultdict[str, list[Place]] = defaultdict(list)
    demonyms: defaultdict[str, list[Place]] = defaultdict(list)
    for place, names, short, people in _records(holders):
        places[place.key] = place
        for name, sort in names:
            if all(known is not place for known, _ in named[fold(name)]):
                named[fold(name)].append((place, sort))
        for text in short:
            abbreviated[text].append(place)
        for text in dict.fromkeys(map(fold, people)):
            demonyms[text].append(place)
    return Gazetteer(
        places,
        {name: tuple(found) for name, found in named.items()},
        {text: tuple(found) for text, found in abbreviated.items()},
        {text: tuple(found) for text, found in demonyms.items()},
    )


@dataclass(frozen=True, slots=True)
class _Cities:
    """The lines of the table of cities, and where a folded name stands in them: the first place, and any others.

    A line that has the name among its other ones counts as negative, less one. Places are made only when they are
    asked for: the table has 34,000 lines, of which hardly any corpus needs a hundred.
    """

    lines: list[str]
    first: dict[str, int]
    more: dict[str, list[int]]

    def of(self, name: str) -> list[int]:
        """The places of ``name``: those whose usual name it is, then the others, the largest first."""
        if name not in self.first:
            return []
        return sorted((self.first[name], *self.more.get(name, ())), key=lambda place: (place < 0, abs(place)))


@cache
def _cities() -> _Cities:
    lines = tables.lines("cities.tsv")
    first: dict[str, int] = {}
    more: defaultdict[str, list[int]] = defaultdict(list)
    for row, line in enumerate(lines):
        name, _, rest = line.partition("\t")
        key = name.lower() if name.isalpha() and name.isascii() else fold(name)
        if first.setdefault(key, row) != row:
            more[key].append(row)
        others = rest.rpartition("\t")[2]
        for other in others.split("|") if others else ():
            if first.setdefault(other, -row - 1) != -row - 1:
                more[other].append(-row - 1)
    return _Cities(lines, first, dict(more))


@cache
def cities_named(name: str) -> tuple[tuple[Place, NameSort], ...]:
    """The cities that bear the folded ``name``: those whose usual name it is, then the others, the largest first."""
    return tuple(map(_city, _cities().of(name)))


def _city(row: int) -> tuple[Place, NameSort]:
    name, parent, size, _ = _cities().lines[row if row >= 0 else -row - 1].split("\t")
    place = Place(f"{name}/{parent}", name, PlaceSort.CITY, (parent,), int(size))
    return place, NameSort.USUAL if row >= 0 else NameSort.OTHER


_Record = tuple[Place, list[tuple[str, NameSort]], list[str], list[str]]


def _records(holders: dict[str, list[str]]) -> Iterator[_Record]:
    for code, name, official, short, others, people, continent in rows("countries.tsv"):
        country = Place(code, name, PlaceSort.COUNTRY, (f"@{continent}", *holders.get(code, ())))
        names = [(name, NameSort.USUAL), *_each(official, NameSort.OFFICIAL), *_each(others, NameSort.OTHER)]
        yield country, names, _split(short), _split(people)
    for name, others, people, _members, _sort in rows("regions.tsv"):
        letters = [other for other in _split(others) if other.isupper()]
        names = [(name, NameSort.USUAL), *(pair for pair in _each(others, NameSort.OTHER) if pair[0] not in letters)]
        yield Place(f"@{name}", name, PlaceSort.REGION, ()), names, letters, _split(people)
    for code, name, abbreviations, others, people in rows("subdivisions.tsv"):
        place = Place(code, name, PlaceSort.SUBDIVISION, (code[:2], *holders.get(code, ())))
        names = [(name, NameSort.USUAL), *_each(others, NameSort.OTHER)]
        yield place, names, _split(abbreviations), _split(people)


def _holders() -> dict[str, list[str]]:
    """The regions that each country or subdivision belongs to."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, _others, _people, members, _sort in rows("regions.tsv"):
        for member in members.split():
            found[member].append(f"@{name}")
    return dict(found)


def _split(field: str) -> list[str]:
    return field.split("|") if field else []


def _each(field: str, sort: NameSort) -> list[tuple[str, NameSort]]:
    return [(name, sort) for name in _split(field)]
