from __future__ import annotations

from decimal import Decimal

import pytest

from corpustool.checks.numbers import printed_interval, total
from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound, Interval
from tests.claims.making import figure


@pytest.mark.parametrize(
    ("quote", "value", "unit", "low", "high"),
    [
        ("54", "54", UnitKind.COUNT, "54", "54"),
        ("32", "32", UnitKind.PERCENT, "31.5", "32.5"),
        ("12.3", "12.3", UnitKind.PERCENT, "12.25", "12.35"),
        ("1.4 billion", "1400000000", UnitKind.CURRENCY, "1350000000", "1450000000"),
    ],
)
def test_a_printed_figure_is_what_rounds_to_it(quote: str, value: str, unit: UnitKind, low: str, high: str) -> None:
    found = printed_interval(figure(quote, quote, value=value, unit=unit))
    assert found == Interval(Decimal(low), Decimal(high))


def test_a_bound_stays_a_bound() -> None:
    assert printed_interval(figure("54", "54", bound=Bound.AT_LEAST)).high is None


def test_sums_keep_open_ends() -> None:
    assert total([Interval(Decimal(1), Decimal(2)), Interval(Decimal(3), None)]) == Interval(Decimal(4), None)
    assert total([]) == Interval(Decimal(0), Decimal(0))
