"""What surrounds a figure? Its role, the events, places and names of its sentence: what decides what it answers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from corpustool.claims.amounts import Amount, amount_of
from corpustool.claims.aspects import Aspect, aspect_of
from corpustool.claims.countries import countries_in, countries_of, country, lands
from corpustool.claims.lines import Line, line
from corpustool.claims.restating import others
from corpustool.claims.roles import beside, leads_away, partial, role_of, singled_out, told_before
from corpustool.domain.analysis import Record
from corpustool.domain.figures import Figure, FigureKind, UnitKind
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.domain.texts import SectionKind
from corpustool.lexicon.events import Happening, bearing, extents, happening, role_words
from corpustool.lexicon.rarity import zipf

_OWNERS = (EntityKind.PERSON, EntityKind.ORGANISATION)
_COUNTS = (UnitKind.COUNT, UnitKind.OTHER)
_PLACED = " placed"
_COMMON = 5.3
_LEAD = 3
_RUNS_ON = frozenset(":;–—-")
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
    that the article gives the same number of people of any sort ("Fire kills 28": "28 workers died").
    """

    role: str | None = None
    only: frozenset[str] = frozenset()
    beside: bool = False
    partial: bool = False
    happenings: frozenset[Happening] = frozenset()
    countries: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    spots: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    bearings: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    background: bool = False
    former: bool = False
    depth: int = 0
    owner: str | None = None
    topic: str | None = None
    article_names: frozenset[str] = frozenset()
    amount: Amount | None = None
    sums: frozenset[tuple[str, Decimal]] = frozenset()
    aspect: Aspect | None = None
    measures: int = 0
    in_all: bool = False

    @property
    def deep(self) -> bool:
        """Whether it stands too deep in its article, or too far beside its story, to alarm by itself."""
        return self.depth > DEEP or self.background


def scenes(record: Record, entity_of: Mapping[tuple[str, int], str]) -> Iterator[Scene]:
    """The scene of each figure of the record, in order."""
    figures = record.analysis.figures
    grounds = {at: _ground(record, at, entity_of) for at in sorted({figure.sentence for figure in figures})}
    roles = _roles(figures, grounds, sickness=_tells_of_sickness(record))
    split = _split(figures, roles)
    main = _main_counts(record, roles)
    year = int(record.article.published.value[:4]) if _dated(record) and record.article.published else None
    topic = _topic(record, entity_of)
    named = frozenset(
        entity_of.get((record.article.id, i), each.text) for i, each in enumerate(record.analysis.mentions)
    )
    sums = _sums(figures)
    more = others(figures, record.article.text)
    told = _told_first(record)
    for at, (figure, role) in enumerate(zip(figures, roles, strict=True)):
        words, ground = grounds[figure.sentence]
        former = told_before(words, figure)
        below = _below(figure, main.get(role or ""), role) and not former
        yield replace(
            ground,
            role=role,
            only=singled_out(words, figure),
            beside=beside(words, role) or _after_another(record, roles, at),
            happenings=ground.happenings or (told if 0 < figure.sentence <= _LEAD else frozenset()),
            partial=at in split or below or partial(words, figure),
            background=leads_away(words, figure, year),
            former=former,
            countries=ground.countries | countries_of(figure),
            owner=_owner(record, figure, entity_of),
            topic=topic,
            article_names=named,
            amount=amount_of(figure, words),
            sums=sums.get(figure.sentence, frozenset()) - {_sum(figure)},
            aspect=aspect_of(figure, words),
            measures=more.get(at, 0),
        )


def _sums(figures: Sequence[Figure]) -> dict[int, frozenset[tuple[str, Decimal]]]:
    """The figures with a unit, by sentence."""
    found: dict[int, frozenset[tuple[str, Decimal]]] = {}
    for figure in figures:
        if figure.unit.kind is not UnitKind.COUNT:
            found[figure.sentence] = found.get(figure.sentence, frozenset()) | {_sum(figure)}
    return found


def _sum(figure: Figure) -> tuple[str, Decimal]:
    return figure.unit.code or figure.unit.kind.value, figure.quantity.value


def _told_first(record: Record) -> frozenset[Happening]:
    """What happened by the headline or the first sentence and the next sentences do not say again.

    Only what hardly happens twice: beside a protest there are arrests, clashes and shots, each told by its own words.
    """
    words = (word for sentence in record.analysis.sentences[:1] for word in sentence.words)
    return frozenset(found for word in words if (found := happening(word)) and found.often != "often")


def _tells_of_sickness(record: Record) -> bool:
    """Whether the article leads with an outbreak of a disease."""
    words = (word for sentence in record.analysis.sentences[:_LEAD] for word in sentence.words)
    return any(found is not None and found.kind == "outbreak" for found in map(happening, words))


def _roles(figures: Sequence[Figure], grounds: Mapping[int, tuple[Line, Scene]], *, sickness: bool) -> list[str | None]:
    """The role of each figure; the other figures of its sentence end its stretch of the line."""
    starts: dict[int, list[int]] = {}
    for figure in figures:
        starts.setdefault(figure.sentence, []).append(figure.start)
    found: list[str | None] = []
    for figure in figures:
        rest = [start for start in starts[figure.sentence] if start != figure.start]
        found.append(role_of(figure, grounds[figure.sentence][0], rest, sickness=sickness))
    return found


