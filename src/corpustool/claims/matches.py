"""Which pairs of answers were compared, and what speaks for and against each? Kept so that millions have room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, ItemsView, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from corpustool.claims.answers import Answer
from corpustool.claims.pairs import Match
from corpustool.claims.readings import Key


@dataclass(frozen=True, slots=True)
class Matches(Mapping[tuple[Key, Key], Match]):
    """The match of each pair of answers that could be compared at all, by both keys, the smaller key first.

    ``rows`` has a row for each smaller key: a story that hundreds of articles tell has millions of pairs, of which
    none needs a key of its own.
    """

    rows: Mapping[Key, Mapping[Key, Match]]

    def __getitem__(self, pair: tuple[Key, Key]) -> Match:
        return self.rows[pair[0]][pair[1]]

    def __contains__(self, pair: object) -> bool:
        return isinstance(pair, tuple) and pair[1] in self.rows.get(pair[0], ())

    def __iter__(self) -> Iterator[tuple[Key, Key]]:
        return ((key, other) for key, row in self.rows.items() for other in row)

    def __len__(self) -> int:
        return sum(map(len, self.rows.values()))

    def items(self) -> ItemsView[tuple[Key, Key], Match]:
        """The pairs with their matches."""
        return _Items(self)

    def between(self, a: Answer, b: Answer) -> Match | None:
        """The match of two answers in whatever order; ``None`` where they could not be compared."""
        first, second = (a.key, b.key) if a.key < b.key else (b.key, a.key)
        return self.rows.get(first, _NONE).get(second)

    def neighbours(self) -> Mapping[Key, Collection[Key]]:
        """The answers with which each is comparable."""
        found: defaultdict[Key, list[Key]] = defaultdict(list)
        for key, row in self.rows.items():
            for other in (other for other, match in row.items() if match.comparable):
                found[key].append(other)
                found[other].append(key)
        return found

    def strongest_first(self) -> Iterator[tuple[Key, Key]]:
        """The comparable pairs by score; of one score in order of their keys."""
        of_score: defaultdict[float, list[tuple[Key, Key]]] = defaultdict(list)
        for key, row in sorted(self.rows.items(), key=itemgetter(0)):
            for other in sorted(other for other, match in row.items() if match.comparable):
                of_score[row[other].score].append((key, other))
        for _, pairs in sorted(of_score.items(), reverse=True):
            yield from pairs


class _Items(ItemsView[tuple[Key, Key], Match]):
    """Pairs and matches row by row, without looking each up."""

    def __init__(self, matches: Matches) -> None:
        super().__init__(matches)
        self._rows = matches.rows

    def __iter__(self) -> Iterator[tuple[tuple[Key, Key], Match]]:
        return (((key, other), match) for key, row in self._rows.items() for other, match in row.items())


_NONE: Mapping[Key, Match] = {}


def pair(a: Answer, b: Answer) -> tuple[Key, Key]:
    """The key of a match: both figures, the smaller key first."""
    return (a.key, b.key) if a.key < b.key else (b.key, a.key)
