"""How does a person see what an export wrote? A table of its files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from corpustool.domain.holdings import Holdings
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import count, draw, one_line, styled
from corpustool.reports.text.tables import Column, listing, number_column


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: its name, its rows (``None``: it has none), and what a row is."""

    name: str
    rows: int | None
    told: str


def written_as_text(files: Sequence[Written], look: Look) -> str:
    """The files in the order in which they were asked for."""
    columns = (Column("file"), number_column("rows"), Column("what a row is", grows=True))
    rows = ([styled(file.name, "bold"), _rows(file), Text(file.told)] for file in files)
    return draw([listing(columns, rows, look)], look)


def written_summary(files: Sequence[Written], holdings: Holdings, folder: str, look: Look) -> str:
    """What it comes to: how many files of how many articles, and where; what the corpus could not read is missing."""
    said = f"{count(len(files), 'file')} of {count(len(holdings.articles), 'article')} in "
    line = styled(said).append_text(one_line(folder))
    if holdings.report.unread:
        line.append(f" · {count(len(holdings.report.unread), 'article')} could not be read and", "yellow")
        line.append(" is missing" if len(holdings.report.unread) == 1 else " are missing", "yellow")
    return draw([line], look)


def _rows(file: Written) -> Text:
    return Text("" if file.rows is None else f"{file.rows:,}")
