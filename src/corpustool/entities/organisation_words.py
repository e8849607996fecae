"""What are the words of an organisation's name? Countries as keys, legal forms and numbers apart, words in one form."""

from __future__ import annotations

import re

from corpustool.lexicon.folding import fold, initials_of
from corpustool.lexicon.organisations import legal_phrase, plain_word, short_phrase, sort_of_word
from corpustool.lexicon.places import nation_at
from corpustool.lexicon.tables import rows

_MIXED = re.compile(r"(?=.{3,7}$)[A-Z][a-z]{0,2}(?:[A-Z][a-z]{0,2})+")
_NUMBER = re.compile(r"^(\d+)(?:st|nd|rd|th)?$")
_ROMAN = re.compile(r"^(?:x{0,3})(?:ix|iv|v?i{0,3})$")
_ORDINALS = {row[0]: row[2] for row in rows("telling_apart.tsv") if row[1] == "number"}
_BETWEEN = re.compile(r"[\s\-–—/]+")


def with_countries(text: str) -> list[tuple[str, str]]:
    """The folded words of ``text`` and how they are printed; a country is "@" and the key of its place."""
    printed = [word for word in _BETWEEN.split(text) if word]
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(printed):
        key, length = nation_at(printed, place)
        if key:
            found.append((f"@{key}", " ".join(printed[place : place + length]).strip(",.;:")))
        else:
            found.extend((word, word) for word in fold(printed[place]).split())
        place += length
    return found


def without_legal_phrases(found: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[str]]:
    """The words without legal forms of several words ("Limited Liability Company"), and these forms."""
    words = [word for word, _ in found]
    kept: list[tuple[str, str]] = []
    forms: list[str] = []
    place = 0
    while place < len(words):
        phrase = legal_phrase(words, place)
        if phrase and phrase[1] < len(words):
            forms.append(phrase[0])
            place += phrase[1]
        else:
            kept.append(found[place])
            place += 1
    return kept, forms


def with_short_phrases(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The words with phrases in their shorter form: "Foreign Affairs" as "Foreign", without "Football Club"."""
    words = [word for word, _ in found]
    kept: list[tuple[str, str]] = []
    place = 0
    while place < len(words):
        phrase = short_phrase(words, place)
        if phrase is None or phrase[1] == len(words):
            kept.append(found[place])
            place += 1
            continue
        printed = " ".join(text for _, text in found[place : place + phrase[1]])
        kept.extend((word, printed) for word in phrase[0])
        place += phrase[1]
    return kept


def abbreviation(text: str) -> str | None:
    """The letters of a name that is an abbreviation, also of mixed case: "NATO", "DfT", "ShEx"."""
    mixed = _MIXED.fullmatch(text) and 2 * sum(letter.isupper() for letter in text) >= len(text)
    return initials_of(text) or (text if mixed else None)


def number_in(word: str) -> str | None:
    """The number that a word is: digits, an ordinal, a Roman number of more than one letter; else ``None``."""
    found = _NUMBER.match(word)
    if found:
        return found.group(1)
    return _ORDINALS.get(word) or (word if len(word) > 1 and _ROMAN.match(word) else None)


def stem(word: str) -> str:
    """One form for the spellings and numbers of a word."""
    plain = plain_word(word)
    if len(plain) > 4 and plain.endswith("ies"):
        return plain_word(plain[:-3] + "y")
    if len(plain) > 4 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        singular = plain_word(plain[:-1])
        return singular if sort_of_word(singular) or not sort_of_word(plain) else plain
    plural = plain_word(f"{plain}s")  # the table of generic words has "workers", and no "worker"
    return plural if sort_of_word(plural) and not sort_of_word(plain) else plain
