"""What is a model shown of a text? The same number of characters, without what it cannot bear."""

from __future__ import annotations

import re

LONGEST_RUN = 60
"""Marks in a row that a tokenizer is shown; its time grows with the square of an unbroken run."""

_MARKS = re.compile(rf"[^\w\s]{{{LONGEST_RUN},}}")
_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs: no characters, and nothing that can be encoded."""


def speakable(text: str) -> str:
    """``text`` with long runs of marks blanked out and halves of surrogate pairs replaced; every offset holds."""
    blanked = _MARKS.sub(lambda run: " " * len(run[0]), text)
    return _HALVES.sub("\ufffd", blanked)
