"""What are the parts of a name? Folded words as they are compared; titles, legal forms and numbers apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpustool.entities.organisation_words import (
    abbreviation,
    number_in,
    stem,
    with_countries,
    with_short_phrases,
    without_legal_phrases,
)
from corpustool.entities.servants import with_servants_joined
from corpustool.lexicon.folding import fold, initials_of
from corpustool.lexicon.gazetteer import PlaceSort
from corpustool.lexicon.organisations import legal_form, sort_of_word
from corpustool.lexicon.persons import generation, is_honour, is_title
from corpustool.lexicon.places import is_place, lies_in, people_of, readings

_ASIDE = re.compile(r"\(([^()]*)\)?|[\"“”]([^\"“”]*)[\"“”]|(?<!\w)[‘']([^'’]{2,20})[’'](?!\w)")
_CAPITALS_FIRST = re.compile(r"[^\W\d_a-zß-ÿ]{3,}(?: [^\W\d_a-zß-ÿ][a-zß-ÿ]+)+$")  # "LINDQVIST Anna"
_BRACKETS = re.compile(r"\(([^()]*)\)?")
_QUOTATION = re.compile(r"[\"“”„«»]|(?<!\w)[‘'](?=[^'’]{2,40}[’'](?!\w))|(?<=\w)[’'](?!\w)")
_FACTION = re.compile(r"([A-Z]{2,7})[/-]([A-Z]|[A-Z][a-z]+)$")
_POSSESSIVE = re.compile(r"(?<=\w)['’´`]s\b|(?<=s)['’](?=\s|$)")
_LONGEST = 200  # characters; what is longer is no name that a person wrote, and is compared as one word
_RUN_INITIALS = re.compile(r"^(?:[A-Z]\.){2,3}(?= )|^[B-DF-HJ-NP-TV-XZ]{2}(?= )")
_QUOTES = frozenset("(\"“”‘'")
_APOSTROPHES = frozenset("'’´`")
_OWNER = re.compile(r"^([^'’]+)['’]s\s+(?=\w)")
_GLUED = re.compile(r"(?<=[a-zß-ÿ]{3})(?=[A-ZÀ-Þ][a-zß-ÿ]{2})|(?<=[a-zß-ÿ]\.)(?=[A-ZÀ-Þ])")
_LIST_MARK = re.compile(r"^([A-Z]{2,6}) - (?=\w)")
_BEARINGS = {"N": "North ", "S": "South ", "E": "East ", "W": "West "}
_SORTS = {"mt": "Mount", "mts": "Mountains", "ft": "Fort", "st": "Saint", "ste": "Sainte"}
_SHORT_SORT = re.compile(r"\b(mts?|ft|ste?)(?:\.\s?|\s)(?=\w)", re.IGNORECASE)
_PARTS_OF_COUNTRIES = frozenset(("state", "province", "oblast", "region", "governorate", "prefecture"))
_WIDER = {"North": "Northern", "South": "Southern", "East": "Eastern", "West": "Western"}
_BEARING = re.compile(r"^([NSEW])\.\s?(?=\w{3})")
_NAMES_TOO = frozenset(("v", "vi", "ix", "x", "xi", "xiv"))
_LEADING_FORMS = frozenset(("jsc", "ooo", "llc", "uab", "sia", "tbk", "sarl", "sas"))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: words in the order given - family, without titles; short forms in quotation marks apart."""

    folded: str
    words: tuple[str, ...]
    short: tuple[str, ...] = ()
    suffix: str | None = None
    by_comma: bool = False


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """An organisation's name: its content words, and what stands apart from them.

    ``words`` keep their order, countries are "@" and a key; ``printed`` are the same words before they were made
    one form; ``plain`` are all its words; ``legal`` are its legal
    forms, ``numbers`` its numbers, ``asides`` what stands in brackets, ``initials`` its letters where the whole name
    is an abbreviation in upper case.
    """

    folded: str
    words: tuple[str, ...]
    printed: tuple[str, ...]
    plain: tuple[str, ...]
    legal: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    initials: str | None = None

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries, regions and subdivisions that the name names."""
        return tuple(word for word in self.words if word.startswith("@"))


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place's name: its words, the places that bear it by the tables, a whole that stands with it ("Leeds, UK")."""

    folded: str
    words: tuple[str, ...]
    known: tuple[str, ...] = ()
    how: tuple[str, ...] = ()
    usual: str = ""
    whole: str = ""
    people: tuple[str, ...] = ()
    initials: str | None = None


