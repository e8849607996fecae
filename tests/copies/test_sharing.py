"""What one set of runs shares with another is counted; who cannot be a copy of any other is not looked at."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool.copies.sharing import LEAST, copied, possible

MOST = 10_000
SETS = st.frozensets(st.integers(0, 60), max_size=40)


def numbers(start: int, end: int) -> frozenset[int]:
    return frozenset(range(start, end))


@given(SETS, SETS)
def test_copying_has_no_direction(a: frozenset[int], b: frozenset[int]) -> None:
    assert copied(a, b) == copied(b, a)


def test_half_of_the_shorter_one_is_enough() -> None:
    assert copied(numbers(0, 40), numbers(20, 200))
    assert not copied(numbers(0, 40), numbers(21, 200))


def test_a_short_text_copies_nothing() -> None:
    assert copied(numbers(0, LEAST), numbers(0, 90))
    assert not copied(numbers(1, LEAST), numbers(0, 90))


@given(st.lists(SETS, max_size=9))
def test_every_copy_is_possible(found: list[frozenset[int]]) -> None:
    copies = {(a, b) for a, b in combinations(range(len(found)), 2) if copied(found[a], found[b])}
    assert copies <= set(possible(found, MOST) or ())


@settings(max_examples=25, deadline=None)
@given(st.lists(SETS, max_size=3), st.integers(15, 30))
def test_every_copy_is_possible_in_a_crowd_too(few: list[frozenset[int]], times: int) -> None:
    found = [each | {100 + at} for at, each in enumerate(few * times)]
    copies = {(a, b) for a, b in combinations(range(len(found)), 2) if copied(found[a], found[b])}
    assert copies <= set(possible(found, MOST) or ())


def test_who_shares_less_than_half_with_all_others_is_no_copy() -> None:
    assert not possible([numbers(0, 100), numbers(80, 200), numbers(-100, 20)], MOST)


def test_of_many_articles_those_that_share_much_are_left() -> None:
    strangers = [numbers(1000 * at, 1000 * at + 200) for at in range(1, 900)]
    assert possible([numbers(0, 90), *strangers, numbers(30, 400)], MOST) == {(0, 900)}


def test_many_copies_are_too_many_to_be_paired() -> None:
    assert possible([numbers(0, 90)] * 101, MOST) is None
    assert len(possible([numbers(0, 90)] * 99, MOST) or ()) == 99 * 98 / 2


def test_as_many_copies_as_no_crowd_are_all_paired() -> None:
    assert len(possible([numbers(0, 90)] * 50, 0) or ()) == 50 * 49 / 2
    assert possible([numbers(0, 90)] * 51, 0) is None


def test_a_line_that_a_crowd_prints_hides_no_copy_and_pairs_nobody() -> None:
    line = numbers(-40, 0)
    strangers = [line | numbers(1000 * at, 1000 * at + 200) for at in range(1, 900)]
    assert possible([line | numbers(0, 90), *strangers, line | numbers(30, 400)], 0) == {(0, 900)}


def test_a_long_text_with_a_part_of_each_of_many_is_paired_with_each() -> None:
    parts = [numbers(100 * at, 100 * at + 20) for at in range(60)]
    assert {(at, 60) for at in range(60)} <= set(possible([*parts, numbers(0, 6000)], MOST) or ())


def test_where_the_longer_ones_are_many_they_are_too_many_too() -> None:
    parts = [numbers(100 * at, 100 * at + 20) for at in range(60)]
    assert possible([*parts, *[numbers(0, 6000) | {-at} for at in range(1, 200)]], MOST) is None


def test_of_nothing_nothing_is_possible() -> None:
    assert not possible([], MOST)
    assert not possible([frozenset()] * 9, MOST)
