"""The pairs that were compared, kept by rows, are found as if each had a key of its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.matches import Matches
from corpustool.claims.pairs import Match
from corpustool.claims.readings import Key
from corpustool.claims.vetoes import Veto
from corpustool.domain.claims import ExplanationKind, Feature

keys = st.tuples(st.sampled_from("abcde"), st.integers(0, 3))
pairs = st.tuples(keys, keys).filter(lambda pair: pair[0] < pair[1])
weights = st.sampled_from((1.0, 3.5, 4.0, 5.5))
found = st.dictionaries(pairs, st.builds(lambda w: Match((Feature("thing", w, ""),), ()), weights), max_size=20)


def rows(told: dict[tuple[Key, Key], Match]) -> Matches:
    by_key: dict[Key, dict[Key, Match]] = {}
    for (a, b), match in told.items():
        by_key.setdefault(a, {})[b] = match
    return Matches(by_key)


@given(found)
def test_rows_hold_the_same_pairs(told: dict[tuple[Key, Key], Match]) -> None:
    kept = rows(told)
    assert dict(kept.items()) == told
    assert len(kept) == len(told)
    assert all(pair in kept for pair in told)


@given(found, pairs)
def test_a_pair_that_was_not_compared_is_not_there(told: dict[tuple[Key, Key], Match], pair: tuple[Key, Key]) -> None:
    assert (pair in rows(told)) is (pair in told)
    assert rows(told).get(pair) == told.get(pair)


@given(found)
def test_the_strongest_pairs_come_first_and_of_equals_the_first_by_key(told: dict[tuple[Key, Key], Match]) -> None:
    comparable = [(-match.score, pair) for pair, match in told.items() if match.comparable]
    assert list(rows(told).strongest_first()) == [pair for _, pair in sorted(comparable)]


@given(found)
def test_neighbours_are_comparable_both_ways(told: dict[tuple[Key, Key], Match]) -> None:
    neighbours = rows(told).neighbours()
    both = {pair for (a, b), match in told.items() if match.comparable for pair in ((a, b), (b, a))}
    assert {(a, b) for a, others in neighbours.items() for b in others} == both


def test_what_is_forbidden_is_not_comparable() -> None:
    told = Feature("thing", 9.0, "")
    weak = Match((told,), (Veto(ExplanationKind.THING, "little is said", weak=True),))
    strong = Match((told,), (Veto(ExplanationKind.PLACE, "other places"),))
    assert (weak.comparable, weak.forbidden) == (False, False)
    assert (strong.comparable, strong.forbidden) == (False, True)


def test_too_low_a_score_is_not_comparable_and_forbids_nothing() -> None:
    low = Match((Feature("thing", 3.4, ""),), ())
    assert (low.comparable, low.forbidden) == (False, False)
