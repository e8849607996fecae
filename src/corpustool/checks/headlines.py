"""Does the headline say what its article says?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.evidence import figure_side
from corpustool.checks.numbers import printed_interval, total
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.domain.findings import Confidence, Severity, Verdict
from corpustool.domain.quantities import Bound
from corpustool.domain.texts import SectionKind

_NEAR = 8
"""Body sentences that are asked: what a headline says stands at the top."""
_LEAD = 3
"""Body sentences that are believed to tell of the headline's thing though they name it in other words."""
_SHARED = 2
_NEARLY = Decimal("0.02")
"""Headlines round down as readily as up."""
_SCALES = (Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9)
_COMPARED = (UnitKind.COUNT, UnitKind.PERCENT, UnitKind.CURRENCY)
_LEVELS = (FigureKind.TOTAL, FigureKind.MONEY, FigureKind.OTHER, FigureKind.SHARE, FigureKind.RATE)
_STRUCK = frozenset({"hurt", "shot"})
"""Fates that headlines take for each other."""
_FATES = frozenset({"killed", "hurt", "shot", "held", "freed", "missing"})
_ANYBODY = frozenset({None, "people", "person", "victim", "individual", "other", "shot", "dead", "hurt", "wounded"})
"""Heads that name no sort of people ("four shot", "others")."""


@check("HED301", "headline-and-body", Severity.ERROR, since="0.1")
def headline_and_body(case: Case) -> Iterator[Sighting]:
    """The headline's figure is not among the figures of the body.

    Why it matters: most people read the headline only, and it was often written by somebody else.

    Fires on "Profit jumps 21 percent" above "net profit rose 12 percent", where the top of the body tells of the same
    thing with other numbers only. Forgives bounds and roundings, sums of two or three numbers of the body, a single one
    that the body does not count, and headlines whose subject the body gives no number for.

    Cannot detect: an article whose file does not tell its headline; a number that the body gives in words of its own.

    Measured in November 2026: no alarm in 2,600 news articles with 440 numbers in their headlines; of 141 articles with
    a headline's number altered by script 89 were found.
    """
    for record in case.records:
        body = [f for f in record.analysis.figures if f.section is SectionKind.BODY]
        for figure in record.analysis.figures:
            if figure.section is not SectionKind.HEADLINE or figure.quantity.bound is Bound.VAGUE:
                continue
            told = _told_otherwise(record, figure, body)
            if told:
                quoter = case.quoters.of(record)
                others = " and ".join(dict.fromkeys(other.quantity.shown for other in told[:2]))
                yield Sighting(
                    Verdict.HEADLINE,
                    Confidence.MEDIUM,
                    figure.counted.text if figure.counted else f"{figure.quote} {figure.unit.text}".strip(),
                    f"the headline says {figure.quantity.shown}, the body {others}",
                    (figure_side(quoter, figure), figure_side(quoter, *told[:1])),
                    (),
                    ("No figure of the body fits the headline's; bounds and roundings were allowed for.",),
                )


def _told_otherwise(record: Record, figure: Figure, body: Sequence[Figure]) -> list[Figure]:
    """The body's figures for the headline's thing, where none of the body's fits it; empty where one does."""
    same_unit = [other for other in body if _one_unit(figure, other)]
    if any(_fit(figure, other) for other in same_unit):
        return []
    near = [other for other in same_unit if 0 < other.sentence - figure.sentence <= _NEAR]
    told = [other for other in near if _one_question(record, figure, other)]
    lead = [other for other in near if other.sentence - figure.sentence <= _LEAD]
    if told:
        return [] if _summed(figure, lead if figure.unit.kind is UnitKind.CURRENCY else told) else told
    loosely = [other for other in lead if _likely(record, figure, other)]
    alone = len({other.quantity.value for other in loosely}) == 1
    return loosely if alone and not _summed(figure, lead) else []


def _fit(a: Figure, b: Figure) -> bool:
    """Whether both can be true; a scale that one of them leaves out is forgiven."""
    low, high = sorted((abs(a.quantity.value), abs(b.quantity.value)))
    scaled = low > 0 and high / low in _SCALES
    return scaled or high - low <= high * _NEARLY or printed_interval(a).meets(printed_interval(b))


def _summed(figure: Figure, near: Sequence[Figure]) -> bool:
    """Whether two or three numbers near the top make the headline's."""
    if figure.unit.kind is UnitKind.PERCENT:
        return False
    values = [each for each in dict.fromkeys(near[:8]) if each.quantity.value < figure.quantity.value]
    wanted = printed_interval(figure)
    return any(
        total(printed_interval(part) for part in parts).meets(wanted)
        for count in (2, 3)
        for parts in combinations(values, count)
    )


def _one_unit(a: Figure, b: Figure) -> bool:
    return a.unit.kind is b.unit.kind and a.unit.code == b.unit.code and a.unit.kind in _COMPARED


def _one_question(record: Record, headline: Figure, body: Figure) -> bool:
    """Whether the body's figure tells of what the headline's tells: same thing or event, same words."""
    shared = _shared(record, headline, body)
    heads = {_head(headline), _head(body)}
    one_event = headline.event is not None and headline.event == body.event
    if not _one_kind(headline, body):
        return False
    if headline.unit.kind is UnitKind.COUNT:
        return one_event and (len(heads) == 1 or None in heads) and shared >= 1
    return shared >= _SHARED and len(heads) == 1 and not _sums_apart(headline, body)


def _likely(record: Record, headline: Figure, body: Figure) -> bool:
    """Whether the first sentences tell of the headline's thing in other words."""
    if not _one_kind(headline, body) or _sums_apart(headline, body):
        return False
    shared = _shared(record, headline, body)
    if headline.unit.kind is not UnitKind.COUNT:
        return shared >= _SHARED and (_head(headline) is None or _head(body) is None or shared > _SHARED)
    events = {headline.event, body.event}
    one_fate = len(events) == 1 or events <= _STRUCK
    anybody = {_head(headline), _head(body)} <= _ANYBODY or _head(headline) == _head(body)
    one_more = abs(headline.quantity.value - body.quantity.value) <= 1
    return one_fate and events <= _FATES and anybody and not one_more and headline.quantity.value > 1 and shared >= 1


def _sums_apart(a: Figure, b: Figure) -> bool:
    """Sums of money that differ by more than half are sums for other things."""
    low, high = sorted((abs(a.quantity.value), abs(b.quantity.value)))
    return a.unit.kind is UnitKind.CURRENCY and low < high / 2


def _shared(record: Record, a: Figure, b: Figure) -> int:
    """How many words the two sentences share."""
    sentences = record.analysis.sentences
    if max(a.sentence, b.sentence) >= len(sentences):
        return 0
    return len(set(sentences[a.sentence].words) & set(sentences[b.sentence].words))


def _head(figure: Figure) -> str | None:
    return figure.counted.head if figure.counted else None


def _one_kind(a: Figure, b: Figure) -> bool:
    rates = FigureKind.RATE in (a.kind, b.kind) and a.unit.kind is UnitKind.CURRENCY
    return a.kind is b.kind or (a.kind in _LEVELS and b.kind in _LEVELS and not rates)
