"""How are quotes set out below each other so that the eye can compare them?

Where there is room each is a row of columns: where it stands, the day, the words with the figure marked, who says so.
In a narrow window the place has a line of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from corpustool.domain.findings import Evidence
from corpustool.reports.excerpt import excerpt
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import MARK, indented, words

_IN_COLUMNS_FROM = 100
_WIDEST_PLACE = 40
_WIDEST_SPEAKER = 28
_NARROWEST_SPEAKER = 16
_DAY = len("2022-12-05")
_GAP = 2
_LINES = 2
_FULL = 100_000


def place(evidence: Evidence) -> str:
    """``path:line``, as an editor opens it."""
    return f"{inline(evidence.article.path)}:{evidence.line}"


def marked(evidence: Evidence, cells: int, look: Look) -> Text:
    """The quote in its sentence: marked in colour, in brackets without."""
    part = excerpt(evidence, cells - (0 if look.colour else 2))
    quote = part.quote if look.colour else f"[{part.quote}]"
    return Text.assemble(part.before, (quote, MARK), part.after, overflow="fold")


def quote_rows(evidence: Sequence[Evidence], look: Look, *, by: int) -> list[RenderableType]:
    """The quotes below each other, ``by`` columns from the left."""
    if not evidence:
        return []
    if _fits_columns(evidence, look):
        return [indented(_columns(evidence, look, look.columns - by), by)]
    return [indented(row, by) for quote in evidence for row in _stack(quote, look, look.columns - by)]


def first_of_each_article(evidence: Sequence[Evidence], most: int) -> tuple[Evidence, ...]:
    """At most ``most`` quotes, those of articles not yet shown first, otherwise in their order."""
    seen: set[str] = set()
    firsts: list[Evidence] = []
    others: list[Evidence] = []
    for quote in evidence:
        (others if quote.article.id in seen else firsts).append(quote)
        seen.add(quote.article.id)
    chosen = {id(quote) for quote in (firsts + others)[:most]}
    return tuple(quote for quote in evidence if id(quote) in chosen)


def _fits_columns(evidence: Sequence[Evidence], look: Look) -> bool:
    widest = max(cell_len(place(quote)) for quote in evidence)
    return look.columns >= _IN_COLUMNS_FROM and widest <= _WIDEST_PLACE


def _columns(evidence: Sequence[Evidence], look: Look, width: int) -> Table:
    places = max(cell_len(place(quote)) for quote in evidence)
    days = _DAY if any(quote.article.published for quote in evidence) else 0
    speakers = _speaker_width(evidence)
    left = width - places - _GAP - (days + _GAP if days else 0) - (speakers + _GAP if speakers else 0)
    table = Table.grid(padding=(0, _GAP, 0, 0))
    for column in (places, days, left, speakers):
        if column:
            table.add_column(width=column, overflow="fold")
    for quote in evidence:
        cells = [Text(place(quote), style="blue")]
        if days:
            cells.append(Text(quote.article.published or "undated", style="dim"))
        cells.append(marked(quote, _FULL if look.full else left * _LINES - left // 8, look))
        if speakers:
            cells.append(words(quote.attribution or "", "italic"))
        table.add_row(*cells)
    return table


def _speaker_width(evidence: Sequence[Evidence]) -> int:
    widest = max(cell_len(inline(quote.attribution or "")) for quote in evidence)
    return min(max(widest, _NARROWEST_SPEAKER), _WIDEST_SPEAKER) if widest else 0


def _stack(evidence: Evidence, look: Look, width: int) -> list[RenderableType]:
    told = Text(place(evidence), style="blue", overflow="fold")
    for more, style in ((evidence.article.published, "dim"), (evidence.attribution, "italic")):
        if more:
            told.append(" · ", style="dim")
            told.append(inline(more).strip(), style=style)
    cells = _FULL if look.full else (width - 2) * _LINES - width // 8
    return [told, indented(marked(evidence, cells, look), 2)]
