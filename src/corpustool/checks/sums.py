"""Do the parts that an article states make its total? Every printed figure is the interval that rounds to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.evidence import figure_sides
from corpustool.checks.numbers import printed_interval, total
from corpustool.checks.told import COUNT, NUMBER, Number, Told, told
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.findings import Confidence, Severity, Verdict
from corpustool.domain.quantities import Bound, grouped
from corpustool.domain.quoting import Quoter

_BETWEEN = rf"[^{NUMBER[1:-1]}\n.;:?!()–—]"
_NEXT = rf"{_BETWEEN}{{0,60}}?(?:,|;|\band\b|\bplus\b){_BETWEEN}{{0,30}}?"
_ROW = rf"(?P<row>{COUNT}(?:{_NEXT}{COUNT})+)"
_WHOLE = rf"(?P<whole>{COUNT})"
_REST = rf"(?P<rest>{_BETWEEN}{{0,60}}?)(?=[.;)\n]|\s[–—-]\s|$)"
_THE = r"(?:the |its |their |these |those |all )?"
_SPLIT = re.compile(rf"{_WHOLE}{_BETWEEN}{{1,60}}?(?::|\(|\s[–—-])\s*(?:the )?{_ROW}{_REST}")
_OF_WHOLE = re.compile(rf"\b[Oo]f {_THE}{_WHOLE}{_BETWEEN}{{1,80}}?,\s*{_ROW}{_REST}")
_BY_PLACE = re.compile(rf"{_WHOLE}(?!\s+(?:in|from|at|near|on|of|to|for)\b){_BETWEEN}{{1,60}}?,\s*{_ROW}{_REST}")
_OF_THESE = re.compile(rf"\b(?:Of|Among) (?:these|them|those)\b{_BETWEEN}{{0,40}}?{_ROW}{_REST}")
_IN_ALL = re.compile(
    rf"{_ROW}{_BETWEEN}{{0,60}}?[,;]?\s*"
    rf"(?P<lead>(?:(?:making|for|giving|or) )?a total of |(?:in )?total[:,]? |altogether,? )?{_WHOLE}"
    rf"(?P<all>{_BETWEEN}{{0,20}}?\b(?:in all|in total|altogether|all told)\b)?"
)
_PART_OF = re.compile(
    rf"(?P<part>{COUNT}){_BETWEEN}{{0,30}}?\sof {_THE}{_WHOLE}{_BETWEEN}{{0,80}}?"
    rf"\bthe (?:other|remaining) (?P<other>{COUNT})"
)
_INCLUDED = re.compile(
    rf"{_WHOLE}{_BETWEEN}{{1,50}}?,?\s*"
    rf"(?:including|among them|of whom|of them|of which)(?: at least| some)? (?P<part>{COUNT})"
)
_OTHER = re.compile(rf"\bthe (?:other|remaining|last|rest,) (?={COUNT}$)", re.IGNORECASE)
_OVERLAP = re.compile(
    r"\b(?:also|including|of whom|of which|of them|among|both|some of|most of|as well)\b", re.IGNORECASE
)
_EXCLUSIVE = (frozenset({"man", "woman", "child"}), frozenset({"boy", "girl", "adult"}))
"""Kinds of people that nobody belongs to twice."""
_PEOPLE = frozenset({"people", "person", "victim", "passenger", "resident", "inhabitant", "casualty", "individual"})
_FEW = Decimal(2) / 3
"""Parts that make less of the whole than this were never meant to be all of it."""
_MANY = 3
_BACK = 1
"""Sentences before the parts in which others may stand."""


@check("SUM201", "parts-and-total", Severity.ERROR, since="0.1")
def parts_and_total(case: Case) -> Iterator[Sighting]:
    """The parts that an article states do not make the total that it states.

    Why it matters: at least one of the numbers is wrong, and the article alone is enough to see it.

    Fires on "60 people: 41 passengers and 22 crew", on "of the 54, 20 are in Italy, 15 in Spain and the other 12 in
    France", on "Of these, ..." in the next sentence, on "12 in Tela, 19 in Yoro and 9 in Danli, 45 in all", on "12
    people, including 14 children", on "40 people, 25 in Tela and 18 in Yoro", and where three parts by place are more
    than the total of the sentence before. Forgives bounds and roundings, parts that leave a rest where the text does
    not say that they are all, and parts that overlap.

    Cannot detect: parts that are told far from their total; parts that overlap and do not say so.

    Measured in November 2026: no alarm in 2,600 news articles, in which 19 totals fitted their parts; of 12 articles
    with a part or a total altered by script 11 were found.
    """
    for record in case.records:
        quoter, text = case.quoters.of(record), told(record)
        seen: set[int] = set()
        for split in (*splits(text), *_by_place(record)):
            if split.misfit and split.whole.start not in seen:
                seen.add(split.whole.start)
                yield _sighting(quoter, split)


@dataclass(frozen=True, slots=True)
class Split:
    """A total with its parts; ``complete``: the text says that there are no others."""

    whole: Figure
    parts: tuple[Figure, ...]
    numbers: tuple[Number, ...]
    complete: bool

    @property
    def misfit(self) -> bool:
        """Whether the parts are too many, or too few where they are all."""
        whole, *parts = (number.interval for number in self.numbers)
        summed = total(parts)
        few = self.complete and summed.high is not None and summed.high >= self.numbers[0].value * _FEW
        return whole.ends_before(summed) or (few and summed.ends_before(whole))


def splits(text: Told) -> Iterator[Split]:
    """Every total that is told with its parts, by the words that hold them together."""
    for found in _SPLIT.finditer(text.text):
        yield from _split(text, found, complete=True)
    for found in _OF_WHOLE.finditer(text.text):
        yield from _split(text, found, complete=_closed(found.group("row")))
    for found in _BY_PLACE.finditer(text.text):
        row = text.all_in(found.group("row"))
        if _exact(text.group(found, "whole"), *row) and _in_places(row):
            yield _made(text.group(found, "whole"), row, complete=False)
    for found in _OF_THESE.finditer(text.text):
        yield from _of_these(text, found)
    for found in _IN_ALL.finditer(text.text):
        if found.group("all") or found.group("lead"):
            yield from _in_all(text, found)
    for found in _PART_OF.finditer(text.text):
        whole, part, other = (text.group(found, name) for name in ("whole", "part", "other"))
        if _exact(whole, part, other) and other.value > 1:
            yield _made(whole, (part, other), complete=True)
    for found in _INCLUDED.finditer(text.text):
        whole, part = (text.group(found, name) for name in ("whole", "part"))
        if _exact(whole, part) and _one_sort(whole.figure, part.figure):
            yield _made(whole, (part,), complete=False)


def _split(text: Told, found: re.Match[str], *, complete: bool) -> Iterator[Split]:
    whole, row = text.group(found, "whole"), text.all_in(found.group("row"))
    said = found.group("row") + found.group("rest")
    if _exact(whole, *row) and not _OVERLAP.search(said) and _apart(row, complete=complete):
        yield _made(whole, row, complete=complete)


def _of_these(text: Told, found: re.Match[str]) -> Iterator[Split]:
    """Parts "of these": of the one greater count of the sentence before."""
    row = text.all_in(found.group("row"))
    said = found.group("row") + found.group("rest")
    first = row[0].figure
    before = [
        number
        for number in text.numbers.values()
        if number.figure.sentence == first.sentence - 1 and number.value > max(part.value for part in row)
    ]
    if len(before) == 1 and _exact(*before, *row) and not _OVERLAP.search(said):
        complete = _closed(found.group("row"))
        if _apart(row, complete=complete):
            yield _made(before[0], row, complete=complete)


def _in_all(text: Told, found: re.Match[str]) -> Iterator[Split]:
    """Parts that are summed up behind them; the total may be that of the last ones, or of some before them too."""
    whole, row = text.group(found, "whole"), text.all_in(found.group("row"))
    if not _exact(whole, *row) or whole.value <= max(part.value for part in row) or _OVERLAP.search(found.group("row")):
        return
    first = row[0].figure
    before = [
        number
        for number in text.numbers.values()
        if first.sentence - number.figure.sentence <= _BACK and number.figure.start < first.start
    ]
    longer = [*before, *row]
    tails = [total(part.interval for part in longer[at:]) for at in range(len(longer) - 1)]
    if _placed(row) and not before and not any(tail.meets(whole.interval) for tail in tails):
        yield _made(whole, row, complete=True)


def _made(whole: Number, parts: Sequence[Number], *, complete: bool) -> Split:
    return Split(whole.figure, tuple(part.figure for part in parts), (whole, *parts), complete)


def _closed(row: str) -> bool:
    """Whether the last of the parts is "the other twelve"."""
    return bool(_OTHER.search(row))


def _in_places(row: Sequence[Number]) -> bool:
    """Whether each part is told of a place of its own."""
    places = [number.figure.places for number in row]
    return all(places) and len(set(places)) == len(row)


def _apart(row: Sequence[Number], *, complete: bool) -> bool:
    """Whether nothing is counted in two parts: the text says they are all, or each has a place or sort of its own."""
    heads = [number.figure.counted.head for number in row if number.figure.counted]
    exclusive = len(set(heads)) == len(row) and any(set(heads) <= kinds for kinds in _EXCLUSIVE)
    return complete or exclusive or _in_places(row)


def _placed(row: Sequence[Number]) -> bool:
    """Whether each part has a place of its own, or all count one thing."""
    heads = {number.figure.counted.head for number in row if number.figure.counted}
    return _in_places(row) or (len(row) >= _MANY and len(heads) == 1)


def _exact(*numbers: Number) -> bool:
    """Whether all are plain whole counts."""
    return all(
        number.figure.quantity.bound is Bound.EXACT
        and number.figure.quantity.value_to is None
        and number.unit[0] in (UnitKind.COUNT, UnitKind.OTHER)
        and number.value == number.value.to_integral_value()
        and number.value > 0
        for number in numbers
    )


def _one_sort(whole: Figure, part: Figure) -> bool:
    """Whether the part counts what the whole counts, or people among people."""
    if whole.counted is None or part.counted is None:
        return part.counted is None
    return part.counted.head == whole.counted.head or whole.counted.head in _PEOPLE


def _by_place(record: Record) -> Iterator[Split]:
    """Totals with three parts or more that the next sentence lists by place: "78 died. 52 in A, 19 in B, nine in C"."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in record.analysis.figures:
        if figure.unit.kind is UnitKind.COUNT:
            by_sentence.setdefault(figure.sentence, []).append(figure)
    for sentence, listed in sorted(by_sentence.items()):
        parts = tuple(figure for figure in listed if figure.places or figure.kind.value == "part")
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


