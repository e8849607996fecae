"""In what surroundings is something shown? Everything a renderer may know of the terminal, handed in by ``cli``."""

from __future__ import annotations

from dataclasses import dataclass

PIPED_WIDTH = 120
"""Columns where there is no terminal to ask: a page of a log, not the 80 of a punched card."""

NARROWEST = 40
"""Below this a table cannot be laid out; the terminal will have to scroll."""

WIDEST = 160
"""Beyond this the eye loses the line on its way back."""


@dataclass(frozen=True, slots=True)
class Look:
    """Width in columns, whether colour may be used, and whether everything is shown rather than the best of it.

    ``agreements`` asks for a line for each question on which the articles agree; ``full`` shows their quotes too.
    ``alone`` are the paths that a report is about, as they were typed, where that is not the corpus.
    """

    width: int = PIPED_WIDTH
    colour: bool = False
    full: bool = False
    agreements: bool = False
    alone: tuple[str, ...] = ()

    @property
    def columns(self) -> int:
        """The width to lay out for."""
        return min(max(self.width, NARROWEST), WIDEST)
