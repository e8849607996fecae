"""Which words and signs are units, and which are currencies?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corpustool.lexicon.tables import rows, words

_PIECES = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit of measure: its pint name, its kind (measure, duration) and its dimension."""

    code: str
    kind: str
    dimension: str


@cache
def _units() -> tuple[tuple[UnitName, tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(
        (UnitName(code, kind, dimension), _listed(names), _listed(signs))
        for code, kind, dimension, names, signs in rows("units.tsv")
    )


def _listed(field: str) -> tuple[str, ...]:
    return () if field == "-" else tuple(field.split(","))


@cache
def unit_words() -> dict[tuple[str, ...], UnitName]:
    """Units written out, word by word in lower case, singular and plural."""
    found: dict[tuple[str, ...], UnitName] = {}
    for unit, names, _signs in _units():
        for name in names:
            for form in _forms(name):
                found.setdefault(tuple(form.replace("-", " - ").split()), unit)
                found.setdefault(tuple(form.replace(" ", " - ").split()), unit)  # "square-foot"
    return found


def _forms(name: str) -> Iterator[str]:
    yield name
    if not name.endswith(("s", "feet", "ies", "hertz")):
        yield name + ("es" if name.endswith("inch") else "s")


@cache
def unit_signs() -> dict[str, UnitName]:
    """Signs of units ("km", "°C"); letter case matters."""
    return {sign: unit for unit, _names, signs in _units() for sign in signs}


@cache
def unit_pieces() -> frozenset[str]:
    """Every word or letter group (lower case) that a unit's name or sign is made of: "square", "km", "h", "mph"."""
    written = [" ".join(names) for names in unit_words()] + list(unit_signs())
    return frozenset(piece for text in written for piece in _PIECES.findall(text.lower()))


@cache
def _by_code() -> dict[str, UnitName]:
    return {unit.code: unit for unit, _names, _signs in _units()}


def unit(code: str) -> UnitName | None:
    """The unit of a pint name."""
    return _by_code().get(code)


@cache
def common_units() -> dict[str, str]:
    """For each dimension the code of the unit that its measures are compared in."""
    found: dict[str, str] = {}
    for name, _names, _signs in _units():
        found.setdefault(name.dimension, name.code)
    return found


@cache
def smaller_units() -> dict[str, dict[str, int]]:
    """For each unit that is told together with a smaller one ("6ft 2in"), how many of the smaller one it holds."""
    found: dict[str, dict[str, int]] = {}
    for larger, smaller, number in rows("compound_units.tsv"):
        found.setdefault(larger, {})[smaller] = int(number)
    return found


@cache
def currency_signs() -> dict[str, str]:
    """Signs, prefixes and ISO codes of currencies; letter case matters."""
    return {sign: code for code, _names, signs, _adjectives in rows("currencies.tsv") for sign in _listed(signs)}


@cache
def currency_words() -> dict[str, str]:
    """Names of currencies in lower case, singular and plural."""
    found: dict[str, str] = {}
    for code, names, _signs, _adjectives in rows("currencies.tsv"):
        for name in _listed(names):
            found.setdefault(name, code)
            found.setdefault(name + "s", code)
    return found


@cache
def currency_adjectives() -> dict[tuple[str, ...], str]:
    """Adjectives that tell whose currency a shared name is ("australian" dollars)."""
    return {
        tuple(adjective.split()): code
        for code, _names, _signs, adjectives in rows("currencies.tsv")
        for adjective in _listed(adjectives)
    }


@cache
def minor_currencies() -> frozenset[str]:
    """Words for the hundredth part of a currency ("cents", "p")."""
    return words("minor_currencies.txt")
