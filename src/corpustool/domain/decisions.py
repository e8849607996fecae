"""What did a person decide? One line each in ``decisions.jsonl``; the last word on names, figures and findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """What was decided."""

    SAME = "same"
    DIFFERENT = "different"
    ACCEPT = "accept"
    MISREAD = "misread"
    DATE = "date"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class AcceptedSide:
    """A side of an accepted finding: its value and the hashes of the sentences that were its evidence."""

    value: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a person; fields that its verb does not use are empty.

    ``same``/``different``: ``a`` and ``b`` are names, or with ``things`` two counted things ("station", "unit").
    ``accept``: ``finding`` is its id, ``code`` and ``sides`` keep it in force when more articles agree.
    ``misread``: ``article`` (id) and ``quote`` with ``start`` tell the figure that is none. ``date``: ``article``
    was published on ``value``. ``undo``: ``finding`` names the decision's id that is taken back. ``made`` and
    ``until`` are ISO dates.
    """

    id: str
    verb: Verb
    why: str
    made: str
    a: str = ""
    b: str = ""
    things: bool = False
    finding: str = ""
    code: str = ""
    sides: tuple[AcceptedSide, ...] = ()
    article: str = ""
    quote: str = ""
    start: int = -1
    value: str = ""
    until: str | None = None
