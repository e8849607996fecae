"""May an abbreviation in upper case stand for a name? Initials of its words, with or without the small ones."""

from __future__ import annotations

from functools import lru_cache

from corpustool.lexicon.folding import fold
from corpustool.lexicon.organisations import initials_abroad, legal_form, sort_of_word
from corpustool.lexicon.places import country_of, people_of

_PREFIXES = ("inter", "trans", "tele", "micro", "multi", "anti", "non", "south", "north", "petro", "hydro")
_MOST_INITIALS = 12
_LONGEST_WORD = 9
_MOST_ABROAD = 6


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
    if legal_form(words[-1]) and len(words) > len(no_legal):
        found.add("".join(word[0] for word in no_legal) + words[-1])
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
    if len(text) <= 2 or not words or text[0] != words[0][0]:
        return False
    return _consumes(text, tuple(words)) or _consumes(text, tuple(word for word in words if not legal_form(word)))


def short_of_one_word(word: str, name: str) -> bool:
    """Whether one word is made of the beginnings of all words of ``name``: "Ofsted", "Nymex"; two letters of some."""
    words = [part for part in fold(name).split() if sort_of_word(part) != "filler" and not legal_form(part)]
    text = fold(word)
    if not (1 < len(words) <= _MOST_INITIALS and len(words) < len(text) <= _LONGEST_WORD and text.isalpha()):
        return False
    return text not in words and text[0] == words[0][0] and _consumes(text, tuple(words), most_left_out=0)


def leading_word_left_out(letters: str, name: str) -> bool:
    """Whether ``letters`` are the initials of ``name`` without its first word, or with a "The" before it."""
    words = fold(name).split()
    text = letters.lower()
    if len(text) <= 2 or len(words) < 2:
        return False
    if text[0] == "t" and len(text) > 3 and text[1:] in initialisms(name):
        return True
    return _is_scope(words[0]) and text in initialisms(" ".join(words[1:]))


def _is_scope(word: str) -> bool:
    return bool(people_of(word.title())) or country_of(word.upper()) is not None or country_of(word.title()) is not None


def in_another_order(letters: str, name: str) -> bool:
    """Whether ``letters`` are the initials of ``name``, the last word first as in Romance languages: "PCI"."""
    words = fold(name.replace("'s", "").replace("’s", "")).split()
    content = [word[0] for word in words if sort_of_word(word) != "filler"]
    heads = {word[0] for word in words if sort_of_word(word) == "head"}
    return len(content) > 1 and sorted(content) == sorted(letters.lower()) and letters[0].lower() in heads


def begin_words(letters: str, name: str) -> bool:
    """Whether three letters or more all begin words of ``name``, in any order, with at most two words besides."""
    content = [word for word in fold(name).split() if sort_of_word(word) != "filler"]
    return len(letters) > 2 and len(content) - len(letters) <= 2 and likeness(letters, name) == 1.0


def spelled_abroad(letters: str, name: str) -> bool:
    """Whether ``letters`` begin the words of ``name`` in another language: "PSOE", "Spanish Socialist Workers' Party".

    Each letter takes a word of its own: its initial, or the initial of what it is called elsewhere. All words but
    countries are taken.
    """
    words = [word for word in fold(name).split() if sort_of_word(word) != "filler"]
    text = fold(letters)
    if len(text) <= 2 or not len(text) <= len(words) <= len(text) + 1 or len(words) > _MOST_ABROAD:
        return False
    choices = [word[0] + initials_abroad(word) for word in words]
    spare = len(words) - len(text)
    if spare and not any(_is_scope(word) for word in words):
        return False
    return _matched(text, tuple(choices), spare)


def _matched(text: str, choices: tuple[str, ...], spare: int) -> bool:
    """Whether each letter finds a word of its own, and no more than ``spare`` words are left."""
    if not text:
        return len(choices) <= spare
    return any(
        text[0] in choice and _matched(text[1:], (*choices[:place], *choices[place + 1 :]), spare)
        for place, choice in enumerate(choices)
    )


def likeness(letters: str, name: str) -> float:
    """The share of ``letters`` that begin words of ``name``, in any order."""
    left = [word[0] for word in fold(name).split()]
    found = 0
    for letter in letters.lower():
        if letter in left:
            left.remove(letter)
            found += 1
    return found / max(len(letters), 1)


def _consumes(text: str, words: tuple[str, ...], most_left_out: int = 1) -> bool:
    """Whether ``text`` is made of beginnings of ``words`` in order, at most some words left out in the middle."""
    states = {(0, 0)}  # letters used, words left out
    for word in words:
        reached = set()
        for used, left_out in states:
            length = 0
            while length < len(word) and used + length < len(text) and word[length] == text[used + length]:
                length += 1
                reached.add((used + length, left_out))
            if left_out < most_left_out and used:
                reached.add((used, left_out + 1))
        states = reached
        if not states:
            return False
    return any(used == len(text) for used, _ in states)
