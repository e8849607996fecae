"""What surrounds a figure? Its role, the events, places and names of its sentence: what decides what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpustool.claims.amounts import Amount, amount_of
from corpustool.claims.aspects import Aspect, aspect_of
from corpustool.claims.background import leads_away, possible, told_before
from corpustool.claims.countries import countries_of
from corpustool.claims.grounds import Ground, Names, ground, names_of
from corpustool.claims.lines import NOTHING
from corpustool.claims.restating import others
from corpustool.claims.roles import beside, partial, role_of, singled_out
from corpustool.claims.victims import WOUNDED, deadly, joined, rest, sorts, sums_up
from corpustool.domain.analysis import Record
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.lexicon.events import Happening, extents, happening, happenings

_COUNTS = (UnitKind.COUNT, UnitKind.OTHER)
_PLACED = " placed"
_LEAD = 3
DEEP = 8
"""A figure after so many sentences may agree, but does not alarm by itself."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a figure's sentence tells besides the figure.

    ``only`` are words that single out some of the things counted, ``beside`` that the sentence tells of people in
    another role too, ``partial`` that some of a named group are counted. ``countries`` are ISO codes; ``lands`` those
    and the countries of all other places; ``spots`` the names of places below a country; ``names`` the entity ids of
    all names; ``words`` the lemmas of content words, ``telling`` those
    that are not commonplace; ``background`` tells that its clause leads to another event or a
    longer span of time, ``former`` that the number is told as one given before; ``depth`` counts the sentences
    before it, the headline being 0; ``owner`` is the entity whose votes, jobs or ships are counted, as far as the last
    name before the figure tells, ``topic`` the person or body that the article names most, ``article_names`` all
    entities it names;
    ``amount`` is what money or a percentage is told of, ``sums`` are the other figures of the sentence with a unit;
    ``aspect`` is what a measure tells, ``measures`` how many more of its dimension the sentence holds; ``in_all`` tells
    that the article gives the same number of people of any sort ("Fire kills 28": "28 workers died"), ``survived`` that
    it tells of nobody who died, ``summary`` that the sentence tells of the dead and of the hurt, ``sorted_out`` that
    not all victims are of the sort counted;
    ``possible`` that it is what may be or might have been, ``anew`` that its sentence tells of one more event of its
    kind, ``several`` that it tells of more than one.
    """

    role: str | None = None
    only: frozenset[str] = NOTHING
    beside: bool = False
    partial: bool = False
    happenings: frozenset[Happening] = NOTHING
    countries: frozenset[str] = NOTHING
    lands: frozenset[str] = NOTHING
    spots: frozenset[str] = NOTHING
    names: frozenset[str] = NOTHING
    bearings: frozenset[str] = NOTHING
    words: frozenset[str] = NOTHING
    telling: frozenset[str] = NOTHING
    background: bool = False
    former: bool = False
    depth: int = 0
    owner: str | None = None
    topic: str | None = None
    article_names: frozenset[str] = NOTHING
    amount: Amount | None = None
    sums: frozenset[tuple[str, Decimal]] = NOTHING
    aspect: Aspect | None = None
    measures: int = 0
    in_all: bool = False
    survived: bool = False
    summary: bool = False
    sorted_out: bool = False
    possible: bool = False
    anew: bool = False
    several: bool = False

    @property
    def deep(self) -> bool:
        """Whether it stands too deep in its article, or too far beside its story, to alarm by itself.

        What sums up the dead and the hurt may stand anywhere.
        """
        return (self.depth > DEEP and not self.summary) or self.background


def scenes(record: Record, entity_of: Mapping[tuple[str, int], str]) -> Iterator[Scene]:
    """The scene of each figure of the record, in order."""
    figures = record.analysis.figures
    names = names_of(record, entity_of)
    grounds = {at: ground(record, at, names) for at in sorted({figure.sentence for figure in figures})}
    roles = _roles(figures, grounds, sickness=_tells_of_sickness(record))
    split = _split(figures, roles)
    main = _main_counts(record, roles)
    year = int(record.article.published.value[:4]) if _dated(record) and record.article.published else None
    topic, named = names.topic, frozenset(names.ids)
    sums = _sums(figures)
    more = others(figures, record.article.text)
    told = _told_first(record)
    among = sorts(figures, roles)
    survived = not WOUNDED.isdisjoint(roles) and not deadly(record)
    for at, (figure, role) in enumerate(zip(figures, roles, strict=True)):
        here = grounds[figure.sentence]
        words = here.line
        former = told_before(words, figure)
        below = _below(figure, main.get(role or ""), role) and not former
        only = singled_out(words, figure)
        yield Scene(
            role=role,
            only=only,
            beside=beside(words, role) or _after_another(record, roles, at),
            partial=at in split or below or partial(words, figure) or rest(record, figure, only, role),
            happenings=here.happenings or (told if 0 < figure.sentence <= _LEAD else NOTHING),
            countries=_countries(here, figure) if figure.places else here.countries,
            lands=here.lands,
            spots=here.spots,
            names=here.names,
            bearings=here.bearings,
            words=here.words,
            telling=here.telling,
            background=leads_away(words, figure, year),
            former=former,
            depth=here.depth,
            owner=_owner(record, figure, names),
            topic=topic,
            article_names=named,
            amount=amount_of(figure, words),
            sums=_other_sums(sums.get(figure.sentence, NOTHING), figure),
            aspect=aspect_of(figure, words),
            measures=more.get(at, 0),
            survived=survived,
            summary=sums_up(words, role),
            sorted_out=role is not None and (len(among.get(role, ())) > 1 or joined(words, figure)),
            possible=possible(words, figure),
            anew=here.anew,
            several=here.several,
        )


def _countries(here: Ground, figure: Figure) -> frozenset[str]:
    """The countries of the sentence and of the figure, whose reader may have found its place elsewhere."""
    own = countries_of(figure)
    return here.countries if own <= here.countries else here.countries | own


def _sums(figures: Sequence[Figure]) -> dict[int, frozenset[tuple[str, Decimal]]]:
    """The figures with a unit, by sentence."""
    found: dict[int, frozenset[tuple[str, Decimal]]] = {}
    for figure in figures:
        if figure.unit.kind is not UnitKind.COUNT:
            found[figure.sentence] = found.get(figure.sentence, NOTHING) | {_sum(figure)}
    return found


def _other_sums(sums: frozenset[tuple[str, Decimal]], figure: Figure) -> frozenset[tuple[str, Decimal]]:
    """The sums of the figure's sentence without its own."""
    own = _sum(figure) if sums else None
    return sums - {own} or NOTHING if own in sums else sums


def _sum(figure: Figure) -> tuple[str, Decimal]:
    return figure.unit.code or figure.unit.kind.value, figure.quantity.value


def _told_first(record: Record) -> frozenset[Happening]:
    """What happened by the headline or the first sentence and the next sentences do not say again.

    Only what hardly happens twice: beside a protest there are arrests, clashes and shots, each told by its own words.
    """
    words = (word for sentence in record.analysis.sentences[:1] for word in sentence.words)
    return frozenset(found for word in words if (found := happening(word)) and found.often != "often") or NOTHING


def _tells_of_sickness(record: Record) -> bool:
    """Whether the article leads with an outbreak of a disease."""
    words = [word for sentence in record.analysis.sentences[:_LEAD] for word in sentence.words]
    return any(found.kind == "outbreak" for found in happenings(words))


def _roles(figures: Sequence[Figure], grounds: Mapping[int, Ground], *, sickness: bool) -> list[str | None]:
    """The role of each figure; the other figures of its sentence end its stretch of the line."""
    starts: dict[int, list[int]] = {}
    for figure in figures:
        starts.setdefault(figure.sentence, []).append(figure.start)
    found: list[str | None] = []
    for figure in figures:
        rest = [start for start in starts[figure.sentence] if start != figure.start]
        found.append(role_of(figure, grounds[figure.sentence].line, rest, sickness=sickness))
    return found


def _split(figures: Sequence[Figure], roles: Sequence[str | None]) -> frozenset[int]:
    """Figures with a place of their own beside others of their role or counts with places: "52 died in A, 19 in B".

    Of one place all are told besides ("11 hurt in A, five badly"), and a time has no share in what is counted: "eight
    days after the quake in A that killed 112 in B" tells one toll.
    """
    placed = [at for at, figure in enumerate(figures) if roles[at] and figure.places and figure.unit.kind in _COUNTS]
    if not placed:
        return NOTHING
    alike: dict[tuple[int, str], set[tuple[str, ...]]] = {}
    for figure, role in zip(figures, roles, strict=True):
        if figure.kind not in (FigureKind.INCREMENT, FigureKind.PART) and figure.unit.kind in _COUNTS:
            alike.setdefault((figure.sentence, role or ""), set()).add(figure.places)
        if figure.places and figure.unit.kind in _COUNTS:
            alike.setdefault((figure.sentence, _PLACED), set()).add(figure.places)
    return frozenset(
        at
        for at in placed
        for rest in [alike.get((figures[at].sentence, roles[at] or ""), set()) | alike[figures[at].sentence, _PLACED]]
        if any(not {*figures[at].places} & {*each} for each in rest)
    )


def _after_another(record: Record, roles: Sequence[str | None], at: int) -> bool:
    """Whether the count before it, in the same or the last sentence, is of people in another role."""
    figures = record.analysis.figures
    for before in range(at - 1, -1, -1):
        if figures[at].sentence - figures[before].sentence > 1:
            return False
        if roles[before]:
            return roles[at] is not None and roles[before] != roles[at]
    return False


def _main_counts(record: Record, roles: Sequence[str | None]) -> dict[str, Figure]:
    """For each role the first count of the article: what its headline or its first sentences tell."""
    found: dict[str, Figure] = {}
    for figure, role in zip(record.analysis.figures, roles, strict=True):
        if role and (figure.unit.kind in _COUNTS or role in extents()):
            found.setdefault(role, figure)
    return found


def _below(figure: Figure, main: Figure | None, role: str | None) -> bool:
    """Whether a later sentence counts fewer than the article's first count: those are some of them.

    Of a crowd somebody else may count fewer of the very same people.
    """
    if role == "attended" and main and figure.attribution != main.attribution:
        return False
    return main is not None and figure.sentence > main.sentence and figure.quantity.value < main.quantity.value


def _dated(record: Record) -> bool:
    return record.article.published is not None and record.article.published.value[:4].isdigit()


def _owner(record: Record, figure: Figure, names: Names) -> str | None:
    """The last person or body named before the figure in its sentence, unless it is only the one that says so."""
    analysis = record.analysis
    if figure.sentence >= len(analysis.sentences):
        return None
    for index in reversed(names.between(analysis.sentences[figure.sentence].start, figure.start)):
        owner = names.owners[index]
        if owner is not None:
            text = analysis.mentions[index].text
            if text not in (figure.attribution or "") and text not in figure.places:
                return owner
    return None
