"""What does a measure measure, and from where? "Eight metres high", "12 miles north of Calama"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpustool.claims.lines import Line
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.lexicon.aspects import aspect
from corpustool.lexicon.events import bearing
from corpustool.lexicon.rarity import zipf
from corpustool.lexicon.units import unit

_BEHIND = 3
_BEFORE = 5
_FUNCTION = 6.0
_REACH = 12
"""Words behind a measure among which the place stands that it is measured from."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """What a measure tells: its ``dimension`` and, where the words beside it say so, what is measured.

    ``things`` are the words behind a hyphenated measure, one of which is its noun ("a 30-foot tunnel"); ``origins``
    are the names behind it in its clause and ``bearings`` the directions ("12 miles north of Calama"); ``per`` is what
    a rate is told per ("day").
    """

    dimension: str
    name: str | None = None
    things: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    bearings: frozenset[str] = frozenset()
    per: str = ""


def dimension_of(figure: Figure) -> str | None:
    """The dimension of a measure: "length"; ``None`` where the figure is no measure of a known unit."""
    known = unit(figure.unit.code or "") if figure.unit.kind is UnitKind.MEASURE else None
    return known.dimension if known else None


def aspect_of(figure: Figure, sentence: Line) -> Aspect | None:
    """What the measure tells by the words of its clause, those behind it first; ``None`` where it is no measure."""
    dimension = dimension_of(figure)
    if dimension is None:
        return None
    behind = list(_behind(figure, sentence))
    before = list(_before(figure, sentence))
    joined = _joined(figure, sentence)
    near = [*behind[: _BEHIND + len(figure.unit.text.split())], *before[:_BEFORE]]
    named = (aspect(word, dimension) for word in (*joined, *(sentence.lower[at] for at in near)))
    along = dimension == "length"
    return Aspect(
        dimension,
        next((name for name in named if name), None),
        frozenset(_things(sentence, behind)) if joined else frozenset(),
        frozenset(sentence.words[at] for at in behind if along and sentence.words[at][:1].isupper()),
        frozenset(point for at in behind if along and (point := bearing(sentence.words[at]))),
        _per(figure),
    )


def _joined(figure: Figure, sentence: Line) -> list[str]:
    """What hyphens tie to the number: "5-mile-long"."""
    first = sentence.at(figure.start)
    if first >= len(sentence.lower) or sentence.starts[first] + len(sentence.words[first]) <= figure.end:
        return []
    return sentence.lower[first].split("-")[1:]


def _things(sentence: Line, behind: Sequence[int]) -> Iterator[str]:
    """The next words up to the first that is no noun or adjective."""
    for at in behind[:_BEHIND]:
        if zipf(sentence.lower[at]) >= _FUNCTION:
            return
        yield sentence.lower[at].removesuffix("s")


def _behind(figure: Figure, sentence: Line) -> Iterator[int]:
    """The words behind the figure in its clause, without what stands in brackets: the same in another unit."""
    inside = False
    first = sentence.at(figure.end)
    for at in range(first, min(first + _REACH, len(sentence.lower))):
        word = sentence.lower[at]
        if word in ("(", ")"):
            inside = word == "("
        elif not inside:
            if sentence.parts(at):
                return
            yield at


def _before(figure: Figure, sentence: Line) -> Iterator[int]:
    """The words before the figure in its clause, the nearest first."""
    for at in range(sentence.at(figure.start) - 1, -1, -1):
        if sentence.parts(at):
            return
        yield at


def _per(figure: Figure) -> str:
    if figure.kind is not FigureKind.RATE:
        return ""
    text = figure.unit.text.lower()
    return (text.partition(" per ")[2] or text.partition("/")[2]).strip().removesuffix("s")
