from __future__ import annotations

import pytest

from corpustool.checks.sorts import exclusive, opposed

N = "\U000f4000"
"""Stands for a count, as in `told`."""


@pytest.mark.parametrize(
    "said",
    [
        f"{N} men and {N} women",
        f"{N} of them men, {N} women and {N} children",
        f"{N} were girls and {N} boys",
        f"{N} elderly women and {N} young men",
        f"{N} adults and {N} children",
    ],
)
def test_sorts_of_people_to_which_nobody_belongs_twice_exclude_each_other(said: str) -> None:
    assert exclusive(said)


@pytest.mark.parametrize(
    "said",
    [
        f"{N} men",
        f"{N} men and {N} men",
        f"{N} women and {N} nurses",
        f"{N} children and {N} girls",
        f"{N} womenswear shops and {N} menus",
        "",
    ],
)
def test_sorts_that_may_overlap_exclude_nothing(said: str) -> None:
    assert not exclusive(said)


@pytest.mark.parametrize(
    "said",
    [
        f"{N} for the bill and {N} against it",
        f"{N} in favour, {N} opposed, {N} abstentions",
        f"{N} spoke for the prosecution and {N} for the defence",
        f"{N} passed and {N} failed",
        f"{N} survived and {N} died",
        f"{N} won, {N} drawn and {N} lost",
        f"{N} were acquitted and {N} jailed",
    ],
)
def test_what_is_told_of_each_number_may_exclude_the_others(said: str) -> None:
    assert opposed(said)


@pytest.mark.parametrize(
    "said",
    [
        f"{N} for the bill",
        f"{N} for the bill and {N} for the other one",
        f"{N} came by train and {N} stayed for dinner",
        f"{N} passed and {N} were tall",
        "for and against",
    ],
)
def test_what_may_hold_for_one_person_is_not_opposed(said: str) -> None:
    assert not opposed(said)
