"""How does a draft become an article? Its title is put where it belongs, and what it does not state is looked for."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from corpustool.domain.articles import Article, ArticleText, Sourced, content_id
from corpustool.domain.texts import Document, Origin, Position
from corpustool.errors import UnreadableFile
from corpustool.readers import filenames
from corpustool.readers.cleaning import clean
from corpustool.readers.drafts import MOST_CHARACTERS, Draft, refuse_long
from corpustool.readers.files import label, load
from corpustool.readers.formats import reader_of
from corpustool.readers.headlines import headline
from corpustool.readers.origins import compact, shifted
from corpustool.readers.sections import sections
from corpustool.readers.statements import implied_day, implied_outlet, stated
from corpustool.readers.wrapping import unwrap

_EMPTY = "it is empty"


def read(path: Path, root: Path) -> Article:
    """The article in the file ``path``, named by its path below ``root``.

    Raises :class:`UnreadableFile` with the reason.
    """
    return read_bytes(load(path), label(path, root))


def read_bytes(data: bytes, path: str) -> Article:
    """The article in ``data``; ``path`` is its name, and its suffix the format.

    Raises :class:`UnreadableFile` with the reason.
    """
    read_draft = reader_of(path)
    if not data.strip():
        raise UnreadableFile(_EMPTY)
    return _assembled(read_draft(data), path, found_in_name=filenames.told(path))


def from_text(given: ArticleText) -> Article:
    """The article that a caller has in memory, cleaned like a file; ``published`` that is no day is a ValueError."""
    draft = Draft(
        unwrap(clean(given.text)),
        title=_given(" ".join(clean(given.title).split())),
        outlet=_given(" ".join(clean(given.outlet or "").split())),
        published=_given(_iso(given.published)),
    )
    article = _assembled(draft, given.name, found_in_name=Draft(""))
    return replace(article, origins=())  # there is no file: lines are those of the text with its title


def digest(data: bytes) -> str:
    """The hash of a file's bytes: equal bytes need not be read twice."""
    return hashlib.sha256(data).hexdigest()


def _assembled(draft: Draft, path: str, *, found_in_name: Draft) -> Article:
    text, title, length, origins = _titled(draft)
    if not text:
        raise UnreadableFile(_EMPTY)
    refuse_long(text, MOST_CHARACTERS)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    said = stated(lines)
    document = Document(text, sections(text, length))
    return Article(
        id=content_id(document),
        path=path,
        document=document,
        title=title,
        outlet=draft.outlet or said.outlet or found_in_name.outlet or implied_outlet(lines),
        url=draft.url or said.url,
        published=draft.published or said.published or found_in_name.published or implied_day(lines),
        seen_at=(path,),
        origins=compact(text, origins),
    )


def _titled(draft: Draft) -> tuple[str, Sourced | None, int, Sequence[Origin]]:
    """The text with its title at the beginning, the title, how many characters the headline has, the origins."""
    lines = draft.text.split("\n")
    if draft.title is None:
        found = headline(lines)
        return draft.text, Sourced(found, "first line") if found else None, len(found or ""), draft.origins
    if _same(lines[0], draft.title.value):
        return draft.text, draft.title, len(lines[0]), draft.origins
    title = draft.title.value
    at = draft.title_at or Position(1, 1)
    below = shifted(draft.origins, offset=len(title) + 2)
    return f"{title}\n\n{draft.text}".strip("\n"), draft.title, len(title), [Origin(0, at.line, at.column), *below]


def _same(line: str, title: str) -> bool:
    def letters(value: str) -> str:
        return "".join(character for character in value.casefold() if character.isalnum())

    return letters(line) == letters(title) and bool(letters(title))


def _given(value: str) -> Sourced | None:
    return Sourced(value, "given") if value else None


def _iso(published: str | date | None) -> str:
    if isinstance(published, date):
        return date(published.year, published.month, published.day).isoformat()
    if not published:
        return ""
    try:
        return datetime.fromisoformat(published.strip()).date().isoformat()
    except ValueError:
        raise ValueError(f"published is no ISO date: {published!r}") from None
