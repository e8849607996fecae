"""What does a sum of money or a percentage tell of? The noun it is predicated of: "turnout was 61 percent"."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.claims.lines import Line
from corpustool.domain.figures import Figure, UnitKind
from corpustool.lexicon.amounts import amount, belongs_before, tells_amount
from corpustool.lexicon.rarity import zipf

_TOLD = (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS, UnitKind.CURRENCY)
_BEHIND = 5
_LINKS = frozenset({"in", "of"})
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "this", "that"})
_FUNCTION = 5.8
_RATE = "rate"
"""The rate of what is named before it is that: "the inflation rate" is inflation."""


@dataclass(frozen=True, slots=True)
class Amount:
    """What is told in money or percent: ``name`` is one for "sales" and "revenue", ``text`` the words as printed."""

    name: str
    text: str


def amount_of(figure: Figure, sentence: Line) -> Amount | None:
    """The noun that names an amount: the one the figure stands before, one behind it, or the nearest before it.

    "A $45.8 million operating budget", "a 12 percent rise in sales", "the budget is $45.8 million".
    """
    if figure.unit.kind not in _TOLD or not tells_amount(sentence.vocabulary):
        return None
    last = sentence.at(figure.end)
    attached = _attached(figure, sentence, last)
    if attached is not None:
        return _named(sentence, attached)
    behind = range(last, min(last + _BEHIND, len(sentence.lower)))
    linked = (at for at in behind if amount(sentence.lower[at]) and _LINKS & set(sentence.lower[last:at]))
    before = (at for at in range(sentence.at(figure.start) - 1, -1, -1) if amount(sentence.lower[at]))
    found = next(linked, None)
    return _named(sentence, next(before, None) if found is None else found)


def _attached(figure: Figure, sentence: Line, last: int) -> int | None:
    """The amount that the figure stands before as an adjective does: behind its unit and words that belong to a name.

    One other word may stand between where an article opens the phrase.
    """
    units = {piece for word in figure.unit.text.lower().split() for piece in (word, word.removesuffix("s"))}
    first = sentence.at(figure.start)
    spare = 1 if first and sentence.lower[first - 1] in _ARTICLES else 0
    for at in range(last, min(last + _BEHIND, len(sentence.lower))):
        word = sentence.lower[at]
        following = sentence.lower[at + 1 : at + 2]
        if amount(word) and not (following and amount(following[0])):
            return at
        if word in units or belongs_before(word):
            continue
        if not spare or sentence.parts(at) or zipf(word) >= _FUNCTION:
            return None
        spare -= 1
    return None


def _named(sentence: Line, at: int | None) -> Amount | None:
    name = amount(sentence.lower[at]) if at is not None else None
    if at is None or name is None:
        return None
    first = at
    before = amount(sentence.lower[at - 1]) if at and name == _RATE else None
    name = before or name
    while first > 0 and belongs_before(sentence.lower[first - 1]):
        first -= 1
    return Amount(name, " ".join(sentence.lower[first : at + 1]))
