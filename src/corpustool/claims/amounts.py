"""What does a sum of money or a percentage tell of? The noun it is predicated of: "turnout was 61 percent"."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.claims.lines import Line
from corpustool.domain.figures import Figure, UnitKind
from corpustool.lexicon.amounts import amount, belongs_before

_TOLD = (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINTS, UnitKind.CURRENCY)
_BEHIND = 5
_LINKS = frozenset({"in", "of"})


@dataclass(frozen=True, slots=True)
class Amount:
    """What is told in money or percent: ``name`` is one for "sales" and "revenue", ``text`` the words as printed."""

    name: str
    text: str


def amount_of(figure: Figure, sentence: Line) -> Amount | None:
    """The nearest noun before the figure that names an amount, else one behind it ("a 12 percent rise in sales")."""
    if figure.unit.kind not in _TOLD:
        return None
    last = sentence.at(figure.end)
    behind = range(last, min(last + _BEHIND, len(sentence.lower)))
    linked = (at for at in behind if amount(sentence.lower[at]) and _LINKS & set(sentence.lower[last:at]))
    before = (at for at in range(sentence.at(figure.start) - 1, -1, -1) if amount(sentence.lower[at]))
    found = next(linked, None)
    return _named(sentence, next(before, None) if found is None else found)


def _named(sentence: Line, at: int | None) -> Amount | None:
    name = amount(sentence.lower[at]) if at is not None else None
    if at is None or name is None:
        return None
    first = at
    while first > 0 and belongs_before(sentence.lower[first - 1]):
        first -= 1
    return Amount(name, " ".join(sentence.lower[first : at + 1]))
