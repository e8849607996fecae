"""What did a reconciliation find out that the next one need not find out again? Plain columns, fit to be stored.

Two sorts of things: what holds of a name or a pair whatever else the corpus has (keys, words, comparisons), and what
was settled in that company (clusters, short forms), which holds as long as nothing near it has changed. To lose a
memory costs time, never knowledge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpustool.domain.entities import Reconciliation
from corpustool.domain.mentions import EntityKind, NameMatch
from corpustool.entities.roster import Name, Spelling
from corpustool.entities.scoring import Edge

Pair = tuple[int, int, float, bool, str]
"""Two names by their places, and what their comparison said."""

Meaning = tuple[int, float, str, tuple[int, ...]]
"""What a short form stands for: the full name, how sure, why, and in which of its documents (by their places)."""

Doubt = tuple[str, str, float, str]
"""Two names that a short form brought near to one another, how sure, and why."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The pairs that clustering looked at, and others that it asked for."""

    edges: Sequence[Edge]
    asked: Sequence[Edge]


@dataclass(frozen=True, slots=True)
class Memory:
    """What was found, and what was found out about names, in the order in which the roster has them.

    ``letters`` tells of each spelling the letters by which it is one name with others; ``stands`` in which of the
    ``documents`` each name stands. ``keys``, ``words``, ``shorts`` and ``spelled`` are the columns of `Facts`. Pairs
    are the ``edges`` that clustering looked at, and others that it ``asked``. ``explained`` are short forms that a
    text explained, ``decided`` names that a person had decided about; ``said`` is what `Sayings` found.
    """

    found: Reconciliation
    letters: tuple[tuple[EntityKind, str, str], ...]
    documents: tuple[str, ...]
    kinds: tuple[EntityKind, ...]
    texts: tuple[str, ...]
    stands: tuple[tuple[int, ...], ...]
    keys: tuple[str, ...]
    words: tuple[str, ...]
    shorts: tuple[str, ...]
    spelled: tuple[str, ...]
    edges: tuple[Pair, ...]
    asked: tuple[Pair, ...]
    clusters: tuple[tuple[int, ...], ...]
    settled: tuple[tuple[int, tuple[Meaning, ...]], ...]
    doubts: tuple[tuple[int, tuple[Doubt, ...]], ...]
    explained: tuple[int, ...]
    decided: tuple[int, ...]
    said: dict[str, str]

    def known_letters(self) -> dict[Spelling, str]:
        """The letters of each spelling."""
        return {(kind, text): letters for kind, text, letters in self.letters}


class Past:
    """A memory beside the names of today: which names are new, gone, or in other documents than they were.

    ``before`` gives the place in the memory for each name, ``now`` the name for each place in the memory; -1: none.
    """

    def __init__(self, names: Sequence[Name], memory: Memory | None) -> None:
        self.memory = memory
        self.before = [-1] * len(names)
        self.now: list[int] = []
        self.moved: frozenset[int] = frozenset()
        if memory is not None:
            places = {(name.kind, name.text): place for place, name in enumerate(names)}
            self.now = [places.get(spelling, -1) for spelling in zip(memory.kinds, memory.texts, strict=True)]
            for old, place in enumerate(self.now):
                if place >= 0:
                    self.before[place] = old
            at = {document: index for index, document in enumerate(memory.documents)}
            self.moved = frozenset(
                place
                for old, place in enumerate(self.now)
                if place >= 0 and memory.stands[old] != tuple(at.get(document) for document in names[place].documents)
            )
        self.new = frozenset(place for place, old in enumerate(self.before) if old < 0)
        self.gone = frozenset(old for old, place in enumerate(self.now) if place < 0)

    def pairs(self, pairs: Sequence[Pair]) -> dict[tuple[int, int], NameMatch]:
        """Of these pairs of the memory those whose names are still there, in their documents."""
        now = [place if place not in self.moved else -1 for place in self.now]
        return {
            (now[a], now[b]): NameMatch(score, same, reason)
            for a, b, score, same, reason in pairs
            if now[a] >= 0 and now[b] >= 0
        }


def stands(names: Sequence[Name]) -> tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]:
    """All documents, and for each name in which of them it stands."""
    documents = tuple(sorted({document for name in names for document in name.documents}))
    at = {document: index for index, document in enumerate(documents)}
    return documents, tuple(tuple(at[document] for document in name.documents) for name in names)


def packed(edges: Sequence[Edge]) -> tuple[Pair, ...]:
    """Compared pairs as a memory keeps them."""
    return tuple((edge.a, edge.b, edge.match.score, edge.match.same, edge.match.reason) for edge in edges)
