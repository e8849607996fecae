"""Which letters should the model see? Headings and datelines in capitals are shown in ordinary case."""

from __future__ import annotations

import re

from corpustool.domain.texts import Document
from corpustool.lexicon import namewords

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def recased(document: Document) -> str:
    """The text for the model: as long as ``document.text``, so that every offset holds in both."""
    text = document.text
    lines = text.split("\n")
    shouted = [_is_shouted(line) for line in lines]
    if not any(shouted):
        return text
    seen = {word for line, loud in zip(lines, shouted, strict=True) if not loud for word in WORD.findall(line)}
    return "\n".join(
        WORD.sub(lambda match: _ordinary(match[0], seen), line) if loud else line
        for line, loud in zip(lines, shouted, strict=True)
    )


def _is_shouted(line: str) -> bool:
    words = [word for word in WORD.findall(line) if len(word) > 1]
    capital = sum(word.isupper() for word in words)
    return capital >= 2 and capital > len(words) * 0.6


def _ordinary(word: str, seen: set[str]) -> str:
    if not word.isupper() or len(word) < 2:
        return word
    low, title = word.lower(), word[0] + word[1:].lower()
    if len(low) != len(word) or len(title) != len(word):
        return word
    if low in seen or low in namewords.junk():
        return low
    if title in seen:
        return title
    if word in seen:
        return word
    return title
