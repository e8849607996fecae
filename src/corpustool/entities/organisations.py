"""Do two names name one organisation? Words weighted by how telling they are; the rest on both sides tells apart."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.entities import SPELLING_REASON
from corpustool.domain.mentions import NameMatch
from corpustool.entities.acronyms import initialisms, likeness, short_of_one_word
from corpustool.entities.initialled import spelled
from corpustool.entities.parts import OrganisationName
from corpustool.entities.shortened import is_one_of_two, surety
from corpustool.entities.spelling import both_usual, inflected, misspelled, transliterated
from corpustool.entities.verdicts import EQUAL, different, same
from corpustool.entities.weights import TELLING, weight
from corpustool.lexicon.folding import fold
from corpustool.lexicon.organisations import legal_form, sort_of_difference, sort_of_word
from corpustool.lexicon.persons import is_known_name
from corpustool.lexicon.places import is_place, people_of

_SHORT = 3
_SCHOOLS = frozenset(("university", "college"))  # "Ashby State University" is not the University of Ashby
_SORTS_OF_SCHOOL = frozenset(("state", "metropolitan", "technical", "polytechnic"))
_CLUBS = frozenset(("fc", "ac", "afc", "cf", "sc", "cfc", "as", "ss", "rc", "bc"))
_NAMED_FOR_PLACES = frozenset(("bank", "university", "college"))  # "Bank of America" is no "American Bank"


@dataclass(frozen=True, slots=True)
class _Aligned:
    """What two names share, word by word, and what is left on each side."""

    shared: tuple[str, ...]
    respelled: tuple[tuple[str, str], ...]
    inflected: tuple[tuple[str, str], ...]
    rest_a: tuple[str, ...]
    rest_b: tuple[str, ...]


def compare_organisations(a: OrganisationName, b: OrganisationName) -> NameMatch:
    """Whether two organisations' names name one organisation."""
    if a.folded == b.folded and a.folded:
        if len(a.folded) <= _SHORT and bool(a.initials) != bool(b.initials):
            return different(0.5, "an abbreviation in capitals and a word")
        return EQUAL
    if not a.folded or not b.folded:
        return different(0.0, "a name without letters")
    if a.words and a.words == b.words and a.numbers == b.numbers and all(word.startswith("@") for word in a.words):
        return same(0.96, "names of one country or union")
    return _by_initials(a, b) or _by_initials(b, a) or _by_one_word(a, b) or _by_one_word(b, a) or _by_words(a, b)


def _by_initials(a: OrganisationName, b: OrganisationName) -> NameMatch | None:
    """``a`` is an abbreviation in upper case: does ``b`` define it, or spell it by its initials?"""
    letters = a.initials
    if not letters or len(letters) > 8 or b.initials or (_wing(a) != _wing(b) and _wing(a)):
        return None
    if any(fold(aside) == letters.lower() for aside in b.asides):
        return same(0.97, f"“{letters}” stands in brackets behind the name")
    if len(b.plain) < 2:
        return None
    return spelled(letters, " ".join(b.plain))


def _by_one_word(a: OrganisationName, b: OrganisationName) -> NameMatch | None:
    """``a`` is one word made of the beginnings of the words of ``b``: "Interpol"."""
    if a.initials or len(a.plain) != 1 or len(b.plain) < 2 or not short_of_one_word(a.plain[0], " ".join(b.plain)):
        return None
    return same(0.86, f"“{a.printed[0] if a.printed else a.plain[0]}” is made of beginnings of the name's words")


def _by_words(a: OrganisationName, b: OrganisationName) -> NameMatch:
    bracketed = _by_asides(a, b)
    if bracketed:
        return bracketed
    if sorted(a.plain) == sorted(b.plain) or "".join(a.plain) == "".join(b.plain):
        return same(0.98, "same words but for order, spaces or brackets")
    veto = _veto(a, b)
    if veto:
        return different(0.15, veto)
    if a.words and sorted(a.words) == sorted(b.words):
        return _same_words(a, b)
    return _by_alignment(a, b, _align(a, b))


def _by_asides(a: OrganisationName, b: OrganisationName) -> NameMatch | None:
    """What stands in brackets decides where it is the other name, two things, or the wing of one party."""
    if any(fold(aside) == other.folded for one, other in ((a, b), (b, a)) for aside in one.asides):
        return same(0.95, "the other name stands in brackets")
    if _other_asides(a, b):
        return different(0.3, f"“{a.asides[0]}” and “{b.asides[0]}” in brackets")
    wing = _wing(a) ^ _wing(b)
    if wing and (a.plain == b.plain or (_wing(a) and _wing(b))):
        return different(0.5, f"only one of them is “{min(wing)}”")
    return None


