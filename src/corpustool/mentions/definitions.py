"""Which short forms does the text itself explain?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpustool.domain.mentions import Definition, EntityKind, Mention
from corpustool.domain.texts import Document
from corpustool.mentions.names import Name, Page, in_order

if TYPE_CHECKING:
    from spacy.tokens import Doc

SHORT = re.compile(r"[ \t]*[(\[][\"“'‘]?([A-Z][A-Za-z&.-]{1,9})[\"”'’]?[)\]]")
SKIPPED = frozenset(
    ["of", "the", "and", "for", "in", "on", "to", "a", "an", "de", "du", "des", "la", "le", "et", "y", "del"]
)


def read_definitions(doc: Doc, document: Document, mentions: Sequence[Mention]) -> tuple[Definition, ...]:
    """The names with a short form behind them in brackets whose letters are theirs: "Sea Rescue Union (SRU)"."""
    del doc  # the mentions and the text are enough
    found: dict[tuple[str, str], None] = {}
    for mention in mentions:
        match = SHORT.match(document.text, mention.end)
        if match and (long := _explained(document.text, mention.start, mention.end, match[1])):
            found[document.text[long[0] : long[1]], match[1]] = None
    return tuple(Definition(long, short) for long, short in found)


def mark_definitions(page: Page, names: list[Name]) -> list[Name]:
    """The short form in brackets behind a name is a name of the same kind."""
    found: list[Name] = []
    for name in names:
        match = SHORT.match(page.text, name.end)
        if match and name.kind is not EntityKind.GROUP and _explained(page.text, name.start, name.end, match[1]):
            found.append(Name(match.start(1), match.end(1), name.kind))
    shorts = {page.of(name): name.kind for name in found}
    rest = [Name(n.start, n.end, shorts.get(page.of(n), n.kind)) for n in names]
    spans = {(n.start, n.end) for n in found}
    return in_order(
        [
            n
            for n in rest
            if (n.start, n.end) not in spans and not any(n.start < f.end and f.start < n.end for f in found)
        ]
        + found
    )


def _explained(text: str, start: int, end: int, short: str) -> tuple[int, int] | None:
    """The span whose initials are the letters of ``short``, or ``None``."""
    letters = [letter for letter in short if letter.isupper()]
    words = [word for word in re.split(r"[\s/-]+", text[start:end]) if word]
    telling = [word for word in words if word.lower() not in SKIPPED]
    for chosen in (telling, words):
        initials = [word[0].upper() for word in chosen]
        if len(letters) >= 2 and initials == letters:
            return start, end
    return None
