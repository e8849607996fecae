"""Which articles and names is the page about, and how is each of them known?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpustool.domain.articles import ArticleRef, Sourced
from corpustool.domain.entities import Entity, Link
from corpustool.domain.reports import Report, Source
from corpustool.reports.excerpt import shortened
from corpustool.reports.harmless import inline
from corpustool.reports.html.days import Day, day_of
from corpustool.reports.html.links import safe_url
from corpustool.reports.text.canvas import count

_MOST_ARTICLES = 400
_MOST_NAMES = 120
_MOST_VARIANTS = 12
_MOST_LINKS = 8
_TITLE = 160
_NAME = 80
_REASON = 200


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of what is known of an article, and how it is known; empty where it is not."""

    value: str
    how: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with the provenance of what is known of it; ``counts`` is empty where nobody counted."""

    path: str
    title: Fact
    outlet: Fact
    day: Day | None
    dated: str
    url: str | None
    address: Fact
    counts: tuple[str, ...]
    copies: tuple[str, ...]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameView:
    """A name with its spellings, the most frequent first, and what joined them."""

    name: str
    kind: str
    mentions: int
    articles: int
    variants: tuple[tuple[str, int], ...]
    more: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The names with several spellings, the most frequent first, and how many more there are of either sort."""

    shown: tuple[NameView, ...]
    hidden: int
    single: int


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles by path, and how many more there are."""

    shown: tuple[ArticleView, ...]
    hidden: int


def articles_of(report: Report) -> Articles:
    """The articles of a report with their provenance."""
    known = {source.article.id: source for source in report.sources}
    paths = {article.id: article.path for article in report.articles}
    shown = tuple(
        _article(article, known.get(article.id, Source(article)), paths) for article in report.articles[:_MOST_ARTICLES]
    )
    return Articles(shown, len(report.articles) - len(shown))


def urls_of(sources: Iterable[Source]) -> dict[str, str]:
    """The addresses of articles, by id."""
    return {source.article.id: source.url.value for source in sources if source.url is not None}


def names_of(entities: Sequence[Entity]) -> Names:
    """The names that are spelled in several ways; one spelling needs no list."""
    several = [entity for entity in entities if len(entity.variants) > 1]
    several.sort(key=lambda each: (-len(each.documents), -each.mentions, each.name, each.id))
    shown = tuple(_name(entity) for entity in several[:_MOST_NAMES])
    return Names(shown, len(several) - len(shown), len(entities) - len(several))


def _article(article: ArticleRef, source: Source, paths: Mapping[str, str]) -> ArticleView:
    counts = (
        count(source.words, "word"),
        count(source.figures, "figure"),
        count(source.mentions, "mention of a name", "mentions of names"),
    )
    return ArticleView(
        path=inline(article.path),
        title=_fact(source.title, article.title, _TITLE),
        outlet=_fact(source.outlet, article.outlet),
        day=day_of(article.published),
        dated=source.published.how if source.published else "",
        url=safe_url(source.url.value) if source.url else None,
        address=_fact(source.url, None),
        counts=counts if source.words else (),
        copies=tuple(paths.get(each, each) for each in source.copies_of),
        elsewhere=tuple(path for path in source.seen_at if path != article.path),
    )


def _fact(sourced: Sourced | None, otherwise: str | None, most: int = _NAME) -> Fact:
    if sourced is None:
        return Fact(shortened(otherwise or "", most), "")
    return Fact(shortened(sourced.value, most), sourced.how)


def _name(entity: Entity) -> NameView:
    variants = sorted(entity.variants, key=lambda each: (-each.mentions, each.text))
    shown = tuple((shortened(each.text, _NAME), each.mentions) for each in variants[:_MOST_VARIANTS])
    links = tuple(
        Link(shortened(link.a, _NAME), shortened(link.b, _NAME), link.score, shortened(link.reason, _REASON))
        for link in entity.links[:_MOST_LINKS]
    )
    return NameView(
        name=shortened(entity.name, _NAME),
        kind=entity.kind,
        mentions=entity.mentions,
        articles=len(entity.documents),
        variants=shown,
        more=len(variants) - len(shown),
        links=links,
    )
