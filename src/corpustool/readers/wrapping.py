"""Were the lines of a text broken by a machine at a fixed width? Then a paragraph is one line again.

Wires, e-mails and editors break lines inside names and figures ("54" and "stations"), and a break means the end of a
thought to everything that reads the text after this.
"""

from __future__ import annotations

import re

from corpustool.domain.texts import Origin
from corpustool.readers.origins import moved

WIDEST = 100
NARROWEST = 40
_HYPHEN = re.compile(r"[\w.]-$")
_FEWEST = 3  # breaks that tell a habit from an accident
_SLACK = 4  # characters: some machines leave room for a mark or a second blank


def unwrap(text: str) -> str:
    """``text`` without the breaks that a machine made, see :func:`unwrapped`."""
    return unwrapped(text)[0]


def unwrapped(text: str) -> tuple[str, tuple[Origin, ...]]:
    """``text`` with the lines of each paragraph joined, if they were broken by a machine; else as it is.

    A break was made by a machine where the next word had no room. Such breaks must be the rule in the text, and most
    lines after them must go on in lower case, which the rows of a table and the lines of a song do not. Paragraphs
    stay on the line numbers of the file: what is saved inside one is added as empty lines behind it. The origins tell
    where each of the joined lines was.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if not NARROWEST <= width <= WIDEST:
        return text, ()
    inner = [index for index in range(len(lines) - 1) if lines[index] and lines[index + 1]]
    full = {index for index in inner if _had_no_room(lines[index], lines[index + 1], width)}
    going_on = sum(lines[index + 1][0].islower() for index in full)
    if len(full) < _FEWEST or len(full) * 10 < len(inner) * 7 or going_on * 2 < len(full):
        return text, ()
    return _joined(lines, full)


def _had_no_room(line: str, following: str, width: int) -> bool:
    return not following[0].isspace() and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width - _SLACK


def _joined(lines: list[str], breaks: set[int]) -> tuple[str, tuple[Origin, ...]]:
    parts: list[str] = []
    origins: list[Origin] = []
    length = owed = 0
    for index, line in enumerate(lines):
        origins.append(Origin(length, index + 1, 1))
        if index in breaks:
            behind = "" if _HYPHEN.search(line) else " "
            owed += 1
        else:
            # Where a line follows at once, empty ones would part what belongs together (a caption and its credit).
            apart = index + 1 < len(lines) and not lines[index + 1]
            behind = "\n" * (1 + owed) if apart else "\n"
            owed = 0 if apart else owed
        parts += [line, behind]
        length += len(line) + len(behind)
    text = "".join(parts)
    return text.strip("\n"), tuple(moved(origins, text, text.strip("\n")))
