"""What is an answer? A figure that could answer a question, with its scene and everything it may count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from corpustool.claims.aspects import dimension_of
from corpustool.claims.elision import Borrowed, borrowed, summands
from corpustool.claims.readings import Key, in_a_name, read, spoken, why_never
from corpustool.claims.restating import asides
from corpustool.claims.retelling import completed, retold
from corpustool.claims.scenes import Scene, scenes
from corpustool.claims.tellings import CROWDS, case
from corpustool.claims.things import generic
from corpustool.domain.analysis import Record
from corpustool.domain.claims import Reading
from corpustool.domain.dates import Period
from corpustool.domain.figures import Counted, Figure, FigureKind, RelationKind, UnitKind
from corpustool.domain.settings import Settings
from corpustool.lexicon.events import happening, role_words
from corpustool.lexicon.things import counted_by, restrictions, things
from corpustool.lexicon.units import unit_pieces

FATES = frozenset({"shot", "shoot", "missing", "freed", "held"})
"""Events that become of things as of people; that a thing is killed or hurt was said of somebody else."""

_LEVELS = frozenset({FigureKind.TOTAL, FigureKind.MONEY, FigureKind.OTHER})


@dataclass(frozen=True, slots=True)
class Answer:
    """A reading in its scene.

    ``counts`` are the things it may be said to count: its own, and those of the figures it sums up. ``host`` is the
    figure whose members it spreads over ("54 stations in 21 countries"), ``whole`` the one it is a part of;
    ``grown_from`` are the figures that the text itself adds up to this one, ``replaces`` the one it says is no longer
    true; ``placed`` tells that it only adds a place to the number before it, ``apart`` that it is a part of people who
    are told of in another role: of the 140 aboard all 12 who died. ``common`` is the value of a measure in
    the unit in which its reading's interval is compared, where that is not its own.
    """

    reading: Reading
    scene: Scene
    counts: tuple[Counted | None, ...]
    host: Key | None = None
    whole: Key | None = None
    grown_from: tuple[Key, ...] = ()
    replaces: Key | None = None
    placed: bool = False
    apart: bool = False
    common: Decimal | None = None

    key: Key = field(init=False, repr=False, compare=False)
    """The figure's identity."""
    figure: Figure = field(init=False, repr=False, compare=False)
    """The figure as it was read."""
    value: Decimal = field(init=False, repr=False, compare=False)
    """The printed value, of a measure that meets other units in the unit they are compared in."""
    counted: Counted | None = field(init=False, repr=False, compare=False)
    """What it counts by its own words, else what the figures it sums up count."""
    level: str = field(init=False, repr=False, compare=False)
    """Figures of one level may be compared: how many there are, a part of them, more of them, a change..."""
    family: tuple[str, str] = field(init=False, repr=False, compare=False)
    """Only figures with one sort of unit are ever compared; see `_family`."""

    def __post_init__(self) -> None:
        """Find out once what every comparison asks for."""
        figure, keep = self.reading.figure, object.__setattr__
        keep(self, "key", (self.reading.article.id, self.reading.index))
        keep(self, "figure", figure)
        keep(self, "value", figure.quantity.value if self.common is None else self.common)
        keep(self, "counted", next(filter(None, self.counts), None))
        keep(self, "level", self._level(figure))
        unit = figure.unit
        keep(self, "family", _family(unit.kind, unit.code, unit.text, dimension_of(figure), bool(self.scene.role)))

    @property
    def states(self) -> frozenset[Key]:
        """The figures of its own text that it openly departs from: it adds to them, or replaces them."""
        return frozenset(self.grown_from) | ({self.replaces} if self.replaces else frozenset())

    def _level(self, figure: Figure) -> str:
        if self.apart and not self.placed:
            return "level"
        if self.scene.partial or self.placed:
            return FigureKind.PART.value
        if figure.kind is FigureKind.INCREMENT and self.scene.beside:
            return "level"
        return "level" if figure.kind in _LEVELS else figure.kind.value


@lru_cache(maxsize=4096)
def _family(kind: UnitKind, code: str | None, text: str, dimension: str | None, role: bool) -> tuple[str, str]:
    """The sort of unit; with a role a number without a unit is a count.

    Measures of one dimension are of one sort: miles and kilometres.
    """
    if dimension:
        return kind.value, dimension
    if role and kind is UnitKind.OTHER:
        return UnitKind.COUNT.value, ""
    return kind.value, text.lower() if kind is UnitKind.OTHER else code or ""


