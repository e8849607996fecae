"""Do two names name one person? Given and family names apart; the rest on both sides tells two people apart."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Indel

from corpustool.domain.entities import SPELLING_REASON
from corpustool.domain.mentions import NameMatch
from corpustool.entities.parts import PersonName
from corpustool.entities.person_words import alike, respelled
from corpustool.entities.romanised import one_romanised
from corpustool.entities.spelling import both_usual, transliterated
from corpustool.entities.verdicts import EQUAL, different, same
from corpustool.lexicon.persons import (
    PARTICLES,
    bare_words,
    family_share,
    given_share,
    is_given,
    is_known_name,
    one_given_name,
    puts_family_first,
)

_LONG = 4
_SURE_SPELLING = 0.87  # a transliteration; "Marie" and "Marine" differ by a letter and are two names
_SOME_GIVEN = 4  # of 100,000: "Jordan" and "Martin" are given names and family names
_VERY_COMMON_FAMILY = 150  # of 100,000: a family name as common as "Wilson" alone names nobody
_USUAL_GIVEN = 300  # of 100,000: a given name as common as "John" tells little beside a family name with a slip


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two words that were set beside each other, how alike (0 to 1) and in what way."""

    i: int
    j: int
    weight: float
    how: str


def compare_persons(a: PersonName, b: PersonName) -> NameMatch:
    """Whether two people's names name one person."""
    if a.folded == b.folded and a.folded:
        return EQUAL
    if not a.words or not b.words:
        return different(0.0, "a name without letters")
    if a.suffix != b.suffix and a.suffix and b.suffix:
        return different(0.05, f"“{a.suffix}” and “{b.suffix}” are two people")
    found = _by_words(*((a, b) if len(a.words) <= len(b.words) else (b, a)))
    if found.same and a.suffix != b.suffix:
        return _one_suffix(found, a, b)
    return found


def _one_suffix(found: NameMatch, a: PersonName, b: PersonName) -> NameMatch:
    """Father and son where the names are equal but for the suffix; with a middle name besides it is a longer form."""
    suffix = a.suffix or b.suffix
    if len(a.words) == 1 or len(b.words) == 1 or suffix not in ("jr", "sr"):
        return same(found.score - 0.1, found.reason)
    if a.words == b.words:
        return different(0.55, f"only one of them is “{suffix}”")
    return same(found.score - 0.15, found.reason)


def _by_words(a: PersonName, b: PersonName) -> NameMatch:
    """Compare by words; ``a`` has no more than ``b``."""
    if a.words == b.words:
        return same(0.99, "same names but for title, suffix or punctuation")
    if "".join(a.words) == "".join(b.words):
        return same(0.97, f"{SPELLING_REASON}: joined or hyphenated")
    if len(a.words) == 1:
        return _one_word(a.words[0], b)
    pairs = _aligned(a, b)
    rest_a = _rest(a.words, {pair.i for pair in pairs})
    rest_b = _rest(b.words, {pair.j for pair in pairs})
    if (rest_a and rest_b) or ((rest_a or rest_b) and any(pair.how == "servant" for pair in pairs)):
        return _both_rest(a, b, rest_a, rest_b)
    if not _in_order(pairs):
        return _reordered(a, b, pairs)
    return _judged(a, b, pairs, rest_a or rest_b)


def _one_word(word: str, b: PersonName) -> NameMatch:
    """A single word beside a name of more words, or beside another single word."""
    if len(b.words) == 1:
        return _two_single(word, b.words[0])
    plain = bare_words(b.words)
    family_first = puts_family_first(b.words[0]) and not is_given(b.words[0])
    if word == plain[-1] or (family_first and word == plain[0]):
        return _family_alone(word)
    if word == plain[0] or word in b.words:
        return _other_part(word, b)
    if word in b.short:
        return same(0.75, f"“{word}” is the name in quotation marks")
    if respelled(word, plain[-1]):
        return same(0.64, f"{SPELLING_REASON}: “{word}” and “{plain[-1]}”, a family name alone")
    return different(0.1 * _likeness(word, plain[-1]), "no name in common")


