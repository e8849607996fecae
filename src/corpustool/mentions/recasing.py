"""Which letters should the model see? Headings and datelines in capitals are shown in ordinary case.

The model was taught on sentences. "MINERS STRIKE IN JOS" and "Miners Strike in Jos After Talks Break Down" are shown
to it as a sentence would print them; every letter stays in its place. Gain, as in `corpustool.mentions.reading`: +.5.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from corpustool.domain.texts import Document
from corpustool.lexicon import namewords, places
from corpustool.lexicon.folding import fold

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ENDING = re.compile(r"(?:s|es|ed|ing)$")
NUMBER = re.compile(r"\d+")
LOWER = re.compile(r"\s[^\W\d_A-Z]{4}")
CAPITALS = re.compile(r"[^\W\d_a-z]{2}")
SHOUTED = re.compile(r"\b[^\W\d_a-z]{4,}\b")
COMMON = 4.0
"""Zipf value from which a word of a heading that the article does not use is taken for an ordinary word."""
EVERYWHERE = 5.6
"""Zipf value from which a word of a heading is ordinary though some town or child bears it: "over"."""
SHORT = 3
VERY_COMMON = 5.0
"""Words of up to three letters that are less common are read as short forms: "NBA"."""
LONGEST = 200
"""A headline is no longer than this."""


@lru_cache(maxsize=32)
def recased(document: Document) -> str:
    """The text for the model: as long as ``document.text``, so that every offset holds in both.

    The last few are kept: a document is recased before it is parsed and looked at again when its names are read.
    """
    text = document.text
    lines = text.split("\n")
    sorts = [_sort(line) for line in lines]
    if not any(sorts):
        return SHOUTED.sub(lambda match: _quiet(match[0], text), text)
    plain = [WORD.findall(line) for line, sort in zip(lines, sorts, strict=True) if sort is None]
    seen = {word for words in plain for word in words}
    pairs = {pair for words in plain for pair in pairwise(words)}
    shown = []
    for line, sort in zip(lines, sorts, strict=True):
        if sort is None:
            shown.append(SHOUTED.sub(lambda match: _quiet(match[0], text), line))
        else:
            shown.append(_heading(line, sort, seen, pairs))
    return "\n".join(shown)


Reading = Callable[[str, set[str]], str]
"""How a heading's word would stand in a sentence, given the words of the article."""


def _sort(line: str) -> Reading | None:
    """How the words of a line are to be read if it is a heading in capitals or with a capital for every word."""
    if LOWER.search(line) and not CAPITALS.search(line):
        return None
    words = [word for word in WORD.findall(line, 0, LONGEST) if len(word) > 1]
    capital = sum(word.isupper() for word in words)
    if capital >= 2 and capital > len(words) * 0.6:
        return _ordinary
    if len(line) > LONGEST or line.rstrip().endswith((".", ",", ";")) or len(NUMBER.findall(line)) > 2:
        return None
    telling = [word for word in words[1:] if len(word) > 3]
    ordinary = [word for word in telling if _is_ordinary(word.lower(), word)]
    if len(telling) >= 4 and len(ordinary) * 2 > len(telling) and all(word[0].isupper() for word in telling):
        return _lowered
    return None


def _quiet(word: str, text: str) -> str:
    """A single word in capitals: a dateline's place or a name that the article also prints in ordinary case."""
    title = word[0] + word[1:].lower()
    if len(title) != len(word):
        return word
    return title if title in text or places.is_place(title) else word


def _heading(line: str, reading: Reading, seen: set[str], pairs: set[tuple[str, str]]) -> str:
    """A heading as the article would print it in a sentence."""
    words = list(WORD.finditer(line))
    kept = set(_kept(line, words, pairs))
    letters = list(line)
    for index, word in enumerate(words):
        shown = _title(word[0]) if index in kept else reading(word[0], seen)
        if index == 0 and shown.islower():
            shown = _title(shown)
        letters[word.start() : word.end()] = shown
    return "".join(letters)


def _kept(line: str, words: list[re.Match[str]], pairs: set[tuple[str, str]]) -> Iterator[int]:
    """The words in runs that are a place's name ("NEW YORK") or stand so in the article ("Home Guard")."""
    for first, last in pairwise(range(len(words))):
        if (_title(words[first][0]), _title(words[last][0])) in pairs:
            yield from (first, last)
    for length in (3, 2):
        for first in range(len(words) - length + 1):
            run = line[words[first].start() : words[first + length - 1].end()]
            if "," not in run and places.is_place(run.title()):
                yield from range(first, first + length)


def _ordinary(word: str, seen: set[str]) -> str:
    """A word of a heading in capitals as a sentence would print it."""
    low, title = word.lower(), _title(word)
    if not word.isupper() or len(word) < 2 or len(low) != len(word) or len(title) != len(word):
        return word
    if low in seen:
        return low
    if title in seen:
        return title
    if word in seen and not places.is_place(title):
        return word
    if len(word) <= SHORT:
        return low if namewords.commonness(low) >= VERY_COMMON else word
    return low if _is_ordinary(low, title) else title


def _lowered(word: str, seen: set[str]) -> str:
    """A word of a heading with a capital for every word as a sentence would print it."""
    low = word.lower()
    if not (word.istitle() and len(low) == len(word)):
        return word
    if low in seen:
        return low
    return low if word not in seen and _is_ordinary(low, word) else word


def _is_ordinary(low: str, title: str) -> bool:
    if low in namewords.junk() or namewords.commonness(low) >= EVERYWHERE:
        return True
    if fold(low) in namewords.forenames() or places.is_place(title):
        return False
    return namewords.commonness(low) >= COMMON or (
        fold(low) not in namewords.surnames() and namewords.commonness(ENDING.sub("", low)) >= COMMON
    )


def _title(word: str) -> str:
    shown = word[0].upper() + word[1:].lower()
    return shown if len(shown) == len(word) else word
