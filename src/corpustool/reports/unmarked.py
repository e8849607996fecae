"""How does a stranger's text stand in Markdown without becoming markup, a link, a mention or a reference?

Characters that Markdown acts on become character references (CommonMark 6.2: these never make structure). Forges act on
the finished text too: there @name mentions a person, #12 an issue, a hash a commit, a bare address becomes a link. A
zero-width space parts what would trigger that; it is not seen, and everything can still be read.
"""

from __future__ import annotations

import re

from corpustool.reports.excerpt import shortened
from corpustool.reports.harmless import inline

_PARTED = "&#8203;"
"""A zero-width space: no character of a name, a number or an address."""

_ACTING = re.compile(
    r"(?P<dollar>\$)"
    r"|(?P<sigil>@|[#!~%&](?=[\w\"'])|[{\[](?=[+\-]))"  # @name #12 !12 ~label %milestone &12 {+ added +} [- gone -]
    r"|(?P<colon>:(?=[\w/+\-]))"  # https://  mailto:x  :smile:  [issue:12]
    r"|(?P<web>www(?=\.))"
    r"|(?P<issue>\bGH(?=-\d))"
    r"|(?P<hash>\b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f](?=[0-9a-f]{6,39}\b))"  # a commit; a plain number is none
    r"|(?P<mark>[\\`*{}\[\]<>|~&]|(?<![^\W_])_|_(?![^\W_]))",  # within a word "_" is a letter
    re.IGNORECASE,
)
_FIRST = re.compile(r"^(?:[+\-=#]|\d{1,9}(?=[.)](?:\s|$)))")
"""What begins a list, a heading or its underline where it stands first on a line."""


def unmarked(text: str, most: int | None = None) -> str:
    """``text`` on one line, as Markdown that shows it as it is; with ``most`` cut to as many columns."""
    return _FIRST.sub(_kept, within(inline(text).strip() if most is None else shortened(text, most)))


def within(text: str) -> str:
    """The same for a piece of a line that does not begin it, with the spaces at its ends."""
    return _ACTING.sub(_defused, inline(text))


def _defused(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "dollar":
            return "<span>$</span>"  # what GitHub asks for beside what might be a formula
        case "sigil":
            return f"{_reference(found[0])}{_PARTED}"
        case "mark":
            return _reference(found[0])
    return f"{found[0]}{_PARTED}"


def _kept(found: re.Match[str]) -> str:
    return f"{found[0]}{_PARTED}" if found[0].isdigit() else _reference(found[0])


def _reference(character: str) -> str:
    return f"&#{ord(character)};"
