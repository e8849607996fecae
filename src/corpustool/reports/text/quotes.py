"""How are quotes set out below each other so that the eye can compare them?

Where there is room each is a row of columns: where it stands, the day, the words with the figure marked, who says so.
In a narrow window the place has a line of its own. All quotes of a finding share one layout.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.findings import Evidence
from corpustool.reports.excerpt import excerpt, shortened
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import LONG_MARK, MARK, Row, indented, styled, words

_COLUMNS_FROM = 100
_OUTLETS_FROM = 140
_WIDEST_OUTLET = 24
_WIDEST_SPEAKER = 26
_LONGEST_SPEAKER = 80
_NARROWEST_QUOTE = 56
_LONGEST_MARK = 60
_DAY = len("2022-12-05")
_GAP = 2
_LINES = 2
_WHOLE = 1_000_000
_INDENT = 4

_PLACE = "blue"
_ASIDE = "dim"
_SPEAKER = "italic"


@dataclass(frozen=True, slots=True)
class Layout:
    """The widths of the columns of quotes, 0 for one that is not there; without ``columns`` the quotes are stacked."""

    look: Look
    columns: bool
    places: int = 0
    days: int = 0
    outlets: int = 0
    speakers: int = 0

    @property
    def quotes(self) -> int:
        """What is left for the words."""
        others = [width for width in (self.places, self.days, self.outlets, self.speakers) if width]
        return self.look.columns - _INDENT - sum(others) - _GAP * len(others)

    @property
    def room(self) -> int:
        """How many cells of a sentence are shown: two lines, less what breaking between words leaves empty."""
        width = self.quotes if self.columns else self.look.columns - _INDENT - 2
        return _WHOLE if self.look.full else width * _LINES - width // 8


def layout(evidence: Iterable[Evidence], look: Look, *, stacked: bool = False) -> Layout:
    """One layout for all these quotes: columns where they fit, unless they are to be ``stacked``."""
    quotes = tuple(evidence)
    places = max((cell_len(place(quote)) for quote in quotes), default=0)
    if stacked or look.columns < _COLUMNS_FROM:
        return Layout(look, columns=False)
    speakers = max((cell_len(_speaker(quote)) for quote in quotes), default=0)
    outlets = max((cell_len(inline(quote.article.outlet or "")) for quote in quotes), default=0)
    form = Layout(
        look,
        columns=True,
        places=places,
        days=_DAY if any(quote.article.published for quote in quotes) else 0,
        outlets=min(outlets, _WIDEST_OUTLET) if look.columns >= _OUTLETS_FROM else 0,
        speakers=min(speakers, _WIDEST_SPEAKER),
    )
    return form if form.quotes >= _NARROWEST_QUOTE else Layout(look, columns=False)


def quote_rows(evidence: Sequence[Evidence], form: Layout) -> list[RenderableType]:
    """The quotes below each other."""
    if not evidence:
        return []
    if form.columns:
        return [_in_columns(quote, form) for quote in evidence]
    return [row for quote in evidence for row in _stack(quote, form)]


def place(evidence: Evidence) -> str:
    """``path:line``, as an editor opens it."""
    return f"{inline(evidence.article.path)}:{evidence.line}"


def first_of_each_article(evidence: Sequence[Evidence], most: int) -> tuple[Evidence, ...]:
    """At most ``most`` quotes, those of articles not yet shown first, otherwise in their order."""
    seen: set[str] = set()
    firsts: list[int] = []
    others: list[int] = []
    for index, quote in enumerate(evidence):
        (others if quote.article.id in seen else firsts).append(index)
        seen.add(quote.article.id)
    return tuple(evidence[index] for index in sorted((firsts + others)[:most]))


def _in_columns(evidence: Evidence, form: Layout) -> Row:
    cells = (
        (styled(place(evidence), _PLACE), form.places),
        (styled(inline(evidence.article.published or "undated"), _ASIDE), form.days),
        (words(evidence.article.outlet or "", _ASIDE), form.outlets),
        (_marked(evidence, form), form.quotes),
        (styled(_speaker(evidence), _SPEAKER), form.speakers),
    )
    return Row(tuple(cell for cell in cells if cell[1]), _INDENT, _GAP)


def _stack(evidence: Evidence, form: Layout) -> list[RenderableType]:
    told = styled(place(evidence), _PLACE)
    for aside in (evidence.article.published, evidence.article.outlet):
        if aside:
            told.append(f" · {inline(aside).strip()}", style=_ASIDE)
    said = _marked(evidence, form)
    if evidence.attribution:
        said.append(" ").append(_speaker(evidence), style=_SPEAKER)
    return [indented(told, _INDENT), indented(said, _INDENT + 2)]


def _marked(evidence: Evidence, form: Layout) -> Text:
    """The quote in its sentence: marked in colour, in brackets without."""
    colour = form.look.colour
    part = excerpt(evidence, form.room - (0 if colour else 2))
    quote = part.quote if colour else f"[{part.quote}]"
    style = MARK if cell_len(quote) <= _LONGEST_MARK else LONG_MARK
    return Text.assemble(part.before, (quote, style), part.after, overflow="fold")


def _speaker(evidence: Evidence) -> str:
    """Who says so, with the dash that stands before the name below a quotation."""
    return f"— {shortened(evidence.attribution, _LONGEST_SPEAKER)}" if evidence.attribution else ""
