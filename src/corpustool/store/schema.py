"""Which tables does the corpus on disk have, and how does an older one become a newer one?"""

from __future__ import annotations

import sqlite3

from corpustool.errors import StoreError

APPLICATION = 0x436F7270
"""SQLite's ``application_id`` of our files ("Corp"): another program's database is never written to."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # A text with its sections; the same text cut into other sections is another document of the same article.
        """CREATE TABLE document (
            key TEXT PRIMARY KEY, article TEXT NOT NULL, text TEXT NOT NULL, sections BLOB NOT NULL)""",
        """CREATE TABLE observation (
            location TEXT PRIMARY KEY, path TEXT NOT NULL, document TEXT NOT NULL REFERENCES document (key),
            digest TEXT NOT NULL, size INTEGER NOT NULL, reader TEXT NOT NULL,
            title TEXT, title_how TEXT, outlet TEXT, outlet_how TEXT, url TEXT, url_how TEXT,
            published TEXT, published_how TEXT)""",
        "CREATE INDEX observation_document ON observation (document)",
        """CREATE TABLE analysis (
            document TEXT NOT NULL REFERENCES document (key) ON DELETE CASCADE, fingerprint TEXT NOT NULL,
            data BLOB NOT NULL, PRIMARY KEY (document, fingerprint)) WITHOUT ROWID""",
        "CREATE TABLE unread (location TEXT PRIMARY KEY, path TEXT NOT NULL, reason TEXT NOT NULL)",
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
    (
        # Where the text stands in this file: two files with one text may have it on other lines. x'90': as it is.
        "ALTER TABLE observation ADD COLUMN origins BLOB NOT NULL DEFAULT x'90'",
        "DROP TABLE meta",  # nothing was ever kept in it
    ),
    (
        # What can be found out again: to lose it costs time only.
        "CREATE TABLE kept (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, data BLOB NOT NULL)",
    ),
)
"""The statements that lead from version n to n + 1; a published one is never edited."""


def prepare(connection: sqlite3.Connection) -> None:
    """Bring the tables to the newest version; two processes may do so at once.

    Raises :class:`StoreError` where the file is a newer version's or another program's.
    """
    if _numbers(connection) == (len(MIGRATIONS), APPLICATION):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again: another run may have made the tables meanwhile.
        for statements in MIGRATIONS[_version(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    """The version of the tables, 0 for a new file; :class:`StoreError` for a file that is not to be written."""
    version, application = _numbers(connection)
    if version > len(MIGRATIONS) and application == APPLICATION:
        raise StoreError(
            f"the corpus was written by a newer corpustool (format {version}, this one knows {len(MIGRATIONS)})",
            hint="upgrade corpustool, or delete the .corpustool folder and ingest again: decisions are kept apart",
        )
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if application != APPLICATION and tables:
        raise StoreError("the corpus file is another program's database", hint="move it away and ingest again")
    return version


def _numbers(connection: sqlite3.Connection) -> tuple[int, int]:
    version, application = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id")
    )
    return int(version), int(application)
