"""What is a table for other tools? Columns that know their kind, what they hold, and how a row fills them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from corpustool.domain.holdings import Holdings

R = TypeVar("R")

Cell = str | int | float | Decimal | date | tuple[str, ...] | None
"""What stands in a row's column: of the column's kind, or nothing.

A truth is a ``bool``, which is an ``int``; a number that was read a ``Decimal``, one of our own a ``float``.
"""


class Kind(StrEnum):
    """What a column holds, whatever a format makes of it."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    TRUTH = "truth"
    DAY = "day"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its name, its kind, what it holds in words, and how it is read from a row.

    ``bulky`` ones hold whole texts, which a cell of a spreadsheet does not take.
    """

    name: str
    kind: Kind
    told: str
    read: Callable[[R], Cell]
    bulky: bool = False


@dataclass(frozen=True, slots=True)
class Sheet(Generic[R]):
    """A table: its name, what a row is, its columns, and the rows that a corpus has for it."""

    name: str
    told: str
    columns: tuple[Column[R], ...]
    rows: Callable[[Holdings], Iterable[R]]

    def count(self, holdings: Holdings) -> int:
        """How many rows it has."""
        return sum(1 for _ in self.rows(holdings))

    def cells(self, holdings: Holdings) -> Iterator[tuple[Cell, ...]]:
        """The rows, each as the cells of all columns in order."""
        for row in self.rows(holdings):
            yield tuple(column.read(row) for column in self.columns)

    def without_bulk(self) -> Sheet[R]:
        """The table without the columns that hold whole texts."""
        return Sheet(self.name, self.told, tuple(each for each in self.columns if not each.bulky), self.rows)


def text(name: str, told: str, read: Callable[[R], str | None], *, bulky: bool = False) -> Column[R]:
    """A column of words."""
    return Column(name, Kind.TEXT, told, read, bulky)


def integer(name: str, told: str, read: Callable[[R], int | None]) -> Column[R]:
    """A column of whole numbers that the tool counted."""
    return Column(name, Kind.INTEGER, told, read)


def number(name: str, told: str, read: Callable[[R], Decimal | float | None]) -> Column[R]:
    """A column of numbers that need not be whole."""
    return Column(name, Kind.NUMBER, told, read)


def truth(name: str, told: str, read: Callable[[R], bool | None]) -> Column[R]:
    """A column of yes and no."""
    return Column(name, Kind.TRUTH, told, read)


def day(name: str, told: str, read: Callable[[R], date | None]) -> Column[R]:
    """A column of days."""
    return Column(name, Kind.DAY, told, read)


def several(name: str, told: str, read: Callable[[R], tuple[str, ...]]) -> Column[R]:
    """A column with any number of words a row."""
    return Column(name, Kind.LIST, told, read)
