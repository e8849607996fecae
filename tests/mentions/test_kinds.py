"""What does a candidate name?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.mentions import EntityKind
from corpustool.lexicon import namewords
from corpustool.mentions.kinds import OUTCOMES, decide, drop_junk, hear_peoples
from tests.mentions.pages import after, page_of

WEIGHTS = {
    "p": (1.0, 0.0, 0.0, 0.0, 0.0),
    "o": (0.0, 1.0, 0.0, 0.0, 0.0),
    "n": (0.0, 0.0, 0.0, 0.0, 1.0),
    "oo": (0.0, 3.0, 0.0, 0.0, 0.0),
}


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("[PERSON @okoro] wrote", []),
        ("[PERSON she] wrote", []),
        ("[PERSON She] wrote", []),
        ("[ORG However] wrote", []),
        ("[PERSON K] wrote", []),
        ("[ORG CEO] wrote", []),
        ("[GPE D-Ohio] wrote", []),
        ("[PERSON Click Here] now", []),
        ("[NORP islamist] men", ["islamist"]),
        ("[PERSON Ann Lee] wrote", ["Ann Lee"]),
        ("[ORG eBay] wrote", ["eBay"]),
    ],
)
def test_pronouns_handles_letters_and_furniture_are_no_names(marked: str, left: list[str]) -> None:
    assert after(drop_junk, marked) == left


def test_a_people_of_several_words_is_heard_as_one() -> None:
    page, names = page_of("[PERSON New Yorkers] and [PERSON Ann Lee]")
    assert [name.heard for name in hear_peoples(page, names)] == ["NORP", "PERSON"]


def test_the_evidence_with_the_greatest_sum_decides() -> None:
    assert decide(["A"], [["p", "oo"]], WEIGHTS) == [EntityKind.ORGANISATION]
    assert decide(["A"], [["n"]], WEIGHTS) == [None]


def test_a_name_of_several_words_is_one_thing_in_the_whole_document() -> None:
    both = decide(["Salt Board", "Salt Board"], [["p"], ["oo"]], WEIGHTS)
    assert both == [EntityKind.ORGANISATION, EntityKind.ORGANISATION]


def test_a_single_word_leans_on_its_other_places_but_may_differ() -> None:
    weights = {"p": (9.0, 0.0, 0.0, 0.0, 0.0), "o": (0.0, 2.0, 0.0, 0.0, 0.0), "P": (1.0, 0.0, 0.0, 0.0, 0.0)}
    assert decide(["Agbo", "Agbo"], [["p"], ["o"]], weights) == [EntityKind.PERSON, EntityKind.PERSON]
    weights = {"p": (2.0, 0.0, 0.0, 0.0, 0.0), "o": (0.0, 9.0, 0.0, 0.0, 0.0)}
    assert decide(["Agbo", "Other"], [["p"], ["o"]], weights) == [EntityKind.PERSON, EntityKind.ORGANISATION]


def test_evidence_that_has_no_weight_says_nothing() -> None:
    assert decide(["A"], [["unheard of", "o"]], WEIGHTS) == [EntityKind.ORGANISATION]
    assert decide(["A"], [[]], WEIGHTS) == [EntityKind.PERSON]
    assert decide([], [], WEIGHTS) == []


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.lists(st.sampled_from(list(WEIGHTS)), max_size=4)), max_size=8))
def test_a_decision_does_not_depend_on_the_order_of_the_candidates(told: list[tuple[str, list[str]]]) -> None:
    forward = decide([form for form, _ in told], [what for _, what in told], WEIGHTS)
    back = decide([form for form, _ in reversed(told)], [what for _, what in reversed(told)], WEIGHTS)
    assert forward == back[::-1]


def test_the_packaged_weights_have_a_column_for_each_outcome() -> None:
    weights = namewords.kind_evidence()
    assert len(weights) > 80
    assert {len(columns) for columns in weights.values()} == {len(OUTCOMES)}
    assert "any" in weights
    assert "surname of a person" in weights
