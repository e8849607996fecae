"""Which names did the model pass over?"""

from __future__ import annotations

import pytest

from corpustool.mentions.finding import mark_capitals, mark_known, mark_repeats
from tests.mentions.pages import after


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("the Peruvian coast and Norway", ["Peruvian", "Norway"]),
        ("the polish on the turkey", []),
        ("[ORG Peruvian Navy] ships off Peru", ["Peruvian Navy", "Peru"]),
        ("it gave us the US", ["US"]),
        ("Basques and Londoners", ["Basques", "Londoners"]),
    ],
)
def test_peoples_and_countries_of_the_tables_are_names_wherever_they_stand(marked: str, left: list[str]) -> None:
    assert after(mark_known, marked) == left


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("they met at Film Forum on time", ["Film Forum"]),
        ("They met. However they left.", []),
        ("They met. Agboville burned.", ["Agboville"]),
        ("[PERSON Ann Lee] met Kwabena there", ["Ann Lee", "Kwabena"]),
        ("a man (AP) said", ["AP"]),
        ("they met President Kwabena there", ["Kwabena"]),
    ],
)
def test_words_in_capitals_may_be_names(marked: str, left: list[str]) -> None:
    assert after(mark_capitals, marked) == left


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("[ORG Salt Board] met; Salt Board left", ["Salt Board", "Salt Board"]),
        ("[PERSON Ann Okoro] left; Okoro said", ["Ann Okoro", "Okoro"]),
        ("[ORG Salt] and [ORG Salt Board] met; Salt Board left", ["Salt", "Salt Board", "Salt Board"]),
        ("[ORG Salt Board] met; Salt Boards left", ["Salt Board"]),
        ("[PERSON Ann Will] left; Will he come", ["Ann Will"]),
        ("[GPE US] and US, not us", ["US", "US"]),
    ],
)
def test_a_name_is_marked_in_its_other_places(marked: str, left: list[str]) -> None:
    assert after(mark_repeats, marked) == left


def test_ordinary_words_that_open_a_sentence_are_a_name_where_they_end_as_one() -> None:
    assert after(mark_capitals, "They met. First Harbour Bank left.") == ["First Harbour Bank"]
    assert after(mark_capitals, "They met. When Harbour left, it rained.") == ["Harbour"]
