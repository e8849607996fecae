"""How precise is each rule on this project's own articles? Counted anew by ``python -m tests.precision``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """What a rule said: findings on the sample corpus, how many of them were right, and findings in the casebook.

    Right is what the corpus' list of expectations knows. A casebook only grows: its number is a floor.
    """

    found: int
    right: int
    cases: int


OWN: dict[str, Measured] = {
    "DAT401": Measured(found=1, right=1, cases=7),
    "DAT402": Measured(found=1, right=1, cases=8),
    "FIG101": Measured(found=4, right=4, cases=42),
    "FIG102": Measured(found=7, right=7, cases=16),
    "FIG103": Measured(found=2, right=2, cases=4),
    "FIG104": Measured(found=4, right=4, cases=4),
    "FIG105": Measured(found=0, right=0, cases=3),
    "HED301": Measured(found=1, right=1, cases=15),
    "HSK901": Measured(found=0, right=0, cases=6),
    "HSK902": Measured(found=1, right=1, cases=1),
    "NAM501": Measured(found=5, right=5, cases=5),
    "QUO601": Measured(found=1, right=1, cases=6),
    "QUO602": Measured(found=1, right=1, cases=6),
    "SRC701": Measured(found=1, right=1, cases=4),
    "SUM201": Measured(found=1, right=1, cases=15),
    "SUM202": Measured(found=1, right=1, cases=9),
    "SUM203": Measured(found=1, right=1, cases=16),
    "SUM204": Measured(found=2, right=2, cases=14),
}


def own_precision(code: str) -> str:
    """The measure of a rule in words, as its manual ends with it; empty where nobody has counted."""
    measured = OWN.get(code)
    if measured is None:
        return ""
    if measured.found:
        corpus = f"{measured.right} of {measured.found} findings on this project's sample corpus are right"
    else:
        corpus = "on this project's sample corpus it says nothing, right or wrong"
    return (
        f"Precision: {corpus}; its casebook has {measured.cases} or more, all of them right, and none on a page that is"
        " to be silent."
    )
