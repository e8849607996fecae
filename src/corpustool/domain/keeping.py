"""What did somebody find in an article that another asks for again? It is found once and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from corpustool.domain.analysis import Record

_Found = TypeVar("_Found")


class Kept:
    """What pure functions made of the records of one case: each is asked once for each record."""

    def __init__(self) -> None:
        self._made: dict[Callable[[Record], Any], dict[str, Any]] = {}

    def of(self, make: Callable[[Record], _Found], record: Record) -> _Found:
        """What ``make`` makes of ``record``, which is known by the id of its article."""
        made = self._made.setdefault(make, {})
        article = record.article.id
        if article not in made:
            made[article] = make(record)
        found: _Found = made[article]
        return found
