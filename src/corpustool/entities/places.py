"""Do two names name one place? Asked first of the tables of places, then of the letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import Indel

from corpustool.domain.entities import SPELLING_REASON
from corpustool.domain.mentions import NameMatch
from corpustool.entities.acronyms import initialisms
from corpustool.entities.groups import has_ending_more
from corpustool.entities.organisation_words import number_in
from corpustool.entities.parts import PlaceName
from corpustool.entities.spelling import both_usual, inflected, misspelled, skeleton, sound, transliterated
from corpustool.entities.verdicts import EQUAL, different, same
from corpustool.lexicon.folding import fold
from corpustool.lexicon.gazetteer import NameSort
from corpustool.lexicon.organisations import sort_of_difference
from corpustool.lexicon.places import contains
from corpustool.lexicon.tables import rows

_LONG = 5
_SHORT = 3
_CONSONANTS_AND_MORE = 0.75  # of the letters, where the consonants agree
_HOW = {
    NameSort.USUAL: "the usual name",
    NameSort.OFFICIAL: "an official name",
    NameSort.OTHER: "another or former name",
    NameSort.ABBREVIATION: "an abbreviation",
}


def compare_places(a: PlaceName, b: PlaceName) -> NameMatch:
    """Whether two places' names name one place."""
    if a.folded == b.folded and a.folded and _case_agrees(a, b):
        return EQUAL
    if not a.words or not b.words:
        return different(0.0, "a name without letters")
    if a.folded == b.folded:
        return different(0.5, "an abbreviation in capitals and a word")
    if a.whole and b.whole and contains(a.whole, b.whole) is False and contains(b.whole, a.whole) is False:
        return different(0.1, f"in “{a.whole}” and in “{b.whole}”")
    if _defines(a, b):
        return same(0.95, "the other name stands with it")
    return _by_tables(a, b) or _by_words(a, b)


def _case_agrees(a: PlaceName, b: PlaceName) -> bool:
    """Whether equal letters mean the same: "US" and "us" do not."""
    return bool(a.initials) == bool(b.initials) or len(a.folded) > _SHORT


def _defines(a: PlaceName, b: PlaceName) -> bool:
    return any(
        one.whole and fold(one.whole) == " ".join(other.words) and not _holds(one) for one, other in ((a, b), (b, a))
    )


def _holds(name: PlaceName) -> bool:
    """Whether the place behind the comma is the whole that holds the place before it."""
    return contains(name.whole, " ".join(word.title() for word in name.words)) is not False


def _by_tables(a: PlaceName, b: PlaceName) -> NameMatch | None:
    """What the tables of places say, where they know both names."""
    if a.words == b.words:
        return _same_name(a, b)
    if a.usual and a.usual == b.usual and not set(a.known).isdisjoint(b.known):
        return same(0.96, f"{_how(a, b)} of the same place")
    for one, other in ((a, b), (b, a)):
        for key, how in zip(one.known, one.how, strict=False):
            if key in other.known:
                return _known_as_one(other, key, how)
    if set(a.people) & set(b.people):
        return same(0.93, "both are names of one people")
    for one, other in ((a, b), (b, a)):
        if set(one.people) & set(other.known[:2]):
            return same(0.92, f"“{' '.join(one.words)}” are the people of the place, or its adjective")
    return None


def _same_name(a: PlaceName, b: PlaceName) -> NameMatch:
    """Two places of one name, one of them with the place that holds it: is it the one that is usually meant?"""
    usual = b if a.whole else a
    if a.known and b.known and a.known[0] != b.known[0] and "/" not in usual.known[0] and not _one_inside(a, b):
        return different(0.5, "the name alone usually means another place")
    return same(0.97, "same name, with and without the place that holds it")


def _one_inside(a: PlaceName, b: PlaceName) -> bool:
    """Whether the one place is a city and the other what holds it, both of one name: New York."""
    one, other = a.known[0], b.known[0]
    return one.partition("/")[2] == other or other.partition("/")[2] == one


def _how(a: PlaceName, b: PlaceName) -> str:
    """How the name that is not the usual one names the place."""
    sorts = [NameSort(name.how[0]) for name in (a, b) if name.how and name.how[0] != NameSort.USUAL]
    return _HOW[sorts[0]] if sorts else "a usual name"


def _known_as_one(b: PlaceName, key: str, how: str) -> NameMatch:
    its = b.how[b.known.index(key)]
    reason = f"{_HOW[NameSort(how if how != NameSort.USUAL else its)]} of the same place"
    return same(0.75, f"{reason}, if no other place of the name is meant")


def _by_words(a: PlaceName, b: PlaceName) -> NameMatch:
    core_a, core_b = _core(a), _core(b)
    for one, other in ((a, b), (b, a)):
        if (
            one.initials
            and not (one.known or other.initials)
            and one.initials.lower() in initialisms(" ".join(other.words))
        ):
            sure = 0.85 if len(one.initials) > 2 else 0.64
            return same(sure, f"“{one.initials}” are the initials of the name")
    apart = _told_apart(a, b)
    if apart:
        return different(0.12, f"only one of them is “{apart}”")
    known = _known_apart(a, b)
    if core_a == core_b and not ((a.whole or b.whole) and known and set(a.known).isdisjoint(b.known)):
        return _same_core(a, b, known)
    if known:
        return different(0.25 * _likeness(core_a, core_b), "two different known places")
    if not (a.people or b.people or (a.known and b.known)) and _of_one_people(core_a, core_b):
        return same(0.8, "singular, plural or adjective of one name")
    return _letters(a, b, core_a, core_b)


