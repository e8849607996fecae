"""Which numbers does an article tell as a part, its whole, and the share that the one is of the other?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpustool.checks.numbers import forgiving, quotient, widened
from corpustool.checks.told import COUNT, FULL, PART, PERCENT, SHARE, Number, Told, gap, shape
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.domain.quantities import Bound, Interval

_PART, _WHOLE, _SHARE = rf"(?P<part>{FULL})", rf"(?P<whole>{FULL})", rf"(?P<share>{PERCENT})"
_FRACTION, _ANY_SHARE = rf"(?P<share>{PART})", rf"(?P<share>{SHARE})"
_OF = rf"(?:{gap(30)}\bof\b{gap(25)})"
_OR = (
    r"\s*(?:,|\(|–|—| -)?\s*"
    r"(?:or|that is|i\.e\.|which is|equal to|equivalent to|representing|an? (?:[\w-]+ )?(?:rate|share|proportion) of"
    r"|some|about|around|roughly|just|\s|,){0,4}"
)
_OR_SO = r"[,(–—]\s*(?:or|that is|i\.e\.|which is|equal to|equivalent to|a total of)\s+(?:about |some |roughly |just )?"
_SOME = r"(?:about |some |roughly )?"
_SHUT_IN = r"(?=\s*(?:people|persons|in all)?\s*[,)–—])"
_SHUT = (
    r"(?=\s*(?:people|persons|in all|of (?:them|the total)|of its workforce)?\s*[,.;)–—\n]|\s*$"
    r"|\sof (?:them|the|its|all)\b)"
)
_I = re.IGNORECASE
_RATIOS = (
    shape(FULL + FULL + SHARE, rf"{_PART}{_OF}{_WHOLE}{gap(40)}[,(–—]{_OR}{_ANY_SHARE}{_SHUT}", _I),
    shape(FULL + PERCENT + FULL, rf"{_PART}{gap(25)}{_OR}{_SHARE}[)]?,?\s+of{gap(30)}{_WHOLE}", _I),
    shape(PERCENT + FULL + FULL, rf"{_SHARE}\s*[,(–—]{_OR}{_PART}[),]?{_OF}{_WHOLE}", _I),
    shape(PERCENT + FULL + FULL, rf"{_SHARE}\s+of{gap(25)}{_WHOLE}{gap(25)}{_OR_SO}{_PART}{_SHUT}", _I),
    shape(
        FULL + FULL + PERCENT,
        rf"{_WHOLE}{gap(30)},\s*{_PART}{gap(60)}(?:{_OR_SO}|\(){_SHARE}{_SHUT}",
        _I,
        lead=rf"\bof (?:the|its|their|his|her|all){gap(15)}",
    ),
    shape(
        PART + FULL + FULL,
        rf"{_FRACTION}\s+of{gap(25)}{_WHOLE}{gap(45)}[,(–—]\s*(?:or|that is|i\.e\.)?\s*{_SOME}{_PART}{_SHUT_IN}",
        _I,
    ),
    shape(
        FULL + SHARE + FULL,
        rf"{_WHOLE}{gap(30)},\s*{_ANY_SHARE} of (?:which|whom|them),?\s*(?:or |some |about |roughly )?{_PART}"
        rf"{_SHUT_IN}",
        _I,
    ),
)
_PAIRS = (
    shape(FULL + PERCENT, rf"{_PART}{gap(30)}[,(–—]{_OR}{_SHARE}{_SHUT}", _I),
    shape(FULL + PERCENT, rf"{_PART},?\s+(?:made|makes|make|making) up\s+{_SOME}{_SHARE}", _I),
    shape(PERCENT + FULL, rf"{_SHARE}\s*[,(–—]\s*(?:or\s+)?{_PART}{_SHUT}", _I),
)
_FRACTIONS = shape(
    PART + PERCENT,
    rf"{_FRACTION}(?:\s+of{gap(30)})?(?:\s*\(|,?\s+or\s+|\s*[–—]\s*){_SOME}(?P<percent>{PERCENT})\s*[),–—]",
    _I,
)
_BEFORE = shape(
    rf"{COUNT}[.{PART[1:-1]}]*{PERCENT}",
    rf"(?P<whole>{COUNT})(?:[^{FULL[1:-1]}{PERCENT[1:-1]}\n]{{0,60}}?)\b"
    r"(?:so that|which means|meaning|that is|this is|which is|equivalent to|amounts? to|equals?)(?: that)?\s+"
    rf"{_SOME}{_SHARE}\s+of\s+"
    r"(?:them|these|those|the total|(?:its|the|their) (?:workforce|staff|employees|workers|members))\b",
    _I,
)
_SHARES = re.compile(SHARE)
_HUNDRED = Decimal(100)
_ROUGH = Decimal("0.12")
"""A fraction in words is rough: two-thirds are said of 60 percent, a quarter of 28."""
_APPOSED = Decimal("0.08")
"""A fraction that stands beside the count it stands for is less rough: "a third of the 900, or 310"."""
_PLAINLY = frozenset({(UnitKind.COUNT, None), (UnitKind.OTHER, None)})
_MEASURED = frozenset({UnitKind.DURATION, UnitKind.AGE})
_AGREE = 2
_ASKED = re.compile(r"\b(?:[Oo]f|[Aa]mong) (?:the |all |its |their )?$")
"""Before a whole that the next parts are parts of: "of the 800 who were asked, ..."."""
_FURTHER = re.compile(r"\b(?:[Aa]nother|[Aa] further) $")
"""Before a part that comes to others, and is no growth."""
_BEHIND = 3
"""Sentences behind a whole in which its parts are told."""
_TOLERANCE = Decimal("0.02")
_SIZE = Decimal(20)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A part, its whole, and the share that the one is said to be of the other."""

    part: Number
    whole: Number
    share: Number

    @property
    def right(self) -> Interval | None:
        """The percentages that the two counts allow."""
        part, whole = (forgiving(each.interval, each.value) for each in (self.part, self.whole))
        found = quotient(part, whole)
        return None if found is None else _percent(found)

    @property
    def said(self) -> Interval:
        """The percentages that the share may stand for."""
        return _told_share(self.share, _APPOSED)

    @property
    def misfit(self) -> bool:
        """Whether the share cannot be that of the counts."""
        right = self.right
        if right is None or right.meets(widened(self.said, _TOLERANCE)):
            return False
        shown, said = self.part.value / self.whole.value * _HUNDRED, _middle(self.share)
        return shown < said * _SIZE and said < shown * _SIZE  # else a scale word was not read ("four mln")


