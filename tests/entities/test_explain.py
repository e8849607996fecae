"""What speaks for and against two names being one?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.mentions import EntityKind
from corpustool.entities import compare_names, explain_names


@pytest.mark.parametrize(
    ("a", "b", "kind", "sentence"),
    [
        ("Bob Kessler", "Robert Kessler", "person", "for: “bob” and “robert” are forms of one given name"),
        ("Ann Kessler", "Ann Kesler", "person", "for: “kessler” and “kesler” differ by a letter or two"),
        ("A. Kessler", "Ann Kessler", "person", "for: “a.” may be an initial of “ann”"),
        ("Ann Wilson", "Bruno Wilson", "person", "against: “bruno” only in the second name"),
        ("Sam Hale Jr.", "Sam Hale", "person", "against: suffix “jr” and “-”"),
        ("Bank of Norway", "Bank of Sweden", "organisation", "against: other countries, “Norway” and “Sweden”"),
        ("Channel 4", "Channel 5", "organisation", "against: numbers “4” and “5”"),
        ("Kelp Bank", "Kelp Forum", "organisation", "for: “kelp” is telling, few other names have it"),
        ("Lantern Trust", "Lanterning Trust", "organisation", "for: “lantern” and “lanterning” are forms of one word"),
        ("North Kelp", "Kelp", "organisation", "against: “north” tells names apart"),
        ("Austria", "Australia", "place", "against: the tables know both, as different places"),
        ("Dutch", "Netherlands", "place", "known: “Dutch” is an adjective or the people of Netherlands"),
        ("Holland", "Netherlands", "place", "known: “Holland” is the other name of Netherlands"),
        ("Ann Kessler", "ANN KESSLER", "person", "for: the letters are the same but for case, accents and punctuation"),
    ],
)
def test_a_feature_is_told_in_a_sentence(a: str, b: str, kind: str, sentence: str) -> None:
    assert sentence in explain_names(a, b, kind)


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(list(EntityKind)))
def test_the_first_sentence_is_the_verdict(a: str, b: str, kind: EntityKind) -> None:
    found = explain_names(a, b, kind)
    match = compare_names(a, b, kind)
    assert found[0].startswith("one: " if match.same else "kept apart: ")
    assert match.reason in found[0]
    assert all(sentence.startswith(("for: ", "against: ", "known: ")) for sentence in found[1:])
