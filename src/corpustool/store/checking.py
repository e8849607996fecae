"""Is what the corpus file holds what was put into it?"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from corpustool.domain.articles import content_id
from corpustool.domain.texts import Document
from corpustool.errors import StoreError
from corpustool.store import rows
from corpustool.store.rows import Decoded

_MOST = 5
"""Faults that are told; the rest are counted."""


def faults(connection: sqlite3.Connection, shape: str) -> tuple[str, ...]:
    """What is wrong with the file, and with what stands in it; analyses of another form than ``shape`` are not read.

    A file whose pages are broken is not looked into.
    """
    found = [str(row[0]) for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
    found = found or [*_documents(connection), *_observations(connection), *_analyses(connection, shape)]
    more = len(found) - _MOST
    return (*found[:_MOST], *([f"and {more} more"] if more > 0 else []))


def _documents(connection: sqlite3.Connection) -> Iterator[str]:
    """Texts that are no more what their key says: both are hashes of text and sections."""
    for key, article, text, sections in connection.execute("SELECT key, article, text, sections FROM document"):
        document, fault = _decoded(lambda: Document(text, rows.decode_sections(sections)))  # noqa: B023 - called at once
        if document is None:
            yield f"the sections of document {key} cannot be read: {fault}"
        elif (rows.document_key(document), content_id(document)) != (key, article):
            yield f"the text of document {key} is not what it was"


def _observations(connection: sqlite3.Connection) -> Iterator[str]:
    for path, origins in connection.execute("SELECT path, origins FROM observation ORDER BY path"):
        found, fault = _decoded(lambda: rows.decode_origins(origins))  # noqa: B023 - called at once
        if found is None:
            yield f"the lines of {path} cannot be read: {fault}"


def _analyses(connection: sqlite3.Connection, shape: str) -> Iterator[str]:
    for key, data in connection.execute("SELECT document, data FROM analysis WHERE fingerprint LIKE ?", (f"%{shape}",)):
        analysis, fault = _decoded(lambda: rows.decode_analysis(data))  # noqa: B023 - called at once
        if analysis is None:
            yield f"an analysis of document {key} cannot be read: {fault}"


def _decoded(decode: Callable[[], Decoded]) -> tuple[Decoded | None, str]:
    try:
        return decode(), ""
    except StoreError as error:
        return None, error.message
