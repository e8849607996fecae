"""Which words tell what happened, what became of people, where on the compass, and what lies beside the story?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corpustool.lexicon.tables import rows, words


@dataclass(frozen=True, slots=True)
class Happening:
    """A kind of event; ``often`` tells how soon one place sees another: ``once``, ``rare`` or ``often``."""

    kind: str
    often: str


@cache
def _happenings() -> dict[str, Happening]:
    return {word: Happening(kind, often) for kind, often, listed in rows("happenings.tsv") for word in listed.split()}


def happening(word: str) -> Happening | None:
    """The kind of event that a word (lower-case lemma) tells of."""
    return _happenings().get(word)


@cache
def roles() -> dict[tuple[str, ...], str]:
    """The role that each word or phrase (lower case, as printed) gives to the people counted beside it."""
    return {tuple(phrase.split("_")): role for role, listed in rows("roles.tsv") for phrase in listed.split()}


@cache
def role_words() -> frozenset[str]:
    """Every word that takes part in naming a role."""
    return frozenset(word for phrase in roles() for word in phrase)


@cache
def known_roles() -> frozenset[str]:
    """The names of the roles ("killed", "hurt")."""
    return frozenset(roles().values())


@cache
def _bearings() -> dict[str, str]:
    return {word: bearing for bearing, listed in rows("bearings.tsv") for word in listed.split()}


def bearing(word: str) -> str | None:
    """The part of a country that a word points to ("NW": northwest)."""
    return _bearings().get(word.lower())


@cache
def background_cues() -> frozenset[str]:
    """Words and phrases that lead to another event or a longer span of time."""
    return frozenset(phrase.replace("_", " ") for phrase in words("background_cues.txt"))


@cache
def parents() -> frozenset[str]:
    """Nouns before "of N" that make the number count children."""
    return words("parents.txt")


@cache
def degrees() -> frozenset[str]:
    """Adverbs that single out some of the hurt ("critically")."""
    return words("degrees.txt")


@cache
def denials() -> frozenset[str]:
    """Lemmas that turn down what somebody else said."""
    return words("denials.txt")