def _other_part(word: str, b: PersonName) -> NameMatch:
    """A first or middle name alone: it tells who is meant only where it is rare."""
    if is_given(word) or (word == b.words[0] and given_share(word) >= _SOME_GIVEN):
        return different(0.45, f"“{word}” is a given name alone")
    if word == b.words[0]:
        return same(0.72, f"“{word}” alone, a rare first name")
    return same(0.66, f"“{word}” is a part of the name")


def _family_alone(word: str) -> NameMatch:
    share = family_share(word)
    if is_given(word):
        return same(0.64, f"“{word}” alone may be a given name or the family name")
    if share >= _VERY_COMMON_FAMILY:
        return same(0.7, f"the family name “{word}” alone, a common one")
    return same(0.9 - 0.1 * min(1.0, share / _VERY_COMMON_FAMILY), f"the family name “{word}” alone")


def _two_single(a: str, b: str) -> NameMatch:
    known = is_known_name(a) or is_known_name(b) or both_usual(a, b)
    if not known and min(len(a), len(b)) > _LONG and respelled(a, b):
        return same(0.7, f"{SPELLING_REASON}: “{a}” and “{b}”")
    if one_given_name(a, b):
        return different(0.4, f"“{a}” and “{b}” are forms of one given name, and no more")
    return different(0.2 * _likeness(a, b), "two different names")


def _aligned(a: PersonName, b: PersonName) -> list[_Pair]:
    """The words of ``a`` set beside those of ``b``, the surest pairs first."""
    candidates = [
        _Pair(i, j, weight - 0.001 * abs(i - j), how)
        for i, one in enumerate(a.words)
        for j, other in enumerate(b.words)
        for weight, how in (alike(one, other, i == len(a.words) - 1 or j == len(b.words) - 1),)
        if weight > 0
    ]
    candidates.sort(key=lambda pair: (-pair.weight, pair.i, pair.j))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    pairs = []
    for pair in candidates:
        if pair.i not in taken_a and pair.j not in taken_b:
            pairs.append(pair)
            taken_a.add(pair.i)
            taken_b.add(pair.j)
    return sorted(pairs, key=lambda pair: pair.i)


def _rest(words: tuple[str, ...], taken: set[int]) -> list[str]:
    return [word for place, word in enumerate(words) if place not in taken and word not in PARTICLES]


def _both_rest(a: PersonName, b: PersonName, rest_a: list[str], rest_b: list[str]) -> NameMatch:
    told = any(word in b.words for word in a.short) or any(word in a.words for word in b.short)
    if told and a.words[-1] == b.words[-1]:
        return same(0.9, "the name in quotation marks, and the family name")
    joined_a, joined_b = " ".join(rest_a or a.words), " ".join(rest_b or b.words)
    if len(rest_a) + len(rest_b) > 2 and "".join(rest_a) == "".join(rest_b):
        return same(0.93, f"{SPELLING_REASON}: joined or hyphenated")
    if one_romanised(a.words, b.words):
        return same(0.85, f"{SPELLING_REASON}: an East Asian name by two systems of writing")
    return different(0.35 * _likeness(" ".join(a.words), " ".join(b.words)), f"“{joined_a}” and “{joined_b}” differ")


def _in_order(pairs: list[_Pair]) -> bool:
    places = [pair.j for pair in pairs]
    return places == sorted(places)


def _reordered(a: PersonName, b: PersonName, pairs: list[_Pair]) -> NameMatch:
    """All words agree, in another order."""
    if any(puts_family_first(word) for word in (a.words[0], b.words[0])) or a.by_comma != b.by_comma:
        return same(0.88, "family name first")
    if len(pairs) == len(b.words) == 3 and pairs[0].i == pairs[0].j == 0:
        return different(0.5, "the same first name, the family names in another order")
    if len(pairs) > 2:
        return same(0.85, "the same names in another order")
    return different(0.5, "the same two names in another order")


