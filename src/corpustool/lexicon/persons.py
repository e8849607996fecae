"""What do the parts of a person's name tell? Given and family names, short forms, suffixes, particles.

Words are asked for in folded letters (see `folding.fold`).
"""

from __future__ import annotations

from functools import cache

from corpustool.lexicon.tables import rows, words

PARTICLES = words("name_particles.txt")
"""Small words of a name that are often left out."""

# A word is a given name before all when it is at least this common, and this many times commoner than as a family name.
_COMMON_GIVEN = 4
_MORE_GIVEN = 2


_FIRST_NAMES_TOO = frozenset(("ben", "bar", "abu", "la", "el"))


def bare_words(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without particles: "meulen" of "van der meulen"; "ben" may be a first name."""
    if PARTICLES.isdisjoint(name):
        return name
    kept = tuple(
        word for place, word in enumerate(name) if word not in PARTICLES or (place == 0 and word in _FIRST_NAMES_TOO)
    )
    return kept or name


def given_share(word: str) -> int:
    """How many of 100,000 people have ``word`` as a given name; 0 where unknown."""
    return _shares().get(word, (0, 0))[0]


def family_share(word: str) -> int:
    """How many of 100,000 people have ``word`` as a family name; 0 where unknown or rare."""
    return _shares().get(word, (0, 0))[1]


def is_given(word: str) -> bool:
    """Whether ``word`` is a given name rather than a family name ("robert", not "jackson")."""
    given, family = _shares().get(word, (0, 0))
    return given >= _COMMON_GIVEN and given >= _MORE_GIVEN * family


def is_known_name(word: str) -> bool:
    """Whether ``word`` is a given or family name of the tables: such a word is no misspelling."""
    return word in _shares()


def one_given_name(a: str, b: str) -> bool:
    """Whether one given name is a form of the other ("bob", "robert"), or both are short for a third ("rob")."""
    forms = _nicknames()
    if b in forms.get(a, ()) or a in forms.get(b, ()):
        return True
    return (
        a not in forms
        and b not in forms
        and not _full_names().get(a, _NO_NAMES).isdisjoint(_full_names().get(b, _NO_NAMES))
    )


def one_spelling(a: str, b: str) -> bool:
    """Whether two words are spellings of one name of another script ("khalid", "khaled"), given or family name."""
    return a != b and a in _spellings() and _spellings()[a] == _spellings().get(b)


def full_names(word: str) -> frozenset[str]:
    """The given names that ``word`` is short for, and itself: "bob" gives "bob" and "robert"."""
    return _full_names().get(word, _NO_NAMES) | {word}


def puts_family_first(word: str) -> bool:
    """Whether ``word`` is a family name of a language that puts it first ("kim", "nguyen", "orban")."""
    return word in words("family_first.txt")


def generation(word: str) -> str | None:
    """The suffix that tells father and son apart ("jr", "iii"), in one form; ``None`` for other words."""
    return _suffixes("generation").get(word)


def is_honour(word: str) -> bool:
    """Whether ``word`` after a name is a degree or an honour, which tells no two people apart."""
    return word in _suffixes("honour")


def is_title(word: str) -> bool:
    """Whether ``word`` before a name is a title or an office."""
    return word in words("titles.txt") or word in words("short_titles.txt")


@cache
def _shares() -> dict[str, tuple[int, int]]:
    return {word: (int(given), int(family)) for word, given, family in rows("person_names.tsv")}


@cache
def _suffixes(sort: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, its_sort, others in rows("name_suffixes.tsv"):
        if its_sort == sort:
            found.update(dict.fromkeys((word, *others.split()), word))
    return found


@cache
def _spellings() -> dict[str, int]:
    return {word: place for place, row in enumerate(rows("name_spellings.tsv")) for word in row[0].split()}


_NO_NAMES: frozenset[str] = frozenset()


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    """The short forms of a given name."""
    return {name: frozenset(others.split("|")) for name, others in rows("nicknames.tsv")}


@cache
def _full_names() -> dict[str, frozenset[str]]:
    """The given names that a word is short for."""
    found: dict[str, set[str]] = {}
    for name, others in _nicknames().items():
        for other in others:
            found.setdefault(other, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}
