"""Which article does a person mean?"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import PurePosixPath

from corpustool.domain.analysis import Record
from corpustool.errors import Unknown

_SHORTEST_ID = 4


def article_called(records: Sequence[Record], name: str) -> Record:
    """The one article of that path, of a path that ends so, or whose id or file's name begins so.

    Raises ``Unknown`` where there is none, or more than one.
    """
    for matches in (_by_path, _by_end_of_path, _by_id, _by_beginning_of_name):
        found = [record for record in records if matches(record, name)]
        if len(found) == 1:
            return found[0]
        if found:
            some = ", ".join(record.article.path for record in found[:5])
            raise Unknown(f"{name!r} names {len(found)} articles", hint=f"say which: {some}")
    paths = [record.article.path for record in records]
    near = difflib.get_close_matches(name, paths, 3, 0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else "see: corpustool articles"
    raise Unknown(f"there is no article {name!r} in the corpus", hint=hint)


def _by_path(record: Record, name: str) -> bool:
    return name == record.article.path or name in record.article.seen_at


def _by_end_of_path(record: Record, name: str) -> bool:
    wanted = PurePosixPath(name.replace("\\", "/")).parts
    paths = (record.article.path, *record.article.seen_at)
    return bool(wanted) and any(PurePosixPath(path).parts[-len(wanted) :] == wanted for path in paths)


def _by_beginning_of_name(record: Record, name: str) -> bool:
    return bool(name) and any(PurePosixPath(path).name.startswith(name) for path in record.article.seen_at)


def _by_id(record: Record, name: str) -> bool:
    return len(name) >= _SHORTEST_ID and record.article.id.startswith(name)
