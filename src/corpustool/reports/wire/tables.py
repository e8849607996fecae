"""What are ``corpustool.entities/1``, ``corpustool.articles/1`` and a line of figures?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal

import msgspec

from corpustool.domain.claims import Reading
from corpustool.domain.entities import Entity, Link, NearMiss, Variant
from corpustool.domain.figures import Counted, FigureKind
from corpustool.domain.mentions import EntityKind
from corpustool.domain.outcomes import ArticleRow, FigureRow, NamesOutcome
from corpustool.domain.quantities import Bound
from corpustool.reports.harmless import encodable
from corpustool.reports.wire.report import (
    ArticleWire,
    PeriodWire,
    QuantityWire,
    UnitWire,
    evidence_wire,
    optional,
    quantity_wire,
    unit_wire,
)

ENTITIES_SCHEMA: Final = "corpustool.entities/1"
ARTICLES_SCHEMA: Final = "corpustool.articles/1"

_SCORE_DIGITS = 4


class CountedWire(msgspec.Struct, frozen=True):
    """The thing that is counted, as printed, and its noun."""

    text: str
    head: str


class FigureWire(msgspec.Struct, frozen=True):
    """A line of figures: evidence, what was read, and whether it was compared; a rejected number has no quantity."""

    article: ArticleWire
    start: int
    end: int
    line: int
    column: int
    quote: str
    sentence: str
    attribution: str | None
    places: list[str]
    period: PeriodWire | None
    quantity: QuantityWire | None
    unit: UnitWire | None
    counted: CountedWire | None
    kind: FigureKind | None
    event: str | None
    compared: bool
    why_not: str | None


class VariantWire(msgspec.Struct, frozen=True):
    """One spelling, how often it stands and in which articles."""

    text: str
    mentions: int
    articles: list[str]


class LinkWire(msgspec.Struct, frozen=True):
    """Two spellings that were joined, how sure (0 to 1), and why."""

    a: str
    b: str
    score: float
    reason: str


class DoubtWire(msgspec.Struct, frozen=True):
    """Two names that a person might want to look at, and whether they are one entity at present."""

    a: str
    b: str
    type: EntityKind
    joined: bool
    score: float
    reason: str


class EntityWire(msgspec.Struct, frozen=True):
    """An entity with its spellings and what joined them."""

    id: str
    type: EntityKind
    name: str
    mentions: int
    articles: list[str]
    variants: list[VariantWire]
    links: list[LinkWire]


class EntitiesWire(msgspec.Struct, frozen=True, omit_defaults=True):
    """The whole document; ``doubts`` is there when they were asked for."""

    schema: Literal["corpustool.entities/1"]
    entities: list[EntityWire]
    doubts: list[DoubtWire] | None = None


class ArticleRowWire(msgspec.Struct, frozen=True):
    """An article with its counts; ``provenance`` tells where each piece of metadata came from."""

    id: str
    path: str
    title: str | None
    published: str | None
    outlet: str | None
    url: str | None
    provenance: dict[str, str]
    words: int
    figures: int
    mentions: int
    copies_of: list[str]


class ArticlesWire(msgspec.Struct, frozen=True):
    """The whole document."""

    schema: Literal["corpustool.articles/1"]
    articles: list[ArticleRowWire]


def figure_wire(row: FigureRow) -> FigureWire:
    """A line of figures."""
    evidence, figure = evidence_wire(row.evidence), row.figure
    return FigureWire(
        article=evidence.article,
        start=evidence.start,
        end=evidence.end,
        line=evidence.line,
        column=evidence.column,
        quote=evidence.quote,
        sentence=evidence.sentence,
        attribution=evidence.attribution,
        places=evidence.places,
        period=evidence.period,
        quantity=None if figure is None else quantity_wire(figure.quantity, row.allows),
        unit=None if figure is None else unit_wire(figure.unit),
        counted=None if figure is None or figure.counted is None else _counted(figure.counted),
        kind=None if figure is None else figure.kind,
        event=None if figure is None else optional(figure.event),
        compared=row.compared,
        why_not=optional(row.why_not),
    )


def read_wire(reading: Reading) -> FigureWire:
    """A figure of a finding: it was compared, and "about" is as wide as it was then."""
    figure = reading.figure
    interval = reading.interval if figure.quantity.bound is Bound.ABOUT else None
    return figure_wire(FigureRow(reading.evidence, figure, compared=True, why_not=None, interval=interval))


def entities_wire(names: NamesOutcome, *, review: bool = False) -> EntitiesWire:
    """The entities, with ``review`` the doubtful joins and near misses too."""
    return EntitiesWire(
        schema=ENTITIES_SCHEMA,
        entities=[_entity(entity, names.paths) for entity in names.entities],
        doubts=_doubts(names) if review else None,
    )


def articles_wire(rows: Iterable[ArticleRow]) -> ArticlesWire:
    """The articles with their counts."""
    return ArticlesWire(ARTICLES_SCHEMA, [_article_row(row) for row in rows])


def _counted(counted: Counted) -> CountedWire:
    return CountedWire(encodable(counted.text), encodable(counted.head))


def _entity(entity: Entity, paths: Mapping[str, str]) -> EntityWire:
    return EntityWire(
        id=entity.id,
        type=entity.kind,
        name=encodable(entity.name),
        mentions=entity.mentions,
        articles=_paths(entity.documents, paths),
        variants=[_variant(variant, paths) for variant in entity.variants],
        links=[_link(link) for link in entity.links],
    )


def _variant(variant: Variant, paths: Mapping[str, str]) -> VariantWire:
    return VariantWire(encodable(variant.text), variant.mentions, _paths(variant.documents, paths))


def _link(link: Link) -> LinkWire:
    return LinkWire(encodable(link.a), encodable(link.b), round(link.score, _SCORE_DIGITS), encodable(link.reason))


def _doubts(names: NamesOutcome) -> list[DoubtWire]:
    joined = names.joined()
    return [_doubt(doubt, joined=doubt in joined) for doubt in names.doubts]


def _doubt(doubt: NearMiss, *, joined: bool) -> DoubtWire:
    return DoubtWire(
        a=encodable(doubt.a),
        b=encodable(doubt.b),
        type=doubt.kind,
        joined=joined,
        score=round(doubt.score, _SCORE_DIGITS),
        reason=encodable(doubt.reason),
    )


def _paths(documents: Iterable[str], paths: Mapping[str, str]) -> list[str]:
    return sorted(encodable(paths.get(document, document)) for document in documents)


def _article_row(row: ArticleRow) -> ArticleRowWire:
    article, analysis = row.record.article, row.record.analysis
    known = {
        "title": article.title,
        "published": article.published,
        "outlet": article.outlet,
        "url": article.url,
    }
    values = {field: encodable(sourced.value) for field, sourced in known.items() if sourced is not None}
    return ArticleRowWire(
        id=article.id,
        path=encodable(article.path),
        title=values.get("title"),
        published=values.get("published"),
        outlet=values.get("outlet"),
        url=values.get("url"),
        provenance={field: encodable(sourced.how) for field, sourced in known.items() if sourced is not None},
        words=row.words,
        figures=len(analysis.figures),
        mentions=len(analysis.mentions),
        copies_of=list(row.copies_of),
    )
