"""Which words of an Arabic name are one? "Abd al-Rahman", "Abdel Rahman" and "Abdulrahman" are one name."""

from __future__ import annotations

import re

SERVANT = "abdul"
"""How the first part of such a name is written here."""

_ALONE = frozenset(("abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdu", "abdur", "abdus", "abed"))
_ARTICLES = frozenset(("al", "el", "ul", "ur", "ar", "as", "es", "an", "ad", "ash", "az", "at"))
_JOINED = re.compile(r"^(?:abdoul|abd[uaeo]?l|abd[uaeo](?=[rsnzdt])|abd[uaeo]r(?=r))-?(?P<rest>[a-z]{4,})$")
_DOUBLED = re.compile(r"^([a-z])\1")
_NOT_JOINED = frozenset(("abdullah", "abdallah", "abdellah", "abdollah", "abdulla", "abdalla", "abdoullah", "abdolla"))
_LEAST = 3


def with_servants_joined(words: list[str]) -> list[str]:
    """``words`` with "abd al rahman", "abdel rahman" and "abdurrahman" as "abdulrahman"; a last "abdul" stays."""
    if not any(word.startswith("ab") for word in words):
        return words
    found: list[str] = []
    place = 0
    while place < len(words):
        follows = place + 1
        if words[place] in _ALONE:
            follows += int(follows < len(words) - 1 and words[follows] in _ARTICLES)
            if follows < len(words) and len(words[follows]) >= _LEAST and words[follows].isalpha():
                found.append(SERVANT + words[follows])
                place = follows + 1
                continue
        found.append(_joined(words[place]))
        place += 1
    return found


def _joined(word: str) -> str:
    if word in _NOT_JOINED:
        return word
    found = _JOINED.match(word)
    return SERVANT + _DOUBLED.sub(r"\1", found.group("rest")) if found else word


def master(word: str) -> str:
    """What follows in a name of a servant: "rahman" of "abdulrahman"; the word itself for all others."""
    return word[len(SERVANT) :] if word.startswith(SERVANT) and word not in _NOT_JOINED and len(word) > 7 else word
