"""Which verbs say that somebody says something?"""

from __future__ import annotations

from corpustool.lexicon.tables import words


def speech_verbs() -> frozenset[str]:
    """Lemmas of the verbs that report somebody's words or finding."""
    return words("reporting_verbs.txt")
