"""Do the percentages, ratios and counts of one article fit each other?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from corpustool.checks.arithmetic import arithmetic
from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.evidence import figure_sides
from corpustool.checks.numbers import shown as in_figures
from corpustool.checks.ratios import Ratio
from corpustool.checks.told import Number
from corpustool.checks.wholes import Row
from corpustool.domain.cases import Case
from corpustool.domain.findings import Confidence, Severity, Verdict
from corpustool.domain.quantities import Interval, grouped, plain
from corpustool.domain.quoting import Quoter

_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")


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
        quoter, found = case.quoters.of(record), case.kept.of(arithmetic, record)
        seen: set[int] = set()
        for ratio in found.ratios:
            if ratio.share.figure.start not in seen:
                seen.add(ratio.share.figure.start)
                yield _ratio(quoter, ratio)
        yield from (_fraction(quoter, share, percent) for share, percent in found.fractions)
        yield from (_not_whole(quoter, row) for row in found.rows)


def _ratio(quoter: Quoter, ratio: Ratio) -> Sighting:
    """The misfit in words, the share first."""
    shown = plain((ratio.part.value / ratio.whole.value * _HUNDRED).quantize(_TENTH))
    part, whole = grouped(ratio.part.value), grouped(ratio.whole.value)
    quote = ratio.share.figure.quote
    said = f"{quote[:1].lower()}{quote[1:]}" if ratio.share.value < 1 else plain(ratio.share.value)
    return Sighting(
        Verdict.ARITHMETIC,
        Confidence.MEDIUM,
        f"{part} of {whole}",
        f"{part} of {whole} are {shown} percent, not {said}",
        figure_sides(quoter, ratio.share.figure, ratio.part.figure, ratio.whole.figure),
        (),
        (
            f"With what rounding may hide, {part} of {whole} are {_of(ratio.right)} percent, and “{said}” stands for"
            f" {_of(ratio.said)}.",
        ),
    )


def _of(interval: Interval | None) -> str:
    return "any" if interval is None else in_figures(interval)


def _fraction(quoter: Quoter, share: Number, percent: Number) -> Sighting:
    """A fraction in words with its percentage: "one in four (40 percent)"."""
    right = plain((share.value * _HUNDRED).quantize(_TENTH))
    return Sighting(
        Verdict.ARITHMETIC,
        Confidence.MEDIUM,
        f"{share.figure.quote}, {percent.figure.quote} percent",
        f"{share.figure.quote} is {right} percent, not {plain(percent.value)}",
        figure_sides(quoter, share.figure, percent.figure),
        (),
        ("A tenth more or less would still pass as the fraction.",),
    )


def _not_whole(quoter: Quoter, row: Row) -> Sighting:
    made = plain(sum((figure.quantity.value for figure in row.figures), Decimal(0)))
    shown = " + ".join(figure.quantity.shown for figure in row.figures)
    return Sighting(
        Verdict.ARITHMETIC,
        Confidence.MEDIUM,
        "shares of one whole",
        f"{shown} = {made} percent, {row.said}",
        figure_sides(quoter, *row.figures),
        (),
        ("Half a percent was allowed to each share for rounding.",),
    )
