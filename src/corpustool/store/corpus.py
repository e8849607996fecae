"""What does the corpus on disk hold? Articles, the files they were seen in, and what was read in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import chain, groupby
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from corpustool.domain.analysis import Analysis, Record
from corpustool.domain.articles import Article, Sourced
from corpustool.domain.texts import Document
from corpustool.garbage import uncollected
from corpustool.store import rows
from corpustool.store.checking import faults
from corpustool.store.database import FOLDER, NAME, connect, transaction
from corpustool.store.locations import Locations, below
from corpustool.store.rows import Decoded, KnownFile, Sighting, UnreadFile

_FIELDS = ("title", "outlet", "url", "published")
_SOURCED = ", ".join(f"{field}, {field}_how" for field in _FIELDS)


_INSERT = "INSERT OR REPLACE INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Store:
    """The corpus in one directory, open; used as a context manager.

    Every method that writes is one transaction: a killed process loses at most the call it was in. A file is
    known by its :meth:`location`.
    """

    def __init__(self, directory: Path, connection: sqlite3.Connection) -> None:
        self._directory = directory
        self._locations = Locations(directory)
        self._connection = connection
        self._removed = False

    @classmethod
    def open(cls, directory: Path, *, create: bool) -> Self:
        """The corpus whose ``.corpustool`` folder lies in ``directory``.

        Raises :class:`NothingToRead` where there is none and ``create`` is false, and :class:`StoreError` where it
        is a newer version's, damaged, or cannot be opened.
        """
        return cls(directory, connect(directory, create=create))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None and self._removed:
                self._drop_unseen()
        finally:
            self._connection.close()

    def location(self, path: Path) -> str:
        """What the file ``path`` is known by in this corpus."""
        return self._locations.of(path)

    def known_files(self, below: Sequence[Path] | None = None) -> dict[str, KnownFile]:
        """The files in which articles were seen, by location; with ``below`` those in these files and folders."""
        query = (
            "SELECT location, path, article, digest, size, reader"
            " FROM observation JOIN document ON document.key = observation.document ORDER BY location"
        )
        within = self._within(below)
        found = [KnownFile(*row) for row in self._select(query)]
        return {file.location: file for file in found if within(file.location)}

    def unread_files(self, below: Sequence[Path] | None = None) -> tuple[UnreadFile, ...]:
        """The files that could not be read when they were last seen, by path."""
        within = self._within(below)
        found = [UnreadFile(*row) for row in self._select("SELECT * FROM unread ORDER BY path, location")]
        return tuple(file for file in found if within(file.location))

    def save(self, sightings: Iterable[Sighting]) -> None:
        """Keep articles and where they were seen; what was known of these files is replaced."""
        self._removed = True
        with self._transaction(write=True) as connection:
            for sighting in sightings:
                _insert(connection, sighting)

    def save_unread(self, files: Iterable[UnreadFile]) -> None:
        """Keep that files could not be read; an article that was seen in one before is seen there no more."""
        self._removed = True
        with self._transaction(write=True) as connection:
            for file in files:
                connection.execute("DELETE FROM observation WHERE location = ?", (file.location,))
                row = (file.location, file.path, file.reason)
                connection.execute("INSERT OR REPLACE INTO unread VALUES (?, ?, ?)", row)

    def forget(self, locations: Iterable[str]) -> None:
        """Forget these files; an article that was seen in no other file goes when the store is left."""
        self._removed = True
        gone = [(location,) for location in locations]
        with self._transaction(write=True) as connection:
            connection.executemany("DELETE FROM observation WHERE location = ?", gone)
            connection.executemany("DELETE FROM unread WHERE location = ?", gone)

    def missing_analyses(self, fingerprint: str) -> tuple[tuple[str, Document], ...]:
        """The documents that were not analysed under ``fingerprint`` yet, each with its key, by path."""
        query = (
            "SELECT key, text, sections FROM document JOIN observation ON observation.document = document.key"
            " WHERE NOT EXISTS (SELECT 1 FROM analysis WHERE analysis.document = document.key AND fingerprint = ?)"
            " GROUP BY key ORDER BY min(path), key"
        )
        found = self._select(query, (_shaped(fingerprint),))
        return tuple((key, Document(text, rows.decode_sections(sections))) for key, text, sections in found)

    def save_analyses(self, fingerprint: str, analyses: Iterable[tuple[str, Analysis]]) -> None:
        """Keep analyses under the keys of their documents; one whose document is gone by now is dropped."""
        encoded = [(_shaped(fingerprint), rows.encode_analysis(analysis), key) for key, analysis in analyses]
        with self._transaction(write=True) as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO analysis SELECT key, ?, ? FROM document WHERE key = ?", encoded
            )

    def records(self, fingerprint: str, locations: Collection[str] | None = None) -> tuple[Record, ...]:
        """Every article with its analysis under ``fingerprint``, by path; articles that have none are left out.

        With ``locations`` only what was seen in these files counts, as if there were no others.
        """
        with self._transaction(write=False) as connection, uncollected():
            articles = list(_articles(connection, locations))
            keys = None if locations is None else [key for key, _ in articles]
            read = {
                key: (Document(text, rows.decode_sections(sections)), rows.decode_analysis(data))
                for key, text, sections, data in _analyses(connection, _shaped(fingerprint), keys)
            }
            return tuple(Record(named(read[key][0]), read[key][1]) for key, named in articles if key in read)

    def keep(self, name: str, fingerprint: str, value: object) -> None:
        """Keep a value that can be found out again; what was kept under ``name`` is replaced.

        Raises :class:`StoreError` where it cannot be written, and ``UnicodeEncodeError`` for half a character in it.
        """
        row = (name, fingerprint, rows.encode_kept(value))
        with self._transaction(write=True) as connection:
            connection.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", row)

    def kept(self, name: str, fingerprint: str, form: type[Decoded]) -> Decoded | None:
        """What was kept under ``name``; ``None`` where nothing was, or only under another fingerprint.

        Raises :class:`StoreError` where it is not of that form.
        """
        found = self._select("SELECT data FROM kept WHERE name = ? AND fingerprint = ?", (name, fingerprint))
        with uncollected():
            return rows.decode_kept(found[0][0], form) if found else None

    def faults(self) -> tuple[str, ...]:
        """What is wrong with the corpus, by SQLite's own check and by its contents; nothing where it is well."""
        with self._transaction(write=False) as connection:
            return faults(connection, _shaped(""))

    def _drop_unseen(self) -> None:
        """Documents that are seen in no file any more go, with their analyses.

        Only at the end of a run: a file that was renamed is gone under one name before it is seen under the other.
        """
        with self._transaction(write=True) as connection:
            connection.execute("DELETE FROM document WHERE key NOT IN (SELECT document FROM observation)")

    def _select(self, query: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        with self._transaction(write=False) as connection:
            return connection.execute(query, values).fetchall()

    def _transaction(self, *, write: bool) -> AbstractContextManager[sqlite3.Connection]:
        return transaction(self._connection, self._directory / FOLDER / NAME, write=write)

    def _within(self, below: Sequence[Path] | None) -> Callable[[str], bool]:
        """Whether a location is one of ``below`` or lies in one; every one is where ``below`` is not given."""
        if below is None:
            return lambda _: True
        whole = self._locations.whole
        places = frozenset(place for path in below for place in self._locations.wholes(path))
        folders = tuple(place.rstrip("/") + "/" for place in places)

        def within(found: str) -> bool:
            return whole(found) in places or whole(found).startswith(folders)

        return within


def _insert(connection: sqlite3.Connection, sighting: Sighting) -> None:
    article = sighting.article
    key = rows.document_key(article.document)
    sections = rows.encode_sections(article.document.sections)
    connection.execute("INSERT OR IGNORE INTO document VALUES (?, ?, ?, ?)", (key, article.id, article.text, sections))
    connection.execute("DELETE FROM unread WHERE location = ?", (sighting.location,))
    sourced = [getattr(article, field) for field in _FIELDS]
    told = [part for item in sourced for part in ((item.value, item.how) if item else (None, None))]
    origins = rows.encode_origins(article.origins)
    row = (sighting.location, article.path, key, sighting.digest, sighting.size, sighting.reader, *told, origins)
    connection.execute(_INSERT, row)


def _analyses(
    connection: sqlite3.Connection, fingerprint: str, keys: Iterable[str] | None
) -> Iterator[tuple[Any, ...]]:
    """Key, text, sections and analysis of every document that was analysed; with ``keys`` of these alone."""
    query = (
        "SELECT key, text, sections, data FROM document JOIN analysis ON analysis.document = document.key"
        " WHERE fingerprint = ?"
    )
    if keys is None:
        return connection.execute(query, (fingerprint,))
    each = (connection.execute(f"{query} AND key = ?", (fingerprint, key)) for key in keys)
    return chain.from_iterable(each)


def _articles(
    connection: sqlite3.Connection, locations: Collection[str] | None
) -> Iterator[tuple[str, Callable[[Document], Article]]]:
    """Every article by path: the key of the document it is read from, and how its document makes it whole.

    The first file in the order of paths gives the document; what it does not tell, the next one does.
    """
    query = (
        f"SELECT article, path, location, document, origins, {_SOURCED}"  # noqa: S608 - names of columns written here
        " FROM observation JOIN document ON document.key = observation.document ORDER BY article, path, location"
    )
    seen = [row for row in connection.execute(query) if locations is None or row[2] in locations]
    groups = [list(group) for _, group in groupby(seen, key=lambda row: row[0])]
    for group in sorted(groups, key=lambda group: (group[0][1], group[0][0])):
        yield group[0][3], _maker(group)


def _maker(group: Sequence[tuple[Any, ...]]) -> Callable[[Document], Article]:
    def told(column: int) -> Sourced | None:
        return next((Sourced(row[column], row[column + 1]) for row in group if row[column] is not None), None)

    identity, path, location = group[0][:3]
    title, outlet, url, published = (told(5 + 2 * index) for index in range(len(_FIELDS)))
    paths = tuple(dict.fromkeys(row[1] for row in group))
    origins = rows.decode_origins(group[0][4])
    return lambda document: Article(
        identity, path, document, title, outlet, url, published, paths, origins, below(location)
    )


def _shaped(fingerprint: str) -> str:
    return f"{fingerprint}/{rows.shape()}"
