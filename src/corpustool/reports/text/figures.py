"""How do the figures of a corpus look? Article by article: what was read, what it counts, was it compared."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.dates import Period
from corpustool.domain.figures import Figure, FigureKind, Unit, UnitKind
from corpustool.domain.outcomes import FigureRow
from corpustool.domain.quantities import Bound, Quantity, plain
from corpustool.reports.excerpt import shortened
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import below, count, draw, styled, words
from corpustool.reports.text.tables import Column, listing, moved, number_column, stacked

_BOUND = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_MOST: "at most ",
    Bound.LESS_THAN: "less than ",
    Bound.RANGE: "",
    Bound.VAGUE: "",
}
_COLUMNS_FROM = 100
_SIGN = 4
_UNIT = 40
_DIGITS = 6
"""Decimals that are shown: no article prints more, only "a third" has more."""


def figures_as_text(rows: Sequence[FigureRow], look: Look) -> str:
    """The figures below the article they stand in."""
    if not rows:
        return "No figures.\n"
    page: list[RenderableType] = []
    widest = max(_figure(row).cell_len for row in rows)
    for path, group in groupby(rows, key=lambda row: row.evidence.article.path):
        of_article = list(group)
        title = words(path, "bold")
        title.append(f"  {_counted(of_article)}", style="dim")
        page += [title, moved(_table(of_article, look, widest), 2), Text()]
    return draw(page, look).rstrip("\n") + "\n"


def figures_summary(rows: Sequence[FigureRow], look: Look) -> str:
    """How many figures were read in how many articles, and how many of them were compared."""
    articles = len({row.evidence.article.id for row in rows})
    figures = sum(row.figure is not None for row in rows)
    compared = sum(row.compared for row in rows)
    told = f"{_counted(rows)} in {count(articles, 'article')}: {compared:,} compared, {figures - compared:,} not"
    return draw([styled(told)], look)


def quantity_in_words(quantity: Quantity, unit: Unit | None = None) -> str:
    """A quantity as a person says it: "at least 54", "24 to 99", "about $1,200", "at most 5%"."""
    before, after = ("", "") if unit is None else _around(unit)
    value = f"{before}{_number(quantity.value)}"
    if quantity.value_to is not None:
        value = f"{value} to {_number(quantity.value_to)}"
    fewer = quantity.bound is Bound.LESS_THAN and unit is not None and unit.kind is UnitKind.COUNT
    return f"{'fewer than ' if fewer else _BOUND[quantity.bound]}{value}{after}"


def period_in_words(period: Period) -> str:
    """A period as a person says it: one day is a date, whole months and years are told as such."""
    if period.first is None or period.last is None:
        ends = (("since", period.first), ("until", period.last))
        return "".join(f"{word} {day.isoformat()}" for word, day in ends if day is not None)
    first, last = period.first.isoformat(), period.last.isoformat()
    if period.first.day == 1 and period.last.day == monthrange(period.last.year, period.last.month)[1]:
        years = period.first.month == 1 and period.last.month == 12
        kept = len("2022") if years else len("2022-12")
        first, last = first[:kept], last[:kept]
    return first if first == last else f"{first} to {last}"


def _table(rows: Sequence[FigureRow], look: Look, widest: int) -> RenderableType:
    line, compared = number_column("line"), Column("compared?", most=look.columns // 3)
    if not stacked(look) and look.columns < _COLUMNS_FROM:
        return listing(
            [line, Column("figure", grows=True), compared],
            ([_line(row), _both(row), _compared(row)] for row in rows),
            look,
        )
    figure = Column("figure".ljust(min(widest, look.columns // 3)), most=look.columns // 3)
    return listing(
        [line, figure, Column("event, place, time, speaker", grows=True), compared],
        ([_line(row), _figure(row), _about(row), _compared(row)] for row in rows),
        look,
    )


def _line(row: FigureRow) -> Text:
    return styled(str(row.evidence.line), "dim")


def _both(row: FigureRow) -> Text:
    return below(_figure(row), _about(row))


def _figure(row: FigureRow) -> Text:
    figure = row.figure
    if figure is None:
        return words(row.evidence.quote, "dim")
    thing = _thing(figure)
    number = styled(quantity_in_words(figure.quantity, figure.unit), "bold")
    return number.append(" ").append_text(words(thing)) if thing else number


def _thing(figure: Figure) -> str:
    """What is counted, as printed; where that is a plural and the number is one, the noun by itself ("1 station")."""
    if figure.counted is None:
        return ""
    text, head = figure.counted.text, figure.counted.head
    before, space, noun = text.rpartition(" ")
    one = figure.quantity.value == 1 and figure.quantity.value_to is None
    plurals = (f"{head}s", f"{head}es", f"{head.removesuffix('y')}ies", "people" if head == "person" else head)
    return f"{before}{space}{head}" if one and head and noun in plurals else text


def _around(unit: Unit) -> tuple[str, str]:
    """What of a unit stands before the number and what after it: "$" and " per barrel"; counted things are no unit."""
    text = shortened(unit.text or unit.code or "", _UNIT)
    if unit.kind is UnitKind.COUNT or not text:
        return "", ""
    sign, _, rest = text.partition(" ")
    if unit.kind is UnitKind.CURRENCY and not sign.isalnum() and len(sign) <= _SIGN:
        return sign, f" {rest}" if rest else ""
    return "", text if text.startswith("%") else f" {text}"


def _about(row: FigureRow) -> Text:
    figure, evidence = row.figure, row.evidence
    if figure is None:
        return Text()
    told = ["" if figure.kind is FigureKind.TOTAL else figure.kind, figure.event or "", ", ".join(evidence.places)]
    if evidence.period is not None:
        told.append(period_in_words(evidence.period))
    if evidence.attribution:
        told.append(f"according to {evidence.attribution}")
    return words(" · ".join(part for part in told if part), "dim")


def _compared(row: FigureRow) -> Text:
    if row.compared:
        return styled("compared", "green")
    if row.figure is None:
        return words(f"no figure: {row.why_not}" if row.why_not else "no figure", "dim italic")
    return words(row.why_not or "not compared", "dim")


def _counted(rows: Sequence[FigureRow]) -> str:
    """How many figures there are, and how many numbers that are none."""
    figures = sum(row.figure is not None for row in rows)
    others = len(rows) - figures
    return count(figures, "figure") + (f", {count(others, 'other number')}" if others else "")


def _number(number: Decimal) -> str:
    """A number as people read it: thousands parted, a long fraction ("a third") cut off."""
    whole, dot, fraction = plain(number).partition(".")
    return _grouped(f"{whole}{dot}{fraction[:_DIGITS]}") + ("…" if len(fraction) > _DIGITS else "")


def _grouped(number: str) -> str:
    """Thousands parted by commas: "1200000.5" is "1,200,000.5"."""
    whole, dot, fraction = number.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}{dot}{fraction}" if digits.isdigit() and len(digits) < 40 else number
