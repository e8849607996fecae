"""Which words are numbers, scales, fractions and multiples, and what are they worth?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from corpustool.lexicon.tables import rows


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A number word: what it is worth and how it combines (unit, teen, ten, scale, dozen, score, nil)."""

    value: Decimal
    sort: str


@dataclass(frozen=True, slots=True)
class ScaleSign:
    """A short scale ("bn"); ``when`` tells where it is one: always, glued to the number, or with money."""

    value: Decimal
    when: str


@dataclass(frozen=True, slots=True)
class Multiple:
    """A word for "so many times" ("doubled") and the direction it tells, if it does.

    ``infinitive`` marks "double", which is a verb only behind "will" or "to".
    """

    factor: Decimal
    trend: str | None
    infinitive: bool = False


@cache
def number_words() -> dict[str, NumberWord]:
    """Lower-case number words ("twenty", "crore")."""
    return {word: NumberWord(Decimal(value), sort) for word, value, sort in rows("numbers.tsv")}


@cache
def scale_signs() -> dict[str, ScaleSign]:
    """Short scales by their letters; case matters."""
    return {sign: ScaleSign(Decimal(value), when) for sign, value, when in rows("scales.tsv")}


@cache
def vague_words() -> dict[str, tuple[Decimal, Decimal]]:
    """Plural scales ("dozens") with the lowest and highest number they stand for."""
    return {word: (Decimal(low), Decimal(high)) for word, low, high in rows("vague.tsv")}


@cache
def denominators() -> dict[str, int]:
    """Words for the lower half of a fraction ("thirds": 3)."""
    return {word: int(value) for word, value in rows("fractions.tsv")}


@cache
def multiples() -> dict[str, Multiple]:
    """Words of growth by a factor ("tripled")."""
    padded = ((*row, "", "")[:4] for row in rows("multiples.tsv"))
    return {
        word: Multiple(Decimal(factor), trend or None, form == "infinitive") for word, factor, trend, form in padded
    }