def ratios(text: Told) -> Iterator[Ratio]:
    """Every part that is told with its whole and its share."""
    if not _SHARES.search(text.marks):
        return  # each of the shapes asks for one
    for each in _RATIOS:
        for found in text.found(each):
            ratio = Ratio(*(text.group(found, name) for name in ("part", "whole", "share")))
            if _possible(ratio):
                yield ratio
    yield from _from_before(text)
    yield from _beside_others(text)


def _possible(ratio: Ratio) -> bool:
    part, whole = ratio.part, ratio.whole
    if not 0 < part.value < whole.value or ratio.share.value <= 0:
        return False
    alike = part.unit == whole.unit or not _PLAINLY.isdisjoint((part.unit, whole.unit))
    vague = any(each.figure.quantity.bound is Bound.VAGUE for each in (part, whole, ratio.share))
    return alike and not vague and _MEASURED.isdisjoint((part.unit[0], whole.unit[0]))


def _from_before(text: Told) -> Iterator[Ratio]:
    """A whole with the share "of them", and the one smaller count of the sentences right before as the part."""
    for found in text.found(_BEFORE):
        whole, share = text.group(found, "whole"), text.group(found, "share")
        near = [number for number in text.near(whole.figure.sentence, 1) if number.figure.start < whole.figure.start]
        counts = [each for each in near if each.unit[0] is UnitKind.COUNT and each.figure.kind is not share.figure.kind]
        smaller = [each for each in counts if 1 < each.value < whole.value]
        if len({each.value for each in smaller}) == 1 and _possible(Ratio(smaller[-1], whole, share)):
            yield Ratio(smaller[-1], whole, share)


def _beside_others(text: Told) -> Iterator[Ratio]:
    """The odd one of several parts that are told with their shares behind one whole: two others fit it."""
    pairs = [(text.group(found, "part"), text.group(found, "share")) for each in _PAIRS for found in text.found(each)]
    parts: dict[int, list[tuple[Number, Number]]] = {}
    for part, share in pairs:
        if not _is_change(text, part) and part.figure is not share.figure:
            parts.setdefault(part.figure.sentence, []).append((part, share))
    if not parts:
        return
    counts = [number for number in text.numbers.values() if number.unit[0] is UnitKind.COUNT]
    odd: list[Ratio] = []
    for whole in counts:
        behind = [
            ratio
            for sentence in range(whole.figure.sentence, whole.figure.sentence + _BEHIND + 1)
            for part, share in parts.get(sentence, ())
            if part.figure.start > whole.figure.start
            if _possible(ratio := Ratio(part, whole, share))
        ]
        near = whole.figure.sentence + 1
        asked = behind and text.opens(whole, _ASKED) and all(each.part.figure.sentence <= near for each in behind)
        misfits = [ratio for ratio in behind if ratio.misfit]
        if misfits and len(behind) - len(misfits) >= (1 if asked else _AGREE):
            odd += misfits
    yield from _fitting_no_other(odd, counts)


def _is_change(text: Told, number: Number) -> bool:
    further = number.figure.kind is FigureKind.INCREMENT and text.opens(number, _FURTHER)
    return number.figure.kind in (FigureKind.CHANGE, FigureKind.INCREMENT) and not further


def _fitting_no_other(odd: Sequence[Ratio], counts: Sequence[Number]) -> Iterator[Ratio]:
    """Those whose share is not right of another number of the article; each part is asked once with its share."""
    known: dict[tuple[int, int], bool] = {}
    for ratio in odd:
        pair = ratio.part.at, ratio.share.at
        if pair not in known:
            others = (Ratio(ratio.part, whole, ratio.share) for whole in counts)
            known[pair] = any(_possible(other) and not other.misfit for other in others)
        if not known[pair]:
            yield ratio


def fractions(text: Told) -> Iterator[tuple[Number, Number]]:
    """A fraction in words with a percentage that it is not, "one in four (40 percent)"."""
    for found in text.found(_FRACTIONS):
        share, percent = text.group(found, "share"), text.group(found, "percent")
        fraction = 0 < share.value < 1 and percent.unit[0] is UnitKind.PERCENT
        if fraction and not _told_share(share).meets(percent.interval):
            yield share, percent


def _told_share(share: Number, rough: Decimal = _ROUGH) -> Interval:
    """The percentages that the share may stand for; a fraction is rough."""
    if share.unit[0] is UnitKind.PERCENT:
        return share.interval
    return widened(_percent(share.interval), rough)


def _middle(share: Number) -> Decimal:
    return share.value if share.unit[0] is UnitKind.PERCENT else share.value * _HUNDRED


def _percent(each: Interval) -> Interval:
    low, high = (None if end is None else end * _HUNDRED for end in (each.low, each.high))
    return Interval(low, high)
