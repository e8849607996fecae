"""Is what can be found out again kept, and given back only where it still holds?"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpustool.errors import StoreError
from corpustool.store import Store


@dataclass(frozen=True, slots=True)
class Value:
    text: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Other:
    number: int


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    with Store.open(tmp_path, create=True) as store:
        store.keep("names", "one", Value("Ann Kessler", {"d1": 3}))
    return tmp_path


def test_what_was_kept_is_given_back(corpus: Path) -> None:
    with Store.open(corpus, create=False) as store:
        assert store.kept("names", "one", Value) == Value("Ann Kessler", {"d1": 3})


def test_nothing_is_given_back_under_another_name_or_fingerprint(corpus: Path) -> None:
    with Store.open(corpus, create=False) as store:
        assert store.kept("figures", "one", Value) is None
        assert store.kept("names", "two", Value) is None


def test_the_last_value_of_a_name_is_kept(corpus: Path) -> None:
    with Store.open(corpus, create=False) as store:
        store.keep("names", "two", Value("Bob Noor", {}))
        assert store.kept("names", "one", Value) is None
        assert store.kept("names", "two", Value) == Value("Bob Noor", {})


def test_a_value_of_another_form_is_refused(corpus: Path) -> None:
    with Store.open(corpus, create=False) as store, pytest.raises(StoreError, match="damaged"):
        store.kept("names", "one", Other)


def test_it_is_no_part_of_the_health_of_a_corpus(corpus: Path) -> None:
    with Store.open(corpus, create=False) as store:
        assert store.faults() == ()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be written")
def test_a_corpus_that_is_only_read_keeps_nothing(corpus: Path) -> None:
    for path in (corpus / ".corpustool").iterdir():
        path.chmod(0o444)
    with Store.open(corpus, create=False) as store, pytest.raises(StoreError, match="writing"):
        store.keep("names", "one", Value("Bob Noor", {}))
