"""What does the room hand back? The figures of a document, the numbers that are none, and its time expressions."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.dates import TimeExpression
from corpustool.domain.figures import Figure, RejectedNumber


@dataclass(frozen=True, slots=True)
class FiguresRead:
    """Everything that was read from the numbers of one document, each in text order."""

    figures: tuple[Figure, ...] = ()
    rejected: tuple[RejectedNumber, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
