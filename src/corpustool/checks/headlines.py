"""Does the headline say what its article says?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.evidence import figure_side
from corpustool.checks.numbers import printed_interval, slipped, total
from corpustool.checks.people import ANYBODY, names_a_sort, names_anybody, plain_sort
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
_OPENING = 3
"""Numbers of the body among which one that differs from the headline's by a slip is the headline's."""
_LONG = Decimal(1000)
"""Such a number is the headline's wherever it stands, whatever its unit was read as."""
_SHARED = 2
_NEARLY = Decimal("0.02")
"""Headlines round down as readily as up."""
_SCALES = (Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9)
_COMPARED = (UnitKind.COUNT, UnitKind.PERCENT, UnitKind.CURRENCY)
_LEVELS = (FigureKind.TOTAL, FigureKind.MONEY, FigureKind.OTHER, FigureKind.SHARE, FigureKind.RATE)
_STRUCK = frozenset({"hurt", "shot"})
"""Fates that headlines take for each other."""
_SENT = frozenset(
    {
        "agency", "aircraft", "ambulance", "appliance", "boat", "brigade", "county", "department", "drone", "engine",
        "helicopter", "lorry", "patrol", "plane", "province", "ship", "station", "team", "truck", "unit", "vehicle",
    }
)  # fmt: skip
"""What is sent to where something happened, and from where."""
_FATES = frozenset({"killed", "hurt", "shot", "held", "freed", "missing"})


@check("HED301", "headline-and-body", Severity.ERROR, since="0.1")
def headline_and_body(case: Case) -> Iterator[Sighting]:
    """The headline's figure is not among the figures of the body.

    Why it matters: most people read the headline only, and it was often written by somebody else.

    Fires on "Profit jumps 21 percent" above "net profit rose 12 percent", where the top of the body tells of the same
    thing with other numbers only, and on "eight miners killed" above "six people died": of one sort there are never
    more than of all; on a long number that differs by a digit, or by two that changed places; that the body counts fire
    engines by the headline's number excuses nothing. Forgives bounds and roundings, fewer of one sort of people, sums
    of two or three numbers of the body, a single one that the body does not count, numbers that only a caption repeats,
    and headlines whose subject the body gives no number for.

    Cannot detect: an article whose file does not tell its headline; a number that the body gives in words of its own.

    Measured in November 2026: no alarm in 2,600 news articles with 440 numbers in their headlines; of 180 articles with
    a headline's number altered by script 119 were found.
    """
    for record in case.records:
        body = [f for f in record.analysis.figures if f.section in (SectionKind.BODY, SectionKind.CAPTION)]
        for figure in record.analysis.figures:
            if figure.section is not SectionKind.HEADLINE or figure.quantity.bound is Bound.VAGUE:
                continue
            told = _told_otherwise(record, figure, body)
            if told:
                quoter = case.quoters.of(record)
                nearest = [other for other in told[:2] if other.sentence == told[0].sentence]
                others = " and ".join(dict.fromkeys(map(_shown, nearest)))
                yield Sighting(
                    Verdict.HEADLINE,
                    Confidence.MEDIUM,
                    figure.counted.text if figure.counted else f"{figure.quote} {figure.unit.text}".strip(),
                    f"the headline says {_shown(figure)}, the body {others}",
                    (figure_side(quoter, figure), figure_side(quoter, *told[:1])),
                    (),
                    ("No figure of the body fits the headline's; bounds and roundings were allowed for.",),
                )


def _shown(figure: Figure) -> str:
    percent = " percent" if figure.unit.kind is UnitKind.PERCENT else ""
    return f"{figure.quantity.shown}{percent}"


def _told_otherwise(record: Record, figure: Figure, body: Sequence[Figure]) -> list[Figure]:
    """The body's figures for the headline's thing, where none of the body's fits it; empty where one does."""
    same_unit = [other for other in body if _one_unit(figure, other)]
    fitting = [other for other in body if _repeats(figure, other)] + [o for o in same_unit if _fit(figure, o)]
    if any(not _of_another_thing(figure, other) for other in fitting):
        return []
    near = [
        other
        for other in same_unit
        if 0 < other.sentence - figure.sentence <= _NEAR and other.section is SectionKind.BODY
    ]
    slips = [other for other in near[:_OPENING] if slipped(figure.quantity.value, other.quantity.value)]
    told = [other for other in near if _one_question(record, figure, other)] or slips
    lead = [other for other in near if other.sentence - figure.sentence <= _LEAD]
    if fitting:  # of other things: then the first words that tell of the headline's own thing count alone
        own = [o for o in lead if o in told and o.event == figure.event and _head(figure) in (None, _head(o))]
        return [] if _summed(figure, lead) else own
    if told:
        return [] if _summed(figure, lead if figure.unit.kind is UnitKind.CURRENCY else told) else told
    loosely = [other for other in lead if _likely(record, figure, other)]
    alone = len({other.quantity.value for other in loosely}) == 1
    return loosely if alone and not _summed(figure, lead) else []


def _repeats(headline: Figure, body: Figure) -> bool:
    """Whether the body prints the very number: as the same sort of thing, or so long that it can be no other."""
    value = headline.quantity.value
    return body.quantity.value == value and (value >= _LONG or _one_sort(headline, body))


def _of_another_thing(headline: Figure, body: Figure) -> bool:
    """Whether the body's number plainly counts something else: fire engines where the headline counts homes."""
    heads = [plain_sort(_head(figure)) for figure in (headline, body)]
    counted = {headline.unit.kind, body.unit.kind} == {UnitKind.COUNT} and body.quantity.value < _LONG
    if not counted or heads[1] is None or headline.event == body.event:
        return False
    if heads[0] is None:  # "fire hurts 45" above "45 firefighters were sent"
        return headline.event in _FATES and names_a_sort(heads[1]) and body.event not in (None, *_FATES)
    people = [names_a_sort(head) or head in ANYBODY for head in heads]
    return heads[0] != heads[1] and (people[0] != people[1] or (heads[1] in _SENT and heads[0] not in _SENT))


