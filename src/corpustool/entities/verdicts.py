"""How sure is each way in which two names agree? One scale for all kinds.

Scores order pairs over all reasons: a reason's score is about the share of pairs that are the same under it, as
measured on development pairs in 2026. From `SAME` on two names are called one.
"""

from __future__ import annotations

from corpustool.domain.mentions import NameMatch

SAME = 0.6
EQUAL = NameMatch(1.0, True, "same letters")


def same(score: float, reason: str) -> NameMatch:
    """A verdict for "one thing"; the score is kept within the upper part of the scale."""
    return NameMatch(round(min(1.0, max(SAME, score)), 4), True, reason)


def different(score: float, reason: str) -> NameMatch:
    """A verdict for "two things", or "not known to be one"; the score stays below the bar."""
    return NameMatch(round(max(0.0, min(SAME - 0.01, score)), 4), False, reason)
