"""Which function words decide how a number is read? Short lists, each by its name."""

from __future__ import annotations

from functools import cache

from corpustool.lexicon.tables import rows


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed.split()) for name, listed in rows("figure_cues.tsv")}


def cues(name: str) -> frozenset[str]:
    """The words of the list ``name``, in lower case; an unknown name is an error of the programmer."""
    return _lists()[name]
