"""Which articles of a corpus are copies? Candidates by their sketches, then the exact count of what they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from corpustool.copies.runs import runs
from corpustool.copies.sketches import candidates
from corpustool.domain.analysis import Record
from corpustool.domain.copies import Copies

SHARE = 0.5
"""Two articles are copies where so much of the shorter one stands in the longer one, in runs of five words."""
LEAST = 15
"""A text of fewer runs is too short to be told from one that happens to say the same."""


def find(records: Sequence[Record]) -> Copies:
    """The articles that copy one another; pure, and the same in whatever order the records come."""
    ordered = sorted(records, key=lambda record: record.article.id)
    found = [runs(record) for record in ordered]
    partners: defaultdict[str, list[str]] = defaultdict(list)
    for a, b in candidates(found):
        if copied(found[a], found[b]):
            one, other = ordered[a].article.id, ordered[b].article.id
            partners[one].append(other)
            partners[other].append(one)
    return Copies({article: tuple(sorted(others)) for article, others in sorted(partners.items())})


def copied(a: frozenset[int], b: frozenset[int]) -> bool:
    """Whether most of the smaller set of runs lies in the larger one."""
    shorter = min(len(a), len(b))
    return shorter >= LEAST and len(a & b) >= SHARE * shorter
