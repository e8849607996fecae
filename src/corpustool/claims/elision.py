"""What does a bare number count? "The 54", "four in Italy", "not 430": the thing was named before, near by.

A bare number borrows the thing from the whole it is a part of, from an equal number of its article, from the number it
is set against ("385 jobs rather than the 430"), or, where it only adds a place, from the number before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from corpustool.domain.analysis import Analysis
from corpustool.domain.figures import Counted, Figure, RelationKind, UnitKind
from corpustool.lexicon.events import known_roles
from corpustool.lexicon.rarity import zipf
from corpustool.lexicon.things import things

_AGAINST = re.compile(
    r"\b(?:rather than|instead of|no longer|and not|up from|down from|compared with|from|had (?:said|spoken of))"
    r"(?: the| about| some| only)*\s*$"
)
_NUMBER_OF = re.compile(r"\bnumber of (?P<things>[\w-]+(?: [\w-]+){0,3})", re.IGNORECASE)
_FUNCTION = 6.0
_TELLING = 10


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Things that bare figures count, and which figure replaces which, both by index.

    ``parts`` are figures that only add a place to the number before them; of those ``numbered`` the sentence itself
    says that it tells the number of a thing.
    """

    things: Mapping[int, Counted] = field(default_factory=dict)
    replaced: Mapping[int, int] = field(default_factory=dict)
    parts: frozenset[int] = frozenset()
    numbered: frozenset[int] = frozenset()


def borrowed(analysis: Analysis, text: str) -> Borrowed:
    """What the bare counts of one article count."""
    figures = analysis.figures
    lent: dict[int, Counted] = {}
    replaced: dict[int, int] = {}
    parts: set[int] = set()
    numbered: set[int] = set()
    counts = [index for index, figure in enumerate(figures) if figure.unit.kind is UnitKind.COUNT]
    by_value = _by_value(counts, figures) if any(figures[index].counted is None for index in counts) else {}
    for index in counts:
        figure = figures[index]
        before = index - 1
        set_against = before >= 0 and _set_against(figures[before], figure, text)
        if set_against and figures[before].unit.kind is UnitKind.COUNT:
            replaced[before] = index
        named = None if _named_here(figure, analysis, text) else _numbered(index, analysis, text)
        lender = named
        if named:
            numbered.add(index)
        elif figure.counted is None:
            lender = _lender(index, figures, by_value, lent, set_against=set_against)
        if lender:
            lent[index] = lender
            if figure.places and not (set_against or named) and _before(index, figures) is not None and _bare(figure):
                parts.add(index)
    for total, summed in summands(figures).items():
        counted = next((figures[part].counted for part in summed if figures[part].counted), None)
        if counted:
            lent.update({index: counted for index in (total, *summed) if figures[index].counted is None})
            parts.discard(total)
    return Borrowed(lent, replaced, frozenset(parts), frozenset(numbered))


def _by_value(counts: Sequence[int], figures: Sequence[Figure]) -> dict[tuple[str, str], list[int]]:
    """The counts of something that is named, by their value and bound; small values are equal by chance."""
    found: dict[tuple[str, str], list[int]] = {}
    for index in counts:
        if figures[index].counted and figures[index].quantity.value >= _TELLING:
            found.setdefault(_value(figures[index]), []).append(index)
    return found


def _named_here(figure: Figure, analysis: Analysis, text: str) -> bool:
    """Whether its own sentence names what it counts; a reader may have taken the thing from the heading above."""
    if figure.counted is None or figure.sentence >= len(analysis.sentences):
        return figure.counted is not None
    sentence = analysis.sentences[figure.sentence]
    return figure.counted.text in text[sentence.start : sentence.end]


