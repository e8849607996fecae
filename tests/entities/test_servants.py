"""Which words of an Arabic name are one?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.entities.servants import master, with_servants_joined

WORDS = st.lists(st.sampled_from(["abd", "abdul", "al", "el", "rahman", "abdullah", "abdurrahman", "omar", "a"]))


@pytest.mark.parametrize(
    "name",
    ["abd al rahman", "abdul rahman", "abdel rahman", "abdulrahman", "abdurrahman", "abd el rahman", "abdelrahman"],
)
def test_the_ways_to_write_a_servant_are_one(name: str) -> None:
    assert with_servants_joined(name.split()) == ["abdulrahman"]


@pytest.mark.parametrize("name", ["paula abdul", "abdullah noor", "abdallah", "abe kenzo", "abdi omar"])
def test_other_words_stay(name: str) -> None:
    assert with_servants_joined(name.split()) == name.split()


def test_the_name_goes_on_behind_the_servant() -> None:
    assert with_servants_joined(["khalid", "abd", "al", "aziz", "al", "noor"]) == ["khalid", "abdulaziz", "al", "noor"]


def test_the_master_is_what_follows() -> None:
    assert master("abdulrahman") == "rahman"
    assert master("abdullah") == "abdullah"
    assert master("omar") == "omar"


@given(WORDS)
def test_joining_twice_changes_nothing_more(words: list[str]) -> None:
    once = with_servants_joined(words)
    assert len(once) <= len(words)
    assert "".join(once).count("rahman") == "".join(words).count("rahman")