def _split(figures: Sequence[Figure], roles: Sequence[str | None]) -> frozenset[int]:
    """Figures with a place of their own beside others of their role or counts with places: "52 died in A, 19 in B".

    Of one place all are told besides ("11 hurt in A, five badly"), and a time has no share in what is counted: "eight
    days after the quake in A that killed 112 in B" tells one toll.
    """
    alike: dict[tuple[int, str], set[tuple[str, ...]]] = {}
    for figure, role in zip(figures, roles, strict=True):
        if figure.kind not in (FigureKind.INCREMENT, FigureKind.PART):
            alike.setdefault((figure.sentence, role or ""), set()).add(figure.places)
        if figure.places and figure.unit.kind in _COUNTS:
            alike.setdefault((figure.sentence, _PLACED), set()).add(figure.places)
    return frozenset(
        at
        for at, (figure, role) in enumerate(zip(figures, roles, strict=True))
        if role and figure.places and figure.unit.kind in _COUNTS
        for rest in [alike.get((figure.sentence, role), set()) | alike[figure.sentence, _PLACED]]
        if any(not {*figure.places} & {*each} for each in rest)
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


def _topic(record: Record, entity_of: Mapping[tuple[str, int], str]) -> str | None:
    """The person or body that the article names most, the first of equals; ``None`` where none is named twice."""
    named = Counter(
        entity_of.get((record.article.id, index), mention.text)
        for index, mention in enumerate(record.analysis.mentions)
        if _may_own(mention)
    )
    most = named.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else None


def _may_own(mention: Mention) -> bool:
    """Whether the name may be somebody's: a person, a body, or a "place" that no table of places knows."""
    return mention.kind in _OWNERS or (mention.kind is EntityKind.PLACE and not lands(mention.text))


def _owner(record: Record, figure: Figure, entity_of: Mapping[tuple[str, int], str]) -> str | None:
    """The last person or body named before the figure in its sentence, unless it is only the one that says so."""
    analysis = record.analysis
    if figure.sentence >= len(analysis.sentences):
        return None
    last = bisect_left(analysis.mentions, figure.start, key=lambda mention: mention.start)
    for index in range(last - 1, -1, -1):
        mention = analysis.mentions[index]
        if mention.start < analysis.sentences[figure.sentence].start:
            return None
        aside = mention.text in (figure.attribution or "") or mention.text in figure.places
        if _may_own(mention) and not aside:
            return entity_of.get((record.article.id, index), mention.text)
    return None


def _ground(record: Record, sentence: int, entity_of: Mapping[tuple[str, int], str]) -> tuple[Line, Scene]:
    """What all figures of one sentence share."""
    analysis = record.analysis
    if sentence >= len(analysis.sentences):
        return line("", 0, 0), Scene()
    where = analysis.sentences[sentence]
    said = analysis.sentences[_beginning(record, sentence) : _ending(record, sentence) + 1]
    words = line(record.article.text, said[0].start, said[-1].end)
    first = bisect_left(analysis.mentions, said[0].start, key=lambda mention: mention.start)
    inside = range(first, bisect_right(analysis.mentions, said[-1].end - 1, key=lambda mention: mention.start))
    places = [analysis.mentions[index].text for index in inside if analysis.mentions[index].kind is EntityKind.PLACE]
    countries = countries_in(words)
    lemmas = tuple(word for each in said for word in each.words)
    content = frozenset(lemmas) or frozenset(words.lower)
    return words, Scene(
        happenings=frozenset(found for word in lemmas + words.lower if (found := happening(word))),
        countries=countries,
        lands=countries.union(*(lands(name) for name in places)),
        spots=frozenset(name for name in places if not country(name)),
        names=frozenset(entity_of.get((record.article.id, i), analysis.mentions[i].text) for i in inside),
        bearings=frozenset(point for word in words.words if (point := bearing(word))),
        words=content,
        telling=frozenset(word for word in content if _telling(word)),
        depth=0 if where.section is SectionKind.HEADLINE else sentence,
    )


def _beginning(record: Record, sentence: int) -> int:
    """The sentence with which the one at ``sentence`` begins: a colon or a dash before it only parts it."""
    while sentence > 0 and _runs_on(record, sentence - 1):
        sentence -= 1
    return sentence


def _ending(record: Record, sentence: int) -> int:
    while sentence + 1 < len(record.analysis.sentences) and _runs_on(record, sentence):
        sentence += 1
    return sentence


def _runs_on(record: Record, sentence: int) -> bool:
    """Whether the sentence ends with a colon, a semicolon or a dash on the line of the next one."""
    this, following = record.analysis.sentences[sentence : sentence + 2]
    text = record.article.text
    return text[this.end - 1 : this.end] in _RUNS_ON and "\n" not in text[this.end : following.start]


@lru_cache(maxsize=100_000)
def _telling(word: str) -> bool:
    """Whether a word that two sentences share says something: no commonplace, no number, no role, no country."""
    return zipf(word) < _COMMON and not word[:1].isdigit() and word not in role_words() and not country(word.title())
