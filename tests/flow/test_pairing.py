"""Why two names are one, or two: decisions first, what joined or parted them here, then their letters."""

from __future__ import annotations

import pytest

from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Entity, Link, NearMiss, Reconciliation, Variant
from corpustool.domain.mentions import EntityKind
from corpustool.errors import Unknown
from corpustool.flow.pairing import explained

PERSON, PLACE, GROUP, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.GROUP, EntityKind.ORGANISATION


def entity(kind: EntityKind, *texts: str, links: tuple[Link, ...] = ()) -> Entity:
    variants = tuple(Variant(text, 1, (f"doc {text}",)) for text in texts)
    return Entity(f"{kind} {texts[0]}", kind, texts[0], variants, links)


VARGA = entity(
    PERSON,
    "Ilse Varga",
    "Ilse Vargha",
    "Varga",
    links=(
        Link("Ilse Vargha", "Ilse Varga", 0.88, "spelled differently"),
        Link("Varga", "Ilse Varga", 0.9, "the family name of “Ilse Varga”"),
    ),
)
OTTO = entity(PERSON, "Otto Varga")
GALWAY, IRISH = entity(PLACE, "Norland"), entity(GROUP, "Norlander")
UNION, BAKERS = entity(BODY, "Ports Union", "PU"), entity(BODY, "Pastry Union", "PU")
AMBIGUOUS = NearMiss("Varga", "Otto Varga", PERSON, 0.55, "ambiguous: “Varga” may also be short for “Ilse Varga”")
ALL = Reconciliation((VARGA, OTTO, GALWAY, IRISH, UNION, BAKERS), (), (AMBIGUOUS,))


def decided(verb: Verb, a: str, b: str) -> Decision:
    return Decision("d1", verb, "cousins", "2024-01-02", a=a, b=b)


def test_a_chain_of_joins_is_told_with_its_weakest_score() -> None:
    why = explained("Varga", "Ilse Vargha", ALL, ())
    assert why.joined
    assert why.score == 0.88
    assert why.reasons[:2] == (
        "joined: Varga = Ilse Varga, the family name of “Ilse Varga”",
        "joined: Ilse Vargha = Ilse Varga, spelled differently",
    )
    assert why.reasons[2].startswith("letters: ")


def test_what_left_two_names_apart_is_told() -> None:
    why = explained("Varga", "Otto Varga", ALL, ())
    assert not why.joined
    assert why.reasons[0] == "kept apart: ambiguous: “Varga” may also be short for “Ilse Varga”"


def test_a_doubt_about_other_names_of_the_two_says_which() -> None:
    why = explained("Ilse Varga", "Otto Varga", ALL, ())
    assert why.reasons[0].startswith("kept apart: “Varga” and “Otto Varga”, ambiguous")


def test_a_decision_is_told_first_in_whatever_case_it_was_typed() -> None:
    why = explained("Ilse Varga", "Otto Varga", ALL, (decided(Verb.DIFFERENT, "otto varga", "Ilse Varga"),))
    assert why.reasons[0] == "decided different on 2024-01-02 (d1): cousins"


def test_a_decision_about_other_spellings_of_the_two_is_told() -> None:
    why = explained("Ilse Varga", "Otto Varga", ALL, (decided(Verb.DIFFERENT, "Otto Varga", "Ilse Vargha"),))
    assert why.reasons[0] == "“Otto Varga” and “Ilse Vargha”: decided different on 2024-01-02 (d1): cousins"


def test_names_of_two_kinds_are_told_as_such() -> None:
    why = explained("Norland", "Norlander", ALL, ())
    assert (why.joined, why.kind, why.other_kind) == (False, PLACE, GROUP)
    assert why.reasons[0] == "kept apart: one is a place, the other a group; only a decision joins names of two kinds"


def test_a_short_form_of_two_bodies_is_told_as_such() -> None:
    why = explained("PU", "Ports Union", ALL, ())
    assert why.joined
    assert "known: “PU” names 2 entities in this corpus: “Ports Union” (organisation), “Pastry Union”" in "".join(
        why.reasons
    )


@pytest.mark.parametrize("typed", ["ilse varga", " Ilse Varga ", "Ilse  Vârga"])
def test_names_are_shown_as_the_articles_write_them(typed: str) -> None:
    assert explained(typed, "Varga", ALL, ()).a == "Ilse Varga"


@pytest.mark.parametrize(("a", "b"), [("Norland", "Norland"), ("norland", "Norland")])
def test_one_spelling_twice_is_refused(a: str, b: str) -> None:
    with pytest.raises(Unknown, match="one spelling"):
        explained(a, b, ALL, ())


def test_a_part_of_a_name_is_no_name_but_is_offered() -> None:
    with pytest.raises(Unknown) as told:
        explained("Otto", "Ilse Varga", ALL, ())
    assert told.value.hint == "did you mean “Otto Varga”?"
