"""How well are names read? A gate on own sentences; its floors only rise."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.domain.texts import Document
from corpustool.language import read_names
from tests.mentions.ordinary import KINDS, Item, held_out, items, taught, unmarked

FLOORS = {"precision": 0.96, "recall": 0.94}
"""Measured 2026-11: .976 and .953."""

Found = frozenset[tuple[int, int, str]]


@cache
def battery() -> tuple[str, Found, Found]:
    """The sentences as one article, the names marked in it, and the names read in it."""
    lines = Path(__file__).with_name("battery.txt").read_text(encoding="utf-8").splitlines()
    item = unmarked("\n\n".join(line for line in lines if not line.startswith("#")))
    text, marked = item.text, frozenset(item.names)
    (names,) = read_names([Document(text)], DEFAULT_MODEL)
    return text, marked, frozenset((name.start, name.end, name.kind.value) for name in names)


@pytest.mark.parametrize("measure", list(FLOORS))
def test_names_of_own_sentences_are_read(measure: str) -> None:
    text, marked, read = battery()
    score = len(marked & read) / len(read if measure == "precision" else marked)
    wrong = sorted(marked ^ read)
    told = [f"{'missed' if name in marked else 'extra'} {text[name[0] : name[1]]!r} {name[2]}" for name in wrong]
    assert score >= FLOORS[measure], told


def test_the_battery_has_every_kind() -> None:
    _, marked, _ = battery()
    assert {kind for _, _, kind in marked} == set(KINDS.values()) - {"other"}
    assert len(marked) >= 80


def f_score(items: list[Item]) -> float:
    """F1 of the names of ``items``, each read as a document; a name of no kind that is read is one too many."""
    found = read_names([Document(item.text) for item in items], DEFAULT_MODEL)
    right = marked = read = 0
    for item, mentions in zip(items, found, strict=True):
        names = {name for name in item.names if name[2] != "other"}
        told = {(mention.start, mention.end, mention.kind.value) for mention in mentions}
        right, marked, read = right + len(names & told), marked + len(names), read + len(told)
    return 2 * right / (marked + read)


@pytest.mark.parametrize(("items", "floor"), [(taught(), 0.92), (held_out(), 0.835)], ids=["taught", "held out"])
def test_names_of_ordinary_news_are_read(items: list[Item], floor: float) -> None:
    """Measured 2026-11: taught .93, held out .85; before the sentence told of kinds .81 and .74."""
    assert f_score(items) >= floor


def test_ordinary_news_is_more_than_a_hundred_sentences() -> None:
    items = [*taught(), *held_out()]
    assert sum(item.text.count("\n") + 1 for item in items) >= 120


WORLD = {"person": 0.88, "organisation": 0.83, "place": 0.92, "group": 0.90}
"""Floors of F1 by kind for short news of the whole world; measured 2026-11: .89, .84, .93, .91."""


@cache
def world() -> dict[str, tuple[int, int, int]]:
    """Names right, marked and read, by kind, in short news of the whole world, each item read as a document."""
    pages = items("world.txt")
    found = read_names([Document(item.text) for item in pages], DEFAULT_MODEL)
    counts = dict.fromkeys(WORLD, (0, 0, 0))
    for item, mentions in zip(pages, found, strict=True):
        told = {(mention.start, mention.end, mention.kind.value) for mention in mentions}
        for kind, (right, marked, read) in counts.items():
            names, its = ({name for name in some if name[2] == kind} for some in (item.names, told))
            counts[kind] = (right + len(names & its), marked + len(names), read + len(its))
    return counts


@pytest.mark.parametrize("kind", list(WORLD))
def test_names_of_the_whole_world_are_read(kind: str) -> None:
    """When the items were written and no rule had seen them: persons .86, organisations .73, places .89, groups .88."""
    right, marked, read = world()[kind]
    assert 2 * right / (marked + read) >= WORLD[kind]


def test_the_news_of_the_whole_world_has_every_kind() -> None:
    assert sum(marked for _, marked, _ in world().values()) >= 300
    assert all(marked >= 20 for _, marked, _ in world().values())
