"""How do articles look? A table of all, and one with its text, figures and names marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.articles import Sourced
from corpustool.domain.mentions import EntityKind
from corpustool.domain.outcomes import ArticleRow
from corpustool.reports.harmless import inline, lines
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import (
    MARK,
    Row,
    below,
    count,
    draw,
    labelled,
    one_line,
    styled,
    words,
)
from corpustool.reports.text.tables import Column, listing, number_column, stacked

_KIND_STYLE = {
    EntityKind.PERSON: "green",
    EntityKind.ORGANISATION: "magenta",
    EntityKind.PLACE: "cyan",
    EntityKind.GROUP: "blue",
}
_FIGURE = ("[", "]")
_NAME = ("‹", "›")
_OTHERS = 50
"""What date, outlet, counts and gaps take of a line."""
_COUNTS = 38
_NARROWEST_TITLE = 24
_BEGINNING = 200

_Mark = tuple[int, int, str, tuple[str, str]]
"""Start, end, style, and the brackets that stand for it where there is no colour."""


def articles_as_text(rows: Sequence[ArticleRow], look: Look) -> str:
    """The articles in order of path, with their counts."""
    if not rows:
        return "No articles.\n"
    return draw([_table(rows, look)], look)


def article_as_text(rows: Sequence[ArticleRow], look: Look) -> str:
    """Articles one by one: what is known of each and from where, then its text with line numbers."""
    page: list[RenderableType] = []
    for row in rows:
        page += [*_facts(row), Text(), *_marked_lines(row, look), Text()]
    return draw([*page, _legend(look)], look)


def _table(rows: Sequence[ArticleRow], look: Look) -> RenderableType:
    counts = [number_column(title) for title in ("words", "figures", "names")]
    widest = max(cell_len(inline(row.record.article.path)) for row in rows)
    if look.columns - _OTHERS - widest < _NARROWEST_TITLE:
        cells = look.columns - (4 if stacked(look) else _COUNTS)
        return listing(
            [Column("date"), Column("article", grows=True), *counts],
            ([_day(row), below(_path(row), _title(row, cells)), *_counted(row)] for row in rows),
            look,
        )
    outlet = Column("outlet", most=look.columns // 6, hidden=True)
    return listing(
        [Column("date"), Column("path"), outlet, Column("title", grows=True), *counts],
        ([_day(row), _path(row), _outlet(row), _title(row), *_counted(row)] for row in rows),
        look,
    )


def _day(row: ArticleRow) -> Text:
    published = row.record.article.published
    return Text(inline(published.value)) if published else styled("undated", "dim")


def _path(row: ArticleRow) -> Text:
    return words(row.record.article.path, "blue")


def _outlet(row: ArticleRow) -> Text:
    outlet = row.record.article.outlet
    return words(outlet.value if outlet else "")


def _title(row: ArticleRow, most: int = 200) -> Text:
    """The title, else the beginning of the text."""
    article = row.record.article
    copies = f"(copies {count(len(row.copies_of), 'article')}) " if row.copies_of else ""
    if article.title:
        return one_line(copies + article.title.value, most=most)
    return one_line(f"{copies}“{article.text[:_BEGINNING]}…", "dim", most=most)


def _counted(row: ArticleRow) -> list[Text]:
    analysis = row.record.analysis
    return [Text(f"{number:,}") for number in (row.words, len(analysis.figures), len(analysis.mentions))]


def _facts(row: ArticleRow) -> Iterator[RenderableType]:
    article, analysis = row.record.article, row.record.analysis
    yield words(article.title.value, "bold") if article.title else styled("untitled", "bold")
    yield _fact("path", styled(" = ", "dim").join(words(path) for path in article.seen_at or (article.path,)))
    yield _fact("id", words(article.id))
    known: dict[str, Sourced | None] = {"date": article.published, "outlet": article.outlet, "url": article.url}
    for label, sourced in known.items():
        yield _fact(label, _sourced(sourced))
    figures, names = len(analysis.figures), len(analysis.mentions)
    yield _fact("holds", Text(f"{count(row.words, 'word')}, {count(figures, 'figure')}, {count(names, 'name')}"))
    if row.copies_of:
        yield _fact("copies", words(", ".join(row.copies_at or row.copies_of)))


def _fact(label: str, body: Text) -> RenderableType:
    return labelled(label, body, width=6)


def _sourced(sourced: Sourced | None) -> Text:
    if sourced is None:
        return styled("unknown", "dim")
    return words(sourced.value).append(f"  ({inline(sourced.how)})", style="dim")


def _marked_lines(row: ArticleRow, look: Look) -> list[RenderableType]:
    """The text with its marks, lines numbered as in the file; a mark that would run over a line end is left out."""
    text = row.record.article.text
    positions = row.record.article.positions
    rows: list[RenderableType] = []
    digits = len(str(positions.at(len(text)).line))
    marks = _marks(row)
    starts = [mark[0] for mark in marks]
    start = 0
    for line in text.split("\n"):
        number = positions.at(start).line if line else ""
        end = start + len(line)
        inside = marks[bisect_left(starts, start) : bisect_left(starts, end)]
        shown = _line(text, start, end, [mark for mark in inside if mark[1] <= end], look)
        rows.append(Row(((styled(str(number).rjust(digits), "dim"), digits), (shown, 0))))
        start = end + 1
    return rows


def _marks(row: ArticleRow) -> list[_Mark]:
    """What is marked, in order and without overlaps; figures win over names."""
    analysis = row.record.analysis
    figures = [(figure.start, figure.end, MARK, _FIGURE) for figure in analysis.figures]
    taken = {offset for start, end, _, _ in figures for offset in range(start, end)}
    names = [
        (mention.start, mention.end, _KIND_STYLE[mention.kind], _NAME)
        for mention in analysis.mentions
        if taken.isdisjoint(range(mention.start, mention.end))
    ]
    kept: list[_Mark] = []
    for mark in sorted(figures + names):
        if not kept or kept[-1][1] <= mark[0]:
            kept.append(mark)
    return kept


def _line(text: str, start: int, end: int, marks: Sequence[_Mark], look: Look) -> Text:
    line, at = Text(overflow="fold"), start
    for first, last, style, (opening, closing) in marks:
        line.append(_harmless(text[at:first]))
        said = _harmless(text[first:last])
        line.append(said if look.colour else f"{opening}{said}{closing}", style=style)
        at = last
    return line.append(_harmless(text[at:end]))


def _harmless(text: str) -> str:
    return " ".join(lines(text))


def _legend(look: Look) -> Text:
    if not look.colour:
        return Text(f"{'figure'.join(_FIGURE)}  {'name'.join(_NAME)}")
    names = (styled(kind, style) for kind, style in _KIND_STYLE.items())
    return Text("  ").join([styled("figure", MARK), *names])
