"""Two names that a person parted are two, also where both would be short for a third."""

from __future__ import annotations

import itertools

import pytest

from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Reconciliation
from corpustool.domain.mentions import Definition, EntityKind, NameMention
from corpustool.entities import reconcile

BODY, PERSON = EntityKind.ORGANISATION, EntityKind.PERSON
FULL, TOWN, LETTERS = "Tarnmouth Harbour Authority", "Tarnmouth", "THA"
MENTIONS = [NameMention(text, BODY, "one") for text in (FULL, TOWN, LETTERS)] + [NameMention(FULL, BODY, "two")]
DEFINED = {"one": (Definition(FULL, LETTERS),)}


def decided(a: str, b: str) -> Decision:
    return Decision("d1", Verb.DIFFERENT, "a town and a body", "2024-01-02", a=a, b=b)


def groups(found: Reconciliation) -> set[frozenset[str]]:
    return {frozenset(variant.text for variant in entity.variants) for entity in found.entities}


def test_without_a_decision_both_are_short_for_the_full_name() -> None:
    assert groups(reconcile(MENTIONS, definitions=DEFINED)) == {frozenset((FULL, TOWN, LETTERS))}


@pytest.mark.parametrize("pair", [(TOWN, LETTERS), (LETTERS, TOWN)])
def test_of_two_parted_short_forms_the_less_sure_one_stands_alone(pair: tuple[str, str]) -> None:
    found = groups(reconcile(MENTIONS, definitions=DEFINED, decisions=(decided(*pair),)))
    assert found == {frozenset((FULL, LETTERS)), frozenset((TOWN,))}


def test_the_order_of_the_mentions_changes_nothing() -> None:
    decisions = (decided(TOWN, LETTERS),)
    found = [
        groups(reconcile(list(each), definitions=DEFINED, decisions=decisions))
        for each in itertools.permutations(MENTIONS)
    ]
    assert all(each == found[0] for each in found)


def test_a_parted_surname_does_not_come_back_by_its_initial() -> None:
    names = ("Ilse Varga", "Varga", "I. Varga")
    mentions = [NameMention(text, PERSON, "one") for text in names]
    for a, b in itertools.combinations(names, 2):
        found = groups(reconcile(mentions, decisions=(decided(a, b),)))
        assert not [each for each in found if {a, b} <= each], (a, b)
