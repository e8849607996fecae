"""Which words say that somebody says something, and which decide who it is?"""

from __future__ import annotations

from functools import cache

from corpustool.lexicon.tables import rows, words


def speech_verbs() -> frozenset[str]:
    """Lemmas of the verbs that report somebody's words or finding."""
    return words("reporting_verbs.txt")


@cache
def _cues() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed.split()) for name, listed in rows("speech_cues.tsv")}


def speech_cues(name: str) -> frozenset[str]:
    """The words of the list ``name``, in lower case; an unknown name is an error of the programmer."""
    return _cues()[name]
