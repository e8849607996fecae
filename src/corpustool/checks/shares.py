"""Do the percentages, ratios and counts of one article fit each other?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.evidence import figure_sides
from corpustool.checks.numbers import forgiving, printed_interval, quotient, total, widened
from corpustool.checks.told import COUNT, FULL, PART, PERCENT, Number, Told, gap, told
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.findings import Confidence, Severity, Verdict
from corpustool.domain.quantities import Bound, Interval, grouped, plain
from corpustool.domain.quoting import Quoter

_PART, _WHOLE, _SHARE = rf"(?P<part>{FULL})", rf"(?P<whole>{FULL})", rf"(?P<share>{PERCENT})"
_FRACTION = rf"(?P<share>{PART})"
_OF = rf"(?:{gap(30)}\bof\b{gap(25)})"
_OR = (
    r"\s*(?:,|\(|–|—| -)?\s*"
    r"(?:or|that is|i\.e\.|which is|equal to|equivalent to|representing|some|about|around|roughly|just|\s|,){0,4}"
)
_OR_SO = r"[,(–—]\s*(?:or|that is|i\.e\.|which is|equal to|equivalent to|a total of)\s+(?:about |some |roughly |just )?"
_SHUT = (
    r"(?=\s*(?:people|persons|in all|of (?:them|the total)|of its workforce)?\s*[,.;)–—\n]|\s*$"
    r"|\sof (?:them|the|its|all)\b)"
)
_SHAPES = (
    rf"{_PART}{_OF}{_WHOLE}{gap(40)}[,(–—]{_OR}{_SHARE}{_SHUT}",
    rf"{_PART}{gap(25)}{_OR}{_SHARE}[)]?,?\s+of{gap(30)}{_WHOLE}",
    rf"{_SHARE}\s*[,(–—]{_OR}{_PART}[),]?{_OF}{_WHOLE}",
    rf"{_SHARE}\s+of{gap(25)}{_WHOLE}{gap(25)}{_OR_SO}{_PART}{_SHUT}",
    rf"\bof (?:the|its|their|his|her|all){gap(15)}{_WHOLE}{gap(30)},\s*{_PART}{gap(60)}(?:{_OR_SO}|\(){_SHARE}{_SHUT}",
    rf"{_FRACTION}\s+of{gap(25)}{_WHOLE}{gap(25)}[,(–—]\s*(?:or|that is|i\.e\.)?\s*{_PART}"
    r"(?=\s*(?:people|persons|in all)?\s*[,)–—])",
)
_RATIOS = tuple(re.compile(shape, re.IGNORECASE) for shape in _SHAPES)
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
_REST = re.compile(
    rf"{PERCENT}{gap(60)},?\s*(?:and|while|with)\s+the (?:other|remaining|rest,?(?: or)?)\s+(?P<rest>{PERCENT})",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"^(?:\s*(?:percent|per cent|pct|%))?(?:\s+of(?:\s+[\w'’-]+){1,3})?,?(?:\s+and)?(?:\s+[\w'’-]+){0,5}\s+$"
)
_SEVERAL = re.compile(
    r"\b(?:more than one|multiple|several|as many as)\b[^.\n]{0,30}"
    r"\b(?:answers?|responses?|choices?|reasons?|options?)\b"
    r"|\b(?:answers?|responses?|choices?|figures?|shares?|percentages?)\b[^.\n]{0,30}"
    r"\b(?:overlap|add up to more|exceed)",
    re.IGNORECASE,
)
_HUNDRED = Decimal(100)
_FAR = Decimal(130)
"""Shares that make more than this were never meant to make a whole."""
_ROUGH = Decimal("0.12")
"""A fraction in words is rough: two-thirds are said of 60 percent, a quarter of 28."""
_TOLERANCE = Decimal("0.02")
_SIZE = Decimal(20)


@check("SUM204", "share-arithmetic", Severity.ERROR, since="0.1")
def share_arithmetic(case: Case) -> Iterator[Sighting]:
    """Percentages, ratios and counts that stand together do not fit each other.

    Why it matters: readers remember the percentage, and the article's own numbers give another one.

    Fires on "430 of 1,900 workers, or 32 percent", on "one in four (40 percent)", on "32 percent of them" behind
    "employs 1,900" where the only smaller count before is 430, on shares of one whole that make more than a hundred,
    and on "60 percent and the other 45 percent". Forgives rounding of each number, "about", fractions that are nearly
    right, shares that leave a rest, and questions that say they took several answers.

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
        yield from _rests(text, quoter)
        yield from _wholes(record, quoter)


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
        right, share = self.right, _told_share(self.share)
        if right is None or right.meets(widened(share, _TOLERANCE)):
            return False
        shown, said = self.part.value / self.whole.value * _HUNDRED, _middle(self.share)
        return shown < said * _SIZE and said < shown * _SIZE  # else a scale word was not read ("four mln")

    def sighting(self, quoter: Quoter) -> Sighting:
        """The misfit in words, the share first."""
        shown = plain((self.part.value / self.whole.value * _HUNDRED).quantize(Decimal("0.1")))
        part, whole = grouped(self.part.value), grouped(self.whole.value)
        said = self.share.figure.quote if self.share.value < 1 else plain(self.share.value)
        return Sighting(
            Verdict.ARITHMETIC,
            Confidence.MEDIUM,
            f"{part} of {whole}",
            f"{part} of {whole} are {shown} percent, not {said}",
            figure_sides(quoter, self.share.figure, self.part.figure, self.whole.figure),
            (),
            ("Each number was allowed what rounding may hide.",),
        )


