"""Which figures of an article could answer a question at all, and what do we quote for each?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from corpustool.claims.periods import resolve
from corpustool.claims.precision import measured, rounded
from corpustool.domain.analysis import Record
from corpustool.domain.articles import ArticleRef
from corpustool.domain.claims import Reading
from corpustool.domain.dates import Period
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.domain.quantities import Bound, Interval
from corpustool.domain.quoting import Quoter
from corpustool.domain.settings import Settings
from corpustool.domain.texts import SectionKind
from corpustool.lexicon.things import things

Key = tuple[str, int]
"""A figure: the id of its article and its place in the analysis."""

_NEVER = {
    FigureKind.AGE: "an age",
    FigureKind.RANK: "a rank",
    FigureKind.DISTANCE: "a distance",
    FigureKind.DURATION: "a duration",
}
_NEVER_UNITS = {UnitKind.AGE: "an age", UnitKind.DURATION: "a duration"}
_UNCOUNTED = {"law": "a charge or a sentence", "address": "an address", "occasion": "a time"}
_OPENING = frozenset("“‘\"'")
_CALLED = re.compile(r"\b(?:so-called|called|dubbed|nicknamed|named|known as|titled|entitled)\s*$", re.IGNORECASE)
_REACH = 20
_ASIDE = {SectionKind.BOILERPLATE, SectionKind.BYLINE}


def published(article: ArticleRef) -> date | None:
    """The day an article appeared; ``None`` where it is not known or not a date."""
    try:
        return date.fromisoformat(article.published or "")
    except ValueError:
        return None


def spoken(record: Record) -> list[Period | None]:
    """The time over which each figure of the record is counted, as far as its own words tell it."""
    day = published(record.article.reference)
    return [resolve(figure.period, day) if figure.period else None for figure in record.analysis.figures]


def read(
    record: Record, settings: Settings, wanted: frozenset[int], periods: Sequence[Period | None] = ()
) -> Iterator[Reading]:
    """The figures of the record at these places as readings, in order.

    ``periods`` are those of `spoken`, from whom knows them already.
    """
    quoter = Quoter(record)
    reference = quoter.reference
    day = published(reference)
    periods = periods or spoken(record)
    for index, figure in enumerate(record.analysis.figures):
        if index not in wanted:
            continue
        counted = periods[index]
        told = resolve(figure.as_of, day) if figure.as_of and not figure.period else counted
        interval = _interval(figure, settings.about)
        yield Reading(reference, index, figure, interval, told, quoter.figure(figure, counted))


def why_never(figure: Figure, *, tells: bool) -> str | None:
    """Why a figure answers no question that another article could answer; ``None`` where it may.

    ``tells`` says that its text tells what it counts, though the figure itself names nothing.
    """
    if figure.section in _ASIDE:
        return "beside the article's text"
    families = {thing.family for thing in things(figure.counted.head)} if figure.counted else set()
    if families and families <= _UNCOUNTED.keys():
        return _UNCOUNTED[min(families)]
    distance = figure.kind is FigureKind.DISTANCE and figure.unit.kind is UnitKind.MEASURE
    if (figure.kind in _NEVER and not distance) or figure.unit.kind in _NEVER_UNITS:
        return _NEVER.get(figure.kind) or _NEVER_UNITS[figure.unit.kind]
    if figure.unit.kind in (UnitKind.COUNT, UnitKind.OTHER) and not (figure.counted or tells):
        return "nothing counted"
    return None


def in_a_name(text: str, figure: Figure) -> bool:
    """Whether the number begins a name between quotation marks: the so-called “110 service points”, “54 Degrees”."""
    if text[figure.start - 1 : figure.start] not in _OPENING or figure.start == 0:
        return False
    called = _CALLED.search(text[max(0, figure.start - _REACH) : figure.start - 1])
    following = text[figure.end : figure.end + 2].strip()
    return bool(called) or following[:1].isupper()


def misread_figures(records: Sequence[Record], decisions: Sequence[Decision]) -> frozenset[Key]:
    """The figures that a person called misread."""
    spots = {(d.article, d.quote, d.start) for d in decisions if d.verb is Verb.MISREAD}
    return frozenset(
        (record.article.id, index)
        for record in records
        for index, figure in enumerate(record.analysis.figures)
        if {(record.article.id, figure.quote, figure.start), (record.article.id, figure.quote, -1)} & spots
    )


def _interval(figure: Figure, about: Decimal) -> Interval:
    """What the figure allows: its bound, and for a plain number everything that rounds to it."""
    if figure.unit.kind is UnitKind.MEASURE:
        return measured(figure.quote, figure.quantity, about)
    if figure.quantity.bound is Bound.EXACT and figure.quantity.value_to is None:
        return rounded(figure.quote, figure.quantity.value)
    return figure.quantity.interval(about)
