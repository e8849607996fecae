"""How do the figures of a corpus look? Article by article: what was read, what it counts, was it compared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.dates import Period
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.outcomes import FigureRow
from corpustool.domain.quantities import Bound, Quantity, plain
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import count, draw, indented, listing, words

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


def figures_as_text(rows: Sequence[FigureRow], look: Look) -> str:
    """The figures below the article they stand in."""
    if not rows:
        return "No figures.\n"
    page: list[RenderableType] = []
    for path, group in groupby(rows, key=lambda row: row.evidence.article.path):
        of_article = list(group)
        title = words(path, "bold")
        title.append(f"  {count(sum(row.figure is not None for row in of_article), 'figure')}", style="dim")
        page += [title, indented(_table(of_article, look), 2), Text()]
    return draw(page, look).rstrip("\n") + "\n"


def quantity_in_words(quantity: Quantity) -> str:
    """A quantity as a person says it: "at least 54", "24 to 99", "230,000"."""
    value = _grouped(plain(quantity.value))
    if quantity.value_to is not None:
        value = f"{value} to {_grouped(plain(quantity.value_to))}"
    return f"{_BOUND[quantity.bound]}{value}"


def period_in_words(period: Period) -> str:
    """A period as a person says it; a single day is one date."""
    first = period.first.isoformat() if period.first else ""
    last = period.last.isoformat() if period.last else ""
    if first == last:
        return first
    if first and last:
        return f"{first} to {last}"
    return f"since {first}" if first else f"until {last}"


def _table(rows: Sequence[FigureRow], look: Look) -> RenderableType:
    if look.columns < _COLUMNS_FROM:
        return listing(
            (("line", "right"), ("figure", "left"), ("compared?", "left")),
            ([Text(str(row.evidence.line), style="dim"), _both(row), _compared(row)] for row in rows),
            wide="figure",
        )
    return listing(
        (("line", "right"), ("figure", "left"), ("what, where, when, who says so", "left"), ("compared?", "left")),
        ([Text(str(row.evidence.line), style="dim"), _figure(row), _about(row), _compared(row)] for row in rows),
        wide="what, where, when, who says so",
    )


def _both(row: FigureRow) -> Text:
    about = _about(row)
    return Text("\n").join([_figure(row), about]) if about else _figure(row)


def _figure(row: FigureRow) -> Text:
    figure = row.figure
    if figure is None:
        return words(row.evidence.quote, "dim")
    text = Text(quantity_in_words(figure.quantity), style="bold")
    return text.append(" ").append_text(words(_thing(figure)))


def _thing(figure: Figure) -> str:
    if figure.counted is not None and figure.unit.kind is UnitKind.COUNT:
        return figure.counted.text
    unit = figure.unit.text or figure.unit.code or ""
    return f"{unit} of {figure.counted.text}" if figure.counted is not None and unit else unit


def _about(row: FigureRow) -> Text:
    figure, evidence = row.figure, row.evidence
    if figure is None:
        return Text()
    told = [figure.kind, figure.event or "", ", ".join(evidence.places)]
    if evidence.period is not None:
        told.append(period_in_words(evidence.period))
    if evidence.attribution:
        told.append(f"says {evidence.attribution}")
    return words(" · ".join(part for part in told if part), "dim")


def _compared(row: FigureRow) -> Text:
    if row.compared:
        return Text("compared", style="green")
    return words(row.why_not or "not compared", "dim")


def _grouped(number: str) -> str:
    """Thousands parted by commas: "1200000.5" is "1,200,000.5"."""
    whole, dot, fraction = number.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}{dot}{fraction}" if digits.isdigit() and len(digits) < 40 else number