def answers_of(
    record: Record, entity_of: Mapping[tuple[str, int], str], settings: Settings, misread: frozenset[Key]
) -> Iterator[Answer]:
    """The figures of the record that could answer a question, in order."""
    figures = record.analysis.figures
    stated = summands(figures)
    lent = borrowed(record.analysis, record.article.text)
    told = list(scenes(record, entity_of))
    again = retold(figures, told)
    around = completed(figures, told, again)
    aside = asides(figures, record.article.text)
    able = frozenset(
        index
        for index, figure in enumerate(figures)
        if index not in aside
        and (record.article.id, index) not in misread
        and why_never(figure, tells=bool(around[index].role or index in lent.things or index in stated)) is None
        and not in_a_name(record.article.text, figure)
    )
    periods = spoken(record)
    days = dict(_days(figures, around, periods))
    for reading in read(record, settings, able, periods):
        index = reading.index
        period = reading.period or days.get(index) or days.get(again.get(index, index))
        dated = replace(reading, period=period) if period is not reading.period else reading
        apart = _apart(index, figures, around) or (index in again and _apart(again[index], figures, around))
        yield _answer(dated, around[index], figures, stated.get(index, ()), lent, apart=apart)


def _apart(index: int, figures: Sequence[Figure], around: Sequence[Scene]) -> bool:
    """Whether the figure at ``index`` is a part of those in another role: of the 140 aboard all 12 who died.

    Things have no role; of what was launched all may be told that were shot down.
    """
    role, relations = around[index].role, figures[index].relations
    wholes = [r.figure for r in relations if r.kind is RelationKind.PART_OF and r.figure < len(figures)]
    if role is not None:
        return any(around[whole].role not in (None, role) for whole in wholes)
    event = figures[index].event
    if event not in FATES:
        return False
    others = [figures[whole].event not in (None, event) for whole in wholes]
    return any(others) if wholes else around[index].partial


def _days(
    figures: Sequence[Figure], around: Sequence[Scene], periods: Sequence[Period | None]
) -> Iterator[tuple[int, Period]]:
    """The time over which each figure is counted: of what became of people also that of its sentence's only time.

    ``periods`` are the times that the words of each figure tell.
    """
    told: dict[int, set[Period]] = {}
    for figure, own in zip(figures, periods, strict=True):
        if own:
            told.setdefault(figure.sentence, set()).add(own)
    for index, (figure, scene, own) in enumerate(zip(figures, around, periods, strict=True)):
        here = told.get(figure.sentence, ())
        period = own or (next(iter(here)) if scene.role and len(here) == 1 else None)
        if period:
            yield index, period


def _answer(
    reading: Reading, scene: Scene, figures: Sequence[Figure], added: Sequence[int], lent: Borrowed, *, apart: bool
) -> Answer:
    """The reading as an answer; ``added`` are the figures that the text adds up to it, ``apart`` as `Answer` has it."""
    figure = reading.figure
    links = {relation.kind: (reading.article.id, relation.figure) for relation in figure.relations}
    own = _by_verb(figure) or _named(figure, scene) or (None if scene.role else lent.things.get(reading.index))
    own = lent.things.get(reading.index, own) if reading.index in lent.numbered else own
    own = _without_units(own) if own and figure.unit.kind is UnitKind.MEASURE else own
    counts = tuple(dict.fromkeys([own, *(figures[at].counted for at in added)])) if added else (own,)
    replaced = lent.replaced.get(reading.index)
    return Answer(
        reading,
        scene,
        counts if len(counts) == 1 else tuple(thing for thing in counts if thing),
        links.get(RelationKind.SPREAD_OF),
        links.get(RelationKind.PART_OF),
        tuple((reading.article.id, at) for at in added),
        (reading.article.id, replaced) if replaced is not None else None,
        reading.index in lent.parts,
        apart,
    )


def _named(figure: Figure, scene: Scene) -> Counted | None:
    """What it counts by its own words: not the event that cost lives, nor its cases, nor "others"."""
    if figure.counted is None or scene.role is None:
        return figure.counted
    head = figure.counted.head
    nobody = (
        head == figure.event
        or happening(head)
        or head in restrictions()
        or (scene.role == "sick" and case(figure.counted))
        or misnamed(figure.counted)
        or (scene.role == "attended" and head in CROWDS)
    )
    return None if nobody else figure.counted


def misnamed(counted: Counted) -> bool:
    """Whether what became of people was read as the beginning of a name: "four injured - Newsroom 9"."""
    return not things(counted.head) and counted.text.lower().partition(" ")[0] in role_words()


def _without_units(counted: Counted) -> Counted:
    """What a measure measures: "winds" of 80 mph are no mph winds."""
    return replace(counted, modifiers=tuple(word for word in counted.modifiers if word not in unit_pieces()))


def _by_verb(figure: Figure) -> Counted | None:
    """Whom the verb makes of "people": a plant that employs 1,900 people has 1,900 employees."""
    counted = figure.counted
    noun = counted_by(figure.event or "")
    if counted is None or noun is None or not generic(counted):
        return None
    return replace(counted, head=noun)
