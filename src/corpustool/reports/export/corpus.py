"""Which tables tell what a corpus holds? Articles, mentions, entities with their spellings, and figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from corpustool.domain.articles import Sourced
from corpustool.domain.entities import Entity, Link, Variant
from corpustool.domain.figures import Figure
from corpustool.domain.findings import Evidence
from corpustool.domain.holdings import Holdings, MentionRow
from corpustool.domain.outcomes import ArticleRow, FigureRow
from corpustool.reports.export.sheets import Column, Sheet, day, integer, number, several, text, truth

_SCORE_DIGITS = 4
_START = "where it begins in the article's text, in code points from 0"
_END = "where it ends, not counted"


def _value(sourced: Sourced | None) -> str | None:
    return sourced.value if sourced else None


def _how(sourced: Sourced | None) -> str | None:
    return sourced.how if sourced else None


_ARTICLE: tuple[Column[ArticleRow], ...] = (
    text("id", "the hash of the text", lambda row: row.record.article.id),
    text("path", "its file, relative to the folder that was read", lambda row: row.record.article.path),
    text("title", "its title", lambda row: _value(row.record.article.title)),
    day("published", "the day it was published", lambda row: row.record.article.reference.day),
    text("outlet", "who published it", lambda row: _value(row.record.article.outlet)),
    text("url", "where it stands on the web", lambda row: _value(row.record.article.url)),
    text("title_from", "how the title is known", lambda row: _how(row.record.article.title)),
    text("published_from", "how the day is known", lambda row: _how(row.record.article.published)),
    text("outlet_from", "how the outlet is known", lambda row: _how(row.record.article.outlet)),
    text("url_from", "how the address is known", lambda row: _how(row.record.article.url)),
    integer("words", "its length", lambda row: row.words),
    integer("figures", "figures that were read in it", lambda row: len(row.record.analysis.figures)),
    integer("mentions", "names that were read in it", lambda row: len(row.record.analysis.mentions)),
    several("copies_of", "ids of the articles that share its text", lambda row: row.copies_of),
    several("seen_at", "all files that hold this text", lambda row: row.record.article.seen_at),
    text("text", "the text that all offsets count in (not in csv)", lambda row: row.record.article.text, bulky=True),
)
_MENTION: tuple[Column[MentionRow], ...] = (
    text("article_id", "the article it stands in", lambda row: row.article.id),
    text("path", "that article's file", lambda row: row.article.path),
    integer("start", _START, lambda row: row.mention.start),
    integer("end", _END, lambda row: row.mention.end),
    integer("line", "its line in the file, from 1", lambda row: row.position.line),
    integer("column", "its column there, from 1", lambda row: row.position.column),
    text("text", "the name as printed", lambda row: row.mention.text),
    text("type", "person, organisation, place or group", lambda row: row.mention.kind),
    text("entity_id", "the entity it was taken for", lambda row: row.entity.id),
    text("entity", "that entity's name", lambda row: row.entity.name),
)
_ENTITY: tuple[Column[Entity], ...] = (
    text("id", "the hash of kind and name", lambda row: row.id),
    text("type", "person, organisation, place or group", lambda row: row.kind),
    text("name", "the usual name", lambda row: row.name),
    integer("mentions", "how often it is named", lambda row: row.mentions),
    integer("articles", "in how many articles", lambda row: len(row.documents)),
    several("article_ids", "which articles", lambda row: row.documents),
)
_VARIANT: tuple[Column[tuple[Entity, Variant]], ...] = (
    text("entity_id", "whose spelling it is", lambda row: row[0].id),
    text("entity", "the usual name", lambda row: row[0].name),
    text("text", "the spelling", lambda row: row[1].text),
    integer("mentions", "how often it stands", lambda row: row[1].mentions),
    integer("articles", "in how many articles", lambda row: len(row[1].documents)),
    several("article_ids", "which articles", lambda row: row[1].documents),
)
_LINK: tuple[Column[tuple[Entity, Link]], ...] = (
    text("entity_id", "the entity that both spellings name", lambda row: row[0].id),
    text("a", "one spelling", lambda row: row[1].a),
    text("b", "the other one", lambda row: row[1].b),
    number("score", "how sure, from 0 to 1", lambda row: round(row[1].score, _SCORE_DIGITS)),
    text("reason", "what joined them", lambda row: row[1].reason),
)


def _figure(row: FigureRow) -> Figure:
    """The figure of a row: numbers that are none are not among what a corpus holds."""
    if row.figure is None:
        raise ValueError("a rejected number is no figure")
    return row.figure


_FIGURE: tuple[Column[FigureRow], ...] = (
    text("article_id", "the article it stands in", lambda row: row.evidence.article.id),
    text("path", "that article's file", lambda row: row.evidence.article.path),
    integer("start", _START, lambda row: row.evidence.start),
    integer("end", _END, lambda row: row.evidence.end),
    integer("line", "its line in the file, from 1", lambda row: row.evidence.line),
    integer("column", "its column there, from 1", lambda row: row.evidence.column),
    text("quote", "the figure as printed", lambda row: row.evidence.quote),
    text("sentence", "the sentence it stands in", lambda row: row.evidence.sentence),
    number("value", "the number that is printed", lambda row: _figure(row).quantity.value),
    number("value_to", "the other end of a range", lambda row: _figure(row).quantity.value_to),
    text("bound", "exact, about, at_least, range, …", lambda row: _figure(row).quantity.bound),
    number("low", "the least it can mean; empty: no end", lambda row: row.allows.low if row.allows else None),
    number("high", "the most it can mean; empty: no end", lambda row: row.allows.high if row.allows else None),
    text("trend", "up or down, of a change", lambda row: _figure(row).quantity.trend),
    text("unit_kind", "count, currency, percent, …", lambda row: _figure(row).unit.kind),
    text("unit_code", "ISO 4217 code or name of a unit", lambda row: _figure(row).unit.code),
    text("unit", "the unit as printed", lambda row: _figure(row).unit.text or None),
    text(
        "counted",
        "what is counted, as printed",
        lambda row: counted.text if (counted := _figure(row).counted) else None,
    ),
    text("counted_head", "its noun", lambda row: counted.head if (counted := _figure(row).counted) else None),
    text("kind", "total, part, increment, share, …", lambda row: _figure(row).kind),
    text("event", "what happened to them: killed, held, …", lambda row: _figure(row).event),
    several("places", "where, as printed", lambda row: row.evidence.places),
    day("period_from", "the first day it is counted over", lambda row: first_day(row.evidence)),
    day("period_to", "the last one", lambda row: last_day(row.evidence)),
    text("attribution", "who says so", lambda row: row.evidence.attribution),
    text("section", "headline, body, caption, …", lambda row: _figure(row).section),
    truth("quoted", "whether it stands between quotation marks", lambda row: _figure(row).quoted),
    truth("compared", "whether another article answers the same question", lambda row: row.compared),
    text("why_not", "why it was not compared", lambda row: row.why_not),
)


def first_day(evidence: Evidence) -> date | None:
    """The first day of the evidence's period."""
    return evidence.period.first if evidence.period else None


def last_day(evidence: Evidence) -> date | None:
    """The last day of the evidence's period."""
    return evidence.period.last if evidence.period else None


def _variants(holdings: Holdings) -> Iterator[tuple[Entity, Variant]]:
    return ((entity, variant) for entity in holdings.report.entities for variant in entity.variants)


def _links(holdings: Holdings) -> Iterator[tuple[Entity, Link]]:
    return ((entity, link) for entity in holdings.report.entities for link in entity.links)


ARTICLES = Sheet("articles", "an article", _ARTICLE, lambda holdings: holdings.articles)
MENTIONS = Sheet("mentions", "a name where it stands", _MENTION, lambda holdings: holdings.mentions)
ENTITIES = Sheet(
    "entities", "a person, organisation, place or group", _ENTITY, lambda holdings: holdings.report.entities
)
VARIANTS = Sheet("variants", "a spelling of an entity", _VARIANT, _variants)
LINKS = Sheet("links", "two spellings that were joined", _LINK, _links)
FIGURES = Sheet("figures", "a figure where it stands", _FIGURE, lambda holdings: holdings.figures)
