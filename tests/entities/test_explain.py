"""What speaks for and against two names being one?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.mentions import EntityKind
from corpustool.entities import compare_names, explain_names
from corpustool.entities.wording import as_printed


@pytest.mark.parametrize(
    ("a", "b", "kind", "sentence"),
    [
        ("Bob Kessler", "Robert Kessler", "person", "for: “Bob” and “Robert” are forms of one given name"),
        ("Ann Kessler", "Ann Kesler", "person", "for: “Kessler” and “Kesler” differ by a letter or two"),
        ("A. Kessler", "Ann Kessler", "person", "for: “A.” may be the initial of “Ann”"),
        ("Ann Wilson", "Bruno Wilson", "person", "against: “Bruno” only in the second name"),
        ("Sam Hale Jr.", "Sam Hale", "person", "against: only “Sam Hale Jr.” has “Jr”"),
        ("Bank of Norway", "Bank of Sweden", "organisation", "against: other countries, “Norway” and “Sweden”"),
        ("Channel 4", "Channel 5", "organisation", "against: other numbers, “4” and “5”"),
        ("Kelp Bank", "Kelp Forum", "organisation", "for: “Kelp” is a name of its own, not generic"),
        ("Lantern Trust", "Lanterning Trust", "organisation", "for: “Lantern” and “Lanterning” are forms of one word"),
        ("North Kelp", "Kelp", "organisation", "against: “North” is a word that tells one name from another"),
        ("Austria", "Australia", "place", "against: both are known places, and not the same one"),
        ("Dutch", "Netherlands", "place", "known: “Dutch” is the adjective, or a word for the people, of Netherlands"),
        ("Holland", "Netherlands", "place", "known: “Holland” is another or former name of Netherlands"),
        ("Kiev", "Kyiv", "place", "known: “Kiev” is another or former name of Kyiv"),
        ("Austria", "Australia", "place", "known: “Austria” is a country"),
        (
            "WKC",
            "World Kelp Congress",
            "organisation",
            "for: the letters of “WKC” begin the words of “World Kelp Congress”",
        ),
        ("Sam Hale Jr.", "Sam Hale Sr.", "person", "against: “Jr” and “Sr” are two people of one family"),
        ("Channel 4", "Channel", "organisation", "against: only one of them has a number, “4”"),
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
    assert as_printed(match.reason, a, b) in found[0]
    assert all(sentence.startswith(("for: ", "against: ", "known: ")) for sentence in found[1:])


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Maureen Talbot", "Maureen Talbott", "person"),
        ("WKC", "World Kelp Congress", "organisation"),
        ("Kiev", "Kyiv", "place"),
        ("Bob Kessler", "Robert Kessler", "person"),
    ],
)
def test_what_was_explained_speaks_for_and_not_also_against(a: str, b: str, kind: str) -> None:
    assert not [sentence for sentence in explain_names(a, b, kind) if sentence.startswith("against")]
