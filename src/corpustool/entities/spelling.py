"""Are two words one word, spelled differently? Typing errors, inflected forms, ways to write foreign letters."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from corpustool.lexicon.rarity import zipf

# A word of so many letters may differ by one, or by two, and still be the same word misspelled.
_ONE_ERROR = 5
_TWO_ERRORS = 10
_ENDINGS = ("", "s", "es", "ed", "er", "ers", "ing", "d", "n", "i", "an", "ian", "ish", "ese", "a", "e")
_LONG_STEM = 5
_SHORT_ENDING = 2
_USUAL = 3.0  # Zipf: once in a million words; two words that are both so usual are no errors for one another
_USUAL_STEM = 4
_LONG_SOUND = 8
_LONG_WORD = 9

# Ways to write one sound of another script in Latin letters, the longest first.
_SOUNDS = (
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("dsch", "j"), ("dsh", "j"), ("kh", "k"),
    ("gh", "g"), ("ph", "f"), ("sh", "s"), ("zh", "z"), ("ch", "c"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("ts", "c"),
    ("tz", "c"), ("cz", "c"), ("dz", "z"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ii", "i"), ("aa", "a"),
    ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ck", "k"), ("qu", "k"), ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"),
)  # fmt: skip
_SOUND = re.compile("|".join(written for written, _ in _SOUNDS))
_SOUND_OF = dict(_SOUNDS)
_FIRST_YE = re.compile(r"^[iyj]e(?=[bcdfgklmnprstvxz])")  # "Yevgeny" and "Evgeny", "Jelena" and "Elena"
_DOUBLED = re.compile(r"(.)\1+")
_DIGITS = re.compile(r"\d+")
_SOFT_C = re.compile(r"c(?=[eiy])")


def misspelled(a: str, b: str) -> bool:
    """Whether ``a`` and ``b`` differ by a typing error: one letter in five, two in ten, or two neighbours swapped."""
    shorter, longer = sorted((len(a), len(b)))
    if shorter < _ONE_ERROR - 1 or longer < _ONE_ERROR or longer - shorter > 2 or _other_digits(a, b):
        return False
    allowed = 2 if shorter >= _TWO_ERRORS else 1
    if OSA.distance(a, b, score_cutoff=allowed) > allowed:
        return False
    return a[0] == b[0] or a[1:2] == b[:1] or b[1:2] == a[:1] or longer >= _TWO_ERRORS


def one_letter_doubled(a: str, b: str) -> bool:
    """Whether ``a`` and ``b`` differ only by one letter that one of them has twice: "talbot" and "talbott"."""
    return abs(len(a) - len(b)) == 1 and _DOUBLED.sub(r"\1", a) == _DOUBLED.sub(r"\1", b)


def both_usual(a: str, b: str) -> bool:
    """Whether ``a`` and ``b`` are two usual words of English text, and no forms of one: "google" and "goggle"."""
    if zipf(a) < _USUAL or zipf(b) < _USUAL:
        return False
    shared = _shared_start(a, b)
    return shared < _USUAL_STEM or a[shared:] not in _ENDINGS or b[shared:] not in _ENDINGS


def inflected(a: str, b: str) -> bool:
    """Whether ``a`` and ``b`` are forms of one long word: "protect" and "protecting"."""
    shared = _shared_start(a, b)
    if shared < _LONG_STEM:
        return False
    return a[shared:] in _ENDINGS and b[shared:] in _ENDINGS and min(len(a), len(b)) - shared <= _SHORT_ENDING


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """``word`` with the ways to write one sound made one: "qaddafi" is "kadafi", "yuri" and "iurii" are "iuri"."""
    text = _SOUND.sub(lambda found: _SOUND_OF[found.group()], _FIRST_YE.sub("e", word))
    text = _SOFT_C.sub("s", text.replace("j", "i") if "j" in text and not text.startswith("j") else text)
    return _DOUBLED.sub(r"\1", text.replace("h", "") or text)


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants of a word's `sound`, voiced and unvoiced made one, with a mark for a vowel at the beginning."""
    text = sound(word)
    return ("a" if text[:1] in "aeiou" else "") + _DOUBLED.sub(r"\1", text.translate(_UNVOICED))


_UNVOICED = str.maketrans({"g": "k", "c": "k", "z": "s", "d": "t", "b": "p", "v": "f"} | dict.fromkeys("aeiou"))


def transliterated(a: str, b: str) -> bool:
    """Whether ``a`` and ``b`` may be one foreign word written twice: "gaddafi" and "qadhafi", "sergey" and "sergei"."""
    if min(len(a), len(b)) < _ONE_ERROR - 1 or _other_digits(a, b):
        return False
    one, other = sound(a), sound(b)
    if one == other:
        return True
    if len(skeleton(a)) < 3 or skeleton(a) != skeleton(b) or not (a[0] == b[0] or _begin_alike(one, other)):
        return False
    long = min(len(one), len(other)) >= _LONG_SOUND or min(len(a), len(b)) >= _LONG_WORD
    allowed = 2 if long else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _other_digits(a: str, b: str) -> bool:
    """Whether there are digits in the words, and not the same: "105th" and "205th", "A12" and "A13"."""
    return not (a.isalpha() and b.isalpha()) and _DIGITS.findall(a) != _DIGITS.findall(b)


def _begin_alike(a: str, b: str) -> bool:
    """Whether two sounds begin with one letter, with "g" and "k", or are otherwise equal: "usama" and "osama"."""
    return a[0] == b[0] or {a[0], b[0]} == {"g", "k"} or a[1:] == b[1:]


def _shared_start(a: str, b: str) -> int:
    for place, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return place
    return min(len(a), len(b))
