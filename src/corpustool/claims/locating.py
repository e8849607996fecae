"""Do two figures tell of one place? Other countries, towns and parts of a country, other sites and vehicles."""

from __future__ import annotations

from collections.abc import Iterator

from corpustool.claims.answers import Answer
from corpustool.claims.countries import country
from corpustool.claims.likeness import TELLING, magnitudes, once, shared_rarity, somewhere
from corpustool.lexicon.places import contains
from corpustool.lexicon.things import things


def other_places(a: Answer, b: Answer, known: bool) -> Iterator[str]:
    """What tells that the two are of different places; ``known`` if their event is one."""
    mine, other = (_countries(each, known) for each in (a, b))
    if mine - other and other - mine:
        yield "they tell of different countries"
    if not known and _abroad(a, b):
        yield "they tell of places in different countries"
    if once(a, b):
        if not known and _nowhere_shared(a, b):
            yield "they name different places"
        return
    if _apart(_spots(a, known), _spots(b, known), known):
        yield "they tell of different places"
    if known:
        return
    exact = a.scene.bearings | a.scene.spots, b.scene.bearings | b.scene.spots
    if all(exact) and (a.scene.bearings or b.scene.bearings) and not exact[0] & exact[1]:
        yield "they tell of different parts of a country"
    sites = sites_of(a), sites_of(b)
    if all(sites) and not sites[0] & sites[1]:
        yield "they tell of different sites or vehicles"


def _countries(answer: Answer, known: bool) -> frozenset[str]:
    """The countries of the figure; where the event may be another one, those of its sentence."""
    own = frozenset(code for place in answer.figure.places if (code := country(place)))
    return own if known else answer.scene.countries


def _spots(answer: Answer, known: bool) -> frozenset[str]:
    """The places below a country: of the figure, or of its sentence where the event may be another one."""
    own = frozenset(place for place in answer.figure.places if not country(place))
    return own if known else answer.scene.spots


def _abroad(a: Answer, b: Answer) -> bool:
    """Whether a place that one names lies in none of the countries of the other's places."""
    mine, other = a.scene.lands, b.scene.lands
    return bool(mine and other) and not mine & other


def _nowhere_shared(a: Answer, b: Answer) -> bool:
    """Whether the two have no place in common: what happens but once must have happened in one place.

    Where only one names a place, much else in common will do.
    """
    mine, other = (each.scene.countries | each.scene.spots for each in (a, b))
    if magnitudes(a, b) and bool(mine) is not bool(other):
        return True  # "magnitude" and "quake" are rare words, and there is an earthquake somewhere every day
    if a.scene.countries & b.scene.countries or a.scene.spots & b.scene.spots or a.scene.lands & b.scene.lands:
        return False
    return bool(mine and other) or shared_rarity(a, b) < TELLING or not somewhere(a, b)


def _apart(mine: frozenset[str], other: frozenset[str], known: bool) -> bool:
    """Whether no place of one sentence is, holds or lies in a place of the other.

    A place that no table holds may lie anywhere: in a story that is known to be one it tells nothing.
    """
    if not mine or not other or mine & other or any(_within(x, y) for x in mine for y in other):
        return False
    held = [contains(x, y) if contains(x, y) is None else contains(x, y) or contains(y, x) for x in mine for y in other]
    return not any(held) and not (known and None in held)


def _within(x: str, y: str) -> bool:
    """Whether one name holds all words of the other: "Republic of Varosh", "East Memphis"."""
    first, second = set(x.split()), set(y.split())
    return first <= second or second <= first


def sites_of(answer: Answer, families: tuple[str, ...] = ("vehicle", "building")) -> frozenset[str]:
    """The vehicles and buildings the sentence names, by their first names; what is counted itself is none."""
    heads = {counted.head for counted in answer.counts if counted}
    return frozenset(
        thing.name
        for word in answer.scene.words - heads
        for thing in things(word)
        if thing.family in families and not thing.generic
    )
