"""Where in its file does each part of a stored text stand?

Each step of reading that moves text tells where its parts came from; a part that follows from the one before it needs
no telling, so that most articles have one origin or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from corpustool.domain.texts import Origin


def compact(text: str, origins: Iterable[Origin]) -> tuple[Origin, ...]:
    """``origins`` (in order) without those that follow from the one before; none where all lines are the file's."""
    at = Origin(0, 1, 1)
    kept = [at]
    for origin in origins:
        if origin.offset >= len(text) > 0:
            break
        passed = text.count("\n", at.offset, origin.offset)
        begun = text.rfind("\n", at.offset, origin.offset) + 1
        column = origin.offset - begun + 1 if passed else at.column + origin.offset - at.offset
        if (at.line + passed, column) != (origin.line, origin.column):
            if kept[-1].offset == origin.offset:
                kept.pop()
            kept.append(origin)
        at = origin
    return tuple(kept) if kept != [Origin(0, 1, 1)] else ()


def shifted(origins: Iterable[Origin], *, offset: int = 0, line: int = 0) -> list[Origin]:
    """The origins of a text that is put ``offset`` characters later, and whose source begins ``line`` lines later."""
    return [Origin(origin.offset + offset, origin.line + line, origin.column) for origin in origins]


def moved(origins: Sequence[Origin], before: str, after: str) -> list[Origin]:
    """The origins of the text ``before`` for what cleaning made of it.

    Cleaning takes empty lines from both ends; where it changed more, only the beginnings of lines are still known.
    """
    above = len(before) - len(before.lstrip("\n"))
    if before.strip("\n") == after:
        return shifted(origins, offset=-above)
    old, new = _starts(before), _starts(after)
    rows = {start: row - above for row, start in enumerate(old)}
    known = [(rows[origin.offset], origin) for origin in origins if origin.offset in rows]
    return [Origin(new[row], origin.line, origin.column) for row, origin in known if 0 <= row < len(new)]


def _starts(text: str) -> list[int]:
    """The offset at which each line begins."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]
