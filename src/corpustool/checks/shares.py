"""Do the percentages, ratios and counts of one article fit each other?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.evidence import figure_sides
from corpustool.checks.numbers import forgiving, quotient, widened
from corpustool.checks.numbers import shown as in_figures
from corpustool.checks.told import COUNT, FULL, PART, PERCENT, Number, Told, gap, told
from corpustool.checks.wholes import opposites, rests, rows
from corpustool.domain.cases import Case
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.domain.findings import Confidence, Severity, Verdict
from corpustool.domain.quantities import Bound, Interval, grouped, plain
from corpustool.domain.quoting import Quoter

_PART, _WHOLE, _SHARE = rf"(?P<part>{FULL})", rf"(?P<whole>{FULL})", rf"(?P<share>{PERCENT})"
_FRACTION, _ANY_SHARE = rf"(?P<share>{PART})", rf"(?P<share>{PART[:-1]}{PERCENT[1:]})"
_OF = rf"(?:{gap(30)}\bof\b{gap(25)})"
_OR = (
    r"\s*(?:,|\(|–|—| -)?\s*"
    r"(?:or|that is|i\.e\.|which is|equal to|equivalent to|representing|an? (?:[\w-]+ )?(?:rate|share|proportion) of"
    r"|some|about|around|roughly|just|\s|,){0,4}"
)
_OR_SO = r"[,(–—]\s*(?:or|that is|i\.e\.|which is|equal to|equivalent to|a total of)\s+(?:about |some |roughly |just )?"
_SHUT = (
    r"(?=\s*(?:people|persons|in all|of (?:them|the total)|of its workforce)?\s*[,.;)–—\n]|\s*$"
    r"|\sof (?:them|the|its|all)\b)"
)
_SHAPES = (
    rf"{_PART}{_OF}{_WHOLE}{gap(40)}[,(–—]{_OR}{_ANY_SHARE}{_SHUT}",
    rf"{_PART}{gap(25)}{_OR}{_SHARE}[)]?,?\s+of{gap(30)}{_WHOLE}",
    rf"{_SHARE}\s*[,(–—]{_OR}{_PART}[),]?{_OF}{_WHOLE}",
    rf"{_SHARE}\s+of{gap(25)}{_WHOLE}{gap(25)}{_OR_SO}{_PART}{_SHUT}",
    rf"\bof (?:the|its|their|his|her|all){gap(15)}{_WHOLE}{gap(30)},\s*{_PART}{gap(60)}(?:{_OR_SO}|\(){_SHARE}{_SHUT}",
    rf"{_FRACTION}\s+of{gap(25)}{_WHOLE}{gap(45)}[,(–—]\s*(?:or|that is|i\.e\.)?\s*(?:some |about |roughly )?{_PART}"
    r"(?=\s*(?:people|persons|in all)?\s*[,)–—])",
    rf"{_WHOLE}{gap(30)},\s*{_ANY_SHARE} of (?:which|whom|them),?\s*(?:or |some |about |roughly )?{_PART}"
    r"(?=\s*(?:people|persons|in all)?\s*[,)–—])",
)
_SHARES = re.compile(f"{PART[:-1]}{PERCENT[1:]}")
_RATIOS = tuple(re.compile(shape, re.IGNORECASE) for shape in _SHAPES)
_PAIRS = (
    re.compile(rf"{_PART}{gap(30)}[,(–—]{_OR}{_SHARE}{_SHUT}", re.IGNORECASE),
    re.compile(rf"{_PART},?\s+(?:made|makes|make|making) up\s+(?:about |some |roughly )?{_SHARE}", re.IGNORECASE),
    re.compile(rf"{_SHARE}\s*[,(–—]\s*(?:or\s+)?{_PART}{_SHUT}", re.IGNORECASE),
)
_FRACTIONS = re.compile(
    rf"{_FRACTION}(?:\s+of{gap(30)})?(?:\s*\(|,?\s+or\s+|\s*[–—]\s*)(?:about |some |roughly )?(?P<percent>{PERCENT})"
    r"\s*[),–—]",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?P<whole>{COUNT})(?:[^{FULL[1:-1]}{PERCENT[1:-1]}\n]{{0,60}}?)\b"
    r"(?:so that|which means|meaning|that is|this is|which is|equivalent to|amounts? to|equals?)(?: that)?\s+"
    rf"(?:about |some |roughly )?{_SHARE}\s+of\s+"
    r"(?:them|these|those|the total|(?:its|the|their) (?:workforce|staff|employees|workers|members))\b",
    re.IGNORECASE,
)
_HUNDRED = Decimal(100)
_ROUGH = Decimal("0.12")
"""A fraction in words is rough: two-thirds are said of 60 percent, a quarter of 28."""
_APPOSED = Decimal("0.08")
"""A fraction that stands beside the count it stands for is less rough: "a third of the 900, or 310"."""
_AGREE = 2
_ASKED = re.compile(r"\b(?:[Oo]f|[Aa]mong) (?:the |all |its |their )?$")
"""Before a whole that the next parts are parts of: "of the 800 who were asked, ..."."""
_FURTHER = re.compile(r"\b(?:[Aa]nother|[Aa] further) $")
"""Before a part that comes to others, and is no growth."""
_BEHIND = 3
"""Sentences behind a whole in which its parts are told."""
_TOLERANCE = Decimal("0.02")
_SIZE = Decimal(20)


@check("SUM204", "share-arithmetic", Severity.ERROR, since="0.1")
def share_arithmetic(case: Case) -> Iterator[Sighting]:
    """Percentages, ratios and counts that stand together do not fit each other.

    Why it matters: readers remember the percentage, and the article's own numbers give another one.

    Fires on "430 of 1,900 workers, or 32 percent", on "430 of 1,900, one in three,", on "one in four (40 percent)", on
    "32 percent of them" behind "employs 1,900" where the only smaller count before is 430, on the odd one of three
    parts that are told with their shares behind one whole (of two behind "of the 900 who were asked"), on shares of one
    whole that make more than a hundred, on "64 percent said yes and 46 percent no", and on "60 percent and the other 45
    percent". Forgives rounding of each number, "about", fractions that are nearly right, shares that leave a rest, and
    questions that say they took several answers.

    Cannot detect: a part and a whole that other words hold together; questions whose several answers are not told.

    Measured in November 2026: no alarm in 2,600 news articles, in which it read two shares with part and whole; how
    much it finds is known from its pages alone.
    """
    for record in case.records:
        quoter, text = case.quoters.of(record), told(record)
        seen: set[int] = set()
        for ratio in ratios(text):
            if ratio.misfit and ratio.share.figure.start not in seen:
                seen.add(ratio.share.figure.start)
                yield ratio.sighting(quoter)
        yield from _fractions(text, quoter)
        yield from rests(text, quoter)
        yield from opposites(text, quoter)
        yield from rows(record, quoter)


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
    def misfit(self) -> bool:
        """Whether the share cannot be that of the counts."""
        right, share = self.right, _told_share(self.share, _APPOSED)
        if right is None or right.meets(widened(share, _TOLERANCE)):
            return False
        shown, said = self.part.value / self.whole.value * _HUNDRED, _middle(self.share)
        return shown < said * _SIZE and said < shown * _SIZE  # else a scale word was not read ("four mln")

    def sighting(self, quoter: Quoter) -> Sighting:
        """The misfit in words, the share first."""
        shown = plain((self.part.value / self.whole.value * _HUNDRED).quantize(Decimal("0.1")))
        part, whole = grouped(self.part.value), grouped(self.whole.value)
        quote = self.share.figure.quote
        said = f"{quote[:1].lower()}{quote[1:]}" if self.share.value < 1 else plain(self.share.value)
        return Sighting(
            Verdict.ARITHMETIC,
            Confidence.MEDIUM,
            f"{part} of {whole}",
            f"{part} of {whole} are {shown} percent, not {said}",
            figure_sides(quoter, self.share.figure, self.part.figure, self.whole.figure),
            (),
            (
                f"With what rounding may hide, {part} of {whole} are {_of(self.right)} percent, and “{said}” stands for"
                f" {_of(_told_share(self.share, _APPOSED))}.",
            ),
        )


def ratios(text: Told) -> Iterator[Ratio]:
    """Every part that is told with its whole and its share."""
    if not _SHARES.search(text.text):
        return  # each of the shapes asks for one, and they are slow to find none
    for shape in _RATIOS:
        for found in shape.finditer(text.text):
            ratio = Ratio(*(text.group(found, name) for name in ("part", "whole", "share")))
            if _possible(ratio):
                yield ratio
    yield from _from_before(text)
    yield from _beside_others(text)


def _possible(ratio: Ratio) -> bool:
    part, whole = ratio.part, ratio.whole
    plainly = {(UnitKind.COUNT, None), (UnitKind.OTHER, None)}
    alike = part.unit == whole.unit or {part.unit, whole.unit} & plainly
    vague = any(each.figure.quantity.bound is Bound.VAGUE for each in (part, whole, ratio.share))
    measured = {UnitKind.DURATION, UnitKind.AGE} & {part.unit[0], whole.unit[0]}
    return bool(alike) and not vague and not measured and 0 < part.value < whole.value and ratio.share.value > 0


def _from_before(text: Told) -> Iterator[Ratio]:
    """A whole with the share "of them", and the one smaller count of the sentences right before as the part."""
    for found in _BEFORE.finditer(text.text):
        whole, share = text.group(found, "whole"), text.group(found, "share")
        near = [number for number in text.near(whole.figure.sentence, 1) if number.figure.start < whole.figure.start]
        counts = [each for each in near if each.unit[0] is UnitKind.COUNT and each.figure.kind is not share.figure.kind]
        smaller = [each for each in counts if 1 < each.value < whole.value]
        if len({each.value for each in smaller}) == 1 and _possible(Ratio(smaller[-1], whole, share)):
            yield Ratio(smaller[-1], whole, share)


def _beside_others(text: Told) -> Iterator[Ratio]:
    """The odd one of several parts that are told with their shares behind one whole: two others fit it."""
    pairs = [
        (text.group(found, "part"), text.group(found, "share"))
        for shape in _PAIRS
        for found in shape.finditer(text.text)
    ]
    parts: dict[int, list[tuple[Number, Number]]] = {}
    for part, share in pairs:
        if not _is_change(text, part) and part.figure is not share.figure:
            parts.setdefault(part.figure.sentence, []).append((part, share))
    counts = [number for number in text.numbers.values() if number.unit[0] is UnitKind.COUNT]
    for whole in counts:
        behind = [
            ratio
            for sentence in range(whole.figure.sentence, whole.figure.sentence + _BEHIND + 1)
            for part, share in parts.get(sentence, ())
            if part.figure.start > whole.figure.start
            if _possible(ratio := Ratio(part, whole, share))
        ]
        near = whole.figure.sentence + 1
        asked = text.opens(whole, _ASKED) and all(ratio.part.figure.sentence <= near for ratio in behind)
        if sum(not ratio.misfit for ratio in behind) >= (1 if asked else _AGREE):
            yield from (ratio for ratio in behind if ratio.misfit and not _fits_another(ratio, counts))


def _is_change(text: Told, number: Number) -> bool:
    further = number.figure.kind is FigureKind.INCREMENT and text.opens(number, _FURTHER)
    return number.figure.kind in (FigureKind.CHANGE, FigureKind.INCREMENT) and not further


def _fits_another(ratio: Ratio, counts: Sequence[Number]) -> bool:
    """Whether the share is right of another number of the article."""
    others = (Ratio(ratio.part, whole, ratio.share) for whole in counts)
    return any(_possible(other) and not other.misfit for other in others)


def _fractions(text: Told, quoter: Quoter) -> Iterator[Sighting]:
    """A fraction in words with its percentage: "one in four (40 percent)"."""
    for found in _FRACTIONS.finditer(text.text):
        share, percent = text.group(found, "share"), text.group(found, "percent")
        if not 0 < share.value < 1 or percent.unit[0] is not UnitKind.PERCENT:
            continue
        if not _told_share(share).meets(percent.interval):
            right = plain((share.value * _HUNDRED).quantize(Decimal("0.1")))
            yield Sighting(
                Verdict.ARITHMETIC,
                Confidence.MEDIUM,
                f"{share.figure.quote}, {percent.figure.quote} percent",
                f"{share.figure.quote} is {right} percent, not {plain(percent.value)}",
                figure_sides(quoter, share.figure, percent.figure),
                (),
                ("A tenth more or less would still pass as the fraction.",),
            )


def _of(interval: Interval | None) -> str:
    return "any" if interval is None else in_figures(interval)


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