def _of_figures(whole: Figure, parts: tuple[Figure, ...]) -> Split:
    numbers = tuple(Number(each, each.quantity.value, printed_interval(each)) for each in (whole, *parts))
    return Split(whole, parts, numbers, complete=False)


def _one_event(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether total and parts count what became of the same people or things."""
    events = {part.event for part in parts if part.event}
    heads = {part.counted.head for part in parts if part.counted}
    same_event = whole.event is not None and whole.event in events
    return same_event or (whole.counted is not None and whole.counted.head in heads)


def _sighting(quoter: Quoter, split: Split) -> Sighting:
    shown = " + ".join(grouped(part.quantity.value) for part in split.parts)
    made = grouped(sum((part.quantity.value for part in split.parts), Decimal(0)))
    told_sum = f"{shown} = {made}" if len(split.parts) > 1 else shown
    whole = grouped(split.whole.quantity.value)
    return Sighting(
        Verdict.ARITHMETIC,
        Confidence.MEDIUM,
        split.whole.counted.text if split.whole.counted else split.whole.quote,
        f"{told_sum}, not {whole}" if len(split.parts) > 1 else f"{shown} are a part of {whole}",
        figure_sides(quoter, split.whole, *split.parts),
        (),
        (f"The parts make {made}; bounds and roundings were allowed for.",),
    )
