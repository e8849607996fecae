"""What does a header at the top of a file say? Title, date, outlet, address.

Two forms are read: lines between ``---`` (as static sites write them) and plain ``Title: …`` lines up to the
first empty line. Values are text: no tag, anchor or type of YAML is interpreted, so a hostile header can do
nothing, and "title: Police: 3 dead", which is no YAML, is read as it was meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpustool.domain.articles import Sourced
from corpustool.domain.texts import Position
from corpustool.readers.days import first_day
from corpustool.readers.drafts import Draft

_FIELDS = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "publish date": "published",
    "date published": "published",
    "pubdate": "published",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "newspaper": "outlet",
    "site": "outlet",
    "site name": "outlet",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "canonical url": "url",
    "source url": "url",
}
_OTHER_FIELDS = frozenset(
    {"author", "authors", "by", "byline", "tags", "keywords", "section", "language", "lang", "updated", "summary"}
    | {"description", "category", "length", "word count", "page", "pages", "edition", "load date", "document type"}
)
_ENTRY = re.compile(r"([A-Za-z][A-Za-z_ -]{0,30}):(?:\s+(.*))?$")
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\^`{|}]{1,2000}", re.IGNORECASE)
_MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class _Entry:
    """A field as it is printed, and the index of its line."""

    name: str
    value: str
    line: int


def split(text: str, line: int = 1) -> tuple[Draft, str, int]:
    """The header of a cleaned text as a draft without text, the text below it, and the line on which that begins.

    ``line`` is the one of the file on which ``text`` begins.
    """
    lines = text.split("\n")
    for reader in (_fenced, _plain):
        if found := reader(lines):
            entries, first, how = found
            first = next((index for index in range(first, len(lines)) if lines[index]), len(lines))
            return _draft(entries, how, lines, line), "\n".join(lines[first:]).strip("\n"), line + first
    return Draft(""), text, line


def web_address(value: str) -> str | None:
    """``value`` where it is an http address that can be shown as a link, else ``None``."""
    return value if _ADDRESS.fullmatch(value) else None


def _fenced(lines: list[str]) -> tuple[list[_Entry], int, str] | None:
    """Entries between two lines of three hyphens; ``None`` where anything else stands between them."""
    if lines[0].rstrip() != "---":
        return None
    end = next((index for index, line in enumerate(lines[1:_MOST_LINES], 1) if line.rstrip() in ("---", "...")), None)
    entries = _entries(lines[:end]) if end else None
    return (entries, end + 1, "front matter") if end and entries else None


def _entries(lines: list[str]) -> list[_Entry] | None:
    """The entries below the first of ``lines``; ``None`` where there is anything else."""
    entries: list[_Entry] = []
    for index, line in enumerate(lines[1:], 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if match := _ENTRY.match(line):
            entries.append(_Entry(match[1], match[2] or "", index))
        elif entries and line.startswith((" ", "\t", "- ")):
            value = "" if entries[-1].value in ("|", ">", "|-", ">-", "|+", ">+") else entries[-1].value
            entries[-1] = replace(entries[-1], value=f"{value} {line.strip()}".strip())
        else:
            return None
    return entries


def _plain(lines: list[str]) -> tuple[list[_Entry], int, str] | None:
    """At least two known fields, one a line, from the first line to an empty one, title or date among them."""
    entries: list[_Entry] = []
    for index, line in enumerate(lines[:_MOST_LINES]):
        if not line.strip():
            fields = {_field(entry.name) for entry in entries}
            told = len(entries) > 1 and fields & {"title", "published"}
            return (entries, index + 1, "header") if told else None
        match = _ENTRY.match(line)
        if match is None or not match[2] or _field(match[1]) is None:
            return None
        entries.append(_Entry(match[1], match[2], index))
    return None


def _field(name: str) -> str | None:
    plain = re.sub(r"[_-]", " ", name).strip().lower()
    return _FIELDS.get(plain) or ("other" if plain in _OTHER_FIELDS else None)


def _draft(entries: list[_Entry], how: str, lines: list[str], line: int) -> Draft:
    found: dict[str, str] = {}
    title_at: Position | None = None
    for entry in entries:
        field, value = _meant(_field(entry.name), _unquoted(entry.value))
        if field and field != "other" and value:
            if field == "title" and field not in found:
                title_at = Position(line + entry.line, max(0, lines[entry.line].find(value)) + 1)
            found.setdefault(field, value)
    sourced = {field: Sourced(value, how) for field, value in found.items()}
    title, outlet, url, published = (sourced.get(field) for field in ("title", "outlet", "url", "published"))
    return Draft("", title, outlet, url, published, title_at)


def _meant(field: str | None, value: str) -> tuple[str | None, str]:
    """The field with its value in the form it is stored in; an outlet that is an address is the article's."""
    if field == "outlet" and web_address(value):
        return "url", value
    if field == "published":
        return field, first_day(value) or ""
    return field, (web_address(value) or "") if field == "url" else value


def _unquoted(value: str) -> str:
    value = " ".join(value.split())
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'").strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').strip()
    return value