def _by_alignment(a: OrganisationName, b: OrganisationName, found: _Aligned) -> NameMatch:
    if found.rest_a and found.rest_b:
        return _both_rest(a, b, found)
    if found.rest_a or found.rest_b:
        return _one_rest(a, b, found)
    if len(a.words) == len(found.respelled) == 1 and both_usual(*found.respelled[0]):
        return different(0.4, f"“{a.printed[0]}” and “{b.printed[0]}” are two usual words")
    return _respelled(found)


def _other_asides(a: OrganisationName, b: OrganisationName) -> bool:
    """Whether both have something in brackets, and not the same; an abbreviation in brackets does not count."""
    one, other = ({fold(aside) for aside in name.asides if not aside.isupper()} for name in (a, b))
    return bool(one) and bool(other) and one.isdisjoint(other)


def _wing(name: OrganisationName) -> frozenset[str]:
    """What stands in brackets and tells a wing of a party: a letter, or one word that is no place and no legal form."""
    return frozenset(
        fold(aside)
        for aside in name.asides
        if len(aside) == 1
        or (
            aside.istitle()
            and aside.isalpha()
            and not is_place(aside)
            and not people_of(aside)
            and not legal_form(fold(aside))
        )
    )


def _veto(a: OrganisationName, b: OrganisationName) -> str:
    """What speaks against one organisation before anything else is asked; empty if nothing does."""
    if a.numbers != b.numbers and ((a.numbers and b.numbers) or set(a.words) == set(b.words)):
        return f"other numbers: “{' '.join(a.numbers) or '-'}” and “{' '.join(b.numbers) or '-'}”"
    if a.countries and b.countries and set(a.countries).isdisjoint(b.countries):
        return f"other countries: {_names(a.countries, a)} and {_names(b.countries, b)}"
    apart = {word.removesuffix("s") for word in a.plain} ^ {word.removesuffix("s") for word in b.plain}
    for word in sorted(word for word in (*a.plain, *b.plain) if word.removesuffix("s") in apart):
        sort = sort_of_difference(word) or (
            "part" if word in _SORTS_OF_SCHOOL and _SCHOOLS & {*a.plain} & {*b.plain} else None
        )
        if sort in ("direction", "opposite", "part", "other"):
            if sort in ("direction", "other") and not _sole_difference(a, b, word):
                continue
            return f"only one of them is “{word}”"
    return ""


def _sole_difference(a: OrganisationName, b: OrganisationName, word: str) -> bool:
    """Whether a direction stands before words that both names have: "South Korea Bank" beside "Korea Bank"."""
    longer, shorter = (a, b) if word in a.plain else (b, a)
    place = longer.plain.index(word)
    follows = longer.plain[place + 1 : place + 2]
    return (
        not follows or follows[0] in shorter.plain or any(sort_of_difference(w) == "direction" for w in shorter.plain)
    )


def _same_words(a: OrganisationName, b: OrganisationName) -> NameMatch:
    if len(a.words) == 2 and not _NAMED_FOR_PLACES.isdisjoint(a.words) and _by_people(a) != _by_people(b):
        return different(0.55, "named after one country, in two ways")
    if len(a.words) == 2 and a.words != b.words and not _SCHOOLS.isdisjoint(a.words):
        return same(0.82, "same words in another order")
    if a.legal != b.legal and a.legal and b.legal:
        return same(0.9, f"same words, legal forms “{' '.join(a.legal)}” and “{' '.join(b.legal)}”")
    if a.legal != b.legal:
        return same(0.96, "same words, with and without legal form")
    return same(0.95, "same words but for order, country or demonym, spelling or small words")


def _by_people(name: OrganisationName) -> bool:
    """Whether a name has a people or adjective for its country: "American Bank"."""
    return any(word.startswith("@") and people_of(text) for word, text in zip(name.words, name.printed, strict=True))


def _align(a: OrganisationName, b: OrganisationName) -> _Aligned:
    left, right = list(a.words), list(b.words)
    shared = []
    for word in a.words:
        if word in right:
            shared.append(word)
            left.remove(word)
            right.remove(word)
    respelled, forms = [], []
    for word in list(left):
        other = next((other for other in right if _forms_of_one(word, other)), None)
        if other is not None:
            forms.append((word, other))
        else:
            other = next((other for other in right if _respelling(word, other)), None)
            if other is None:
                continue
            respelled.append((word, other))
        left.remove(word)
        right.remove(other)
    return _Aligned(tuple(shared), tuple(respelled), tuple(forms), tuple(left), tuple(right))


