"""How was a quoted number read? Its value, the numbers it allows, what it counts, where, when and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from corpustool.domain.claims import Reading
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.domain.findings import Evidence
from corpustool.domain.quantities import Interval, grouped
from corpustool.domain.texts import SectionKind
from corpustool.reports.excerpt import shortened
from corpustool.reports.harmless import inline
from corpustool.reports.text.canvas import indented, styled, words
from corpustool.reports.text.figures import period_in_words, quantity_in_words

_SAID = 60


def reading_rows(readings: Sequence[Reading]) -> list[RenderableType]:
    """Each figure with its place, to the column, and what was read in it."""
    rows: list[RenderableType] = []
    for reading in readings:
        where = styled(spot(reading.evidence), "blue").append(f"  “{shortened(reading.evidence.quote, _SAID)}”", "bold")
        rows += [indented(where, 4), indented(words("; ".join(_told(reading))), 6)]
    return rows


def spot(evidence: Evidence) -> str:
    """``path:line:column``, as an editor opens it."""
    return f"{inline(evidence.article.path)}:{evidence.line}:{evidence.column}"


def allowed(interval: Interval) -> str:
    """The numbers of an interval in words: "187 only", "54 or more", "from 207,000 to 253,000"."""
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "any number"
    if low is None or high is None:
        end = grouped(low if low is not None else high)  # type: ignore[arg-type]  # one of the two is there
        if high is None:
            return f"more than {end}" if interval.low_open else f"{end} or more"
        return f"less than {end}" if interval.high_open else f"{end} or less"
    return f"{grouped(low)} only" if low == high else f"from {grouped(low)} to {grouped(high)}"


def _told(reading: Reading) -> Iterator[str]:
    figure, article = reading.figure, reading.article
    yield f"read as {quantity_in_words(figure.quantity, figure.unit)}, which allows {allowed(reading.interval)}"
    yield from _thing(figure)
    if figure.places:
        yield f"place: {', '.join(figure.places)}"
    period = reading.evidence.period or reading.period
    if figure.period is not None:
        resolved = f" ({period_in_words(period)})" if period else ", which no day of publication resolves"
        yield f"time: “{shortened(figure.period.text, _SAID)}”{resolved}"
    if figure.as_of is not None:
        yield f"as of “{shortened(figure.as_of.text, _SAID)}”"
    yield f"according to {shortened(figure.attribution, _SAID)}" if figure.attribution else "no speaker is named"
    if figure.section is not SectionKind.BODY:
        yield f"stands in the {figure.section}"
    if figure.quoted:
        yield "inside a quotation"
    yield f"published {article.published}" if article.published else "no day of publication"


def _thing(figure: Figure) -> Iterator[str]:
    if figure.counted is not None:
        head = figure.counted.head
        noun = "" if head == figure.counted.text.lower() else f" (noun: {head})"
        yield f"counts “{shortened(figure.counted.text, _SAID)}”{noun}"
    elif figure.unit.kind in (UnitKind.COUNT, UnitKind.OTHER):
        yield "names nothing that it counts"
    if figure.event:
        yield f"event or role: {figure.event}"
    if figure.kind is not FigureKind.TOTAL:
        yield f"kind: {figure.kind}"
