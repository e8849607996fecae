"""How is the corpus file opened, written and closed, and what is a person told when that fails?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpustool.errors import NothingToRead, StoreError
from corpustool.store.schema import prepare

FOLDER = ".corpustool"
NAME = "corpus.sqlite"
_PATIENCE = 30.0  # seconds to wait for another run's write, which takes milliseconds a batch
_PERMISSIONS = "check its permissions, or use --corpus DIR"
_CLOSED = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
BEGIN_AGAIN = "delete the .corpustool folder and ingest again: that costs time only, decisions are kept apart"


def connect(directory: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the corpus in ``directory``, its tables up to date; see ``Store.open``.

    Without ``create`` a corpus that may not be written can still be read.
    """
    path = directory / FOLDER / NAME
    if create:
        _make_folder(path.parent)
    elif not _is_there(path):
        raise NothingToRead(f"there is no corpus in {directory}", hint="make one: corpustool ingest FOLDER")
    with guarded(path):
        try:
            return _opened(str(path), writing=True)
        except sqlite3.OperationalError as error:
            if create or _reason(error) not in _CLOSED:
                raise
            return _read_only(path, error)


def _opened(name: str, *, writing: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=_PATIENCE, isolation_level=None, uri=not writing)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        prepare(connection)
        if writing:
            # Readers go on while another run writes; a killed process loses no batch that was written.
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _read_only(path: Path, error: sqlite3.OperationalError) -> sqlite3.Connection:
    """A connection that only reads, as other runs allow, or as a file that nobody changes.

    A reader needs a file beside the corpus, by which it knows of writers. Where it may make none, nobody writes; but
    what stands in the journal of a killed run would be missed, so that such a corpus is not read.
    """
    uri = path.absolute().as_uri() + "?mode=ro"
    try:
        return _opened(uri, writing=False)
    except sqlite3.OperationalError as again:
        journal = path.with_name(f"{NAME}-wal")
        if _reason(again) not in _CLOSED or (journal.exists() and journal.stat().st_size):
            raise error from again
    return _opened(f"{uri}&immutable=1", writing=False)


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror or error}", hint=_PERMISSIONS) from error
    return True


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path, *, write: bool) -> Iterator[sqlite3.Connection]:
    """All of the block or nothing of it; readers see one state of the corpus throughout."""
    with guarded(path):
        connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn what SQLite says into words that help."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _trouble(path, error) from error
    except sqlite3.DatabaseError as error:
        raise StoreError(f"the corpus file {path} is damaged: {error}", hint=BEGIN_AGAIN) from error


def _reason(error: sqlite3.OperationalError) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _trouble(path: Path, error: sqlite3.OperationalError) -> StoreError:
    match _reason(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreError("another run is writing this corpus", hint="wait until it has ended and try again")
        case sqlite3.SQLITE_FULL:
            return StoreError("the disk is full", hint=f"make room where {path.parent} lies; nothing was lost")
        case reason if reason in _CLOSED:
            return StoreError(f"{path} cannot be opened for writing", hint=_PERMISSIONS)
        case sqlite3.SQLITE_IOERR:
            return StoreError(f"{path} cannot be read or written: {error}", hint="check the disk")
    return StoreError(f"the corpus file {path} cannot be used: {error}", hint=BEGIN_AGAIN)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ignored = folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"{folder} cannot be made: {error.strerror or error}", hint=_PERMISSIONS) from error
