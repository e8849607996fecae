"""Which names stand in our own marked sentences?

``[P Ann Lee] left [L Oslo].`` marks a person and a place; the letters are P person, O organisation, L place, G group,
and X for a name of no such kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MARKED = re.compile(r"\[([POLGX]) ([^\]]+)\]")
KINDS = {"P": "person", "O": "organisation", "L": "place", "G": "group", "X": "other"}


@dataclass(frozen=True, slots=True)
class Item:
    """A text and the names marked in it: start, end, kind."""

    text: str
    names: tuple[tuple[int, int, str], ...]


def unmarked(marked: str) -> Item:
    """The text without its marks, and the names they tell."""
    text, names, done = "", [], 0
    for match in MARKED.finditer(marked):
        text += marked[done : match.start()]
        names.append((len(text), len(text) + len(match[2]), KINDS[match[1]]))
        text += match[2]
        done = match.end()
    return Item(text + marked[done:], tuple(names))


def items(name: str) -> list[Item]:
    """The items of the file ``name`` beside this module, parted by blank lines."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    kept = "\n".join(line for line in lines if not line.startswith("#")).strip()
    return [unmarked(item) for item in kept.split("\n\n")]


def taught() -> list[Item]:
    """The items of ordinary news that the weights are fitted with, too."""
    return items("ordinary.txt")[::2]


def held_out() -> list[Item]:
    """The items of ordinary news that no weight has seen."""
    return items("ordinary.txt")[1::2]
