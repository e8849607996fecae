"""What does an article state about itself in a line of its own: when and by whom it was published, and where?"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpustool.domain.articles import Sourced
from corpustool.readers.days import leading_day, only_day
from corpustool.readers.drafts import Draft
from corpustool.readers.front_matter import web_address
from corpustool.readers.outlets import is_outlet

_LONGEST = 160  # characters of a line of metadata
_HEAD = 12  # lines, not empty ones, at the beginning and the end in which such lines stand
_TAIL = 6
_OPENING = 5  # lines before which a bare date is the article's, not an event's in it
_PUBLISHED = re.compile(
    r"(?:first |originally |date )?(?:published|posted|issued|publication date|pubdate)"
    r"(?: (?:on|at|online|date))?\b\s*[:|–—-]?\s*|date\s*:\s*",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified)(?: (?:on|at))?\b\s*[:|–—-]?\s*", re.IGNORECASE)
_AFTER_DAY = re.compile(
    r"\(?(?:by [A-Z]|in [A-Z]|(?:last |first )?(?:updated|modified|published)\b|[/|·•])", re.IGNORECASE
)
_SOURCE = re.compile(r"(?:source|outlet|publisher|publication|newspaper)\s*:\s*(?P<value>\S.{0,79})$", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:url|link|source|web|original|source url|read at)\s*:\s*(?P<value>https?://\S+)$", re.IGNORECASE
)
_SET_APART = re.compile(
    r"\*{1,3}([^\s*](?:[^*]*[^\s*])?)\*{1,3}|_{1,3}([^\s_](?:[^_]*[^\s_])?)_{1,3}"
    r"|\(([^()\s](?:[^()]*[^()\s])?)\)|\[([^\[\]\s](?:[^\[\]]*[^\[\]\s])?)\]"
)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}(?:, [A-Z][\w.'’ -]{1,30}){0,2}), [(]?"
    r"(?P<day>[^()–—\n]{8,40}?)[)]?(?: [(][A-Za-z.-]{2,20}[)])? ?(?:--|[–—:-])\s"
)


def stated(lines: Sequence[str]) -> Draft:
    """What the lines of a cleaned text (no empty ones) say in so many words; a draft without text."""
    edge = _edge(lines)
    day = _first_value(edge, lambda line: _day_of(line, _PUBLISHED))
    return Draft(
        "",
        outlet=_sourced(_first_value(edge, _outlet), "source line"),
        url=_sourced(_first_value(edge, _url), "source line"),
        published=_sourced(day, "published line"),
    )


def implied_day(lines: Sequence[str]) -> Sourced | None:
    """The day that the text tells without saying that it was published then: dateline, bare date, last update."""
    for line in lines[:_OPENING]:
        match = _DATELINE.match(line[:_LONGEST])
        if match and (day := only_day(match["day"])):
            return Sourced(day, "dateline")
    bare = _first_value(_short(lines[:_OPENING]), only_day)
    updated = _first_value(_edge(lines), lambda line: _day_of(line, _UPDATED))
    return _sourced(bare, "date line") or _sourced(updated, "updated line")


def implied_outlet(lines: Sequence[str]) -> Sourced | None:
    """The name of an outlet that stands for itself on a line below the first one."""
    return _sourced(
        _first_value(_short(lines[1:_OPENING]), lambda line: line if is_outlet(line) else None), "outlet line"
    )


def plain(line: str) -> str:
    """A line without the marks that set it apart as a whole: "*Source: Harbour Post*", "(Source: Harbour Post)"."""
    match = _SET_APART.fullmatch(line) if len(line) <= _LONGEST else None
    return next(part for part in match.groups() if part) if match else line


def is_statement(line: str) -> bool:
    """Whether a line says when or where the article was published and nothing else."""
    line = plain(line)
    return len(line) <= _LONGEST and bool(
        _day_of(line, _PUBLISHED) or _day_of(line, _UPDATED) or only_day(line) or _outlet(line) or _url(line)
    )


def _edge(lines: Sequence[str]) -> list[str]:
    return _short((*lines[:_HEAD], *lines[max(_HEAD, len(lines) - _TAIL) :]))


def _short(lines: Sequence[str]) -> list[str]:
    return [plain(line) for line in lines if len(line) <= _LONGEST]


def _day_of(line: str, label: re.Pattern[str]) -> str | None:
    """The day in a line that begins with ``label`` and goes on with the day ("Published on Monday, 4 March 2024")."""
    match = label.match(line)
    if match is None:
        return None
    found = leading_day(line[match.end() :])
    # "Published on 4 March 2024, the report says ..." is prose.
    return found[0] if found and (not found[1] or _AFTER_DAY.match(found[1])) else None


def _outlet(line: str) -> str | None:
    match = _SOURCE.match(line)
    value = match["value"].strip() if match else ""
    # A name begins with a capital or a digit and is no sentence.
    named = value[:1].isupper() or value[:1].isdigit()
    return value if named and not value.endswith((".", ",", ";", ":")) and len(value.split()) <= 8 else None


def _url(line: str) -> str | None:
    match = _ADDRESS.match(line)
    return web_address(match["value"]) if match else None


def _first_value(lines: Sequence[str], reader: Callable[[str], str | None]) -> str | None:
    return next((value for line in lines if (value := reader(line))), None)


def _sourced(value: str | None, how: str) -> Sourced | None:
    return Sourced(value, how) if value else None
