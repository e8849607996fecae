"""The sketch of a set finds whatever may be a copy, and looks at few pairs besides."""

from __future__ import annotations

import os
import subprocess
import sys

from corpustool.copies.sketches import candidates

MANY = 300


def numbers(start: int, end: int) -> frozenset[int]:
    """A set of runs, as numbers spread over the range of hashes."""
    return frozenset(hash((number, number)) for number in range(start, end))


def strangers() -> list[frozenset[int]]:
    return [numbers(1000 * at, 1000 * at + 200) for at in range(1, MANY)]


def printed(code: str, seed: str = "0") -> bytes:
    """What a process of its own prints."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout


def versions() -> list[frozenset[int]]:
    """One text in so many versions that not all pairs are looked at."""
    text = numbers(0, 200)
    return [text | numbers(1000 * at, 1000 * at + 5) for at in range(1, MANY)]


def test_sets_with_nothing_in_common_are_not_compared() -> None:
    assert list(candidates(strangers())) == []


def test_a_small_part_of_a_large_set_is_a_candidate() -> None:
    assert list(candidates([numbers(0, 400), *strangers(), numbers(150, 250)])) == [(0, MANY)]


def test_a_crowd_that_shares_one_line_is_not_compared_pair_by_pair() -> None:
    line = numbers(0, 8)
    assert list(candidates([each | line for each in strangers()])) == []


def test_beside_much_copying_a_crowd_that_shares_one_line_is_not_compared_pair_by_pair() -> None:
    line = numbers(-8, 0)
    found = candidates([*versions(), *(each | line for each in strangers())])
    assert len([pair for pair in found if min(pair) >= MANY - 1]) < MANY


def test_beside_much_copying_a_small_part_of_a_large_set_is_a_candidate() -> None:
    found = candidates([numbers(-900, -500), *versions(), numbers(-700, -600)])
    assert [pair for pair in found if pair[0] == 0] == [(0, MANY)]


def test_of_one_text_in_hundreds_of_versions_each_has_a_neighbour() -> None:
    found = candidates(versions())
    assert {index for pair in found for index in pair} == set(range(MANY - 1))


def test_empty_sets_meet_nobody() -> None:
    assert not list(candidates([frozenset[int]()] * MANY))


def test_candidates_are_the_same_in_every_process() -> None:
    code = (
        "from corpustool.copies.sketches import candidates\n"
        "sets = [frozenset(hash((n, n)) for n in range(40 * at, 40 * at + 90)) for at in range(300)]\n"
        "print(list(candidates(sets)))"
    )
    one, other = printed(code, "1"), printed(code, "2")
    assert one == other
    assert b"(0, 1)" in one


def loaded(sets: str) -> bytes:
    """Whether the candidates of ``sets`` need the library."""
    code = f"import sys, corpustool.flow, corpustool.copies.sketches as s; s.candidates({sets})"
    return printed(f"{code}; print('datasketch' in sys.modules or 'scipy' in sys.modules)")


def test_the_library_is_loaded_only_where_there_is_much_copying() -> None:
    assert loaded("[frozenset(range(90))] * 9") == b"False\n"
    assert loaded("[frozenset(range(90 * at, 90 * at + 90)) for at in range(2000)]") == b"False\n"
    assert loaded("[frozenset(range(90))] * 300") == b"True\n"
