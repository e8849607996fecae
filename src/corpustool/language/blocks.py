"""How is a text of any length given to a model that reads a limited number of characters at a time?"""

from __future__ import annotations

from collections.abc import Iterator

LIMIT = 50_000
"""Characters a block may have: far more than an article, and a few seconds and 100 MB for the parser."""

BREAKS = ("\n\n", "\n", ". ", " ")
"""Where a block may end, best first."""


def blocks(text: str, limit: int = LIMIT) -> Iterator[str]:
    """Cut ``text`` into pieces of at most ``limit`` characters that together are the text.

    A piece ends behind a paragraph, else behind a line, a sentence or a word; a piece without any of these is
    cut at the limit.
    """
    start = 0
    while len(text) - start > limit:
        end = _break(text, start, start + limit)
        yield text[start:end]
        start = end
    yield text[start:]


def _break(text: str, start: int, limit: int) -> int:
    for mark in BREAKS:
        at = text.rfind(mark, start + (limit - start) // 2, limit)
        if at >= 0:
            return at + len(mark)
    return limit
