"""May an abbreviation in upper case stand for a name? Initials of its words, with or without the small ones."""

from __future__ import annotations

from functools import lru_cache

from corpustool.lexicon.folding import fold
from corpustool.lexicon.organisations import legal_form, sort_of_word

_PREFIXES = ("inter", "trans", "tele", "micro", "multi", "anti", "non")
_MOST_INITIALS = 12


@lru_cache(maxsize=1 << 15)
def initialisms(name: str) -> frozenset[str]:
    """The abbreviations, in lower case, that the words of ``name`` spell: "Bank of England" gives "be" and "boe"."""
    words = fold(name.replace("'s", "").replace("’s", "")).split()
    if len(words) < 2:
        return frozenset()
    every = "".join(word[0] for word in words)
    no_legal = [word for word in words if not legal_form(word)] or words
    content = [word for word in no_legal if sort_of_word(word) != "filler"]
    found = {every, "".join(word[0] for word in no_legal), "".join(word[0] for word in content)}
    found.add("".join(word[0] for word in words if sort_of_word(word) != "filler"))
    for place, word in enumerate(content):
        for prefix in _PREFIXES:
            if word.startswith(prefix) and len(word) > len(prefix) + 2:
                split = [*content[:place], prefix, word[len(prefix) :], *content[place + 1 :]]
                found.add("".join(part[0] for part in split))
    return frozenset(letters for letters in found if 1 < len(letters) <= _MOST_INITIALS)


def abbreviates(letters: str, name: str) -> bool:
    """Whether the upper-case ``letters`` are an abbreviation of ``name`` by its initials."""
    return letters.lower() in initialisms(name)


def spells_loosely(letters: str, name: str) -> bool:
    """Whether ``letters`` stand in order in ``name``, each word's part at its beginning: "Ofsted", "UKTI", "EURATOM".

    Every word but small ones and generic ones takes part, the first word always.
    """
    words = [word for word in fold(name).split() if sort_of_word(word) != "filler"]
    text = letters.lower()
    return len(text) > 2 and bool(words) and text[0] == words[0][0] and _consumes(text, tuple(words))


def in_another_order(letters: str, name: str) -> bool:
    """Whether ``letters`` are the initials of ``name``, the last word first as in Romance languages: "PCI"."""
    words = fold(name.replace("'s", "").replace("’s", "")).split()
    content = [word[0] for word in words if sort_of_word(word) != "filler"]
    heads = {word[0] for word in words if sort_of_word(word) == "head"}
    return len(content) > 1 and sorted(content) == sorted(letters.lower()) and letters[0].lower() in heads


def likeness(letters: str, name: str) -> float:
    """The share of ``letters`` that begin words of ``name``, in any order."""
    left = [word[0] for word in fold(name).split()]
    found = 0
    for letter in letters.lower():
        if letter in left:
            left.remove(letter)
            found += 1
    return found / max(len(letters), 1)


def _consumes(text: str, words: tuple[str, ...]) -> bool:
    """Whether ``text`` is made of beginnings of ``words`` in order, at most one word left out in the middle."""
    states = {(0, 0)}  # letters used, words left out
    for word in words:
        reached = set()
        for used, left_out in states:
            length = 0
            while length < len(word) and used + length < len(text) and word[length] == text[used + length]:
                length += 1
                reached.add((used + length, left_out))
            if left_out < 1 and used:
                reached.add((used, left_out + 1))
        states = reached
        if not states:
            return False
    return any(used == len(text) for used, _ in states)
