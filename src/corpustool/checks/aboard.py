"""Are the dead, the missing and the rescued more than were aboard, or buried? Nobody is two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from corpustool.checks.numbers import total
from corpustool.checks.parting import Split, exact, made
from corpustool.checks.people import names_a_sort, names_anybody, plain_sort
from corpustool.checks.told import Number, Told

_FATES = frozenset({"killed", "missing", "freed"})
"""What became of those aboard: nobody is both dead and missing. The hurt may be among the rescued."""
_TELLING = frozenset({"missing", "freed"})
"""One of these is told of people who were aboard; the dead alone may have stood at the road."""
_ABOARD = re.compile(r"^[^.\n;:]{0,40}?\b(?:aboard|on board)\b")
_CARRYING = re.compile(r"\b(?:with|carrying|and its)(?: (?:a|its))?(?: crew of| all)? $")
_CAUGHT = re.compile(r"\b(?:buried|burying|trapped|trapping|trap|traps)(?: all)? $")
_UNDER = re.compile(r"^[^.\n;:]{0,30}?\b(?:(?:was|were|are) (?:buried|trapped|underground)|trapped)\b")
"""Where people are caught as they are on a ship: under snow, in a mine."""
_SURVIVING = ("alive", "survived", "unhurt", "unharmed")
_ALIVE = re.compile(rf"^[^.\n;:,]{{0,40}}?\b(?:{'|'.join(_SURVIVING)})\b")
_CREW = frozenset({"crew", "crewman", "crewmember", "passenger", "sailor", "fisherman", "seaman", "seafarer"})
_BODIES = frozenset({"body", "survivor", "corpse"})
_NEXT = 2
"""Sentences behind those aboard in which their fates are told."""


def fates(text: Told) -> Iterator[Split]:
    """Those aboard with two or three fates that the next sentences tell, where the fates are too many."""
    events = {number.figure.event for number in text.numbers.values()} & _FATES
    if not events or not (events & _TELLING or any(word in text.text for word in _SURVIVING)):
        return
    seen: set[tuple[int, ...]] = set()
    for whole in reversed(text.numbers.values()):  # the body's before the headline's
        if not exact(whole) or not _aboard(text, whole):
            continue
        at = whole.figure.sentence
        if any(each is not whole and _aboard(text, each) for each in text.near(at, 0)):
            continue
        told: dict[str, Number] = {}
        twice: set[str] = set()
        for number in (*text.near(at, 0), *text.near(at + _NEXT, _NEXT - 1)):
            event = "freed" if text.closes(number, _ALIVE) else number.figure.event
            if number is whole or event not in _FATES or number.figure.start < whole.figure.start:
                continue
            if event in told and told[event].value != number.value:
                twice.add(event)
            told.setdefault(event, number)
        parts = list(told.values())
        if twice or len(parts) < 2 or not set(told) & _TELLING:
            continue
        starts = tuple(part.figure.start for part in parts)
        if starts in seen or not exact(*parts) or not all(_of_them(whole, part) for part in parts):
            continue
        if _too_many(whole, parts):
            seen.add(starts)
            yield made(whole, parts, complete=False)


def _aboard(text: Told, number: Number) -> bool:
    """Whether the number is of all who were on a vessel: "with 21 crew", "36 people on board"."""
    figure = number.figure
    head = plain_sort(figure.counted.head) if figure.counted else None
    people = names_anybody(head) or head in _CREW or names_a_sort(head)
    if figure.event in _FATES or figure.counted is None or not people:
        return False
    if text.opens(number, _CAUGHT) or text.closes(number, _UNDER):
        return True
    return text.opens(number, _CARRYING) or text.closes(number, _ABOARD)


def _of_them(whole: Number, part: Number) -> bool:
    """Whether the part may count those aboard: it names nobody else."""
    one, other = (plain_sort(each.figure.counted.head) if each.figure.counted else None for each in (whole, part))
    named = other is not None and (names_a_sort(other) or not names_anybody(other)) and other not in _BODIES
    return one == other or not named


def _too_many(whole: Number, parts: list[Number]) -> bool:
    summed = total(part.interval for part in parts)
    return (
        whole.interval.ends_before(summed)
        and all(part.value <= whole.value for part in parts)
        and (summed.low is not None and summed.low < whole.value * Decimal(2))
    )
