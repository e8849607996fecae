"""What a measure measures, by the words of its clause."""

from __future__ import annotations

import pytest

from corpustool.claims.aspects import aspect_of, dimension_of
from corpustool.claims.lines import line
from corpustool.domain.figures import FigureKind, UnitKind
from tests.claims.making import figure


def told(text: str, quote: str, code: str = "meter", unit: str = "metres") -> str | None:
    measure = figure(text, quote, unit=UnitKind.MEASURE, code=code, told=unit)
    found = aspect_of(measure, line(text, 0, len(text)))
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("The wall is 8 metres high.", "8", "height"),
        ("The wall is 8 metres (26 ft) high.", "8", "height"),
        ("The wall has a height of 8 metres.", "8", "height"),
        ("The wall is 8 metres high and 300 metres long.", "300", "length"),
        ("The wall is 8 metres high, 300 metres off the road.", "300", "distance"),
        ("The tall wall, once broken, was rebuilt for 300 metres.", "300", None),
        ("Divers went down 40 metres.", "40", None),
    ],
)
def test_the_words_of_the_clause_tell_what_is_measured(text: str, quote: str, expected: str | None) -> None:
    assert told(text, quote) == expected


def test_words_of_other_dimensions_tell_nothing() -> None:
    assert told("Gusts of 80 metres", "80") is None
    assert told("Gusts of 80 mph", "80", "mile / hour", "mph") == "gust"


def test_a_distance_has_its_origin_and_direction() -> None:
    text = "The quake struck 12 miles north of Calama, far from Iquique."
    found = aspect_of(figure(text, "12", unit=UnitKind.MEASURE, code="mile", told="miles"), line(text, 0, len(text)))
    assert found is not None
    assert found.origins == frozenset({"Calama"})
    assert found.bearings == frozenset({"north"})


def test_a_rate_is_told_per_something() -> None:
    text = "It pumps 300 barrels per day."
    measure = figure(
        text, "300", unit=UnitKind.MEASURE, code="oil_barrel", told="barrels per day", kind=FigureKind.RATE
    )
    found = aspect_of(measure, line(text, 0, len(text)))
    assert found is not None
    assert found.per == "day"


def test_a_count_and_an_unknown_unit_have_no_dimension() -> None:
    assert dimension_of(figure("12 men", "12", "man")) is None
    assert dimension_of(figure("12 parsnips", "12", unit=UnitKind.MEASURE, code="parsnip")) is None
    assert dimension_of(figure("12 days", "12", unit=UnitKind.DURATION, code="day")) is None


def test_a_hyphenated_measure_is_of_the_noun_behind_it() -> None:
    text = "They dug a 30-foot wooden tunnel to the miners, 5-mile-long and dark."
    found = aspect_of(figure(text, "30", unit=UnitKind.MEASURE, code="foot", told="foot"), line(text, 0, len(text)))
    assert found is not None
    assert found.things == frozenset({"wooden", "tunnel"})
    assert told(text, "5", "mile", "mile") == "length"
    assert told("They dug 30 feet of tunnel.", "30", "foot", "feet") is None