def ratios(text: Told) -> Iterator[Ratio]:
    """Every part that is told with its whole and its share."""
    for shape in _RATIOS:
        for found in shape.finditer(text.text):
            ratio = Ratio(*(text.group(found, name) for name in ("part", "whole", "share")))
            if _possible(ratio):
                yield ratio
    yield from _from_before(text)


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
        near = [
            number
            for number in text.numbers.values()
            if 0 <= whole.figure.sentence - number.figure.sentence <= 1 and number.figure.start < whole.figure.start
        ]
        counts = [each for each in near if each.unit[0] is UnitKind.COUNT and each.figure.kind is not share.figure.kind]
        smaller = [each for each in counts if 1 < each.value < whole.value]
        if len({each.value for each in smaller}) == 1 and _possible(Ratio(smaller[-1], whole, share)):
            yield Ratio(smaller[-1], whole, share)


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


def _rests(text: Told, quoter: Quoter) -> Iterator[Sighting]:
    """Shares whose last one is "the other" or "the remaining": they make a whole, no more and no less."""
    for found in _REST.finditer(text.text):
        rest = text.group(found, "rest")
        row = [
            number
            for number in text.numbers.values()
            if number.figure.sentence == rest.figure.sentence
            and number.unit[0] is UnitKind.PERCENT
            and number.figure.start <= rest.figure.start
        ]
        sums = [total(number.interval for number in row[at:]) for at in range(len(row) - 1)]
        if any(number.figure.quantity.trend for number in row) or any(each.holds(_HUNDRED) for each in sums):
            continue
        yield _not_whole(quoter, [number.figure for number in row], "not a whole")


def _told_share(share: Number) -> Interval:
    """The percentages that the share may stand for; a fraction is rough."""
    if share.unit[0] is UnitKind.PERCENT:
        return share.interval
    return widened(_percent(share.interval), _ROUGH)


def _middle(share: Number) -> Decimal:
    return share.value if share.unit[0] is UnitKind.PERCENT else share.value * _HUNDRED


def _percent(each: Interval) -> Interval:
    low, high = (None if end is None else end * _HUNDRED for end in (each.low, each.high))
    return Interval(low, high)


def _wholes(record: Record, quoter: Quoter) -> Iterator[Sighting]:
    """Three shares or more in a row, of one thing, that make more than a whole."""
    text, figures = record.article.text, record.analysis.figures
    row: list[Figure] = []
    for figure in (*figures, None):
        goes_on = (
            figure is not None
            and figure.unit.kind is UnitKind.PERCENT
            and (not row or (figure.sentence == row[-1].sentence and _NEXT.match(text[row[-1].end : figure.start])))
        )
        if goes_on and figure is not None:
            row.append(figure)
            continue
        if len(row) > 2 and _of_one(record, row):
            yield _not_whole(quoter, row, "more than a whole")
        row = [figure] if figure is not None and figure.unit.kind is UnitKind.PERCENT else []


def _of_one(record: Record, row: Sequence[Figure]) -> bool:
    """Whether only the first share says of what it is, and the shares make more than a whole, yet not far more."""
    text = record.article.text
    opened = re.match(r"\s+(?:percent\s+|%\s*)?of\b", text[row[0].end : row[0].end + 14])
    others = [re.match(r"\s*of\b", text[figure.end : figure.end + 4]) for figure in row[1:]]
    lowest = [printed_interval(figure).low for figure in row]
    if not opened or any(others) or any(low is None for low in lowest) or _SEVERAL.search(text):
        return False
    most = sum((figure.quantity.value for figure in row), Decimal(0))
    return sum((low or Decimal(0) for low in lowest), Decimal(0)) > _HUNDRED and most < _FAR


def _not_whole(quoter: Quoter, row: Sequence[Figure], said: str) -> Sighting:
    made = plain(sum((figure.quantity.value for figure in row), Decimal(0)))
    shown = " + ".join(figure.quantity.shown for figure in row)
    return Sighting(
        Verdict.ARITHMETIC,
        Confidence.MEDIUM,
        "shares of one whole",
        f"{shown} = {made} percent, {said}",
        figure_sides(quoter, *row),
        (),
        ("Half a percent was allowed to each share for rounding.",),
    )
