"""In which formats does a corpus go to other tools, and which files does each of them write? One registry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from corpustool.domain.holdings import Holdings
from corpustool.reports.export.as_annotations import count_of_annotations, holdings_as_annotations
from corpustool.reports.export.as_csv import sheet_as_csv
from corpustool.reports.export.as_ftm import count_of_ftm, holdings_as_ftm
from corpustool.reports.export.as_jsonl import sheet_as_jsonl
from corpustool.reports.export.as_parquet import need_pyarrow, sheet_as_parquet
from corpustool.reports.export.corpus import ARTICLES, ENTITIES, FIGURES, LINKS, MENTIONS, VARIANTS
from corpustool.reports.export.findings import EVIDENCE, FINDINGS, SIDES
from corpustool.reports.export.package import package
from corpustool.reports.export.sheets import Sheet

SHEETS: tuple[Sheet[Any], ...] = (
    ARTICLES,
    FIGURES,
    MENTIONS,
    ENTITIES,
    VARIANTS,
    LINKS,
    FINDINGS,
    SIDES,
    EVIDENCE,
)
"""The tables of csv, jsonl and parquet."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of an export: its name, what a row of it is, how many there are, and its bytes piece by piece.

    One that only describes others has no rows.
    """

    name: str
    told: str
    count: Callable[[Holdings], int] | None
    write: Callable[[Holdings], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way in which a corpus goes to other tools; ``need`` raises ``SettingError`` where a library is missing."""

    name: str
    purpose: str
    files: tuple[File, ...]
    need: Callable[[], None] = lambda: None


def _tables(suffix: str, write: Callable[[Sheet[Any], Holdings], Iterator[bytes]]) -> tuple[File, ...]:
    """A file for each table."""
    return tuple(File(f"{sheet.name}.{suffix}", sheet.told, sheet.count, partial(write, sheet)) for sheet in SHEETS)


_PACKAGE = File("datapackage.json", "what the columns of the csv files hold", None, partial(package, SHEETS))
_FTM = File("entities.ftm.json", "a FollowTheMoney entity", count_of_ftm, holdings_as_ftm)
_ANNOTATIONS = File("annotations.jsonld", "an annotated stretch", count_of_annotations, holdings_as_annotations)

EXPORT_FORMATS = {
    each.name: each
    for each in (
        ExportFormat("csv", "tables for spreadsheets", (*_tables("csv", sheet_as_csv), _PACKAGE)),
        ExportFormat("jsonl", "the same tables with nothing left out", _tables("jsonl", sheet_as_jsonl)),
        ExportFormat("parquet", "the same with types", _tables("parquet", sheet_as_parquet), need_pyarrow),
        ExportFormat("ftm", "FollowTheMoney entities", (_FTM,)),
        ExportFormat("annotations", "W3C Web Annotations", (_ANNOTATIONS,)),
    )
}
"""The formats by name, the default first."""

OWN_NAMES = frozenset(file.name for each in EXPORT_FORMATS.values() for file in each.files)
"""Every name that an export may write: what a folder holds beside these is somebody else's."""
