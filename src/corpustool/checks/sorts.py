"""Can one be counted in two of the parts? "Men" and "women" are sorts of their own, "for" and "against" are opposed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpustool.checks.told import NUMBER

_SORT = re.compile(
    r"^\s+(?:of\s+(?:them|whom|these|those)\s+)?(?:(?:were|are)\s+)?(?:[\w-]+\s+)?"
    r"(?P<sort>m[ae]n|males?|wom[ae]n|females?|child(?:ren)?|minors?|boys?|girls?|adults?)\b",
    re.IGNORECASE,
)
_NAMES = {
    "ma": "man", "me": "man", "wo": "woman", "fe": "woman", "ch": "child", "mi": "child", "bo": "boy", "gi": "girl",
    "ad": "adult",
}  # fmt: skip
_EXCLUSIVE = tuple(
    map(
        frozenset,
        (("man", "woman", "child"), ("man", "woman", "boy", "girl"), ("boy", "girl", "adult"), ("child", "adult")),
    )
)
"""Kinds of people that nobody belongs to twice."""
_OPPOSED: tuple[tuple[str, ...], ...] = (
    (
        r"for\b|in favou?r|yes\b|back|support|approv|agree",
        r"against|oppos|no\b|reject|refus|disagree",
        r"abstain|abstention",
    ),
    (r"(?:for the )?defen[cs]e", r"(?:for the )?prosecution"),
    (r"pass(?:ed|es)?\b", r"fail"),
    (r"surviv|alive", r"dead|died|dies|killed"),
    (r"w[io]n\b|victor|wins", r"los[est]|defeat|losses", r"dr[ae]w\w*|tie[ds]?\b"),
    (r"acquitt|cleared|freed", r"convict|guilty|jailed|fined|sentenc"),
    (r"indoors?", r"outdoors?"),
    (r"public\b", r"private\b"),
    (r"at home\b", r"abroad|away\b|overseas"),
    (r"open", r"clos|shut"),
)  # fmt: skip
"""Words of which each excludes the others of its row."""
_WORDS = tuple(tuple(re.compile(rf"\b(?:{words})", re.IGNORECASE) for words in row) for row in _OPPOSED)
_MARK = re.compile(NUMBER)


def exclusive(said: str) -> bool:
    """Whether each number of these words counts people of a sort of its own: "38 men, 12 women"."""
    found = [_SORT.match(piece) for piece in _pieces(said)]
    sorts = [_sort(each.group("sort")) for each in found if each]
    apart = len(set(sorts)) == len(found) > 1
    return apart and any(set(sorts) <= kinds for kinds in _EXCLUSIVE)


def opposed(said: str) -> bool:
    """Whether what is told of each number excludes what is told of the others: "14 for it, 15 against"."""
    pieces = _pieces(said)
    return any(_each_its_own(pieces, row) for row in _WORDS)


def _each_its_own(pieces: Sequence[str], row: Sequence[re.Pattern[str]]) -> bool:
    told = [tuple(at for at, words in enumerate(row) if words.search(piece)) for piece in pieces]
    return len(told) > 1 and all(len(each) == 1 for each in told) and len(set(told)) == len(told)


def _sort(word: str) -> str:
    return _NAMES[word.lower()[:2]]


def _pieces(said: str) -> list[str]:
    """What is said of each number: the words behind it, up to the next one."""
    return _MARK.split(said)[1:]
