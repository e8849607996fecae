"""Which words and signs are units, which are currencies, and how does one unit turn into another?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache

from corpustool.lexicon.tables import rows, words

EXACT = Context(prec=80)


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit of measure: its pint name, its kind (measure, duration), its dimension and size in base units.

    A dimension that begins with "_" is no plain ratio (degrees Celsius) and converts into nothing.
    """

    code: str
    kind: str
    dimension: str
    factor: Decimal


@cache
def _units() -> tuple[tuple[UnitName, tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(
        (UnitName(code, kind, dimension, Decimal(factor)), _listed(names), _listed(signs))
        for code, kind, dimension, factor, names, signs in rows("units.tsv")
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
def _by_code() -> dict[str, UnitName]:
    return {unit.code: unit for unit, _names, _signs in _units()}


def unit(code: str) -> UnitName | None:
    """The unit of a pint name."""
    return _by_code().get(code)


def converted(value: Decimal, code: str, into: str) -> Decimal | None:
    """The value in another unit ("5", "mile", "kilometer": 8.04672); ``None`` across dimensions."""
    one, other = unit(code), unit(into)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    if one.code == other.code:
        return value
    if one.dimension.startswith("_"):
        return None
    return EXACT.divide(EXACT.multiply(value, one.factor), other.factor)


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
