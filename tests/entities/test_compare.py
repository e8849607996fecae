"""Do two names name one thing?"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.entities import SPELLING_REASON
from corpustool.domain.mentions import EntityKind
from corpustool.entities import compare_names
from corpustool.entities.compare import compare_parts
from corpustool.entities.parts import organisation_name, person_name
from corpustool.lexicon.folding import fold

LINES = (Path(__file__).parent / "pairs.tsv").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split("\t")) for line in LINES if line and not line.startswith("#")]
KINDS = st.sampled_from(list(EntityKind))
WORDS = st.sampled_from(
    [
        "Ann",
        "Bob",
        "Robert",
        "Lee",
        "Kim",
        "Jr.",
        "III",
        "al-",
        "van",
        "U.S.",
        "US",
        "us",
        "Chinese",
        "Norway",
        "North",
        "New",
        "Bank",
        "of",
        "Ltd",
        "the",
        "(RSB)",
        "4",
        "Four",
        "Kessler",
        "J.",
        "'",
        "-",
    ]
)
NAMES = st.lists(WORDS, max_size=5).map(" ".join) | st.text(max_size=25)


def test_the_hand_made_set_is_large_enough() -> None:
    assert len(PAIRS) >= 440


@pytest.mark.parametrize(("verdict", "kind", "a", "b", "reason"), PAIRS)
def test_a_pair_has_its_verdict_and_its_reason(verdict: str, kind: str, a: str, b: str, reason: str) -> None:
    match = compare_names(a, b, kind)
    assert (match.same, match.reason) == (verdict == "same", match.reason)
    assert reason in match.reason


@given(NAMES, NAMES, KINDS)
def test_comparing_is_symmetric(a: str, b: str, kind: str) -> None:
    assert compare_names(a, b, kind) == compare_names(b, a, kind)


@given(NAMES, KINDS)
def test_a_name_is_the_same_as_itself(name: str, kind: str) -> None:
    match = compare_names(name, name, kind)
    assert not match.same or fold(name)


@given(st.lists(st.sampled_from(["Ann", "Lee", "Northwind", "Oslo", "Reef"]), min_size=1, max_size=4), KINDS)
def test_a_name_with_letters_is_the_same_as_itself(words: list[str], kind: str) -> None:
    match = compare_names(" ".join(words), " ".join(words), kind)
    assert match.same
    assert match.score == 1.0


@given(NAMES, NAMES, KINDS)
def test_the_verdict_follows_the_score(a: str, b: str, kind: str) -> None:
    match = compare_names(a, b, kind)
    assert 0.0 <= match.score <= 1.0
    assert match.same == (match.score >= 0.6)
    assert match.reason


def test_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="ship"):
        compare_names("Vasa", "Wasa", "ship")


def test_names_of_two_kinds_are_not_compared() -> None:
    with pytest.raises(ValueError, match="two kinds"):
        compare_parts(person_name("Vasa"), organisation_name("Vasa"), EntityKind.PERSON)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [("Protecting Witnesses", "Protect Witnesses", "organisation"), ("Tomas Lindstrom", "Tomas Lindstorm", "person")],
)
def test_a_difference_of_letters_is_recognisable(a: str, b: str, kind: str) -> None:
    assert compare_names(a, b, kind).reason.startswith(SPELLING_REASON)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Chinese Communist Party", "CCP", "organisation"),
        ("United Kingdom", "UK", "place"),
        ("Norwegian", "Norway", "place"),
        ("Amelia Hartwell", "Hartwell", "person"),
        ("Bob Kessler", "Robert Kessler", "person"),
        ("Norway", "Kingdom of Norway", "place"),
        ("Northwind Ltd", "Northwind", "organisation"),
    ],
)
def test_abbreviations_official_names_and_short_forms_are_no_misspellings(a: str, b: str, kind: str) -> None:
    match = compare_names(a, b, kind)
    assert match.same
    assert not match.reason.startswith(SPELLING_REASON)


def test_the_surer_reason_has_the_higher_score() -> None:
    scores = [
        compare_names("Amelia Hartwell", other, "person").score
        for other in ("Amelia Hartwell", "Amelia J. Hartwell", "A. Hartwell", "Emilia Hartwell", "Bruno Sandoval")
    ]
    assert scores == sorted(scores, reverse=True)


def test_a_name_with_its_legal_form_is_less_surely_short_for_a_longer_one() -> None:
    bare = compare_names("Northwind", "Northwind Kestrel Aviation", "organisation")
    whole = compare_names("Northwind Inc.", "Northwind Kestrel Aviation", "organisation")
    assert whole.score < bare.score


def test_hostile_names_end_in_time() -> None:
    for name in ("(" * 5000, "A." * 5000, "a b " * 3000, "’s " * 3000, "X-" * 5000, "\u200b" * 100, "İ" * 50):
        assert compare_names(name, name[:-1], "organisation") is not None
        assert compare_names(name, name[1:], "person") is not None
        assert compare_names(name, name[1:], "place") is not None
