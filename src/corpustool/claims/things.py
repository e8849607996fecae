"""Do two figures count the same thing? Same noun, a synonym, one the corpus taught, a kind of it - or another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from corpustool.claims.countries import country
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.figures import Counted
from corpustool.lexicon.things import loose_modifiers, restrictions, things


class Kin(Enum):
    """How two counted things are related; the weight is what it adds to "one question"."""

    SAME = ("the same thing is counted", 1.5)
    SYNONYM = ("the things counted are two names of one", 1.2)
    TAUGHT = ("the articles give one value under both names", 1.0)
    DECIDED = ("a person decided that both names mean one thing", 1.5)
    GENERAL = ("one counts a kind of what the other counts", 0.0)
    NEAR = ("the things counted are named differently", 0.0)
    OTHER = ("different things are counted", 0.0)

    def __init__(self, text: str, weight: float) -> None:
        self.text = text
        self.weight = weight

    @property
    def one(self) -> bool:
        """Whether both names mean one thing."""
        return self.weight > 0


@dataclass(frozen=True, slots=True)
class Words:
    """What the corpus and the people who keep it taught: pairs of nouns that name one thing, and that do not."""

    taught: frozenset[frozenset[str]] = field(default_factory=frozenset)
    same: frozenset[frozenset[str]] = field(default_factory=frozenset)
    different: frozenset[frozenset[str]] = field(default_factory=frozenset)


def decided(decisions: Sequence[Decision]) -> Words:
    """What people decided about things counted."""

    def pairs(verb: Verb) -> frozenset[frozenset[str]]:
        return frozenset(frozenset((d.a.lower(), d.b.lower())) for d in decisions if d.things and d.verb is verb)

    return Words(same=pairs(Verb.SAME), different=pairs(Verb.DIFFERENT))


def kin(a: Counted | None, b: Counted | None, words: Words) -> Kin:
    """How what ``a`` and ``b`` count is related; a figure that counts nothing by name may count anything."""
    if a is None or b is None:
        return Kin.SAME if a is b else Kin.GENERAL
    names = {frozenset((a.head, b.head)), frozenset((a.text.lower(), b.text.lower()))}
    if words.different & names:
        return Kin.OTHER
    if words.same & names:
        return Kin.DECIDED
    if a.head == b.head:
        return Kin.SAME
    if _people(a) or _people(b):
        return Kin.SYNONYM if generic(a) and generic(b) else Kin.GENERAL if _persons(a) and _persons(b) else Kin.OTHER
    by_table = _by_table(a.head, b.head)
    return Kin.TAUGHT if by_table is not Kin.SYNONYM and words.taught & names else by_table


@lru_cache(maxsize=100_000)
def _by_table(a: str, b: str) -> Kin:
    """What the table of things tells of two nouns."""
    known = things(a), things(b)
    if {thing.name for thing in known[0]} & {thing.name for thing in known[1]}:
        return Kin.SYNONYM
    near = [(x.generic, y.generic) for x in known[0] for y in known[1] if x.family == y.family]
    if (True, True) in near:
        return Kin.SYNONYM
    if near:
        return Kin.GENERAL if any(x or y for x, y in near) else Kin.NEAR
    return Kin.OTHER


def generic(counted: Counted | None) -> bool:
    """Whether the noun names a whole family ("people"), a people ("Iranians") or nothing at all."""
    return counted is None or _people(counted) is not None or any(thing.generic for thing in things(counted.head))


@lru_cache(maxsize=100_000)
def _people(counted: Counted) -> str | None:
    """The country whose people the noun itself names: "eight Britons"."""
    return country(counted.head.title()) if counted.text[-len(counted.head) - 1 :].strip()[:1].isupper() else None


def _persons(counted: Counted) -> bool:
    return _people(counted) is not None or family(counted.head) == "person"


def family(head: str) -> str:
    """The family of a counted noun ("person"), the noun itself where no family is known."""
    known = things(head)
    return known[0].family if known else head


@lru_cache(maxsize=100_000)
def restricting(counted: Counted | None) -> frozenset[str]:
    """The modifiers that single out some of the things: "newly identified", "other"."""
    if counted is None:
        return frozenset()
    split = {part for modifier in counted.modifiers for part in (modifier, *modifier.split("-"), *modifier.split())}
    return frozenset(split & restrictions())


@lru_cache(maxsize=100_000)
def content(counted: Counted | None) -> frozenset[str]:
    """The modifiers that say what sort of thing it is: neither restricting, nor judging, nor a country's."""
    if counted is None:
        return frozenset()
    return frozenset(
        modifier
        for modifier in counted.modifiers
        if modifier not in restrictions()
        and modifier not in loose_modifiers()
        and not country(modifier.title())
        and modifier.replace("-", "").isalpha()
    )


@lru_cache(maxsize=100_000)
def peoples(counted: Counted | None) -> frozenset[str]:
    """The countries that the noun and its modifiers name: "two British soldiers", "eight Britons"."""
    if counted is None:
        return frozenset()
    named = (*counted.modifiers, counted.head) if _people(counted) else counted.modifiers
    return frozenset(code for word in named if (code := country(word.title())))
