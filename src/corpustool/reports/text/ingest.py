"""How does an ingest look? A table of what was read, what was forgotten, and what could not be read and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from corpustool.domain.outcomes import FileOutcome, FileState, IngestOutcome
from corpustool.reports.excerpt import shortened
from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import (
    below,
    count,
    draw,
    in_pieces,
    one_line,
    parted,
    styled,
    words,
)
from corpustool.reports.text.tables import Column, listing, number_column, stacked

_STYLE = {
    FileState.NEW: "green",
    FileState.CHANGED: "yellow",
    FileState.UNCHANGED: "dim",
    FileState.DUPLICATE: "cyan",
    FileState.FORGOTTEN: "magenta",
    FileState.UNREAD: "bold red",
}
_MOST = 50
"""Rows of one sort: more would push what went wrong off the screen."""
_OTHERS = 50
"""What state, date, counts and gaps take of a line."""
_COUNTS = 38
_NARROWEST_TITLE = 24
_ENDINGS = 4


def ingest_as_text(outcome: IngestOutcome, look: Look) -> str:
    """The files that are new, changed, gone or unreadable: of each sort the first, all with ``look.full``."""
    shown = list(outcome.files) if look.full else list(_first(outcome.files))
    if not shown:
        return ""
    told = sum(file.state is not FileState.UNCHANGED for file in outcome.files)
    rows: list[RenderableType] = [_table(shown, look)]
    if not look.full and len(shown) < told:
        rows.append(styled(f"… {count(told - len(shown), 'more file')} (-v lists them)", "dim"))
    return draw(rows, look)


def ingest_summary(outcome: IngestOutcome, look: Look) -> str:
    """How many files ended how, and how many articles the corpus holds now."""
    told = [Text(count(outcome.articles, "article") + " in the corpus")]
    for state in FileState:
        number = outcome.count(state)
        if number:
            told.append(styled(f"{number:,} {state}", _STYLE[state]))
    if outcome.skipped:
        told.append(styled(f"{count(outcome.skipped, 'other file')} skipped{_endings(outcome)}", "dim"))
    if outcome.analysed == 0 and outcome.articles:
        told.append(Text("nothing to analyse"))
    return draw(in_pieces(parted([part] for part in told), look.columns), look)


def _endings(outcome: IngestOutcome) -> str:
    """As what they were skipped: a folder of .pdf files was not read, and nobody should think so."""
    shown = [shortened(ending, 12) for ending in outcome.skipped_as[:_ENDINGS]]
    more = ", …" if len(outcome.skipped_as) > _ENDINGS else ""
    return f" ({', '.join(shown)}{more})" if shown else ""


def _first(files: Iterable[FileOutcome]) -> Iterator[FileOutcome]:
    """What a person reads of a table: not what is unchanged, of everything else so much; all that went wrong."""
    seen: Counter[FileState] = Counter()
    for file in files:
        seen[file.state] += 1
        if file.state is FileState.UNREAD or (file.state is not FileState.UNCHANGED and seen[file.state] <= _MOST):
            yield file


def _table(files: Sequence[FileOutcome], look: Look) -> RenderableType:
    counts = [number_column(title) for title in ("words", "figures", "names")]
    title_cells = look.columns - _OTHERS - max(cell_len(inline(file.path)) for file in files)
    if title_cells < _NARROWEST_TITLE:
        cells = look.columns - (4 if stacked(look) else _COUNTS)
        return listing(
            [Column(""), Column("file", grows=True), *counts],
            ([_state(file), below(words(file.path, "blue"), _what(file, cells)), *_counts(file)] for file in files),
            look,
        )
    return listing(
        [Column(""), Column("file"), Column("date"), Column("title", grows=True), *counts],
        ([_state(file), words(file.path, "blue"), _day(file), _what(file), *_counts(file)] for file in files),
        look,
    )


def _state(file: FileOutcome) -> Text:
    return styled(file.state, _STYLE[file.state])


def _day(file: FileOutcome) -> Text:
    if file.state in (FileState.UNREAD, FileState.FORGOTTEN):
        return Text()
    return words(file.published) if file.published else styled("undated", "dim")


def _what(file: FileOutcome, most: int = 200) -> Text:
    if file.state is FileState.FORGOTTEN and not file.reason:
        return Text()
    if file.reason:
        return words(file.reason, "red" if file.state is FileState.UNREAD else "dim")
    return one_line(file.title, most=most) if file.title else styled("untitled", "dim")


def _counts(file: FileOutcome) -> list[Text]:
    if file.state in (FileState.UNREAD, FileState.FORGOTTEN):
        return [Text(), Text(), Text()]
    return [Text(f"{number:,}") for number in (file.words, file.figures, file.mentions)]
