"""How well are names read? A gate on own sentences; its floors only rise."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.domain.texts import Document
from corpustool.language import read_names

MARKED = re.compile(r"\[([POLG]) ([^\]]+)\]")
KINDS = {"P": "person", "O": "organisation", "L": "place", "G": "group"}
FLOORS = {"precision": 0.95, "recall": 0.93}
"""Measured 2026-11: .964 and .942."""

Found = frozenset[tuple[int, int, str]]


def unmarked(line: str) -> tuple[str, Found]:
    """A sentence without its marks, and the names they tell."""
    text, names, done = "", set(), 0
    for match in MARKED.finditer(line):
        text += line[done : match.start()]
        names.add((len(text), len(text) + len(match[2]), KINDS[match[1]]))
        text += match[2]
        done = match.end()
    return text + line[done:], frozenset(names)


@cache
def battery() -> tuple[str, Found, Found]:
    """The sentences as one article, the names marked in it, and the names read in it."""
    lines = Path(__file__).with_name("battery.txt").read_text(encoding="utf-8").splitlines()
    text, marked = unmarked("\n\n".join(line for line in lines if not line.startswith("#")))
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
    assert {kind for _, _, kind in marked} == set(KINDS.values())
    assert len(marked) >= 80
