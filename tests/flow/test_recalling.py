"""Is a corpus that is reconciled with its memory the same as one without, and is nothing done twice?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from corpustool import entities
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.entities import Reconciliation
from corpustool.domain.mentions import Definition, EntityKind, NameMention
from corpustool.errors import StoreError
from corpustool.flow import recalling
from corpustool.store import Store

EARLY = [
    NameMention(text, EntityKind.PERSON, document)
    for document, texts in (("d1", "Ann Kessler;Kessler;Bob Noor"), ("d2", "Noor;Kessler"))
    for text in texts.split(";")
]
LATER = [*EARLY, NameMention("Bruno Kessler", EntityKind.PERSON, "d3")]
APART = Decision(id="d1", verb=Verb.DIFFERENT, why="", made="2024-05-06", a="Noor", b="Bob Noor")


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(recalling, "FEWEST", 1)
    with Store.open(tmp_path, create=True):
        return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Each reconciliation that was done, and whether it had a memory."""
    found: list[bool] = []
    again = entities.reconcile_again

    def noted(mentions: Sequence[NameMention], before: entities.Memory | None, **more: Any) -> Any:
        found.append(before is not None)
        return again(mentions, before, **more)

    monkeypatch.setattr(entities, "reconcile_again", noted)
    return found


def asked(corpus: Path, mentions: Sequence[NameMention], *decisions: Decision) -> Reconciliation:
    return recalling.remembering(corpus)(mentions, definitions={}, decisions=decisions)


def test_what_did_not_change_is_not_reconciled_again(corpus: Path, calls: list[bool]) -> None:
    first = asked(corpus, EARLY)
    assert asked(corpus, EARLY) == first == entities.reconcile(EARLY)
    assert calls == [False]


def test_more_articles_are_reconciled_with_the_memory(corpus: Path, calls: list[bool]) -> None:
    asked(corpus, EARLY)
    assert asked(corpus, LATER) == entities.reconcile(LATER)
    assert asked(corpus, EARLY) == entities.reconcile(EARLY)
    assert calls == [False, True, True]


def test_a_decision_about_names_is_obeyed_at_once(corpus: Path, calls: list[bool]) -> None:
    asked(corpus, EARLY)
    assert asked(corpus, EARLY, APART) == entities.reconcile(EARLY, decisions=[APART])
    assert asked(corpus, EARLY) == entities.reconcile(EARLY)
    assert calls == [False, True, True]


def test_a_decision_about_something_else_changes_nothing(corpus: Path, calls: list[bool]) -> None:
    asked(corpus, EARLY)
    asked(corpus, EARLY, Decision(id="d2", verb=Verb.ACCEPT, why="", made="2024-05-06", finding="v1:1"))
    assert calls == [False]


def test_an_explanation_in_a_text_counts_as_a_change(corpus: Path, calls: list[bool]) -> None:
    asked(corpus, EARLY)
    told = {"d1": (Definition("Bob Noor", "Kessler"),)}
    found = recalling.remembering(corpus)(EARLY, definitions=told, decisions=())
    assert found == entities.reconcile(EARLY, definitions=told)
    assert calls == [False, True]


def test_another_version_forgets(corpus: Path, calls: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    asked(corpus, EARLY)
    monkeypatch.setattr(recalling, "_fingerprint", lambda: "another")
    asked(corpus, EARLY)
    assert calls == [False, False]


def test_a_memory_that_cannot_be_read_is_made_anew(corpus: Path, calls: list[bool]) -> None:
    with Store.open(corpus, create=False) as store:
        store.keep("names", recalling._fingerprint(), {"asked": 7})
    assert asked(corpus, EARLY) == entities.reconcile(EARLY)
    asked(corpus, EARLY)
    assert calls == [False]


def test_a_corpus_that_cannot_be_written_is_reconciled_all_the_same(
    corpus: Path, calls: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(Store, "keep", full)
    assert asked(corpus, EARLY) == asked(corpus, EARLY) == entities.reconcile(EARLY)
    assert calls == [False, False]


def test_half_a_character_is_reconciled_and_not_kept(corpus: Path, calls: list[bool]) -> None:
    half = [*EARLY, NameMention("Ann \ud800", EntityKind.PERSON, "d1")]
    assert asked(corpus, half) == entities.reconcile(half)
    assert calls == []


def test_a_small_corpus_keeps_nothing(corpus: Path, calls: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recalling, "FEWEST", len(EARLY) + 1)
    asked(corpus, EARLY)
    asked(corpus, LATER)
    assert calls == [False]