def _same_core(a: PlaceName, b: PlaceName, known: bool) -> NameMatch:
    sorts = _sorts_apart(a, b)
    if known and ("city" in sorts or len(sorts) > 1):
        return different(0.4, "a place and a city named after it")
    if known and sorts != {"area"}:
        return different(0.3, "two different known places")
    if "site" in sorts:
        return different(0.45, "a place and another one named after it")
    if sorts & {"water", "land form"}:
        if a.known or b.known or sorts & {"area", "city"}:
            return different(0.4, "a place and a water or land form named after it")
        return same(0.62, "the same name but for the sort of water or land form")
    return same(0.9, "same name but for a word like “province”, “island” or “city”")


def _sorts_apart(a: PlaceName, b: PlaceName) -> set[str]:
    """What sorts of place the words that only one has say; a county is no island, else both are areas."""
    sorts = {_generic().get(word, "") for word in set(a.words) ^ set(b.words)}
    areas = {"county", "island"}
    return {"site"} if areas <= sorts else {"area" if sort in areas else sort for sort in sorts}


def _letters(a: PlaceName, b: PlaceName, core_a: tuple[str, ...], core_b: tuple[str, ...]) -> NameMatch:
    """Compare what is left by its letters: misspelled, transliterated, or part of a longer name."""
    one, other = "".join(core_a), "".join(core_b)
    if one == other:
        return same(0.93, f"{SPELLING_REASON}: joined or hyphenated")
    if a.people or b.people:
        return different(0.2 * _likeness(core_a, core_b), "a people and another place")
    respelled = _respelled(a, b, core_a, core_b)
    if respelled and len(core_a) == len(core_b) == 1 and both_usual(one, other):
        return different(0.5 * _likeness(core_a, core_b), f"“{one}” and “{other}” are two usual words")
    if respelled:
        return respelled
    words_a, words_b = set(a.words) - _SMALL, set(b.words) - _SMALL
    if words_a < words_b or words_b < words_a:
        return different(0.45, "one name is a part of the other")
    return different(0.55 * _likeness(core_a, core_b) ** 2, "two different names")


def _respelled(a: PlaceName, b: PlaceName, core_a: tuple[str, ...], core_b: tuple[str, ...]) -> NameMatch | None:
    """One name spelled in two ways, by sound or by letters, if it may be."""
    one, other = "".join(core_a), "".join(core_b)
    if sound(one) == sound(other) and not (a.known and b.known):
        return same(0.88, f"{SPELLING_REASON}: two ways to write one sound")
    if min(len(one), len(other)) >= _LONG and len(core_a) == len(core_b) and _may_be_respelled(a, b, one, other):
        for score, how in _ways(one, other):
            return same(score + 0.15 * _likeness(core_a, core_b), f"{SPELLING_REASON}: {how}")
    return None


def _of_one_people(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return len(a) == len(b) == 1 and min(len(a[0]), len(b[0])) >= _SHORT + 1 and has_ending_more(a[0], b[0])


def _may_be_respelled(a: PlaceName, b: PlaceName, one: str, other: str) -> bool:
    """Whether a name may be another one misspelled; beside a known place only a long one that differs by a letter."""
    if a.known and b.known:
        return False
    return not (a.known or b.known) or (min(len(one), len(other)) > _LONG and misspelled(one, other))


def _ways(one: str, other: str) -> Iterator[tuple[float, str]]:
    """The ways in which two words are one word spelled differently, the surest first."""
    if transliterated(one, other):
        yield 0.7, "a transliteration"
    alike = Indel.normalized_similarity(sound(one), sound(other))
    if skeleton(one) == skeleton(other) and len(skeleton(one)) > 3 and alike >= _CONSONANTS_AND_MORE:
        yield 0.6, "the same consonants"
    if misspelled(one, other):
        yield 0.58, "a letter or two"
    if inflected(one, other):
        yield 0.55, "another ending"


def _core(name: PlaceName) -> tuple[str, ...]:
    """The words without those that say what sort of place it is, small words and saints' marks."""
    kept = tuple(word for word in name.words if word not in _generic() and word not in _SMALL)
    return kept or name.words


def _told_apart(a: PlaceName, b: PlaceName) -> str:
    for word in sorted(set(a.words) ^ set(b.words)):
        if sort_of_difference(word) in ("direction", "opposite", "other", "number") or number_in(word):
            return word
    return ""


def _known_apart(a: PlaceName, b: PlaceName) -> bool:
    """Whether the tables know both names, or their people, as different places."""
    return bool(a.known or a.people) and bool(b.known or b.people)


def _likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    return Indel.normalized_similarity(sound("".join(a)), sound("".join(b)))


_SMALL = frozenset(["of", "the", "de", "du", "del", "la", "le", "los", "las", "el", "al", "and"])


@cache
def _generic() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("place_generic.tsv")}
