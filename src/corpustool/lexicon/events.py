"""Which words tell what happened, what became of people, where on the compass, and what lies beside the story?"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
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


def happenings(words: Collection[str]) -> frozenset[Happening]:
    """The kinds of event that any of the words (lower-case lemmas) tell of, alone or two together."""
    known = _happenings()
    alone = [known[word] for word in known.keys() & words]
    together = [
        told for told, first, second in _compounds() if not second.isdisjoint(words) and not first.isdisjoint(words)
    ]
    return frozenset(alone + together)


@cache
def _compounds() -> tuple[tuple[Happening, frozenset[str], frozenset[str]], ...]:
    return tuple(
        (Happening(kind, often), frozenset(first.split()), frozenset(second.split()))
        for kind, often, first, second in rows("compound_happenings.tsv")
    )


@cache
def _general() -> dict[str, frozenset[str]]:
    return {
        kind: frozenset(word.replace("_", " ") for word in listed.split())
        for kind, listed in rows("general_happenings.tsv")
    }


def may_be_one(kind: str, other: str) -> bool:
    """Whether two kinds of event may be told of one: a bombing is an attack."""
    return other in _general().get(kind, ()) or kind in _general().get(other, ())


@cache
def roles() -> dict[tuple[str, ...], str]:
    """The role that each word or phrase (lower case, as printed) gives to the people counted beside it."""
    return {tuple(phrase.split("_")): role for role, listed in rows("roles.tsv") for phrase in listed.split()}


def roles_along(words: Sequence[str]) -> tuple[str | None, ...]:
    """For each of the words (lower case) the role that it names, alone or in a phrase; the longest phrase wins."""
    known, longest = roles(), _longest()
    found: list[str | None] = [None] * len(words)
    end = 0
    for first in [index for index, word in enumerate(words) if word in longest]:
        for last in range(first + longest[words[first]], first, -1) if first >= end else ():
            role = known.get(tuple(words[first:last]))
            if role:
                end = min(last, len(words))
                found[first:end] = [role] * (end - first)
                break
    return tuple(found)


@cache
def _longest() -> dict[str, int]:
    """How many words the longest phrase has that begins with a word and names a role."""
    found: dict[str, int] = {}
    for phrase in roles():
        found[phrase[0]] = max(len(phrase), found.get(phrase[0], 0))
    return found


@cache
def role_words() -> frozenset[str]:
    """Every word that names a role by itself; the words of a phrase ("filled the streets") may tell anything."""
    return frozenset(phrase[0] for phrase in roles() if len(phrase) == 1)


@cache
def _verb_roles() -> dict[str, str]:
    return {verb: role for role, verbs in rows("verb_roles.tsv") for verb in verbs.split()}


def role_taken(verb: str) -> str | None:
    """The role of the people that a verb (as printed) takes: "carrying 140 passengers" tells of those aboard."""
    return _verb_roles().get(verb)


@cache
def _extents() -> dict[tuple[str, str], str]:
    return {(word, sort): role for role, sort, listed in rows("extents.tsv") for word in listed.split()}


def extent_of(word: str, dimension: str) -> str | None:
    """What a word (lemma) tells of a measured area, volume or mass: "burned", "flooded", "spilled"."""
    return _extents().get((word, dimension))


@cache
def extents() -> frozenset[str]:
    """What may become of a measured area or volume, and only ever becomes more."""
    return frozenset(role for (_, sort), role in _extents().items() if sort != "any")


def growing() -> frozenset[str]:
    """Verbs (lemmas) that say of an area or volume only that it became more, or how much there is."""
    return frozenset(word for word, sort in _extents() if sort == "any")


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


def bearings(words: Collection[str]) -> frozenset[str]:
    """The parts of a country that any of the words (lower case) point to."""
    known = _bearings()
    return frozenset([known[word] for word in known.keys() & words])


@cache
def background_cues() -> re.Pattern[str]:
    """Words and phrases that lead to another event or a longer span of time, in words joined by single spaces."""
    phrases = sorted(phrase.replace("_", " ") for phrase in words("background_cues.txt"))
    return re.compile(rf"(?:^| )(?:{'|'.join(map(re.escape, phrases))})(?= |$)")


@cache
def background_ends() -> frozenset[str]:
    """The last word of each of `background_cues`: words without any of them hold no cue."""
    return frozenset(phrase.rpartition("_")[2] for phrase in words("background_cues.txt"))


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
