"""Which totals are told with parts that no words hold together: by place, over sentences, but for a slip of the pen?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from corpustool.checks.numbers import slipped
from corpustool.checks.parting import Split, exact, in_places, made
from corpustool.checks.told import Number, Told
from corpustool.domain.analysis import Record
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.domain.quantities import Bound

_MANY = 3
_RUN = 3
"""Sentences behind a total in which its parts by place are told."""
_LARGE = Decimal(100)
_TELLING = Decimal(1000)
"""A sum that meets such a number but for a slip does so by no chance."""


def by_place(record: Record) -> Iterator[Split]:
    """Totals with three parts or more that the next sentence lists by place: "78 died. 52 in A, 19 in B, nine in C"."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in record.analysis.figures:
        if figure.unit.kind is UnitKind.COUNT:
            by_sentence.setdefault(figure.sentence, []).append(figure)
    for sentence, listed in sorted(by_sentence.items()):
        if len(listed) < _MANY:
            continue
        parts = tuple(figure for figure in listed if figure.places or figure.kind is FigureKind.PART)
        places = {place for part in parts for place in part.places}
        tail = tuple(figure for figure in listed if parts and figure.start > parts[-1].start)
        parts = (*parts, *(figure for figure in tail if figure.counted is None))
        if len(parts) < _MANY or len(places) < 2 or any(part.quantity.bound is Bound.VAGUE for part in parts):
            continue
        largest = max(part.quantity.value for part in parts)
        before = [
            f for f in (*by_sentence.get(sentence - 1, ()), *listed) if f not in parts and f.start < parts[0].start
        ]
        wholes = [f for f in before if f.quantity.value > largest and _one_event(f, parts)]
        if wholes:
            yield _of_figures(wholes[-1], parts)


def over_sentences(text: Told) -> Iterator[Split]:
    """Totals with three parts or more over the next sentences, each of its own place."""
    known: dict[tuple[str, int], tuple[Number, ...]] = {}
    for whole in text.numbers.values():
        event, at = whole.figure.event, whole.figure.sentence
        if not event or at + 1 not in text.sentences or not exact(whole) or whole.value < _MANY:
            continue
        if (event, at) not in known:
            known[event, at] = _behind(text, event, at)
        parts = known[event, at]
        if parts and all(part.value < whole.value for part in parts):
            heads = {part.figure.counted.head for part in (whole, *parts) if part.figure.counted}
            if len(heads) < 2:
                yield made(whole, parts, complete=False)


def _behind(text: Told, event: str, at: int) -> tuple[Number, ...]:
    """The numbers of an event in the sentences behind one, each of its own place; none where they are no parts."""
    parts: list[Number] = []
    for sentence in range(at + 1, at + _RUN + 1):
        row = [number for number in text.sentences.get(sentence, ()) if number.figure.event == event]
        if not row or not in_places([*parts, *row]) or not exact(*row):
            break
        parts += row
    places = [place for part in parts for place in part.figure.places]
    several = len({part.figure.sentence for part in parts}) > 1
    apart = len(set(places)) == len(places)
    return tuple(parts) if len(parts) >= _MANY and several and apart else ()


def slips(text: Told) -> Iterator[Split]:
    """Three large parts or more of one sentence whose sum is a total told there or right before, but for a slip."""
    by_sentence: dict[int, list[Number]] = {}
    for number in text.numbers.values():
        if number.value >= _LARGE and exact(number):
            by_sentence.setdefault(number.figure.sentence, []).append(number)
    for sentence, listed in sorted(by_sentence.items()):
        if len(listed) < _MANY:
            continue
        for whole in (*by_sentence.get(sentence - 1, ()), *listed[:1]):
            parts = [number for number in listed if number is not whole]
            summed = sum((number.value for number in parts), Decimal(0))
            if len(parts) >= _MANY and whole.value >= _TELLING and slipped(summed, whole.value):
                yield made(whole, parts, complete=True)


def _of_figures(whole: Figure, parts: tuple[Figure, ...]) -> Split:
    numbers = tuple(Number(each, each.quantity.value) for each in (whole, *parts))
    return Split(whole, parts, numbers, complete=False)


def _one_event(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether total and parts count what became of the same people or things."""
    events = {part.event for part in parts if part.event}
    heads = {part.counted.head for part in parts if part.counted}
    same_event = whole.event is not None and whole.event in events
    return same_event or (whole.counted is not None and whole.counted.head in heads)
