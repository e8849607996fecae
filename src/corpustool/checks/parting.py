"""In which words does a text tell a total with its parts? "Of the 54, 20 are in Italy and the other 34 in Spain"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpustool.checks.numbers import total
from corpustool.checks.people import names_a_sort
from corpustool.checks.sorts import exclusive, opposed
from corpustool.checks.told import COUNT, NUMBER, Number, Told, shape
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.quantities import Bound, Interval

_BETWEEN = rf"[^{NUMBER[1:-1]}\n.;:?!()–—]"
_NEXT = rf"{_BETWEEN}{{0,60}}?(?:,|;|\band\b|\bplus\b){_BETWEEN}{{0,30}}?"
_ROW = rf"(?P<row>{COUNT}(?:{_NEXT}{COUNT})+)"
_WHOLE = rf"(?P<whole>{COUNT})"
_REST = rf"(?P<rest>{_BETWEEN}{{0,60}}?)(?=[.;)\n]|\s[–—-]\s|$)"
_THE = r"(?:the |its |their |these |those |all )?"
_TWO, _THREE = COUNT * 2, COUNT * 3
_SPLIT = shape(_THREE, _REST, row=rf"{_WHOLE}{_BETWEEN}{{1,60}}?(?::|\(|\s[–—-])\s*(?:the )?{_ROW}")
_OF_WHOLE = shape(_THREE, _REST, lead=rf"\b[Oo]f {_THE}", row=rf"{_WHOLE}{_BETWEEN}{{1,80}}?,\s*{_ROW}")
_BY_SORT = shape(_THREE, _REST, row=rf"{_WHOLE}(?!\s+(?:in|from|at|near|on|of|to|for)\b){_BETWEEN}{{1,60}}?,\s*{_ROW}")
_OF_THESE = shape(_TWO, _REST, lead=rf"\b(?:Of|Among) (?:these|them|those)\b{_BETWEEN}{{0,40}}?", row=_ROW)
_IN_ALL = shape(
    _THREE,
    rf"{_BETWEEN}{{0,60}}?[,;]?\s*"
    rf"(?P<lead>(?:(?:making|for|giving|or) )?a total of |(?:in )?total[:,]? |altogether,? )?{_WHOLE}"
    rf"(?P<all>{_BETWEEN}{{0,20}}?\b(?:in all|in total|altogether|all told)\b)?",
    row=_ROW,
)
_OUT_OF = shape(_THREE, rf"(?P<rest>{_BETWEEN}{{0,60}}?)\bout of {_THE}{_WHOLE}", row=_ROW)
_PART_OF = shape(
    _THREE,
    rf"(?P<part>{COUNT}){_BETWEEN}{{0,30}}?\sof {_THE}{_WHOLE}{_BETWEEN}{{0,80}}?"
    rf"\bthe (?:other|remaining) (?P<other>{COUNT})",
)
_AND_OTHERS = shape(
    _THREE,
    rf"{_WHOLE}{_BETWEEN}{{1,60}}?,?\s*of (?:whom|which|them)\s+(?P<part>{COUNT})"
    rf"{_BETWEEN}{{1,60}}?\bthe (?:other|remaining) (?P<other>{COUNT})",
)
_INCLUDED = shape(
    _TWO,
    rf"{_WHOLE}{_BETWEEN}{{1,50}}?,?\s*"
    rf"(?:including|among them|of whom|of them|of which)(?: at least| some)? (?P<part>{COUNT})",
)
_FATES = {
    "dead": "killed", "victims": "killed", "killed": "killed", "injured": "hurt", "wounded": "hurt",
    "arrested": "held", "detained": "held", "detainees": "held", "missing": "missing",
}  # fmt: skip
_HARMED = frozenset(_FATES.values())
"""What leaves people dead or hurt leaves no rest of them: "killed 3 of the 20, leaving 9 wounded"."""
_WERE = shape(
    _TWO,
    _REST,
    lead=rf"\b[Tt]he (?P<fate>{'|'.join(_FATES)}) (?:were|are|comprised?|consist(?:ed|s)? of)(?: all)? ",
    row=_ROW,
)
_LEAVING = shape(
    rf"{_TWO}\.?{COUNT}",
    rf"(?P<part>{COUNT}){_BETWEEN}{{0,20}}?\s(?:out )?of {_THE}{_WHOLE}{_BETWEEN}{{0,80}}?"
    rf"(?:\b(?:leav(?:e|es|ing)|left)\b(?:\s(?:it|them|him|her|us|with|only|just|behind)\b){{0,3}}\s(?P<rest>{COUNT})"
    rf"|[^{NUMBER[1:-1]}\n]{{0,120}}?\.\s(?:It|They|She|He)\s(?:\w+\s){{0,2}}(?:keeps?|kept|retains?|retained)"
    rf"(?:\s(?:the|only|other|remaining)){{0,2}}\s(?P<held>{COUNT})"
    rf"|[,;]?\s(?:and|so|while)\b{_BETWEEN}{{0,30}}?(?P<kept>{COUNT})(?=(?:\s\w+){{0,2}}\s(?:left|remain(?:s|ed|ing)?)\b))",
)
_ONE = re.compile(
    r"(?:,|;|\b(?:and|plus))\s+(?:(?:and|plus)\s+)?(?:an?|another|the|his|her|their|its)\s+"
    r"(?!total|half|dozen|score|hundred|thousand|further|other|others|rest|remaining|remainder|last)\w"
)
"""A part without a number: "13 Israelis, ten Thais and a Filipino"."""
_OTHER = re.compile(r"\bthe (?:other|remaining|last|rest,) (?:\w+ )?(?=.$)", re.IGNORECASE | re.DOTALL)
_LEFT = re.compile(r"\bthe (?:rest|others|remainder)\b", re.IGNORECASE)
_OVERLAP = re.compile(
    r"\b(?:also|including|of whom|of which|of them|among|both|some of|most of|as well)\b", re.IGNORECASE
)
_PEOPLE = frozenset({"people", "person", "victim", "passenger", "resident", "inhabitant", "casualty", "individual"})
_PLAIN = frozenset({UnitKind.COUNT, UnitKind.OTHER})
_FEW = Decimal(2) / 3
"""Parts that make less of the whole than this were never meant to be all of it."""
_MANY = 3
_BACK = 1
"""Sentences before the parts in which others may stand."""
_TOLD = 2
"""Sentences before the sorts of the dead in which their number may stand."""


@dataclass(frozen=True, slots=True)
class Split:
    """A total with its parts; ``complete``: the text says that there are no others.

    ``ones`` is how many parts there may be that the text gives no number: each of them would be one.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    numbers: tuple[Number, ...]
    complete: bool
    ones: int = 0

    @property
    def misfit(self) -> bool:
        """Whether the parts are too many, or too few where they are all."""
        whole, *parts = (number.interval for number in self.numbers)
        summed = total((*parts, _up_to(self.ones)))
        few = self.complete and summed.high is not None and summed.high >= self.numbers[0].value * _FEW
        return whole.ends_before(summed) or (few and summed.ends_before(whole))


