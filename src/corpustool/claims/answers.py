"""What is an answer? A figure that could answer a question, with its scene and everything it may count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpustool.claims.readings import Key
from corpustool.claims.scenes import Scene
from corpustool.domain.claims import Reading
from corpustool.domain.figures import Counted, Figure, FigureKind, RelationKind, UnitKind

_LEVELS = {FigureKind.TOTAL, FigureKind.MONEY, FigureKind.OTHER}


@dataclass(frozen=True, slots=True)
class Answer:
    """A reading in its scene.

    ``counts`` are the things it may be said to count: its own, and those of the figures it sums up. ``host`` is the
    figure whose members it spreads over ("54 stations in 21 countries"), ``whole`` the one it is a part of;
    ``grown_from`` are the figures that the text itself adds up to this one.
    """

    reading: Reading
    scene: Scene
    counts: tuple[Counted | None, ...]
    host: Key | None = None
    whole: Key | None = None
    grown_from: tuple[Key, ...] = ()

    @property
    def key(self) -> Key:
        """The figure's identity."""
        return (self.reading.article.id, self.reading.index)

    @property
    def figure(self) -> Figure:
        """The figure as it was read."""
        return self.reading.figure

    @property
    def counted(self) -> Counted | None:
        """What it counts by its own words, else what the figures it sums up count."""
        return next((thing for thing in self.counts if thing), None)

    @property
    def level(self) -> str:
        """Figures of one level may be compared: how many there are, a part of them, more of them, a change..."""
        if self.scene.partial:
            return FigureKind.PART.value
        return "level" if self.figure.kind in _LEVELS else self.figure.kind.value

    @property
    def family(self) -> tuple[str, str]:
        """Only figures with one sort of unit are ever compared."""
        unit = self.figure.unit
        return unit.kind.value, unit.text.lower() if unit.kind is UnitKind.OTHER else unit.code or ""


def answer(reading: Reading, scene: Scene, figures: Sequence[Figure], stated: Mapping[int, tuple[int, ...]]) -> Answer:
    """The reading as an answer; ``stated`` maps a total to the figures that the text adds up to it."""
    figure = reading.figure
    links = {relation.kind: (reading.article.id, relation.figure) for relation in figure.relations}
    added = [index for index in stated.get(reading.index, ()) if index < len(figures)]
    counts = tuple(dict.fromkeys([figure.counted, *(figures[index].counted for index in added)]))
    return Answer(
        reading,
        scene,
        counts if len(counts) == 1 else tuple(thing for thing in counts if thing),
        links.get(RelationKind.SPREAD_OF),
        links.get(RelationKind.PART_OF),
        tuple((reading.article.id, index) for index in added),
    )


def summands(figures: Sequence[Figure]) -> dict[int, tuple[int, ...]]:
    """For each total that the text itself adds up, the figures it adds: "48 more besides the 54, 102 in all"."""
    found: dict[int, tuple[int, ...]] = {}
    for index, figure in enumerate(figures):
        bases = [r.figure for r in figure.relations if r.kind is RelationKind.ADDS_TO]
        for relation in figure.relations:
            if relation.kind is RelationKind.SUMS_TO and relation.figure < len(figures):
                found[relation.figure] = (*found.get(relation.figure, ()), index, *bases)
    return {total: tuple(sorted(set(parts) - {total})) for total, parts in found.items()}