def _judged(a: PersonName, b: PersonName, pairs: list[_Pair], rest: list[str]) -> NameMatch:
    """All words of one name agree with words of the other, in order."""
    if not pairs:
        return different(0.0, "no name in common")
    score = 1.0
    for pair in pairs:
        score *= pair.weight
    equal = [pair for pair in pairs if pair.how in ("equal", "written")]
    reasons = _reasons(a, b, pairs)
    if not equal and not _foreign(a, b, pairs):
        return different(0.5 * score, "; ".join(reasons))
    if equal and not _tells(equal, a) and len(equal) < len(pairs):
        return different(0.5 * score, "; ".join(reasons))
    if pairs[-1].how == "slip" and not _rare_beside(equal, a):
        return different(0.5 * score, "; ".join((*reasons, "too common a given name to tell")))
    family = pairs[-1].j == len(b.words) - 1 or b.words[-1] in PARTICLES
    if rest:
        return _longer(score, a, pairs, rest, reasons, family=family)
    return same(0.98 * score, "; ".join(reasons))


def _foreign(a: PersonName, b: PersonName, pairs: list[_Pair]) -> bool:
    """Whether all words are ways to write one foreign name, the last one long and no usual family name."""
    one, other = a.words[pairs[-1].i], b.words[pairs[-1].j]
    rare = not family_share(one) and not family_share(other) and min(len(one), len(other)) > _LONG
    return rare and transliterated(one, other) and all(pair.weight >= 0.89 for pair in pairs)


def _longer(
    score: float, a: PersonName, pairs: list[_Pair], rest: list[str], reasons: list[str], *, family: bool
) -> NameMatch:
    """One name has more words than the other."""
    first = pairs[0].j == 0
    if all(len(word) == 1 for word in rest) and any(len(word) == 1 for word in a.words):
        return different(0.5, f"other initials: “{' '.join(rest)}” more")
    names = " ".join(rest)
    if family and first:
        return same(0.97 * score, "; ".join((*reasons, f"a middle name more: “{names}”")))
    if family and not first and any(pair.how == "spelling" and pair.weight < _SURE_SPELLING for pair in pairs[:-1]):
        return different(0.5 * score, f"another first name: {'; '.join(reasons)}")
    if family:
        return same(0.9 * score, "; ".join((*reasons, f"a first name more: “{names}”")))
    if all(is_given(word) for word in a.words):
        return different(0.5 * score, f"given names alone, without “{names}”")
    return same(0.8 * score, "; ".join((*reasons, f"a family name more: “{names}”")))


def _tells(equal: list[_Pair], a: PersonName) -> bool:
    """Whether a word that is equal tells who is meant: no initial, no very common given name only."""
    return any(len(a.words[pair.i]) > 1 for pair in equal)


def _rare_beside(equal: list[_Pair], a: PersonName) -> bool:
    """Whether what stands beside a family name with a slip is a whole name, rarer than "John" or "Maria"."""
    return any(len(a.words[pair.i]) > 2 and given_share(a.words[pair.i]) <= _USUAL_GIVEN for pair in equal)


def _reasons(a: PersonName, b: PersonName, pairs: list[_Pair]) -> list[str]:
    found: list[str] = []
    for pair in pairs:
        one, other = a.words[pair.i], b.words[pair.j]
        if pair.how in ("spelling", "slip", "written"):
            found.insert(0, f"{SPELLING_REASON}: “{one}” and “{other}”")
        elif pair.how == "initial":
            found.append(f"“{one if len(one) == 1 else other}.” is an initial of “{other if len(one) == 1 else one}”")
        elif pair.how == "short form":
            found.append(f"“{one}” and “{other}” are forms of one given name")
    equal = " ".join(a.words[pair.i] for pair in pairs if pair.how == "equal")
    return [*found, f"“{equal}” on both sides"] if equal else found


def _likeness(a: str, b: str) -> float:
    return Indel.normalized_similarity(a, b)
