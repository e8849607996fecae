"""In which way do the letters of an abbreviation stand for a name?"""

from __future__ import annotations

import pytest

from corpustool.entities.initialled import spelled


@pytest.mark.parametrize(
    ("letters", "name", "way"),
    [
        ("WKC", "world kelp congress", "are the initials of the name"),
        ("KelpReg", "kelp regulator", "are beginnings"),
        ("PK", "kelp party", "in another order"),
        ("DOT", "us department of tides", "but for its first word"),
        ("RNM", "national museum of the royal reef", "begin words"),
        ("KPU", "communist party of ukraine", "in another language"),
    ],
)
def test_letters_stand_for_a_name_in_a_way(letters: str, name: str, way: str) -> None:
    match = spelled(letters, name)
    assert match is not None
    assert match.same
    assert way in match.reason


def test_initials_are_surer_than_letters_of_another_language() -> None:
    plain, abroad = spelled("CPU", "communist party of ukraine"), spelled("KPU", "communist party of ukraine")
    assert plain is not None
    assert abroad is not None
    assert plain.score > abroad.score


def test_other_letters_stand_for_nothing() -> None:
    assert spelled("XYZ", "world kelp congress") is None
