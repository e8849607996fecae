"""Which words tell what a name names, and which words are no names?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from math import log10

from corpustool.lexicon import places
from corpustool.lexicon.frequencies import frequencies
from corpustool.lexicon.tables import rows, words


def titles() -> frozenset[str]:
    """Titles and offices before a person's name, lower case, without full stop: "president", "mr"."""
    return words("titles.txt")


def particles() -> frozenset[str]:
    """Small words inside the names of persons: "von", "bin"."""
    return words("name_particles.txt")


def speech_verbs() -> frozenset[str]:
    """Verbs of saying in the forms that follow a name: "said", "claims"."""
    return words("speech_verbs.txt")


def junk() -> frozenset[str]:
    """Words in capitals that are no names, lower case: "advertisement", "however", "she"."""
    return words("name_junk.txt")


def forenames() -> frozenset[str]:
    """Given names of the world, folded."""
    return words("forenames.txt")


def surnames() -> frozenset[str]:
    """Family names of the world, folded."""
    return words("surnames.txt")


def is_people(name: str) -> bool:
    """Whether a name is a people, nationality, faith or political family: "Basques", "Peruvian", "Hindu"."""
    if name in words("peoples.txt"):
        return True
    if places.people_of(name):
        return True
    for ending in ("ers", "er", "ites", "ite"):
        if name.endswith(ending) and len(name) > len(ending) + 3:
            return places.is_place(name.removesuffix(ending))
    return False


@lru_cache(maxsize=1 << 16)
def people_or_country(word: str) -> str | None:
    """Whether one word in capitals is a people ("demonym") or a country ("country"), by the tables."""
    if is_people(word):
        return "demonym"
    return "country" if places.country_of(word) and (len(word) > 3 or word.isupper()) else None


def commonness(word: str) -> float:
    """How common a word is in English on the Zipf scale (6 is one in a thousand words); 0 below one in a million.

    From the small list of the package ``wordfreq`` (Speer 2022): names need to be told from ordinary words only, and it
    is read ten times as fast as the large one.
    """
    frequency = frequencies("small").get(word.lower())
    return log10(frequency) + 9 if frequency else 0.0


@cache
def unions() -> frozenset[str]:
    """Unions of countries that act as one, lower case: "european union", "eu"."""
    found = (row for row in rows("regions.tsv") if row[-1] == "union")
    return frozenset(name.lower() for row in found for name in (row[0], *row[1].split("|")) if name)


def known_organisation(name: str) -> str | None:
    """Whether news names a body, firm or outlet ("organisation") or a team ("team") so, in these very letters.

    >>> known_organisation("Reuters"), known_organisation("Yankees"), known_organisation("Elmsby")
    ('organisation', 'team', None)
    """
    return _known_organisations().get(name)


@cache
def _known_organisations() -> dict[str, str]:
    return {name: "team" if sort in TEAMS else "organisation" for name, sort in rows("known_organisations.tsv")}


TEAMS = frozenset(("American teams", "clubs"))


def is_place_word(word: str) -> bool:
    """Whether a lower-case word tells of a place: "town", "province"."""
    return word in words("place_words.txt")


def is_organisation_word(word: str) -> bool:
    """Whether a lower-case word tells of an organisation: "company", "ministry"."""
    return word in words("organisation_words.txt")


@lru_cache(maxsize=1 << 14)
def noun_kind(word: str) -> str | None:
    """What a common noun in lower case, singular or plural, calls a thing: one of ours, "vessel" or "thing".

    >>> noun_kind("ferry"), noun_kind("charities"), noun_kind("mayor"), noun_kind("idea")
    ('vessel', 'organisation', 'person', None)
    """
    nouns = _nouns()
    if kind := nouns.get(word):
        return kind
    if word.endswith("s"):
        return nouns.get(word[:-1]) or nouns.get(f"{word[:-3]}y" if word.endswith("ies") else word[:-2])
    return None


@cache
def _nouns() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("kind_nouns.tsv")}


