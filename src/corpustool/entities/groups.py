"""Do two names name one people or group? By the tables of demonyms, then by letters and endings."""

from __future__ import annotations

from corpustool.domain.entities import SPELLING_REASON
from corpustool.domain.mentions import NameMatch
from corpustool.entities.parts import PlaceName
from corpustool.entities.spelling import misspelled, transliterated
from corpustool.entities.verdicts import EQUAL, different, same
from corpustool.lexicon.organisations import sort_of_difference

_LONG = 4
_ENDINGS = frozenset(
    (
        "s",
        "es",
        "n",
        "ns",
        "i",
        "is",
        "ian",
        "ians",
        "ish",
        "an",
        "ans",
        "ese",
        "ite",
        "ites",
        "er",
        "ers",
        "men",
        "man",
    )
)


def compare_groups(a: PlaceName, b: PlaceName) -> NameMatch:
    """Whether two names of peoples, nationalities or faiths name one group."""
    if a.folded == b.folded and a.folded:
        return EQUAL
    if not a.words or not b.words:
        return different(0.0, "a name without letters")
    apart = next((word for word in sorted(set(a.words) ^ set(b.words)) if sort_of_difference(word)), "")
    if apart:
        return different(0.1, f"only one of them is “{apart}”")
    if a.people and b.people:
        one = set(a.people) & set(b.people)
        return same(0.95, "names of one people") if one else different(0.05, "two known peoples")
    if a.words[:-1] == b.words[:-1]:
        return _last_words(a.words[-1], b.words[-1])
    return different(0.1, "two different names")


def _last_words(a: str, b: str) -> NameMatch:
    if min(len(a), len(b)) > 2 and has_ending_more(a, b):
        return same(0.92, "singular, plural or adjective of one name")
    one, other = a.removesuffix("s"), b.removesuffix("s")
    if min(len(one), len(other)) > _LONG and (misspelled(one, other) or transliterated(one, other)):
        return same(0.8, f"{SPELLING_REASON}: “{a}” and “{b}”")
    return different(0.1, "two different names")


def has_ending_more(a: str, b: str) -> bool:
    """Whether one word is the other with an ending of peoples and adjectives: "kurd" and "kurdish"."""
    shorter, longer = sorted((a, b), key=lambda word: (len(word), word))
    return longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS
