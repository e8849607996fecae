from __future__ import annotations

import pytest

from corpustool.claims.amounts import amount_of
from corpustool.claims.lines import line
from corpustool.domain.figures import UnitKind
from tests.claims.making import figure


def told(text: str, quote: str, unit: UnitKind = UnitKind.PERCENT) -> tuple[str, str] | None:
    found = amount_of(figure(text, quote, unit=unit), line(text, 0, len(text)))
    return (found.name, found.text) if found else None


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Turnout was 61.4 percent in the south.", "61.4", ("turnout", "turnout")),
        ("The dairy raised its net profit by 12 percent to 96 million.", "12", ("profit", "net profit")),
        ("Sales came to 14 percent more than in May.", "14", ("revenue", "sales")),
        ("The dairy told of a 9 percent rise in sales and of rain.", "9", ("revenue", "sales")),
        ("Profit was flat, though sales rose 3 percent.", "3", ("revenue", "sales")),
        ("The unemployment rate fell to 5.1 percent.", "5.1", ("unemployment", "unemployment rate")),
        ("Some 40 percent of the houses are empty.", "40", None),
    ],
)
def test_the_nearest_noun_that_names_an_amount_is_what_a_percentage_tells_of(
    text: str, quote: str, expected: tuple[str, str] | None
) -> None:
    assert told(text, quote) == expected


def test_counts_tell_of_no_amount() -> None:
    assert told("After the loss 12 men went home.", "12", UnitKind.COUNT) is None