Parts = PersonName | OrganisationName | PlaceName
"""A name taken apart; groups are taken apart as places are."""


@lru_cache(maxsize=1 << 15)
def person_name(text: str) -> PersonName:
    """The parts of a person's name."""
    if len(text) > _LONGEST:
        return PersonName(fold(text), (fold(text),))
    short = tuple(word for aside in _asides(text) for word in fold(aside).split())
    bare = _unglued(_without_asides(_without_possessive(text)))
    bare = bare if bare.isupper() else _RUN_INITIALS.sub(lambda found: " ".join(found.group()), bare)
    suffix = None
    head, _, tail = bare.partition(",")
    by_comma = False
    if tail.strip():
        marks = [word for word in fold(tail).split() if not is_honour(word)]
        if all(generation(word) for word in marks):
            suffix = generation(marks[0]) if marks else None
            bare = head
        else:
            bare, by_comma = f"{tail.replace(',', ' ')} {head}", True
    elif _CAPITALS_FIRST.match(bare):
        family, _, given = bare.partition(" ")
        bare, by_comma = f"{given} {family}", True
    words = fold(bare).split()
    while len(words) > 1 and (is_honour(words[-1]) or _is_generation(words[-1], bare)):
        suffix = suffix or generation(words[-1])
        words.pop()
    return PersonName(fold(text), tuple(with_servants_joined(_without_titles(words))), short, suffix, by_comma)


@lru_cache(maxsize=1 << 15)
def organisation_name(text: str) -> OrganisationName:
    """The parts of an organisation's name."""
    if len(text) > _LONGEST:
        return OrganisationName(fold(text), (fold(text),), (fold(text),), (fold(text),))
    possessed = _without_possessive(text)
    bare, asides = _organisation_asides(possessed)
    places = [aside for aside in asides if _is_place_aside(aside, possessed)]
    bare = _BEARING.sub(lambda found: _BEARINGS[found.group(1)], " ".join((_unglued(bare), *places)))
    folded = fold(possessed)
    words: list[tuple[str, str]] = []
    numbers: list[str] = []
    found, legal = without_legal_phrases(with_countries(bare))
    for word, printed in with_short_phrases(found):
        number = number_in(word)
        form = legal_form(word)
        if number:
            numbers.append(number)
        elif form and len(word) > 1 and (words or form in _LEADING_FORMS):
            legal.append(form)
        elif sort_of_word(word) != "filler":
            words.append((word if word.startswith("@") else stem(word), printed))
    if len(words) > 1:  # "EU Commission" and "European Commission"; the union alone is no continent
        words = [("@Europe" if word == "@European Union" else word, printed) for word, printed in words]
    plain = tuple(fold(bare).split())
    return OrganisationName(
        folded,
        tuple(word for word, _ in words),
        tuple(printed for _, printed in words),
        plain,
        tuple(sorted(set(legal))),
        tuple(sorted(numbers)),
        tuple(asides),
        abbreviation(bare.strip()),
    )


