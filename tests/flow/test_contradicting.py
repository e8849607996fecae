"""Decisions that cannot all hold are told, and only those."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.decisions import Decision, Verb
from corpustool.flow.contradicting import contradicted, overruled, told

SAME, DIFFERENT = Verb.SAME, Verb.DIFFERENT


def decision(identity: str, verb: Verb, a: str, b: str, *, things: bool = False) -> Decision:
    return Decision(identity, verb, f"because {identity}", "2024-01-02", a=a, b=b, things=things)


def undone(identity: str, other: str) -> Decision:
    return Decision(identity, Verb.UNDO, "no", "2024-01-03", finding=other)


AB = decision("d1", SAME, "A", "B")
BC = decision("d2", SAME, "B", "C")
CD = decision("d3", DIFFERENT, "C", "D")


@pytest.mark.parametrize(
    ("verb", "a", "b", "against"),
    [
        (DIFFERENT, "A", "B", ["d1"]),
        (DIFFERENT, "B", "A", ["d1"]),
        (DIFFERENT, "C", "A", ["d1", "d2"]),
        (SAME, "C", "D", ["d3"]),
        (SAME, "D", "A", ["d1", "d2", "d3"]),
        (SAME, "A", "D", ["d1", "d2", "d3"]),
        (SAME, "A", "C", []),
        (SAME, "A", "B", []),
        (DIFFERENT, "A", "D", []),
        (SAME, "A", "E", []),
        (DIFFERENT, "E", "A", []),
    ],
)
def test_what_decisions_in_force_exclude_is_told_with_them(verb: Verb, a: str, b: str, against: list[str]) -> None:
    assert [each.id for each in contradicted(verb, a, b, (AB, BC, CD))] == against


def test_the_fewest_decisions_are_told() -> None:
    short = decision("d4", SAME, "A", "C")
    assert contradicted(DIFFERENT, "A", "C", (AB, BC, short)) == (short,)


def test_decisions_on_other_matters_contradict_nothing() -> None:
    accepted = Decision("d5", Verb.ACCEPT, "", "2024-01-01", finding="v1:0")
    assert contradicted(DIFFERENT, "A", "Z", (AB, accepted)) == ()


def test_each_is_told_with_its_day_and_reason() -> None:
    assert told((AB, CD)) == (
        "“A” and “B” are one (d1 of 2024-01-02: because d1); “C” and “D” are not one (d3 of 2024-01-02: because d3)"
    )
    assert told((Decision("d9", SAME, "", "", a="A", b="B"),)) == "“A” and “B” are one (d9)"


def test_a_later_line_that_says_the_opposite_overrules() -> None:
    later = decision("d7", DIFFERENT, "B", "A")
    assert overruled((AB, BC, later)) == ((AB, later),)


@pytest.mark.parametrize(
    "lines",
    [
        (AB, BC, CD),
        (AB, decision("d8", SAME, "B", "A")),
        (AB, undone("d9", "d1"), decision("d7", DIFFERENT, "A", "B")),
        (AB, decision("d7", DIFFERENT, "A", "B"), undone("d9", "d7")),
        (AB, decision("d7", DIFFERENT, "A", "B", things=True)),
        (),
    ],
    ids=["other pairs", "twice the same", "taken back", "later taken back", "a thing", "nothing"],
)
def test_what_was_taken_back_or_is_about_another_matter_overrules_nothing(lines: tuple[Decision, ...]) -> None:
    assert overruled(lines) == ()


@given(st.lists(st.tuples(st.sampled_from([SAME, DIFFERENT]), st.sampled_from("ABCDE"), st.sampled_from("ABCDE"))))
def test_decisions_that_were_let_pass_can_all_hold(asked: list[tuple[Verb, str, str]]) -> None:
    kept: list[Decision] = []
    for number, (verb, a, b) in enumerate(asked):
        if a != b and not contradicted(verb, a, b, kept):
            kept.append(decision(f"d{number}", verb, a, b))
    group = {name: {name} for name in "ABCDE"}
    for each in kept:
        if each.verb is SAME:
            one = group[each.a] | group[each.b]
            group |= dict.fromkeys(one, one)
    assert all(each.b not in group[each.a] for each in kept if each.verb is DIFFERENT)
