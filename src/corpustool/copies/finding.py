"""Which articles of a corpus are copies? Candidates by their sketches, then the exact count of what they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from corpustool.copies.runs import runs
from corpustool.copies.sharing import copied
from corpustool.copies.sketches import candidates
from corpustool.domain.analysis import Record
from corpustool.domain.copies import Copies


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
