"""Does the headline say what its article says?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.evidence import figure_side
from corpustool.checks.numbers import printed_interval
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.domain.findings import Confidence, Severity, Verdict
from corpustool.domain.quantities import Bound
from corpustool.domain.texts import SectionKind

_NEAR = 8
"""Body sentences that are asked: what a headline says stands at the top."""
_SHARED = 2
_NEARLY = Decimal("0.02")
"""Headlines round down as readily as up."""
_HALF = Decimal("0.5")
"""Sums of money that differ more are sums for other things."""
_SCALES = (Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9)
_COMPARED = (UnitKind.COUNT, UnitKind.PERCENT, UnitKind.CURRENCY)
_LEVELS = (FigureKind.TOTAL, FigureKind.MONEY, FigureKind.OTHER)


@check("HED301", "headline-and-body", Severity.ERROR, since="0.1", stable=False)
def headline_and_body(case: Case) -> Iterator[Sighting]:
    """The headline's figure is not among the figures of the body.

    Why it matters: most people read the headline only, and it was often written by somebody else.

    Fires on "Profit jumps 21 percent" above "net profit rose 12 percent", where the body tells of the same thing with
    other numbers only. Forgives bounds and roundings, and headlines whose subject the body gives no number for.

    Cannot detect: an article whose file does not tell its headline; a number that the body gives in words of its own.
    """
    for record in case.records:
        body = [f for f in record.analysis.figures if f.section is SectionKind.BODY]
        for figure in record.analysis.figures:
            if figure.section is not SectionKind.HEADLINE or figure.quantity.bound is Bound.VAGUE:
                continue
            same_unit = [other for other in body if _one_unit(figure, other)]
            if any(_fit(figure, other) for other in same_unit):
                continue
            told = [other for other in same_unit if _one_question(record, figure, other)]
            if told:
                quoter = case.quoters.of(record)
                others = " and ".join(other.quantity.shown for other in told[:2])
                yield Sighting(
                    Verdict.HEADLINE,
                    Confidence.MEDIUM,
                    figure.counted.text if figure.counted else f"{figure.quote} {figure.unit.text}".strip(),
                    f"the headline says {figure.quantity.shown}, the body {others}",
                    (figure_side(quoter, figure), figure_side(quoter, *told[:1])),
                    (),
                    ("No figure of the body fits the headline's; bounds and roundings were allowed for.",),
                )


def _fit(a: Figure, b: Figure) -> bool:
    """Whether both can be true, or were never about one thing; a scale that one of them leaves out is forgiven."""
    low, high = sorted((abs(a.quantity.value), abs(b.quantity.value)))
    scaled = low > 0 and high / low in _SCALES
    near = high - low <= high * _NEARLY
    far = a.unit.kind is UnitKind.CURRENCY and low < high * _HALF
    return scaled or near or far or printed_interval(a).meets(printed_interval(b))


def _one_unit(a: Figure, b: Figure) -> bool:
    return a.unit.kind is b.unit.kind and a.unit.code == b.unit.code and a.unit.kind in _COMPARED


def _one_question(record: Record, headline: Figure, body: Figure) -> bool:
    """Whether the body's figure tells of what the headline's tells: near the top, same thing or event, same words."""
    sentences = record.analysis.sentences
    if body.sentence >= len(sentences) or body.sentence - headline.sentence > _NEAR or not _one_kind(headline, body):
        return False
    said, told = sentences[headline.sentence].words, sentences[body.sentence].words
    shared = len(set(said) & set(told))
    heads = {figure.counted.head if figure.counted else None for figure in (headline, body)}
    one_event = headline.event is not None and headline.event == body.event
    if headline.unit.kind is UnitKind.COUNT:
        return one_event and (len(heads) == 1 or None in heads) and shared >= 1
    return shared >= _SHARED and len(heads) == 1


def _one_kind(a: Figure, b: Figure) -> bool:
    return a.kind is b.kind or (a.kind in _LEVELS and b.kind in _LEVELS)
