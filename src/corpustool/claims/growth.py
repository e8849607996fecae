"""Is the difference the course of time? An update, a correction, an old value printed on, or a stated sum.

Counts of one event only grow: later and higher is an update, later and lower a correction; on one day it is a clash.
A text that says base + increment = total explains itself, with or without dates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from corpustool.claims.answers import Answer
from corpustool.claims.readings import Key, published
from corpustool.domain.claims import Camp, Explanation, ExplanationKind, Reading
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.domain.quantities import Trend, plain
from corpustool.lexicon.events import extents


def growth(camps: Sequence[Camp], answers: Mapping[Key, Answer], *, told: bool = True) -> list[Explanation]:
    """What time explains about every step from one camp to the next higher one; tried explanations too.

    Where each value has a speaker of its own (not ``told`` as one story), who puts one number in the place of another
    contradicts, and a speaker who repeats his own number is neither behind the news nor corrects anything.
    """
    change = _stated_change(camps, answers)
    if change and not told:
        return [Explanation(ExplanationKind.UPDATE, False, "Not an update: one speaker contradicts the other.")]
    stated = _stated_sum(camps, answers) or change
    if stated:
        still = (_still_printed(low, high, answers) for low, high in pairwise(camps))
        return [stated, *(each for each in still if each)][:2]
    steps = [_step(low, high, answers) for low, high in pairwise(camps)]
    if not steps:
        return []
    if not told and any(step.held and step.kind is not ExplanationKind.UPDATE for step in steps):
        text = "Not an update: the speakers keep to their numbers, whichever was printed last."
        return [Explanation(ExplanationKind.UPDATE, False, text)]
    for kind in (ExplanationKind.STALE, ExplanationKind.CORRECTION, ExplanationKind.UPDATE):
        found = next((step for step in steps if step.kind is kind and step.held), None)
        if found and all(step.held for step in steps):
            return [found]
    return [next(step for step in steps if not step.held)]


def _stated_sum(camps: Sequence[Camp], answers: Mapping[Key, Answer]) -> Explanation | None:
    """The article that itself adds an increment to a lower camp's value and reaches a higher camp's."""
    camp_of = {(r.article.id, r.index): index for index, camp in enumerate(camps) for r in camp.readings}
    for key, at in sorted(camp_of.items()):
        parts = [answers[part] for part in answers[key].grown_from if part in answers]
        if len(parts) == 1 and (told := _added_to_another(answers[key], parts[0], camps[:at])):
            return told
        if len(parts) < 2 or not any(_printed(part, camps[:at]) for part in parts):
            continue
        total = answers[key].figure.quantity.value
        if sum(part.figure.quantity.value for part in parts) != total:
            continue
        terms = sorted((part.figure.quantity.value for part in parts), reverse=True)
        shown = " + ".join(plain(value) for value in terms)
        text = (
            f"{answers[key].reading.article.name} itself adds {plain(terms[-1])} more to the {plain(terms[0])}: "
            f"{shown} = {plain(total)}. Who prints {plain(terms[0])} has the number before that."
        )
        return Explanation(ExplanationKind.UPDATE, True, text)
    return None


def _added_to_another(total: Answer, increment: Answer, lower: Sequence[Camp]) -> Explanation | None:
    """The total that an increment makes out of a number that only other articles print: "eight more, 31 in all"."""
    value, more = total.figure.quantity.value, increment.figure.quantity.value
    base = value - more
    printed = [r for camp in lower for r in camp.readings if r.figure.quantity.value == base]
    if increment.figure.kind is not FigureKind.INCREMENT or not printed:
        return None
    text = (
        f"{total.reading.article.name} counts {plain(more)} more and {plain(value)} in all: {plain(base)} + "
        f"{plain(more)} = {plain(value)}. Who prints {plain(base)} has the number before that."
    )
    return Explanation(ExplanationKind.UPDATE, True, text)


def _printed(part: Answer, lower: Sequence[Camp]) -> bool:
    """Whether the number that is added to is the one that a lower camp prints."""
    return any(part.reading.interval.meets(reading.interval) for each in lower for reading in each.readings)


def _stated_change(camps: Sequence[Camp], answers: Mapping[Key, Answer]) -> Explanation | None:
    """The article that itself says that one value has taken the place of the other."""
    camp_of = {(r.article.id, r.index): camp for camp in camps for r in camp.readings}
    for key in sorted(camp_of):
        replaced = answers[key].replaces
        if replaced in camp_of and camp_of[replaced] is not camp_of[key]:
            name = answers[key].reading.article.name
            text = f"{name} itself says {camp_of[key].text} and no longer {camp_of[replaced].text}."
            return Explanation(ExplanationKind.UPDATE, True, text)
    return None


def _step(low: Camp, high: Camp, answers: Mapping[Key, Answer]) -> Explanation:
    """What the dates tell about two neighbouring camps."""
    stale = _still_printed(low, high, answers)
    if stale:
        return stale
    early, late = _days(low.readings), _days(high.readings)
    if not early or not late:
        return Explanation(
            ExplanationKind.UPDATE, False, "Not known to be an update: an article on one side has no date."
        )
    early = _days([r for r in low.readings if not _history(r, late[0], answers)]) or early
    if early == late or (early[0] == late[0] and not _rises(high)):
        return Explanation(
            ExplanationKind.UPDATE, False, f"Not an update: both values were printed on {late[0].isoformat()}."
        )
    if early[-1] <= late[0]:
        return Explanation(
            ExplanationKind.UPDATE,
            True,
            f"A later report gives the higher number: {low.text} until {early[-1].isoformat()}, {high.text} from "
            f"{late[0].isoformat()} on. Counts of one event grow as more becomes known.",
        )
    return Explanation(
        ExplanationKind.CORRECTION,
        True,
        f"A later report gives the lower number: {high.text} on {late[0].isoformat()}, {low.text} from "
        f"{early[0].isoformat()} on. It may be a correction.",
    )


def _still_printed(low: Camp, high: Camp, answers: Mapping[Key, Answer]) -> Explanation | None:
    """Whether the lower value was printed before the higher one was known, and afterwards as if it still held."""
    late = _known_days(high.readings)
    early = _known_days([r for r in low.readings if not late or not _history(r, late[0], answers)])
    if not early or not late or not early[0] < late[0] < early[-1]:
        return None
    new = min(r.article.name for r in high.readings if published(r.article) == late[0])
    old = min(r.article.name for r in low.readings if published(r.article) == early[-1])
    return Explanation(
        ExplanationKind.STALE,
        True,
        f"{high.text} was known from {late[0].isoformat()} on ({new}), and {old} still printed {low.text} on "
        f"{early[-1].isoformat()} without a word of the newer number.",
    )


def _history(reading: Reading, known: date, answers: Mapping[Key, Answer]) -> bool:
    """Whether the old value, printed after the day on which the new one was known, is told as what was said before.

    What stands deep in its article or beside its story may be history too.
    """
    day, answer = published(reading.article), answers.get((reading.article.id, reading.index))
    if day is None or day <= known or answer is None:
        return False
    told = reading.period if reading.figure.as_of and not reading.figure.period else None
    return answer.scene.former or answer.scene.deep or bool(told and told.last and told.last < known)


def _days(readings: Sequence[Reading]) -> list[date]:
    """The days on which the articles of the readings appeared, sorted; empty where one of them has no date."""
    known = _known_days(readings)
    return known if len(known) == len(readings) else []


def _known_days(readings: Sequence[Reading]) -> list[date]:
    return sorted(day for reading in readings if (day := published(reading.article)))


def _rises(camp: Camp) -> bool:
    return any(reading.figure.quantity.trend is Trend.UP for reading in camp.readings)


def counts(camps: Sequence[Camp], role: str | None) -> bool:
    """Whether the camps count what only ever becomes more: things, or land that burned, and not rates or prices."""
    if role in extents():
        return True
    return all(r.figure.unit.kind in (UnitKind.COUNT, UnitKind.OTHER) for camp in camps for r in camp.readings)
