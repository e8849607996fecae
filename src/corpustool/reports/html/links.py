"""Where does a link lead? To the quoted words in the article itself, and never anywhere but to the web."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from corpustool.reports.harmless import encodable, inline

_SCHEMES = ("http", "https")
_UNFIT = re.compile(r"[\x00-\x20\x7f-\xa0\"<>\\^`{|}\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]")
"""What no address holds: white space, control characters, marks that turn text round."""
_DIRECTIVE = ":~:"
_LONGEST_URL = 2000
_LONGEST_EXACT = 8
_ENDS = 4
"""Words at either end that name a longer stretch, as ``text=first,last``."""


def safe_url(url: str | None) -> str | None:
    """``url`` where it is an http or https address of a host without a user's name in it; else ``None``."""
    if not url or len(url) > _LONGEST_URL:
        return None
    trimmed = encodable(url.strip())
    if _UNFIT.search(trimmed):
        return None
    try:
        parts = urlsplit(trimmed)
        host, user, _ = parts.hostname, parts.username, parts.port
    except ValueError:
        return None
    return trimmed if parts.scheme in _SCHEMES and host and user is None else None


def link_to_text(url: str | None, words: str) -> str | None:
    """The address that opens the page at ``words`` and marks them, as text fragments do it (WICG, 2023).

    A long stretch is named by its first and last words. ``None`` where the address is not safe to follow.
    """
    address = safe_url(url)
    if address is None:
        return None
    named = _named(inline(words).split())
    if not named:
        return address
    page, _, fragment = address.partition("#")
    anchor = fragment.partition(_DIRECTIVE)[0]
    return f"{page}#{anchor}{_DIRECTIVE}text={named}"


def _named(words: list[str]) -> str:
    if len(words) <= _LONGEST_EXACT:
        return _encoded(words)
    return f"{_encoded(words[:_ENDS])},{_encoded(words[-_ENDS:])}"


def _encoded(words: list[str]) -> str:
    """Percent-encoded; a dash and a comma have a meaning of their own in a text fragment, so they are too."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
