"""On what is text for a terminal drawn? A rich console that knows nothing of this machine but what it is told."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from corpustool.domain.findings import Severity
from corpustool.reports.excerpt import shortened
from corpustool.reports.look import Look

MARK = "bold black on yellow"
"""A figure in its quote, as with a marker pen: readable on dark and on light ground."""

LONG_MARK = "bold"
"""A quotation of whole lines, where the marker pen would be all there is to see."""

SEVERITY_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


def draw(renderables: Iterable[RenderableType], look: Look) -> str:
    """The renderables one below the other, as text without trailing spaces; empty for nothing."""
    page = io.StringIO()
    console = Console(
        file=page,
        width=look.columns,
        height=25,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        force_jupyter=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    console.print(Group(*renderables), crop=False)  # everything is wrapped but commands, which must stay whole
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


_LONGEST = 600
"""Cells of a text that is told in one piece: enough for any honest reason, too few to flood a screen."""


def styled(text: str, style: str = "") -> Text:
    """The tool's own words; what is appended to them keeps a style of its own."""
    return Text(overflow="fold").append(text, style or None)


def words(text: str, style: str = "", *, most: int = _LONGEST) -> Text:
    """A stranger's text made harmless and not too long; it wraps between words and never holds markup."""
    return styled(shortened(text, most), style)


def one_line(text: str, style: str = "", *, most: int = _LONGEST) -> Text:
    """A stranger's text that is cut with "…" where it does not fit, rather than wrapped."""
    return Text(no_wrap=True, overflow="ellipsis").append(shortened(text, most), style or None)


def below(*texts: Text) -> Text:
    """The texts that are not empty, one below the other in one cell."""
    return Text("\n").join(text for text in texts if text)


@dataclass(frozen=True, slots=True)
class Row:
    """Texts beside each other, each wrapped in its width; the one of width 0 takes what is left.

    What rich's tables can do as well, and several times faster: a report has thousands of these.
    """

    cells: tuple[tuple[Text, int], ...]
    by: int = 0
    gap: int = 2

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines of the row."""
        taken = self.by + sum(width for _, width in self.cells) + self.gap * (len(self.cells) - 1)
        widths = [width or max(options.max_width - taken, 1) for _, width in self.cells]
        columns = [_wrapped(text, width, console) for (text, _), width in zip(self.cells, widths, strict=True)]
        for parts in zip_longest(*columns, fillvalue=Text()):
            blanks = [" " * (width - part.cell_len + self.gap) for part, width in zip(parts[:-1], widths, strict=False)]
            yield from _drawn(" " * self.by, list(zip(parts, [*blanks, ""], strict=True)), console)


def _wrapped(text: Text, width: int, console: Console) -> Sequence[Text]:
    """The lines of a text; one that fits is its own line, and most do."""
    plain = text.plain
    if len(plain) <= width and plain.isascii() and plain.isprintable():
        return (text,)
    return list(text.wrap(console, width, overflow="fold"))


def _drawn(margin: str, parts: Sequence[tuple[Text, str]], console: Console) -> Iterable[Segment]:
    """A line of texts with blanks behind them; where nothing is coloured their styles need not be worked out."""
    if not console.color_system:
        line = "".join(f"{part.plain}{blanks}" for part, blanks in parts)
        return (Segment(f"{margin}{line}\n"),)
    coloured = Text(margin)
    for part, blanks in parts:
        coloured.append_text(part).append(blanks)
    return coloured.render(console, end="\n")


def indented(text: Text, by: int) -> Row:
    """``text`` moved to the right by ``by`` columns."""
    return Row(((text, 0),), by)


_ROOM = 30
"""Below this much room for its left end a heading takes two lines."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line with something at either end; in a narrow window the right end has a line of its own."""

    left: Text
    right: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """One row, or two."""
        if options.max_width - self.right.cell_len < _ROOM:
            yield self.left
            yield indented(self.right, 2)
        else:
            yield Row(((self.left, 0), (self.right, self.right.cell_len)))


def labelled(label: str, body: Text, *, width: int = 4, by: int = 2, style: str = "dim") -> Row:
    """``body`` beside a short word that says what it is."""
    return Row(((styled(label, style), width), (body, 0)), by)


def in_pieces(pieces: Sequence[Text], columns: int) -> Iterator[Text]:
    """The pieces on as few lines as will do, broken only between them."""
    line = Text()
    for piece in pieces:
        if line and line.cell_len + len(piece.plain.rstrip()) > columns:
            yield line
            line = Text("  ")
        line.append_text(piece)
    yield line


def parted(parts: Iterable[Sequence[Text]]) -> list[Text]:
    """The pieces of several parts, " · " between two parts."""
    pieces: list[Text] = []
    for part in parts:
        if pieces:
            pieces[-1].append(" · ")
        pieces += part
    return pieces


def count(number: int, thing: str, things: str = "") -> str:
    """A number with its noun: "1 article", "2 articles", "1,200 articles"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"
