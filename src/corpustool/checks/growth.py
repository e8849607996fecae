"""In which words does an article tell a change with its beginning and its end? "Up 12 percent to 115 from 100"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from corpustool.checks.told import NUMBER, Number, Told, gap, shape
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.domain.quantities import Bound

_BASE = r"(?:from|compared (?:with|to)|against|versus)"
_LINK = (
    r"(?:[\s,(–—-]|\b(?:or|up|down|by|an?|the|rise|increase|gain|jump|growth|drop|fall|decline|decrease|cut|reduction|of"
    r"|some|about|nearly|almost|more|less|than|that is|which is|representing|equal|equivalent|to|roughly)\b){1,12}"
)
_C, _A, _B = (rf"(?P<{name}>{NUMBER})" for name in ("change", "first", "last"))
_SO = r"(?:an? |up |down |which is |or |rise |increase |fall |decline |drop |of )*"
_ASIDE = rf"(?:,? or {NUMBER}{gap(25)},?)?"
_THAN = r"(?:from|on|over|above|below|(?:more|less|higher|lower|fewer|up|down) (?:than|from|on))"
_NEAR = rf"(?P<near>{gap(25)})"
_WORDS = (
    rf"{_C}(?P<between>{gap(40)})\b(?:to|at){gap(25)}{_B}{_ASIDE}{gap(40)},?\s*\b{_BASE}\b{_NEAR}{_A}",
    rf"{_C}(?P<between>{gap(40)})\bfrom\b{_NEAR}{_A}{gap(25)}\bto\b{gap(25)}{_B}",
    rf"{_A}{gap(25)}\bto\b{gap(25)}{_B}(?P<between>{gap(20)}){_LINK}{_C}",
    rf"{_B}{_ASIDE}{gap(70)},\s*(?P<between>{_SO}){_C}{gap(20)}\b{_THAN}\b{_NEAR}{_A}",
    rf"{_B}(?P<between>{gap(30)}){_C}{gap(15)}\bfrom\b{_NEAR}{_A}",
    rf"{_B}{gap(40)}\bfrom\b{_NEAR}{_A}(?P<between>{gap(20)}){_LINK}{_C}(?!{gap(25)}\b{_THAN}\b)",
    rf"{_C}(?P<between>){gap(60)}\b(?:bringing|taking|raising|lifting|pushing|putting)\b{gap(60)}\bto\b{gap(15)}{_B}"
    rf"{gap(15)}\bfrom\b(?P<near>{gap(10)}){_A}",
)
_LEADS = {2: rf"\bfrom\b{_NEAR}", 5: rf"\bto\b{gap(25)}"}
_CHANGES = tuple(shape(NUMBER * 3, words, lead=_LEADS.get(at, "")) for at, words in enumerate(_WORDS))
_OTHERWISE = re.compile(
    r"\b(?:from|than|over|after|since|versus|annual\w*|yearly|monthly|daily|a (?:year|month|week|day)|per|each|every"
    r"|average|adjusted|real terms|constant|organic\w*|comparable|like-for-like|underlying|inflation|and|while|but)\b",
    re.IGNORECASE,
)
"""Words that tie the change to another beginning than the one that is printed, or to another measure."""
_NEXT = re.compile(
    r"\b(?:and|or|while|but|then|planned|expected|forecast"
    r"|an? (?:[\w-]+ )?(?:high|low|peak|record|average|target|forecast|estimate))\b",
    re.IGNORECASE,
)
"""Words behind which something else is told, or another beginning than that of the change."""
_FAR = Decimal(20)
"""Numbers further apart lack a scale word ("12 mln from 11.5")."""
_PLAINLY = frozenset({(UnitKind.COUNT, None), (UnitKind.OTHER, None)})


@dataclass(frozen=True, slots=True)
class Change:
    """A change with its two ends."""

    change: Number
    first: Number
    last: Number


def changes(text: Told) -> Iterator[Change]:
    """Every change that is told with its beginning and its end, in the order of the shapes it is told in."""
    if not any(_is_change(number.figure) for number in text.numbers.values()):
        return  # the patterns are slow beside a look at the numbers
    for each in _CHANGES:
        for found in text.found(each):
            change = Change(*(text.group(found, name) for name in ("change", "first", "last")))
            if not _is_change(change.change.figure):
                continue
            strange = _OTHERWISE.search(found.group("between")) or _NEXT.search(found.group("near"))
            if not strange and _comparable(change):
                yield change


def _is_change(figure: Figure) -> bool:
    """Whether it tells how much more or less there is: "another 14" are more without a word for it."""
    return figure.kind is FigureKind.INCREMENT or (
        figure.kind is FigureKind.CHANGE and figure.quantity.trend is not None
    )


def _comparable(each: Change) -> bool:
    """Whether both ends are levels of one thing in one unit and size."""
    kinds = {each.first.unit, each.last.unit}
    if len(kinds) > 1 and kinds.isdisjoint(_PLAINLY):
        return False
    ends = (each.first, each.last)
    if any(end.value <= 0 or end.figure.quantity.bound is Bound.VAGUE for end in ends):
        return False
    foreign = [end for end in ends if _is_change(end.figure) and end.figure is not each.change.figure]
    if foreign and each.first.figure is not each.last.figure:
        return False
    return 1 / _FAR < each.last.value / each.first.value < _FAR