def _forms_of_one(a: str, b: str) -> bool:
    return not a.startswith("@") and not b.startswith("@") and inflected(a, b)


def _respelling(a: str, b: str) -> bool:
    """Whether two telling words are one word misspelled; words of the language and usual names are not."""
    if a.startswith("@") or b.startswith("@") or sort_of_word(a) or sort_of_word(b):
        return False
    if is_known_name(a) and is_known_name(b):
        return False
    return (misspelled(a, b) or transliterated(a, b)) and not (is_place(a.title()) and is_place(b.title()))


def _respelled(found: _Aligned) -> NameMatch:
    if not found.respelled and not found.inflected:
        return different(0.3, "no words to compare")
    pairs = (*found.respelled, *found.inflected)
    reason = f"{SPELLING_REASON}: " + ", ".join(f"“{one}” and “{other}”" for one, other in pairs)
    telling = sum(weight(word) for word in found.shared)
    longest = max(min(len(one), len(other)) for one, other in pairs)
    if len(pairs) > 1 and telling == 0:
        return different(0.5, reason)
    sure = 0.8 if telling else 0.68 if longest >= 6 else 0.6
    if telling < TELLING and (longest < 6 or any(is_place(word.title()) for pair in pairs for word in pair)):
        return different(0.5, reason)
    return same(sure + 0.01 * min(longest, 8) - 0.05 * (len(pairs) - 1), reason)


def _both_rest(a: OrganisationName, b: OrganisationName, found: _Aligned) -> NameMatch:
    if len(found.rest_a) + len(found.rest_b) > 2 and "".join(found.rest_a) == "".join(found.rest_b):
        return same(0.93, f"{SPELLING_REASON}: joined or hyphenated")
    for letters, words in ((found.rest_a, found.rest_b), (found.rest_b, found.rest_a)):
        if len(letters) == 1 and 2 <= len(letters[0]) == len(words) and letters[0] in initialisms(_names(words, a, b)):
            return same(0.85, f"“{letters[0].upper()}” are the initials of “{_names(words, a, b)}”")
    for one, other in ((a, b), (b, a)):
        if one.initials and not other.initials:
            near = likeness(one.initials, " ".join(other.plain))
            return different(0.58 * near, f"“{one.initials}” are not the initials of the name")
    total = sum(map(weight, a.words)) + sum(map(weight, b.words))
    both = 2 * (sum(map(weight, found.shared)) + sum(weight(one) for one, _ in (*found.respelled, *found.inflected)))
    score = 0.4 * both / total if total else 0.0
    return different(score, f"“{_names(found.rest_a, a)}” and “{_names(found.rest_b, b)}” differ")


def _one_rest(a: OrganisationName, b: OrganisationName, found: _Aligned) -> NameMatch:
    """One name has all the words of the other, and more."""
    shorter, longer = (a, b) if found.rest_b else (b, a)
    rest = found.rest_a or found.rest_b
    if not shorter.words:
        return different(0.0, "no words to compare")
    kept = sum(map(weight, shorter.words))
    more = sum(map(weight, rest))
    reason = f"“{_names(shorter.words, shorter)}” on both sides, “{_names(rest, longer)}” more"
    if shorter.numbers != longer.numbers:
        return different(0.3, f"other numbers, and {reason}")
    if more >= TELLING and longer.words[0] != shorter.words[0] and _is_club_of_a_town(shorter):
        return different(0.5, f"two clubs of “{_names(shorter.words, shorter)}”")
    if is_one_of_two(shorter, longer):
        return different(0.45, f"one of the two names of “{' '.join(longer.plain)}”")
    sure = surety(shorter, longer, rest, kept, more)
    if found.respelled or found.inflected:
        sure -= 0.15
    return same(sure, reason) if sure >= 0.6 else different(sure, reason)


def _is_club_of_a_town(name: OrganisationName) -> bool:
    """Whether a name is a club's with nothing but its town: "AC Milan", "FC Barcelona"."""
    return not _CLUBS.isdisjoint(name.plain) and is_place(" ".join(name.printed).title())


def _names(words: tuple[str, ...], *names: OrganisationName) -> str:
    """The words as they are printed in one of the names."""
    printed = {word: text for name in reversed(names) for word, text in zip(name.words, name.printed, strict=True)}
    return " ".join(printed.get(word, word.lstrip("@")) for word in words)
