"""What did a person decide about names?"""

from __future__ import annotations

from corpustool.domain.decisions import Verb
from corpustool.entities.decided import decided, in_force, texts_apart
from corpustool.entities.roster import roster
from tests.entities.names import PERSON, decision, named


def test_a_decision_names_a_spelling_or_its_letters() -> None:
    names = roster(named(PERSON, d1="Ann Kessler;Bruno Noor"))
    found = decided(names, [decision(Verb.SAME, "ann kessler", "Bruno Noor", why="stage name")])
    assert found.same == ((0, 1, "decided by a person: stage name"),)
    assert not found.different


def test_without_decisions_nothing_is_decided() -> None:
    assert decided(roster(named(PERSON, d1="Ann Kessler")), []).same == ()


def test_the_last_decision_about_a_pair_counts() -> None:
    decisions = [decision(Verb.SAME, "A", "B", 1), decision(Verb.DIFFERENT, "B", "A", 2)]
    assert [one.verb for one in in_force(decisions)] == [Verb.DIFFERENT]


def test_a_decision_that_was_taken_back_does_not_count() -> None:
    assert in_force([decision(Verb.SAME, "A", "B", 1), decision(Verb.UNDO, "", "", 2, finding="d1")]) == []


def test_other_verbs_are_no_decisions_about_names() -> None:
    assert in_force([decision(Verb.ACCEPT, "A", "B")]) == []


def test_spellings_of_equal_letters_can_be_told_apart() -> None:
    assert texts_apart([decision(Verb.DIFFERENT, "AIDS", "Aids")]) == {"AIDS", "Aids"}
    assert texts_apart([decision(Verb.DIFFERENT, "AIDS", "HIV")]) == frozenset()
