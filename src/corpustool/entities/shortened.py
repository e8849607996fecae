"""How sure is it that an organisation's name is short for a longer one that has all its words?"""

from __future__ import annotations

from corpustool.entities.parts import OrganisationName
from corpustool.entities.weights import TELLING, weight
from corpustool.lexicon.organisations import sort_of_word
from corpustool.lexicon.places import is_place

_LEFT_OUT = frozenset(("party", "department", "ministry"))  # "Labour", "Treasury", "Defence"
_FEW = 2  # generic words that do not tell enough: "foreign ministry"
# Organs of what is named before them: the committee of a council is not the council.
_ORGANS = frozenset(
    ("assembly", "board", "chamber", "commission", "committee", "council", "court", "delegation", "department",
     "directorate", "division", "panel", "secretariat", "tribunal", "unit")
)  # fmt: skip


# Legal forms that end a company's name in a register; "Group" and "Co" are left out freely.
_WHOLE = frozenset(
    ("inc", "ltd", "plc", "llc", "ag", "gmbh", "sa", "nv", "bv", "spa", "jsc", "ooo", "sarl", "oy", "ab")
)


def surety(
    shorter: OrganisationName, longer: OrganisationName, rest: tuple[str, ...], kept: float, more: float
) -> float:
    """How sure it is that the shorter name is short for the longer one."""
    if not any(weight(word) == TELLING for word in shorter.words):
        return _surety_of_generic(shorter, rest, kept)
    leads = longer.words[: len(shorter.words)] == shorter.words
    if leads and (_is_part(shorter, rest) or _is_organ_or_daughter(shorter, longer, rest)):
        return 0.55
    if leads and shorter.legal and _is_company_of(shorter, longer, rest):
        return 0.56
    if more < TELLING:
        return (0.64 if shorter.legal else 0.82) if leads else 0.75
    if shorter.legal:
        return 0.62  # with a legal form the shorter name is whole already
    return _surety_of_telling(shorter, longer, rest, leads=leads, most=kept >= more)


def _surety_of_telling(
    shorter: OrganisationName, longer: OrganisationName, rest: tuple[str, ...], *, leads: bool, most: bool
) -> float:
    """How sure it is where the words that the longer name has more are telling ones."""
    if all(word.startswith("@") or is_place(word.title()) for word in rest):
        return 0.78 if leads else 0.89  # "Rovers" is the usual short form of "Kestrelwood Rovers"
    if leads and most:
        return 0.76 if is_place(" ".join(shorter.printed).title()) else 0.85
    if leads:
        return 0.66
    return 0.7 if longer.words[-len(shorter.words) :] == shorter.words else 0.55


def _is_organ_or_daughter(shorter: OrganisationName, longer: OrganisationName, rest: tuple[str, ...]) -> bool:
    """Whether the longer name is an organ of the shorter one, or its daughter in a country: "Northwind Norway S.A."."""
    if len(shorter.words) > 1 and rest[-1] in _ORGANS:
        return True
    return bool(shorter.legal and longer.legal) and rest[-1].startswith("@") and longer.words[-1] == rest[-1]


def _is_company_of(shorter: OrganisationName, longer: OrganisationName, rest: tuple[str, ...]) -> bool:
    """Whether two companies bear one name: each with its own legal form, or one named for a country besides."""
    if _WHOLE.intersection(shorter.legal) and _WHOLE.intersection(longer.legal):
        return True
    if "of" in longer.plain:
        return False
    return all(word.startswith("@") for word in rest) and longer.words[-1] == rest[-1]


def _is_part(shorter: OrganisationName, rest: tuple[str, ...]) -> bool:
    """Whether the longer name is a part of the shorter one: "Labour Party Conference" of the "Labour Party"."""
    heads = [[word for word in words if sort_of_word(word) == "head"] for words in (shorter.words, rest)]
    return all(heads)


def _surety_of_generic(shorter: OrganisationName, rest: tuple[str, ...], kept: float) -> float:
    """How sure it is that a name without a telling word ("Home Office") is short for a longer one."""
    if all(word.startswith("@") for word in shorter.words):
        return 0.3
    if len(shorter.words) == 1 and sort_of_word(shorter.words[0]) == "modifier":
        return 0.62 if _LEFT_OUT.issuperset(rest) else 0.4
    if all(word.startswith("@") for word in rest):
        if len(shorter.words) > _FEW:
            return 0.75
        return 0.58 if len(shorter.words) > 1 or kept > 0.3 else 0.5
    return 0.55 if len(shorter.words) > 1 else 0.35


def is_one_of_two(shorter: OrganisationName, longer: OrganisationName) -> bool:
    """Whether the longer name is the shorter one and another: "Kelp Bank and Reef Fund"."""
    kept, words = shorter.plain, longer.plain
    if "and" not in words or "and" in kept:
        return False
    place = words.index("and")
    return words[:place] == kept or words[place + 1 :] == kept
