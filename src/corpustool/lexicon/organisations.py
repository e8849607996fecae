"""What do the words of an organisation's name tell? Legal forms, generic words, spellings, words that tell apart.

Words are asked for in folded letters (see `folding.fold`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpustool.lexicon.tables import rows


def legal_form(word: str) -> str | None:
    """The legal form that ``word`` stands for ("limited" is "ltd"), else ``None``."""
    return _legal_forms().get(word)


def legal_phrase(words: Sequence[str], place: int) -> tuple[str, int] | None:
    """The legal form that ``words`` write out from ``place`` on ("limited liability company"), and its length."""
    for phrase, form in _legal_phrases().get(words[place], ()):
        if tuple(words[place : place + len(phrase)]) == phrase:
            return form, len(phrase)
    return None


def short_phrase(words: Sequence[str], place: int) -> tuple[tuple[str, ...], int] | None:
    """What stands for the phrase that ``words`` have at ``place`` ("foreign affairs": "foreign"), and its length."""
    for phrase, others in _short_phrases().get(words[place], ()):
        if tuple(words[place : place + len(phrase)]) == phrase:
            return others, len(phrase)
    return None


def plain_word(word: str) -> str:
    """``word`` in American spelling, written out where it is a usual abbreviation: "centre", "dept", "organisation"."""
    american = _american().get(word, word)
    return _written_out().get(american, american)


def initials_abroad(word: str) -> str:
    """The initials of what a word of parties' names is called in other languages: "workers" gives "otrlak"."""
    return _initials_abroad().get(word, "")


def sort_of_word(word: str) -> str | None:
    """``head``, ``modifier`` or ``filler`` for a word that many organisations share, else ``None``: it is telling."""
    return _generic().get(word)


def sort_of_difference(word: str) -> str | None:
    """``direction``, ``opposite``, ``part``, ``number`` or ``other`` for a word that tells two names apart."""
    return _telling_apart().get(word)


@cache
def _legal_forms() -> dict[str, str]:
    return {word: form for form, others in rows("legal_forms.tsv") for word in others.split()}


@cache
def _legal_phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The legal forms of several words by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form, text in rows("legal_phrases.tsv"):
        words = tuple(text.split())
        found.setdefault(words[0], []).append((words, form))
    return {first: sorted(phrases, key=lambda one: (-len(one[0]), one)) for first, phrases in found.items()}


@cache
def _short_phrases() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrase, *others in rows("organisation_phrases.tsv"):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, tuple(" ".join(others).split())))
    return found


@cache
def _initials_abroad() -> dict[str, str]:
    return {word: letters for words, letters in rows("initials_abroad.tsv") for word in words.split()}


@cache
def _american() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("spelling_variants.tsv")}


@cache
def _written_out() -> dict[str, str]:
    return {
        other: _american().get(word, word)
        for word, _sort, others in rows("organisation_generic.tsv")
        for other in others.split()
    }


@cache
def _generic() -> dict[str, str]:
    found: dict[str, str] = {}
    for word, sort, others in rows("organisation_generic.tsv"):
        found.update(dict.fromkeys((word, plain_word(word), *others.split()), sort))
    return found


@cache
def _telling_apart() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("telling_apart.tsv")}
