"""What is left of a name when case, accents, punctuation and the article do not count?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a base letter and a mark.
_SINGLE = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ə": "a", "ħ": "h"}
)
_DROPPED = re.compile(r"[.'’‘`´ʻʼ\u200b-\u200f\u00ad]")
_APART = re.compile(r"[^\w]|_")
_SAINT = re.compile(r"^(?:st|ste)(?= \w)")
_ONE_WORD = re.compile(r"(?:[^\W\d_a-zß-ÿ][.&/-]?){2,}s?\.?")
_LETTERS_APART = re.compile(r"[^\W\d_a-zß-ÿ]\.?(?: [^\W\d_a-zß-ÿ]\.?)+")


@lru_cache(maxsize=1 << 17)
def fold(name: str) -> str:
    """``name`` in plain lower-case letters and digits, words parted by one space.

    Accents, full stops and apostrophes go ("U.S." is "us", "Côte d'Ivoire" is "cote divoire"), other punctuation
    becomes a space, "&" becomes "and", a leading "the" is left out, a leading "St" is "saint".
    """
    text = name
    if text.isascii() and text.replace(" ", "").isalnum():
        return _without_article(" ".join(text.lower().split()))
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.lower().translate(_SINGLE))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _DROPPED.sub("", text.casefold()).replace("&", " and ")
    return _without_article(" ".join(_APART.sub(" ", text).split()))


def _without_article(text: str) -> str:
    if text.startswith("the ") and len(text) > len("the "):
        text = text[4:]
    return _SAINT.sub("saint", text) if text.startswith("st") else text


def initials_of(name: str) -> str | None:
    """The letters of a name of one word in upper case, as abbreviations are ("U.S." is "US", "NATO"), else ``None``."""
    text = name.strip()
    if text[:4].lower() == "the ":
        text = text[4:].strip()
    if text[1:2].islower() or not (_ONE_WORD.fullmatch(text) or _LETTERS_APART.fullmatch(text)):
        return None
    return "".join(letter for letter in text if letter.isalnum())
