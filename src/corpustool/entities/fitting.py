"""How does a short form fit a full name? As its family name, its first name, a part of its words, or its initials."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.mentions import EntityKind
from corpustool.entities.acronyms import initialisms
from corpustool.entities.organisations import compare_organisations
from corpustool.entities.parts import OrganisationName, PersonName
from corpustool.entities.roster import Name
from corpustool.entities.weights import weight
from corpustool.lexicon.folding import fold
from corpustool.lexicon.persons import bare_words, is_given, puts_family_first

_SURE = 0.66


@dataclass(frozen=True, slots=True)
class Fit:
    """A way to fit: rank 0 is the strongest; the surety in the same document and ``anywhere`` (0: not by itself)."""

    rank: int
    here: float
    anywhere: float
    reason: str


def is_short(name: Name) -> bool:
    """Whether a name may be short for a longer one."""
    parts = name.parts
    if isinstance(parts, PersonName):
        return len(bare_words(parts.words)) == 1
    if isinstance(parts, OrganisationName):
        return bool(parts.words) and not all(word.startswith("@") for word in parts.words) and len(parts.words) <= 3
    return bool(parts.initials) and not parts.known


def is_telling(name: Name) -> bool:
    """Whether a name has a word of its own: "Government" and "Foreign Ministry" have none."""
    parts = name.parts
    return not isinstance(parts, OrganisationName) or any(weight(word) == 1.0 for word in parts.words)


def initials(name: Name) -> str:
    """The letters, in lower case, of a name that is an abbreviation in upper case; empty for others."""
    parts = name.parts
    return "" if isinstance(parts, PersonName) else (parts.initials or "").lower()


def bracketed(name: Name) -> frozenset[str]:
    """The abbreviations, in lower case, that stand in brackets behind a name."""
    parts = name.parts
    if not isinstance(parts, OrganisationName):
        return frozenset()
    return frozenset(fold(aside) for aside in parts.asides if aside.isupper())


def words_of(name: Name) -> tuple[str, ...]:
    """The words by which a name is found: content words of organisations, all words of people."""
    parts = name.parts
    if isinstance(parts, OrganisationName):
        telling = tuple(word for word in parts.words if weight(word) == 1.0)
        return telling or tuple(word for word in parts.words if not word.startswith("@"))
    return bare_words(parts.words) if isinstance(parts, PersonName) else ()


def fits(short: Name, full: Name) -> Fit | None:
    """How ``short`` fits ``full`` of the same kind, or ``None``."""
    one, other = short.parts, full.parts
    if isinstance(one, PersonName) and isinstance(other, PersonName):
        return _person(one, other)
    if isinstance(one, OrganisationName) and isinstance(other, OrganisationName):
        return _organisation(one, other, full.text)
    if initials(short) and full.kind is EntityKind.PLACE and initials(short) in initialisms(full.text):
        return Fit(0, 0.85, 0.0, f"initials of “{full.text}”")
    return None


def _person(one: PersonName, other: PersonName) -> Fit | None:
    words = bare_words(other.words)
    if len(words) < 2 or not one.words or (one.suffix and one.suffix != other.suffix):
        return None
    word = bare_words(one.words)[0]
    family_first = puts_family_first(words[0]) and not is_given(words[0])
    if word == words[-1] or (family_first and word == words[0]):
        return Fit(0, 0.9, 0.8, f"the family name of “{' '.join(words)}”")
    if word in words[1:]:
        return Fit(1, 0.8, 0.65, f"a part of the name “{' '.join(words)}”")
    if word == words[0]:
        return Fit(2, 0.75, 0.0 if is_given(word) else 0.68, f"the first name of “{' '.join(words)}”")
    if word in other.short:
        return Fit(1, 0.85, 0.7, f"the name in quotation marks of “{' '.join(words)}”")
    return None


def _organisation(one: OrganisationName, other: OrganisationName, text: str) -> Fit | None:
    if one.initials and not other.initials and one.initials.lower() in initialisms(text):
        anywhere = 0.85 if len(one.initials) > 2 else 0.75
        return Fit(0, 0.93, anywhere, f"initials of “{text}”")
    if one.initials and any(fold(aside) == one.initials.lower() for aside in other.asides):
        return Fit(0, 0.95, 0.9, f"in brackets behind “{text}”")
    if other.initials or not set(one.words) < set(other.words):
        return None
    if len(one.words) == 1 and one.printed[0] not in other.printed:
        return None
    match = compare_organisations(one, other)
    if match.score < 0.5:
        return None
    ends = other.words[-len(one.words) :] == one.words
    rank = 0 if other.words[: len(one.words)] == one.words or ends else 1
    telling = len(one.words) > 2 or any(weight(word) == 1.0 for word in one.words)
    anywhere = match.score if telling and match.score >= _SURE else 0.0
    return Fit(rank + 1, max(0.75, match.score), anywhere, f"short for “{text}”")