@lru_cache(maxsize=1 << 15)
def place_name(text: str) -> PlaceName:
    """The parts of a place's name."""
    if len(text) > _LONGEST:
        return PlaceName(fold(text), (fold(text),))
    asides = _asides(text)
    bare = _without_asides(text).strip()
    head, _, tail = bare.partition(",")
    whole = ""
    if tail.strip() and head.strip():
        bare, whole = head.strip(), tail.strip()
    elif asides and asides[0].strip():
        whole = asides[0].strip()
    owner = _OWNER.match(bare)
    if owner and is_place(owner.group(1)):
        whole, bare = whole or owner.group(1), bare[owner.end() :]
    bare = re.sub(r"['’]s?$", "", bare)
    bare = _BEARING.sub(lambda mark: _BEARINGS[mark.group(1)], bare)
    found = readings(bare, any_case=True)
    if not found:
        bare = _SHORT_SORT.sub(lambda mark: f"{_SORTS[mark.group(1).lower()]} ", bare)
        found = readings(bare, any_case=True)
    stem, _, last = bare.rpartition(" ")
    if not found and last.lower() in _PARTS_OF_COUNTRIES:
        found = tuple(one for one in readings(stem) if one[0].sort is PlaceSort.SUBDIVISION)
    first, _, rest = bare.partition(" ")
    if not found and first in _WIDER and readings(f"{_WIDER[first]} {rest}"):
        bare = f"{_WIDER[first]} {rest}"
        found = readings(bare)
    if whole:
        found = tuple(one for one in found if lies_in(one[0], whole)) or found
    keys = {place.key: str(sort) for place, sort in reversed(found)}
    people = people_of(bare if bare[:1].isupper() else bare.title())
    return PlaceName(
        fold(text),
        tuple(fold(bare).split()),
        tuple(reversed(keys)),
        tuple(keys[key] for key in reversed(keys)),
        found[0][0].name if found else "",
        whole,
        tuple(place.key for place in people),
        initials_of(bare),
    )


def _organisation_asides(text: str) -> tuple[str, list[str]]:
    """A name without what stands in brackets, and that; a name in quotation marks is a part: “Ltd "Lantern"”."""
    faction = _FACTION.match(text)
    if faction and (len(faction.group(2)) == 1 or people_of(faction.group(2))):
        return faction.group(1), [faction.group(2)]
    asides = [] if "(" not in text else [found.strip() for found in _BRACKETS.findall(text) if found.strip()]
    bare = _QUOTATION.sub(" ", _BRACKETS.sub(" ", text)).strip()
    mark = _LIST_MARK.match(bare)
    if mark:
        asides.append(mark.group(1))
        bare = bare[mark.end() :]
    return bare, asides


def _is_place_aside(aside: str, text: str) -> bool:
    """Whether brackets hold a place: "(Norway)", in a name all in capitals also "(NORWAY)"."""
    return is_place(aside.title()) if text.isupper() else is_place(aside) and not initials_of(aside)


def _asides(text: str) -> list[str]:
    if _QUOTES.isdisjoint(text):
        return []
    return [next((part for part in found if part), "") for found in _ASIDE.findall(text)]


def _without_asides(text: str) -> str:
    return text if _QUOTES.isdisjoint(text) else _ASIDE.sub(" ", text)


def _without_possessive(text: str) -> str:
    return text if _APOSTROPHES.isdisjoint(text) else _POSSESSIVE.sub("", text)


def _unglued(text: str) -> str:
    """Words that were run together parted: "SergeiIvanov"; nothing to do where each word has one capital."""
    return text if text.istitle() and "." not in text else _GLUED.sub(" ", text)


def _without_titles(words: list[str]) -> list[str]:
    """The words after the last title that has a name behind it; "Pope" and "King" alone stay."""
    for place in range(min(len(words) - 1, 6) - 1, -1, -1):
        if is_title(words[place]) and all(_may_precede_title(word) for word in words[:place]):
            return words[place + 1 :]
    return words


def _is_generation(word: str, text: str) -> bool:
    """Whether a last word is "Jr" or a Roman number; "Xi", or "V" in a text of capitals, may be a name."""
    if generation(word) is None:
        return False
    return word not in _NAMES_TOO or (word.upper() in text and not text.isupper())


def _may_precede_title(word: str) -> bool:
    return is_title(word) or bool(people_of(word.capitalize())) or sort_of_word(word) is not None or len(word) <= 2
