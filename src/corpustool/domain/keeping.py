"""What did somebody find in articles that another asks for again? It is found once and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from corpustool.domain.analysis import Record

_Found = TypeVar("_Found")


class Kept:
    """What pure functions made of the records of one case: each is asked once, for each record or for all of them."""

    def __init__(self) -> None:
        self._made: dict[Callable[[Record], Any], dict[str, Any]] = {}
        self._made_of_all: dict[Callable[[Sequence[Record]], Any], Any] = {}

    def of(self, make: Callable[[Record], _Found], record: Record) -> _Found:
        """What ``make`` makes of ``record``, which is known by the id of its article."""
        made = self._made.setdefault(make, {})
        article = record.article.id
        if article not in made:
            made[article] = make(record)
        found: _Found = made[article]
        return found

    def of_all(self, make: Callable[[Sequence[Record]], _Found], records: Sequence[Record]) -> _Found:
        """What ``make`` makes of ``records``, which are all that the case has."""
        if make not in self._made_of_all:
            self._made_of_all[make] = make(records)
        found: _Found = self._made_of_all[make]
        return found
