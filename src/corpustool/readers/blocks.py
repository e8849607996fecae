"""Which words of a block of markup are seen, and where in the source does each of them stand?"""

from __future__ import annotations

from collections.abc import Sequence

from corpustool.domain.texts import Origin

_NEEDLE = 24  # characters by which a piece is looked for in its source line
_REACH = 400  # characters of markup that may stand before it: looking further would be slow on hostile lines


class Block:
    """Takes the pieces of a paragraph, heading or cell in order; white space becomes one blank, its ends go.

    ``line`` is the index of the source line it begins on, ``column`` the one to look from.
    """

    def __init__(self, source: Sequence[str], line: int, column: int = 0) -> None:
        self.origins: list[Origin] = []
        self.column = column
        self._source = source
        self._line = line
        self._parts: list[str] = []
        self._length = 0
        self._begins = True  # nothing is written on this row yet
        self._blank = False  # a blank is owed before the next word
        self._unsure = True  # where the source line begins has not been told yet

    @property
    def text(self) -> str:
        """What was written."""
        return "".join(self._parts).rstrip()

    def write(self, content: str, label: str = "") -> None:
        """Add a piece, on a row of its own behind a ``label`` that is not in the source."""
        words = content.split()
        self._blank = self._blank or content[:1].isspace()
        if not words:
            return
        self._add(label if label else " " if self._blank and not self._begins else "")
        self._note(content.strip()[:_NEEDLE])
        self._add(" ".join(words))
        self._begins, self._blank = False, content[-1:].isspace()

    def next_line(self) -> None:
        """The source goes on on its next line, the text does not."""
        self._line = min(self._line + 1, len(self._source) - 1)
        self.column = 0
        self._blank = self._unsure = True

    def next_row(self) -> None:
        """The text goes on on a line of its own."""
        if self._parts:
            self._add("\n")
        self._begins = self._unsure = True
        self._blank = False

    def _add(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)

    def _note(self, piece: str) -> None:
        """Tell where the next character stands, if its source can be found."""
        found = self._source[self._line].find(piece, self.column, self.column + _REACH + len(piece))
        if found >= 0:
            self.column = found + len(piece)
        if found >= 0 or self._unsure:
            self.origins.append(Origin(self._length, self._line + 1, (found if found >= 0 else self.column) + 1))
        self._unsure = False