def _fit(a: Figure, b: Figure) -> bool:
    """Whether both can be true; a scale that one of them leaves out is forgiven."""
    low, high = sorted((abs(a.quantity.value), abs(b.quantity.value)))
    if low == high or (low > 0 and high / low in _SCALES):
        return True
    near = high - low <= high * _NEARLY
    if near and high - low <= max(_last_digit(a.quantity.value), _last_digit(b.quantity.value)):
        return True
    return printed_interval(a).meets(printed_interval(b))


def _last_digit(value: Decimal) -> Decimal:
    """What one more in the last digit before the noughts would add: 100 to 23,400."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value.is_finite() else Decimal(0)


def _summed(figure: Figure, near: Sequence[Figure]) -> bool:
    """Whether two or three numbers near the top make the headline's."""
    if figure.unit.kind is UnitKind.PERCENT:
        return False
    values = [each for each in _once(dict.fromkeys(near[:8])) if each.quantity.value < figure.quantity.value]
    wanted = printed_interval(figure)
    return any(
        total(printed_interval(part) for part in parts).meets(wanted)
        for count in (2, 3)
        for parts in combinations(values, count)
    )


def _once(near: Iterable[Figure]) -> Iterator[Figure]:
    """The numbers without those that a sentence before has told: what is told again is no further part."""
    told: dict[tuple[Decimal, str | None, str | None], int] = {}
    for figure in near:
        what = (figure.quantity.value, figure.event, _head(figure))
        if figure.quantity.value == 1 or told.setdefault(what, figure.sentence) == figure.sentence:
            yield figure


def _one_sort(a: Figure, b: Figure) -> bool:
    """Whether both are counts, or sums of money: a headline's dollars may be those of another country."""
    return a.unit.kind is b.unit.kind and a.unit.kind in _COMPARED


def _one_unit(a: Figure, b: Figure) -> bool:
    return _one_sort(a, b) and a.unit.code == b.unit.code


def _one_question(record: Record, headline: Figure, body: Figure) -> bool:
    """Whether the body's figure tells of what the headline's tells: same thing or event, same words."""
    shared = _shared(record, headline, body)
    heads = {_head(headline), _head(body)}
    one_event = headline.event is not None and headline.event == body.event
    if not _one_kind(headline, body):
        return False
    if headline.unit.kind is UnitKind.COUNT:
        other_words = plain_sort(_head(headline)) != plain_sort(_head(body)) and None not in heads
        apart = abs(headline.quantity.value - body.quantity.value) > 1 or not other_words
        return one_event and _of_one_sort(headline, body) and shared >= 1 and apart
    return shared >= _SHARED and len(heads) == 1 and not _sums_apart(record, headline, body)


def _likely(record: Record, headline: Figure, body: Figure) -> bool:
    """Whether the first sentences tell of the headline's thing in other words."""
    if not _one_kind(headline, body) or _sums_apart(record, headline, body):
        return False
    shared = _shared(record, headline, body)
    if headline.unit.kind is not UnitKind.COUNT:
        heads = {_head(headline), _head(body)}
        return (shared >= _SHARED and (None in heads or shared > _SHARED)) or _one_subject(record, headline, body)
    if _one_subject(record, headline, body):
        return True
    events = {headline.event, body.event}
    one_fate = len(events) == 1 or events <= _STRUCK
    one_more = abs(headline.quantity.value - body.quantity.value) <= 1
    if one_more or headline.quantity.value <= 1 or shared < 1:
        return False
    return one_fate and events <= _FATES and _of_one_sort(headline, body)


def _of_one_sort(headline: Figure, body: Figure) -> bool:
    """Whether both count the same, or people of a sort here and people there: of whom there cannot be fewer."""
    one, other = (plain_sort(_head(figure)) for figure in (headline, body))
    if one == other or (names_anybody(one) and names_anybody(other)):
        return True
    if headline.event not in _FATES and None in (one, other):
        return True
    for sort, anybody in ((headline, body), (body, headline)):
        if names_a_sort(_head(sort)) and names_anybody(_head(anybody)):
            return printed_interval(anybody).ends_before(printed_interval(sort))
    return False


def _one_subject(record: Record, headline: Figure, body: Figure) -> bool:
    """Whether the first sentence tells the same of the thing that the headline names: "inflation climbs to 4.1%"."""
    heads = {plain_sort(_head(figure)) for figure in (headline, body)} - {None}
    one_kind = headline.kind is body.kind and headline.quantity.trend is body.quantity.trend
    one_event = headline.event == body.event or headline.unit.kind is UnitKind.PERCENT
    first = body.sentence - headline.sentence == 1
    if len(heads) != 1 or not (one_kind and one_event and first):
        return False
    sentences = record.analysis.sentences
    return all(heads <= set(sentences[at].words) for at in (headline.sentence, body.sentence) if at < len(sentences))


def _sums_apart(record: Record, a: Figure, b: Figure) -> bool:
    """Sums of money that differ by more than half are sums for other things, but in two sentences of the same words."""
    low, high = sorted((abs(a.quantity.value), abs(b.quantity.value)))
    if a.unit.kind is not UnitKind.CURRENCY or low >= high / 2:
        return False
    same_words = _shared(record, a, b) > _SHARED and b.sentence - a.sentence == 1 and a.event == b.event
    return not same_words or a.kind is not b.kind or high / (low or 1) in _SCALES


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