def _numbered(index: int, analysis: Analysis, text: str) -> Counted | None:
    """The thing of which the sentence tells the number: "the number of jobs to be lost there is 610"."""
    figure = analysis.figures[index]
    if figure.sentence >= len(analysis.sentences):
        return None
    first = analysis.sentences[figure.sentence].start
    if index and analysis.figures[index - 1].sentence == figure.sentence:
        first = max(first, analysis.figures[index - 1].end)
    for found in _NUMBER_OF.finditer(text, first, figure.start):
        words = list(takewhile(lambda word: zipf(word) < _FUNCTION, found["things"].lower().split()))
        nouns = [at for at, word in enumerate(words) if things(word)]
        if nouns:
            noun, before = words[nouns[-1]], words[: nouns[-1]]
            head = noun if noun == things(noun)[0].name else noun.removesuffix("s")
            return Counted(" ".join((*before, noun)), head, tuple(before))
    return None


def _lender(
    index: int,
    figures: Sequence[Figure],
    by_value: Mapping[tuple[str, str], Sequence[int]],
    lent: Mapping[int, Counted],
    *,
    set_against: bool,
) -> Counted | None:
    """The thing the bare figure at ``index`` counts, if another figure lends one."""
    figure = figures[index]
    wholes = [r.figure for r in figure.relations if r.kind is RelationKind.PART_OF and r.figure < len(figures)]
    of_whole = next((figures[w].counted or lent.get(w) for w in wholes if figures[w].counted or w in lent), None)
    if of_whole:
        return of_whole
    before = _before(index, figures) if figure.places else index - 1
    if before is not None and (set_against or figure.places):
        return figures[before].counted or lent.get(before)
    equal = by_value.get(_value(figure), ())
    nearest = min(equal, key=lambda other: (abs(figures[other].sentence - figure.sentence), other), default=None)
    return figures[nearest].counted if nearest is not None else None


def _bare(figure: Figure) -> bool:
    """Whether the figure tells nothing but a number and a place: of what became of people it would tell by itself."""
    return figure.event not in known_roles()


def _before(index: int, figures: Sequence[Figure]) -> int | None:
    """The last count of the same or the sentence before that is no spread ("in 21 countries") of another one."""
    for before in range(index - 1, -1, -1):
        if figures[index].sentence - figures[before].sentence > 1:
            return None
        spread = any(relation.kind is RelationKind.SPREAD_OF for relation in figures[before].relations)
        if figures[before].unit.kind is UnitKind.COUNT and not spread:
            return before
    return None


def _set_against(first: Figure, second: Figure, text: str) -> bool:
    """Whether the second number is what the first one is no longer: "385 rather than the 430"."""
    return first.sentence == second.sentence and bool(_AGAINST.search(text[first.end : second.start].lower()))


def _value(figure: Figure) -> tuple[str, str]:
    return str(figure.quantity.value.normalize()), figure.quantity.bound.value


def summands(figures: Sequence[Figure]) -> dict[int, tuple[int, ...]]:
    """For each total that the text itself adds up, the figures it adds: "48 more besides the 54, 102 in all".

    The increment and the total are linked by their reader; the base is the figure that makes the sum right, wherever in
    the article it stands nearest, else the one the increment is linked to.
    """
    found: dict[int, tuple[int, ...]] = {}
    for index, figure in enumerate(figures):
        if not figure.relations:
            continue
        linked = [r.figure for r in figure.relations if r.kind is RelationKind.ADDS_TO]
        for relation in figure.relations:
            if relation.kind is RelationKind.SUMS_TO and relation.figure < len(figures):
                base = _base(index, relation.figure, figures)
                found[relation.figure] = (index, *(linked if base is None else [base]))
    return {
        total: tuple(sorted({part for part in parts if part < len(figures)} - {total}))
        for total, parts in found.items()
    }


def _base(increment: int, total: int, figures: Sequence[Figure]) -> int | None:
    """The nearest count that, with the increment, makes the total."""
    missing = figures[total].quantity.value - figures[increment].quantity.value
    fitting = [
        index
        for index, figure in enumerate(figures)
        if figure.quantity.value == missing and figure.unit.kind is UnitKind.COUNT and index not in (increment, total)
    ]
    return min(fitting, key=lambda index: (abs(index - total), index), default=None)