def company(where: str, word: str) -> str | None:
    """What ``word`` tells of the name it stands "before", "behind" or, with "of" between, before.

    >>> company("of", "founder"), company("of", "mayor"), company("behind", "employs")
    ('organisation', 'place', 'organisation')
    """
    return _company().get((word, where))


@cache
def _company() -> dict[tuple[str, str], str]:
    return {(word, where): kind for word, where, kind in rows("name_company.tsv")}


def sport_words() -> frozenset[str]:
    """Words of sport, lower case: "striker", "innings"."""
    return words("sport_words.txt")


def is_common_noun(word: str) -> bool:
    """Whether a word is an ordinary one in the plural, or one who does something: "watchers", "currents", "keepers".

    Family names that end so are no ordinary words in the singular: "Rogers", "Higgins".
    """
    low = word.lower()
    if len(low) < 5 or low.endswith("ss"):
        return False
    if low.endswith("s"):
        stem = low[:-3] + "y" if low.endswith("ies") else low[:-1]
        return commonness(stem) >= PLAIN or (low.endswith("es") and commonness(low[:-2]) >= PLAIN) or _does(stem)
    return False


def _does(low: str) -> bool:
    """Whether a word is a verb's doer: "keeper", "runner", "maker"."""
    if not low.endswith(("er", "or")):
        return False
    verb = low[:-2]
    return any(
        commonness(stem) >= PLAIN for stem in (verb, f"{verb}e", verb[:-1] if verb[-1:] == verb[-2:-1] else verb)
    )


PLAIN = 3.2
"""Zipf value from which a word is in most readers' vocabulary."""


@lru_cache(maxsize=1 << 14)
def place_ending(word: str) -> bool:
    """Whether a word ends as the names of towns do and is no person's name: "Duneville"."""
    low = word.lower()
    return (
        low.endswith(PLACE_ENDINGS)
        and len(low) > 5
        and commonness(low) < PLAIN
        and not (low in surnames() or low in forenames())
    )


PLACE_ENDINGS = (
    "ville",
    "ton",
    "ham",
    "burg",
    "burgh",
    "borough",
    "bury",
    "stad",
    "ford",
    "haven",
    "mouth",
    "port",
    "shire",
    "grad",
    "pur",
    "abad",
    "stan",
    "polis",
    "field",
    "wick",
    "hurst",
    "dale",
    "minster",
    "combe",
    "chester",
    "caster",
    "bridge",
    "land",
    "by",
    "wood",
    "stead",
    "gorod",
    "sk",
    "nagar",
    "pore",
    "bad",
    "berg",
    "heim",
    "dorf",
    "hausen",
    "vik",
    "fjord",
)


def cues(name: str) -> Iterator[str]:
    """What the words of a name tell of its kind: "ends as an organisation", "begins as a place"."""
    tokens = [token.strip(".,'’") for token in name.lower().split()]
    if not tokens:
        return
    for kind in ("organisation", "place"):
        first, last, anywhere = _cues(f"{kind}_words.txt")
        if tokens[-1] in last or tokens[-1] in anywhere:
            yield f"ends as {kind}" if len(tokens) > 1 else f"is a word for {kind}"
        if len(tokens) > 1:
            if tokens[0] in first:
                yield f"begins as {kind}"
            if any(token in anywhere for token in tokens[:-1]) or any(
                f"{a} {b}" in anywhere for a, b in pairwise(tokens)
            ):
                yield f"has a word of {kind}"
    if len(tokens) > 1 and tokens[0] in titles():
        yield "begins with a title"


def is_cued(name: str) -> bool:
    """Whether a word of ``name`` tells that it is an organisation or a place."""
    return any(cue.endswith(("organisation", "place")) for cue in cues(name))


@cache
def _cues(table: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    found = rows(table)
    first, last, anywhere = (
        frozenset(word for word, where in found if where == which) for which in ("first", "last", "any")
    )
    return first, last, anywhere


@cache
def kind_evidence() -> dict[str, tuple[float, ...]]:
    """How much each piece of evidence speaks for person, organisation, place, group, no name: log-odds."""
    return {name: tuple(float(weight) for weight in weights) for name, *weights in rows("kind_evidence.tsv")}
