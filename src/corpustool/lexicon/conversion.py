"""How does one unit of measure turn into another? A table knows; pint knows what the table does not."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from corpustool.lexicon.tables import rows
from corpustool.lexicon.units import unit

if TYPE_CHECKING:
    from pint import UnitRegistry

_EXACT = Context(prec=80)
_KEPT = Context(prec=60)
"""Digits of a factor that are kept: what pint's own divisions leave behind them is noise."""


def converted(value: Decimal, code: str, into: str, *, change: bool = False) -> Decimal | None:
    """The value in another unit ("5", "mile", "kilometer": 8.04672); ``None`` across dimensions and for unknown units.

    ``change`` tells that the value is a difference: 9 degrees Fahrenheit more are 5 degrees Celsius more.
    """
    one, other = unit(code), unit(into)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    if code == into:
        return value
    step, start = _line(code, into)
    return _EXACT.add(_EXACT.multiply(value, step), Decimal(0) if change else start)


@cache
def _line(code: str, into: str) -> tuple[Decimal, Decimal]:
    """What one unit more comes to in the other unit, and where its zero lies there."""
    known = _scales()
    if code not in known or into not in known:
        return by_pint(code, into)
    step, zero = map(Fraction, known[code])
    length, origin = map(Fraction, known[into])
    return _decimal(step / length), _decimal((zero - origin) / length)


@cache
def _scales() -> dict[str, tuple[str, str]]:
    """How long each unit is and where its zero lies, as printed in the table."""
    return {code: (step, zero) for code, step, zero in rows("conversions.tsv")}


def _decimal(number: Fraction) -> Decimal:
    return _KEPT.divide(Decimal(number.numerator), Decimal(number.denominator)).normalize(_KEPT)


def by_pint(code: str, into: str) -> tuple[Decimal, Decimal]:
    """What pint says that one unit more comes to in the other unit, and where its zero lies there."""
    with localcontext(_EXACT):
        quantity = _registry().Quantity
        start = Decimal(quantity(Decimal(0), code).to(into).magnitude)
        step = Decimal(quantity(Decimal(1), code).to(into).magnitude) - start
    return _KEPT.create_decimal(step).normalize(_KEPT), _KEPT.create_decimal(start).normalize(_KEPT)


@cache
def _registry() -> UnitRegistry[Decimal]:
    """The units of pint, in exact decimals, and what it has no name for."""
    import pint  # 0.6 s: only a unit that the table does not hold needs it

    with localcontext(_EXACT):
        registry: UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)
        registry.define("ppb = 1e-9")
    return registry