def splits(text: Told) -> Iterator[Split]:
    """Every total that is told with its parts, by the words that hold them together."""
    for each in (_SPLIT, _OF_WHOLE, _OUT_OF):
        for found in text.found(each):
            complete = each is _SPLIT or (each is _OF_WHOLE and _closed(found.group("row")))
            yield from _split(text, found, text.group(found, "whole"), complete=complete)
    for each, read in ((_BY_SORT, _by_sort), (_OF_THESE, _of_these), (_WERE, _were), (_LEAVING, _leaving)):
        for found in text.found(each):
            yield from read(text, found)
    for found in text.found(_IN_ALL):
        if found.group("all") or found.group("lead"):
            yield from _in_all(text, found)
    for each in (_PART_OF, _AND_OTHERS):
        for found in text.found(each):
            whole, part, other = (text.group(found, name) for name in ("whole", "part", "other"))
            if exact(whole, part, other) and other.value > 1 and whole.value > max(part.value, other.value):
                yield made(whole, (part, other), complete=True)
    for found in text.found(_INCLUDED):
        whole, part = (text.group(found, name) for name in ("whole", "part"))
        if exact(whole, part) and _one_sort(whole.figure, part.figure):
            yield made(whole, (part,), complete=False)


def made(whole: Number, parts: Sequence[Number], *, complete: bool, ones: int = 0) -> Split:
    """The split of these numbers."""
    return Split(whole.figure, tuple(part.figure for part in parts), (whole, *parts), complete, ones)


def _split(text: Told, found: re.Match[str], whole: Number, *, complete: bool) -> Iterator[Split]:
    row, said = text.all_in(found.group("row")), found.group("row") + found.group("rest")
    if not exact(*row) or _OVERLAP.search(said) or not _apart(said, row, complete=complete):
        return
    whole = _meant(text, whole, row)
    if exact(whole):
        yield made(whole, row, complete=complete and not _LEFT.search(said), ones=_ones(said))


def _meant(text: Told, whole: Number, row: Sequence[Number]) -> Number:
    """The total that the parts are parts of: "cuts 1,284 jobs at three plants: 610 at Tarn, ..." are jobs."""
    if whole.value > max(part.value for part in row):
        return whole
    greater = [
        number
        for number in text.near(whole.figure.sentence, 0)
        if number.figure.start < whole.figure.start and number.value > max(part.value for part in row)
    ]
    return greater[-1] if greater else whole


def _by_sort(text: Told, found: re.Match[str]) -> Iterator[Split]:
    """Parts behind a comma: each of a place of its own, or each a sort of people that nobody belongs to twice."""
    whole, row = text.group(found, "whole"), text.all_in(found.group("row"))
    said = found.group("row") + found.group("rest")
    if not exact(whole, *row):
        return
    votes = opposed(said) and not opposed(found.group()) and not _OVERLAP.search(said)
    sorts = _is_people(whole.figure) and exclusive(said) and not exclusive(found.group())
    if votes or in_places(row) or sorts:
        yield made(whole, row, complete=False)


