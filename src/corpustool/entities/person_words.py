"""How alike are two words of people's names? Equal, an initial, a short form, another spelling, a slip."""

from __future__ import annotations

from corpustool.entities.romanised import two_syllables
from corpustool.entities.servants import master
from corpustool.entities.spelling import misspelled, one_letter_doubled, sound, transliterated
from corpustool.lexicon.persons import family_share, is_given, is_known_name, one_given_name, one_spelling

_LONG = 4
# Two family names of the tables that differ by a slip are one only where they are rarer than this, beside a given
# name that is rarer than this (of 100,000 each): the chance of two such people in one set of articles is small.
_RARE_FAMILY = 60
_VERY_RARE_FAMILY = 10
_VERY_LONG = 7


def alike(a: str, b: str, last: bool) -> tuple[float, str]:
    """How alike two words of people's names are, and in what way; ``last``: one of them may be a family name."""
    if a == b:
        return 1.0, "equal"
    if len(a) == 1 or len(b) == 1:
        return (0.85, "initial") if a[0] == b[0] and not last else (0.0, "")
    if master(a) != a or master(b) != b:
        return _alike_servants(a, b)
    if one_spelling(a, b):
        return 0.93, "written"
    return _alike_forms(a, b, last)


def _alike_forms(a: str, b: str, last: bool) -> tuple[float, str]:
    """What short forms and letters say of two words that no table of spellings knows as one."""
    if not last and one_given_name(a, b):
        return 0.93, "short form"
    if respelled(a, b):
        return 0.9 if transliterated(a, b) else 0.82, "spelling"
    if not last and min(len(a), len(b)) > _LONG and sound(a) == sound(b):
        return 0.88, "spelling"
    return (0.7, "slip") if last and _slip(a, b) else (0.0, "")


def _alike_servants(a: str, b: str) -> tuple[float, str]:
    """How alike "abdulkarim" is to "abdulkareem", and to "karim"."""
    one, other = master(a), master(b)
    if (one == a) != (other == b):
        return (0.85, "servant") if one == other or one_spelling(one, other) else (0.0, "")
    if one_spelling(one, other):
        return 0.93, "written"
    return (0.9, "spelling") if respelled(one, other) else (0.0, "")


def respelled(a: str, b: str) -> bool:
    """Whether two words are one name misspelled or transliterated; two names that are both usual are two names."""
    if (is_known_name(a) and is_known_name(b)) or two_syllables(a, b):
        return False
    return misspelled(a, b) or transliterated(a, b)


def _slip(a: str, b: str) -> bool:
    """Whether two usual family names may be one with a slip: a letter doubled, or one letter of a long rare one.

    That is little evidence: it needs a given name that is equal, and not so common that two people may share it.
    """
    most = max(family_share(a), family_share(b))
    if not (is_known_name(a) and is_known_name(b)) or is_given(a) or is_given(b) or most > _RARE_FAMILY:
        return False
    if one_letter_doubled(a, b):
        return True
    return min(len(a), len(b)) >= _VERY_LONG and most <= _VERY_RARE_FAMILY and misspelled(a, b)
