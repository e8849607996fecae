"""What did a person decide? One line each in ``decisions.jsonl``; the last word on names, figures and findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
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
    ``misread``: ``article`` (id) and ``quote`` with ``start`` (-1: wherever it stands) tell the figure that is none.
    ``date``: ``article`` was published on ``value``. ``undo``: ``finding`` names the decision's id that is taken back.
    ``made`` and ``until`` are ISO dates.
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


_NEEDED = {
    Verb.SAME: ("a", "b"),
    Verb.DIFFERENT: ("a", "b"),
    Verb.ACCEPT: ("finding",),
    Verb.MISREAD: ("article", "quote"),
    Verb.DATE: ("article", "value"),
    Verb.UNDO: ("finding",),
}
_MOST_CHARACTERS = 2**31  # no article is nearly as long


def fault_of(decision: Decision) -> str:
    """What is wrong with the decision, in words that complete "this is no decision:"; "" where nothing is.

    The fields that its verb needs are told, days are ISO days (``made`` may be missing in a line that was typed by
    hand), and ``start`` is a place in a text, or -1 for every place of the quote.
    """
    missing = [name for name in _NEEDED[decision.verb] if not getattr(decision, name).strip()]
    if missing:
        return f"{decision.verb} needs {' and '.join(missing)}"
    if not -1 <= decision.start < _MOST_CHARACTERS:
        return f"start cannot be {decision.start}"
    days = {
        "made": decision.made or None,
        "until": decision.until,
        "value": decision.value if decision.verb is Verb.DATE else None,
    }
    wrong = [name for name, day in days.items() if day is not None and not _is_day(day)]
    return f"{wrong[0]} is no day as 2024-03-04: {days[wrong[0]]!r}" if wrong else ""


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
