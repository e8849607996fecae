"""A side allows what its words say: with settings at hand as they widen it, else as by default."""

from decimal import Decimal

from corpustool.domain.findings import Side
from corpustool.domain.quantities import Bound, Interval, Quantity

ABOUT_200 = Quantity(Decimal(200), Bound.ABOUT)


def test_without_settings_about_is_as_wide_as_by_default() -> None:
    assert Side("about 200", ABOUT_200, None, ()).allows == Interval(Decimal(180), Decimal(220))


def test_what_the_settings_said_goes_before() -> None:
    wide = Interval(Decimal(150), Decimal(250))
    assert Side("about 200", ABOUT_200, None, (), interval=wide).allows == wide


def test_a_name_allows_no_numbers() -> None:
    assert Side("Marrow Point", None, None, ()).allows is None
