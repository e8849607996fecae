"""Which letters should the model see? Headings and datelines in capitals are shown in ordinary case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpustool.domain.texts import Document
from corpustool.lexicon import namewords, places
from corpustool.lexicon.rarity import zipf

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
SHOUTED = re.compile(r"\b[^\W\d_a-z]{2,}\b")
COMMON = 4.0
"""Zipf value from which a word of a heading that the article does not use is taken for an ordinary word."""
SHORT = 3
VERY_COMMON = 5.0
"""Words of up to three letters that are less common are read as short forms: "NBA"."""


def recased(document: Document) -> str:
    """The text for the model: as long as ``document.text``, so that every offset holds in both."""
    text = document.text
    if not SHOUTED.search(text):
        return text
    lines = text.split("\n")
    shouted = [_is_shouted(line) for line in lines]
    seen = {word for line, loud in zip(lines, shouted, strict=True) if not loud for word in WORD.findall(line)}
    return "\n".join(
        _heading(line, seen) if loud else SHOUTED.sub(lambda match: _quiet(match[0], seen), line)
        for line, loud in zip(lines, shouted, strict=True)
    )


def _is_shouted(line: str) -> bool:
    words = [word for word in WORD.findall(line) if len(word) > 1]
    capital = sum(word.isupper() for word in words)
    return capital >= 2 and capital > len(words) * 0.6


def _quiet(word: str, seen: set[str]) -> str:
    """A single word in capitals: a dateline's place or a name that the article also prints in ordinary case."""
    title = word[0] + word[1:].lower()
    if len(word) < 4 or len(title) != len(word):
        return word
    return title if title in seen or places.is_place(title) else word


def _heading(line: str, seen: set[str]) -> str:
    """A line in capitals as the article would print it."""
    words = list(WORD.finditer(line))
    placed = {index for first, last in _places(line, words) for index in range(first, last)}
    letters = list(line)
    for index, word in enumerate(words):
        shown = _title(word[0]) if index in placed else _ordinary(word[0], seen)
        if index == 0 and shown.islower():
            shown = _title(shown)
        letters[word.start() : word.end()] = shown
    return "".join(letters)


def _places(line: str, words: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Runs of two or three words that are the name of a place: "NEW YORK"."""
    for length in (3, 2):
        for first in range(len(words) - length + 1):
            run = line[words[first].start() : words[first + length - 1].end()]
            if "," not in run and places.is_place(run.title()):
                yield first, first + length


def _ordinary(word: str, seen: set[str]) -> str:
    """A word of a heading in capitals as the article would print it."""
    if not word.isupper() or len(word) < 2:
        return word
    low, title = word.lower(), _title(word)
    if len(low) != len(word) or len(title) != len(word):
        return word
    if title in seen and low not in seen:
        return title
    if low in seen:
        return low
    if word in seen and not places.is_place(title):
        return word
    if low in namewords.junk():
        return low
    common = zipf(low)
    if len(word) <= SHORT:
        return low if common >= VERY_COMMON else word
    return low if common >= COMMON and not places.is_place(title) else title


def _title(word: str) -> str:
    shown = word[0].upper() + word[1:].lower()
    return shown if len(shown) == len(word) else word
