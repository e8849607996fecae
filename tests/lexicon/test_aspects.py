"""What the words beside a measure tell."""

from __future__ import annotations

from corpustool.lexicon.aspects import aspect
from corpustool.lexicon.tables import rows
from corpustool.lexicon.units import common_units


def test_a_word_tells_what_is_measured() -> None:
    assert aspect("tall", "length") == aspect("height", "length") == "height"
    assert aspect("gusts", "speed") == "gust"


def test_a_word_tells_nothing_of_another_dimension() -> None:
    assert aspect("above", "temperature") == "difference"
    assert aspect("above", "length") is None


def test_every_aspect_is_of_a_dimension_that_units_have() -> None:
    assert {dimension for _name, dimension, _words in rows("aspects.tsv")} <= common_units().keys()
