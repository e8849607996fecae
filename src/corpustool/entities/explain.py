"""What speaks for and against two names being one? The features of the comparison in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Indel

from corpustool.domain.mentions import EntityKind
from corpustool.entities.compare import compare_names
from corpustool.entities.parts import OrganisationName, Parts, PersonName, PlaceName
from corpustool.entities.roster import parts_of
from corpustool.entities.spelling import inflected, misspelled, transliterated
from corpustool.entities.weights import weight
from corpustool.lexicon.gazetteer import gazetteer
from corpustool.lexicon.organisations import sort_of_difference
from corpustool.lexicon.persons import family_share, one_given_name

_COMMON_FAMILY = 50  # of 100,000


def explain_names(a: str, b: str, kind: str) -> tuple[str, ...]:
    """What speaks for ("for: …") and against ("against: …") ``a`` and ``b`` naming one ``kind`` of thing.

    The first sentence is the verdict with its reason and score; the others are the features that were seen, and
    what the tables know of each name ("known: …").
    """
    asked = EntityKind(kind)
    match = compare_names(a, b, kind)
    verdict = f"{'one' if match.same else 'kept apart'}: {match.reason} (score {match.score:.2f}, one from 0.60)"
    left, right = parts_of(a, asked), parts_of(b, asked)
    return (verdict, *dict.fromkeys(_features(a, b, left, right)))


def _features(a: str, b: str, left: Parts, right: Parts) -> Iterator[str]:
    if left.folded == right.folded:
        yield "for: the letters are the same but for case, accents and punctuation"
    else:
        alike = round(100 * Indel.normalized_similarity(left.folded, right.folded))
        yield f"{'for' if alike >= 75 else 'against'}: {alike} of 100 letters agree"
    yield from _words(left, right)
    if isinstance(left, PersonName) and isinstance(right, PersonName):
        yield from _persons(left, right)
    elif isinstance(left, OrganisationName) and isinstance(right, OrganisationName):
        yield from _organisations(left, right)
    elif isinstance(left, PlaceName) and isinstance(right, PlaceName):
        yield from _places(a, left)
        yield from _places(b, right)
        if left.known and right.known and set(left.known).isdisjoint(right.known):
            yield "against: the tables know both, as different places"


def _words(left: Parts, right: Parts) -> Iterator[str]:
    """Words on both sides, words that may be one word, and words of one side alone."""
    shared = [word for word in left.words if word in right.words]
    if shared:
        yield f"for: {_listed(_printed(shared, left))} on both sides"
    only_left = [word for word in left.words if word not in right.words]
    only_right = [word for word in right.words if word not in left.words]
    for one in only_left:
        for other in only_right:
            yield from _pair(one, other)
    if only_left:
        yield f"against: {_listed(_printed(only_left, left))} only in the first name"
    if only_right:
        yield f"against: {_listed(_printed(only_right, right))} only in the second name"
    for word in sorted({*only_left, *only_right}):
        if sort_of_difference(word):
            yield f"against: “{word}” tells names apart"


def _pair(one: str, other: str) -> Iterator[str]:
    if one_given_name(one, other):
        yield f"for: “{one}” and “{other}” are forms of one given name"
    elif inflected(one, other):
        yield f"for: “{one}” and “{other}” are forms of one word"
    elif misspelled(one, other):
        yield f"for: “{one}” and “{other}” differ by a letter or two"
    elif transliterated(one, other):
        yield f"for: “{one}” and “{other}” may be one foreign word written twice"
    elif min(len(one), len(other)) == 1 and one[0] == other[0]:
        yield f"for: “{min(one, other, key=len)}.” may be an initial of “{max(one, other, key=len)}”"


def _persons(left: PersonName, right: PersonName) -> Iterator[str]:
    if left.suffix != right.suffix:
        yield f"against: suffix “{left.suffix or '-'}” and “{right.suffix or '-'}”"
    for word in left.words:
        if word in right.words and family_share(word) >= _COMMON_FAMILY:
            yield f"against: “{word}” is a common family name ({family_share(word)} of 100,000 people)"


def _organisations(left: OrganisationName, right: OrganisationName) -> Iterator[str]:
    telling = [word for word in left.words if word in right.words and weight(word) == 1.0]
    if telling:
        yield f"for: {_listed(telling)} is telling, few other names have it"
    if left.countries and right.countries and set(left.countries).isdisjoint(right.countries):
        one, other = _printed(left.countries, left), _printed(right.countries, right)
        yield f"against: other countries, {_listed(one)} and {_listed(other)}"
    if left.numbers != right.numbers:
        yield f"against: numbers {_listed(left.numbers) or '-'} and {_listed(right.numbers) or '-'}"
    for name in (left, right):
        if name.initials:
            yield f"for: “{name.initials}” is an abbreviation, which may stand for a longer name"


def _places(text: str, name: PlaceName) -> Iterator[str]:
    for key, how in list(zip(name.known, name.how, strict=True))[:2]:
        place = gazetteer().places.get(key)
        yield f"known: “{text}” is the {how} of {place.name if place else key.partition('/')[0]}"
    for key in name.people[:1]:
        yield f"known: “{text}” is an adjective or the people of {gazetteer().places[key].name}"


def _printed(words: Iterable[str], name: Parts) -> list[str]:
    """The words as they stand in the name: countries are kept as keys, words in one form."""
    texts = dict(zip(name.words, name.printed, strict=True)) if isinstance(name, OrganisationName) else {}
    return [texts.get(word, word) for word in words]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
