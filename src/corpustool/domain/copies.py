"""Which articles are copies of one text? Five articles that print one agency report are one source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies in a corpus: for each article that has any, the ids of those it nearly shares its text with, sorted.

    A pair stands under both of its articles. It is not told which of the two was first.
    """

    partners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, article: str) -> tuple[str, ...]:
        """The ids of the articles that nearly share its text, sorted."""
        return self.partners.get(article, ())

    def independent(self, articles: Iterable[str]) -> int:
        """How many of these articles are left when of copies only one is counted.

        No two of those that are counted are copies. Who has the fewest copies among them is counted first: a digest
        of two reports adds nothing to them, and does not make them one.
        """
        wanted = set(articles)
        among = {article: wanted.intersection(self.of(article)) for article in wanted}
        left, counted = set(wanted), 0
        for article in sorted(wanted, key=lambda each: (len(among[each]), each)):
            if article in left:
                counted += 1
                left -= among[article] | {article}
        return counted
