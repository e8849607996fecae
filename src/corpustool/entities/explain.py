"""What speaks for and against two names being one? The features of the comparison in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Indel

from corpustool.domain.mentions import EntityKind
from corpustool.entities.acronyms import abbreviates
from corpustool.entities.compare import compare_names
from corpustool.entities.parts import OrganisationName, Parts, PersonName, PlaceName
from corpustool.entities.roster import parts_of
from corpustool.entities.spelling import inflected, misspelled, transliterated
from corpustool.entities.weights import TELLING, weight
from corpustool.entities.wording import as_printed
from corpustool.lexicon.gazetteer import NameSort, PlaceSort, gazetteer
from corpustool.lexicon.organisations import sort_of_difference
from corpustool.lexicon.persons import family_share, one_given_name

_COMMON_FAMILY = 50  # of 100,000
_NEARLY_ALL = 0.85
_HOW = {
    NameSort.USUAL: "the usual name",
    NameSort.OFFICIAL: "an official name",
    NameSort.OTHER: "another or former name",
    NameSort.ABBREVIATION: "an abbreviation",
    NameSort.DEMONYM: "a word for the people",
}
_SORTS = {
    PlaceSort.COUNTRY: "country",
    PlaceSort.REGION: "region of the world",
    PlaceSort.SUBDIVISION: "part of a country",
    PlaceSort.CITY: "city",
}


def explain_names(a: str, b: str, kind: str) -> tuple[str, ...]:
    """What speaks for ("for: …") and against ("against: …") ``a`` and ``b`` naming one ``kind`` of thing.

    The first sentence is the verdict with its reason and score; the others are the features that were seen, and
    what the tables know of each name ("known: …").
    """
    asked = EntityKind(kind)
    match = compare_names(a, b, kind)
    verdict = f"{'one' if match.same else 'kept apart'}: {match.reason} (score {match.score:.2f}, joined from 0.60 on)"
    left, right = parts_of(a, asked), parts_of(b, asked)
    return tuple(dict.fromkeys(as_printed(sentence, a, b) for sentence in (verdict, *_features(a, b, left, right))))


def _features(a: str, b: str, left: Parts, right: Parts) -> Iterator[str]:
    if left.folded == right.folded:
        yield "for: the letters are the same but for case, accents and punctuation"
    elif Indel.normalized_similarity(left.folded, right.folded) >= _NEARLY_ALL:
        yield "for: nearly all letters agree"
    yield from _words(a, b, left, right)
    if isinstance(left, PersonName) and isinstance(right, PersonName):
        yield from _persons(a, b, left, right)
    elif isinstance(left, OrganisationName) and isinstance(right, OrganisationName):
        yield from _organisations(left, right)
    elif isinstance(left, PlaceName) and isinstance(right, PlaceName):
        yield from _places(a, left)
        yield from _places(b, right)
        if left.known and right.known and set(left.known).isdisjoint(right.known):
            yield "against: both are known places, and not the same one"


def _words(a: str, b: str, left: Parts, right: Parts) -> Iterator[str]:
    """Words on both sides, words that may be one word, and words of one side alone."""
    shared = [word for word in left.words if word in right.words]
    if shared:
        yield f"for: {_listed(_printed(shared, left))} on both sides"
    only_left = [word for word in left.words if word not in right.words]
    only_right = [word for word in right.words if word not in left.words]
    for one in tuple(only_left):
        for other in tuple(only_right):
            said = _pair(one, other)
            if said:
                yield said
                only_left = [word for word in only_left if word != one]
                only_right = [word for word in only_right if word != other]
    if _stand_for(a, b, left, right):
        yield f"for: the letters of “{min(a, b, key=len)}” begin the words of “{max(a, b, key=len)}”"
    elif not isinstance(left, PlaceName) or set(left.known).isdisjoint(getattr(right, "known", ())):
        if only_left:
            yield f"against: {_listed(_printed(only_left, left))} only in the first name"
        if only_right:
            yield f"against: {_listed(_printed(only_right, right))} only in the second name"
    for word in sorted({*only_left, *only_right}):
        if sort_of_difference(word):
            yield f"against: “{word}” is a word that tells one name from another"


def _stand_for(a: str, b: str, left: Parts, right: Parts) -> bool:
    """Whether one name is an abbreviation of the other by its initials."""
    if isinstance(left, PersonName) or isinstance(right, PersonName):
        return False
    return any(one.initials is not None and abbreviates(one.initials, text) for one, text in ((left, b), (right, a)))


def _pair(one: str, other: str) -> str:
    """In what way two words may be one; empty if in none."""
    if one_given_name(one, other):
        return f"for: “{one}” and “{other}” are forms of one given name"
    if inflected(one, other):
        return f"for: “{one}” and “{other}” are forms of one word"
    if misspelled(one, other):
        return f"for: “{one}” and “{other}” differ by a letter or two"
    if transliterated(one, other):
        return f"for: “{one}” and “{other}” may be one foreign word written in two ways"
    if min(len(one), len(other)) == 1 and one[0] == other[0]:
        return f"for: “{min(one, other, key=len)}.” may be the initial of “{max(one, other, key=len)}”"
    return ""


def _persons(a: str, b: str, left: PersonName, right: PersonName) -> Iterator[str]:
    if left.suffix and right.suffix and left.suffix != right.suffix:
        yield f"against: “{left.suffix}” and “{right.suffix}” are two people of one family"
    elif left.suffix != right.suffix:
        yield f"against: only “{a if left.suffix else b}” has “{left.suffix or right.suffix}”"
    for word in left.words:
        if word in right.words and family_share(word) >= _COMMON_FAMILY:
            yield f"against: “{word}” is a common family name (of {family_share(word)} in 100,000 people)"


def _organisations(left: OrganisationName, right: OrganisationName) -> Iterator[str]:
    telling = [word for word in left.words if word in right.words and weight(word) == TELLING]
    if telling:
        names = _listed(_printed(telling, left))
        yield f"for: {names} {'is a name of its own' if len(telling) == 1 else 'are names of their own'}, not generic"
    if left.countries and right.countries and set(left.countries).isdisjoint(right.countries):
        one, other = _printed(left.countries, left), _printed(right.countries, right)
        yield f"against: other countries, {_listed(one)} and {_listed(other)}"
    if left.numbers and right.numbers and left.numbers != right.numbers:
        yield f"against: other numbers, {_listed(left.numbers)} and {_listed(right.numbers)}"
    elif left.numbers != right.numbers:
        yield f"against: only one of them has a number, {_listed(left.numbers or right.numbers)}"


def _places(text: str, name: PlaceName) -> Iterator[str]:
    for key, how in list(zip(name.known, name.how, strict=True))[:2]:
        place = gazetteer().places.get(key)  # cities stand in a table of their own
        usual = place.name if place else key.partition("/")[0]
        if usual != text and how != NameSort.USUAL:
            yield f"known: “{text}” is {_HOW[NameSort(how)]} of {usual}"
        else:
            yield f"known: “{text}” is a {_SORTS[place.sort if place else PlaceSort.CITY]}"
    for key in name.people[:1]:
        yield f"known: “{text}” is the adjective, or a word for the people, of {gazetteer().places[key].name}"


def _printed(words: Iterable[str], name: Parts) -> list[str]:
    """The words as they stand in the name: countries are kept as keys, words in one form."""
    texts = dict(zip(name.words, name.printed, strict=True)) if isinstance(name, OrganisationName) else {}
    return [texts.get(word, word) for word in words]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
