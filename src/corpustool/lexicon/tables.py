"""How is a packaged table read?

A table is a UTF-8 file in ``lexicon/data``: one row a line, fields parted by tabs; blank lines and lines that
begin with ``#`` (the header: what, source, licence) are skipped.
"""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table ``name`` ("countries.tsv"), fields stripped of spaces."""
    return tuple([tuple(map(str.strip, line.split("\t"))) for line in lines(name)])


@cache
def words(name: str) -> frozenset[str]:
    """The first fields of the table ``name``: a plain word list."""
    return frozenset([line.partition("\t")[0].strip() for line in lines(name)])


def lines(name: str) -> list[str]:
    """The lines of the table ``name`` as they stand, read anew each time: for a table too large to be cut up whole."""
    text = resources.files("corpustool.lexicon").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#") and not line.isspace()]
