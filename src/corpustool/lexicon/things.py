"""Which nouns name one thing that news counts, and which name a kind of it?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corpustool.lexicon.tables import rows, words


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that is counted, under its first name: ``generic`` if it names its whole family ("people")."""

    name: str
    family: str
    generic: bool


@cache
def _things() -> dict[str, tuple[Thing, ...]]:
    found: dict[str, list[Thing]] = {}
    for family, reach, nouns in rows("things.tsv"):
        names = nouns.split()
        for noun in names:
            found.setdefault(noun, []).append(Thing(names[0], family, reach == "generic"))
    return {noun: tuple(things) for noun, things in found.items()}


def things(noun: str) -> tuple[Thing, ...]:
    """What a noun (lower-case lemma) may count; empty where the table does not know it."""
    return _things().get(noun) or _things().get(noun.removesuffix("s"), ())


@cache
def restrictions() -> frozenset[str]:
    """Words that single out some of the things counted ("new", "other")."""
    return words("restrictions.txt")


@cache
def loose_modifiers() -> frozenset[str]:
    """Words that colour the thing counted and change no number ("suspected", "so-called")."""
    return words("loose_modifiers.txt")


@cache
def _by_verb() -> dict[str, str]:
    return {verb: noun for noun, listed in rows("counted_by_verb.tsv") for verb in listed.split()}


def counted_by(verb: str) -> str | None:
    """What a verb (lower-case lemma) makes of the people it is told of: to employ makes employees."""
    return _by_verb().get(verb)
