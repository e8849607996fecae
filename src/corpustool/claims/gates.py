"""Which articles tell of one story, and into which parts does a corpus fall that have no story in common?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpustool.claims.learning import facts
from corpustool.claims.readings import Key, misread_figures
from corpustool.claims.stories import Profile, Story, profiles, stories
from corpustool.domain.analysis import Record
from corpustool.domain.decisions import Decision

_LARGE = 0.1
"""A group of articles is large that makes more than this of a part."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Records in order, what each is about, the pairs of them that tell of one story, and figures called misread.

    The articles of a story are places in ``records``. Where these are known ``profiles`` only tell why, and may
    be left out.
    """

    records: Sequence[Record]
    profiles: Sequence[Profile]
    stories: Sequence[Story]
    misread: frozenset[Key]

    def part(self, places: Iterable[int]) -> Gate:
        """The gate of the records at these places alone; a story that only one article of is kept is none."""
        kept = sorted(places)
        at = {place: index for index, place in enumerate(kept)}
        return Gate(
            [self.records[place] for place in kept],
            [self.profiles[place] for place in kept] if self.profiles else (),
            [replace(s, a=at[s.a], b=at[s.b]) for s in self.stories if s.a in at and s.b in at],
            self.misread,
        )


def gated(
    records: Sequence[Record],
    entity_of: Mapping[tuple[str, int], str],
    decisions: Sequence[Decision] = (),
    timeless: frozenset[str] = frozenset(),
) -> Gate:
    """The stories of the records; the arguments are those of `comparing.compare`."""
    ordered = sorted(records, key=lambda record: (record.article.path, record.article.id))
    misread = misread_figures(ordered, decisions)
    told = profiles(ordered, entity_of, [facts(record, misread) for record in ordered])
    about = [
        replace(each, day=None) if record.article.id in timeless else each
        for each, record in zip(told, ordered, strict=True)
    ]
    return Gate(ordered, about, list(stories(about)), misread)


def apart(gate: Gate, parts: int) -> tuple[Gate, ...]:
    """The gate in so many parts of about equal weight, or in fewer; no story has articles in two of them.

    The weight of an article is the number of its figures. Large groups of articles go where the least is; small ones
    fill the parts in order, so that neighbours stay together: a process that is forked off copies what it touches.
    """
    weights = [len(record.analysis.figures) for record in gate.records]
    groups = [(sum(weights[at] for at in group), group) for group in _groups(gate)]
    share = sum(weights) / parts
    filled: list[list[int]] = [[] for _ in range(parts)]
    loads = [0] * parts
    for weight, group in sorted(groups, key=lambda each: (-each[0], each[1][0])):
        if weight > share * _LARGE:
            lightest = loads.index(min(loads))
            filled[lightest] += group
            loads[lightest] += weight
    part = 0
    for weight, group in groups:
        if weight <= share * _LARGE:
            while part < parts - 1 and loads[part] + weight / 2 > share:
                part += 1
            filled[part] += group
            loads[part] += weight
    return tuple(gate.part(places) for places in filled if places)


def _groups(gate: Gate) -> Iterator[list[int]]:
    """The articles that stories join, however far; an article without a story is a group of its own."""
    root = list(range(len(gate.records)))

    def top(at: int) -> int:
        while root[at] != at:
            root[at] = at = root[root[at]]
        return at

    for story in gate.stories:
        low, high = sorted((top(story.a), top(story.b)))
        root[high] = low
    groups: dict[int, list[int]] = {}
    for at in range(len(root)):
        groups.setdefault(top(at), []).append(at)
    yield from groups.values()
