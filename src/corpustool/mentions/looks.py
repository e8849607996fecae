"""What do a candidate's own letters tell? Its length and case, its words, and the tables that know it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from corpustool.lexicon import namewords, places
from corpustool.lexicon.folding import fold
from corpustool.lexicon.gazetteer import NameSort, PlaceSort

FAMILIAR = 4.0
"""Zipf value from which a word of a name is a familiar one: "Open", "Quiet", "Currents"."""
ADVERB = 3.0
"""Zipf value from which an adverb and the word it is made of are in most readers' vocabulary."""
PLAIN = "a plain word"
NAMED_AS_PLACES = "named as places are"
"""Evidence of "Port Ellery", "Mount Wilson", "San Telmo": of the name behind the place word nothing follows."""
LINKING = frozenset(("of", "for", "and", "&", "the"))


def looks(text: str, lower: frozenset[str]) -> tuple[str, ...]:
    """The evidence of the letters of ``text``; ``lower`` are the words of the document in lower case."""
    if all(word in lower for word in text.lower().split()):
        return ("also in lower case", *_letters(text))
    return _letters(text)


@lru_cache(maxsize=1 << 14)
def _letters(text: str) -> tuple[str, ...]:
    """What the letters tell in every document."""
    words = text.split()
    length = f"of {min(len(words), 4)} words"
    listed = tuple(_listed(text))
    cues = tuple(namewords.cues(text))
    if len(words) == 2 and cues == ("begins as place",):
        cues = (NAMED_AS_PLACES,)
    personal = () if (listed and len(words) > 1) or NAMED_AS_PLACES in cues else tuple(_personal(words))
    known = namewords.known_organisation(text)
    named = (f"a known {known}",) if known else ()
    return (length, *_shape(text, words), *cues, *personal, *listed, *named, *_ordinary(words))


def _shape(text: str, words: list[str]) -> Iterator[str]:
    letters = sum(char.isalpha() for char in text)
    if len(words) == 1 and letters > 1 and text.isupper():
        yield "capitals only, short" if letters < 6 else "capitals only, long"
    if any(char.isdigit() for char in text):
        yield "has a digit"
    if "-" in text:
        yield "has a hyphen"
    if len(words) > 1 and any(len(word) == 2 and word[1] == "." and word[0].isupper() for word in words):
        yield "has an initial"
    if not LINKING.isdisjoint(words):
        yield "has a small word"
    elif any(word[0].islower() for word in words):
        yield "has a lower-case word"


def _personal(words: list[str]) -> Iterator[str]:
    if fold(words[0]) in namewords.forenames():
        yield "begins with a given name" if len(words) > 1 else "a given name"
    if fold(words[-1]) in namewords.surnames():
        yield "ends with a family name" if len(words) > 1 else "a family name"


def _listed(text: str) -> Iterator[str]:
    if text.lower() in namewords.unions():
        yield "a union of countries"
        return
    found = places.readings(text)
    if found:
        place, how = found[0]
        what = f"city of size {place.size}" if place.sort is PlaceSort.CITY else str(place.sort)
        yield f"a {what}" if how is NameSort.USUAL else f"{how} of a {what}"
    if namewords.is_people(text):
        yield "a people"


def _ordinary(words: list[str]) -> Iterator[str]:
    bare = [word.strip(".,'’").lower() for word in words]
    if all(word in namewords.junk() for word in bare):
        yield "junk words"
    if all(word in namewords.titles() for word in bare):
        yield "title alone"
    common = [namewords.commonness(word) for word in words]
    yield f"{'one word' if len(words) == 1 else 'words'} of commonness {max(2, min(6, int(min(common))))}"
    if len(words) == 1:
        yield from _single(words[0], bare[0], common[0])
        return
    if nation := namewords.people_or_country(words[0]):
        yield f"begins with a {nation}"
    named = fold(words[0]) in namewords.forenames()
    if namewords.is_common_noun(bare[-1]):
        family = fold(words[-1]) in namewords.surnames()
        yield "ends in the plural, as families do" if family or named else "ends in the plural"
    elif bare[-1].endswith("ing") and common[-1] >= namewords.PLAIN:
        yield "ends in -ing"
    if not named and common[0] >= FAMILIAR:
        yield "begins with a familiar word"
    if common[-1] >= FAMILIAR and fold(words[-1]) not in namewords.surnames():
        yield "ends with a familiar word"
    if not named and fold(words[-1]) not in namewords.surnames():
        yield "words of no person"


def _single(word: str, bare: str, common: float) -> Iterator[str]:
    if namewords.is_common_noun(bare):
        yield "one word in the plural"
    personal = _is_personal(word)
    if not personal and _is_adverb(bare) and not places.is_place(word):
        yield "an adverb"
    if common >= FAMILIAR or (common >= namewords.PLAIN and not personal):
        yield PLAIN
    elif namewords.place_ending(bare):
        yield "ends as towns do"


def _is_adverb(word: str) -> bool:
    """Whether a word is made of another one with -ly: "separately"."""
    return word.endswith("ly") and namewords.commonness(word) >= ADVERB and namewords.commonness(word[:-2]) >= ADVERB


def _is_personal(word: str) -> bool:
    return fold(word) in namewords.forenames() or fold(word) in namewords.surnames()
