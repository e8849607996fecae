"""What does a format hand on? A cleaned text with the metadata that the file itself states."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.articles import Sourced
from corpustool.domain.texts import Origin, Position
from corpustool.errors import UnreadableFile

MOST_CHARACTERS = 1_000_000
"""Of one article: a language model needs about a gigabyte for so many, and refuses more."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as one format read it, before title, date and sections are looked for in it.

    ``text`` has been cleaned. ``title`` may stand at the beginning of the text or apart from it, at ``title_at`` in
    the file. ``origins`` tell where the text stands in the file.
    """

    text: str
    title: Sourced | None = None
    outlet: Sourced | None = None
    url: Sourced | None = None
    published: Sourced | None = None
    title_at: Position | None = None
    origins: tuple[Origin, ...] = ()


def refuse_long(text: str, most: int) -> None:
    """Raise :class:`UnreadableFile` where ``text`` has more than ``most`` characters."""
    if len(text) > most:
        hint = f"an article has at most {MOST_CHARACTERS:,}: split it into one file an article"
        raise UnreadableFile(f"it has {len(text):,} characters", hint=hint)
