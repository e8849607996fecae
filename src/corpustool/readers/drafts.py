"""What does a format hand on? A cleaned text with the metadata that the file itself states."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.articles import Sourced


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as one format read it, before title, date and sections are looked for in it.

    ``text`` has been cleaned. ``title`` may stand at the beginning of the text or apart from it.
    """

    text: str
    title: Sourced | None = None
    outlet: Sourced | None = None
    url: Sourced | None = None
    published: Sourced | None = None
