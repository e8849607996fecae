from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.quantities import Bound, Quantity, grouped, plain


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (Quantity(Decimal(54)), "54"),
        (Quantity(Decimal(54), Bound.AT_LEAST), "at least 54"),
        (Quantity(Decimal("1200.50")), "1,200.5"),
        (Quantity(Decimal(180_000_000), Bound.RANGE, Decimal(190_000_000)), "180,000,000 to 190,000,000"),
        (Quantity(Decimal(24), Bound.VAGUE, Decimal(99)), "24 to 99"),
    ],
)
def test_a_quantity_is_shown_with_its_bound_and_thousands_parted_at_both_ends(quantity: Quantity, shown: str) -> None:
    assert quantity.shown == shown


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**12, places=3))
def test_grouping_only_adds_commas(number: Decimal) -> None:
    assert grouped(number).replace(",", "") == plain(number)