def _of_these(text: Told, found: re.Match[str]) -> Iterator[Split]:
    """Parts "of these": of the one greater count of the sentence before."""
    row = text.all_in(found.group("row"))
    said = found.group("row") + found.group("rest")
    first = row[0].figure
    before = [number for number in text.near(first.sentence - 1, 0) if number.value > max(part.value for part in row)]
    if len(before) == 1 and exact(*before, *row) and not _OVERLAP.search(said):
        complete = _closed(found.group("row"))
        if _apart(said, row, complete=complete):
            yield made(before[0], row, complete=complete, ones=_ones(said))


def _were(text: Told, found: re.Match[str]) -> Iterator[Split]:
    """Sorts of people, "the dead were 14 men and six women", of the one toll that the sentences before tell."""
    row, said = text.all_in(found.group("row")), found.group("row") + found.group("rest")
    first, fate = row[0].figure, _FATES[found.group("fate")]
    before = [number for number in text.near(first.sentence - 1, _TOLD - 1) if number.figure.event == fate]
    alone = len({number.value for number in before}) == 1
    if alone and exact(*before, *row) and exclusive(said) and before[-1].value > max(part.value for part in row):
        yield made(before[-1], row, complete=True, ones=_ones(said))


def _in_all(text: Told, found: re.Match[str]) -> Iterator[Split]:
    """Parts that are summed up behind them; the total may be that of the last ones, or of some before them too."""
    whole, row = text.group(found, "whole"), text.all_in(found.group("row"))
    if not exact(whole, *row) or whole.value <= max(part.value for part in row) or _OVERLAP.search(found.group("row")):
        return
    first = row[0].figure
    before = any(number.figure.start < first.start for number in text.near(first.sentence, _BACK))
    ones = _ones(found.group())
    if _placed(row) and not before and not any(tail.meets(whole.interval) for tail in _tails(row, ones)):
        yield made(whole, row, complete=True, ones=ones)


def _tails(row: Sequence[Number], ones: int) -> Iterator[Interval]:
    """The sums of the last two numbers, of the last three, and so on, with those that have no number."""
    summed = _up_to(ones)
    for behind, number in enumerate(reversed(row), 1):
        summed = total((number.interval, summed))
        if behind > 1:
            yield summed


def _leaving(text: Told, found: re.Match[str]) -> Iterator[Split]:
    """What is taken of a number and what that leaves of it: "closes 9 of its 40 shops, leaving 31"."""
    whole, part = text.group(found, "whole"), text.group(found, "part")
    rest = text.group(found, next(name for name in ("rest", "held", "kept") if found.group(name)))
    heads = {number.figure.counted.head for number in (whole, rest) if number.figure.counted}
    smaller = whole.value > max(part.value, rest.value)
    if exact(whole, part, rest) and smaller and len(heads) < 2 and rest.figure.event not in _HARMED:
        yield made(whole, (part, rest), complete=True)


def _ones(said: str) -> int:
    """How many parts may be told without a number."""
    return len(_ONE.findall(said))


def _up_to(ones: int) -> Interval:
    return Interval(Decimal(0), Decimal(ones))


def _closed(row: str) -> bool:
    """Whether the last of the parts is "the other twelve"."""
    return bool(_OTHER.search(row))


def in_places(row: Sequence[Number]) -> bool:
    """Whether each part is told of a place of its own."""
    places = [number.figure.places for number in row]
    return all(places) and len(set(places)) == len(row)


def _apart(said: str, row: Sequence[Number], *, complete: bool) -> bool:
    """Whether nothing is counted in two parts: the text says they are all, or each has a place or sort of its own."""
    rest = bool(_LEFT.search(said))
    return complete or rest or exclusive(said) or opposed(said) or in_places(row)


def _placed(row: Sequence[Number]) -> bool:
    """Whether each part has a place of its own, or all count one thing."""
    heads = {number.figure.counted.head for number in row if number.figure.counted}
    return in_places(row) or (len(row) >= _MANY and len(heads) == 1)


def exact(*numbers: Number) -> bool:
    """Whether all are plain whole counts."""
    return all(map(_exact, numbers))


def _exact(number: Number) -> bool:
    quantity = number.figure.quantity
    return (
        quantity.bound is Bound.EXACT
        and quantity.value_to is None
        and number.figure.unit.kind in _PLAIN
        and number.value == number.value.to_integral_value()
        and number.value > 0
    )


def _is_people(figure: Figure) -> bool:
    head = figure.counted.head if figure.counted else None
    return head in _PEOPLE or names_a_sort(head)


def _one_sort(whole: Figure, part: Figure) -> bool:
    """Whether the part counts what the whole counts, or people among people."""
    if whole.counted is None or part.counted is None:
        return part.counted is None
    return part.counted.head == whole.counted.head or whole.counted.head in _PEOPLE
