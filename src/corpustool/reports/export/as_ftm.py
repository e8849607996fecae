"""How does a corpus look to tools that follow the money? FollowTheMoney entities, a JSON object a line.

The schemata are those of https://followthemoney.tech: articles are ``Article``, people ``Person``, organisations
``Organization``, places ``Address``; ``Mention`` ties a name to the article it stands in, ``Note`` a finding to the
articles that differ. Peoples have no schema there and are left out, and so are figures that no finding is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from corpustool.domain.entities import Entity
from corpustool.domain.findings import Finding
from corpustool.domain.holdings import Holdings
from corpustool.domain.mentions import EntityKind
from corpustool.domain.outcomes import ArticleRow
from corpustool.reports.export.as_jsonl import line
from corpustool.reports.export.webs import web_address
from corpustool.reports.harmless import encodable, inline

SCHEMATA = {EntityKind.PERSON: "Person", EntityKind.ORGANISATION: "Organization", EntityKind.PLACE: "Address"}
_MENTIONED = {
    EntityKind.PERSON: "peopleMentioned",
    EntityKind.ORGANISATION: "companiesMentioned",
    EntityKind.PLACE: "locationMentioned",
}
_LONGEST_NAME = 384
"""What FollowTheMoney takes for a name; longer ones are no names."""

Properties = dict[str, list[str]]


def holdings_as_ftm(holdings: Holdings) -> Iterator[bytes]:
    """Articles, whom and what they name, the mentions, and the findings; ids are the same in every run."""
    entities = [entity for entity in holdings.report.entities if entity.kind in SCHEMATA and _names([entity.name])]
    named: dict[str, list[Entity]] = {}
    for entity in entities:
        for document in entity.documents:
            named.setdefault(document, []).append(entity)
    for row in holdings.articles:
        yield _article(row, named.get(row.record.article.id, []), holdings.report.version)
    for entity in entities:
        yield _named(entity)
    for row in holdings.articles:
        article = row.record.article.id
        yield from (_mention(article, entity) for entity in named.get(article, []))
    for finding in holdings.report.findings:
        yield _note(finding)
    for accepted in holdings.report.accepted:
        yield _note(accepted.finding, "accepted")


def count_of_ftm(holdings: Holdings) -> int:
    """How many entities there are in that sense."""
    return sum(1 for _ in holdings_as_ftm(holdings))


def _article(row: ArticleRow, entities: Iterable[Entity], version: str) -> bytes:
    article = row.record.article
    properties: Properties = {
        "title": _said(article.title.value if article.title else None),
        "fileName": _said(PurePosixPath(article.path).name),
        "publishedAt": _said(article.published.value if article.published else None),
        "publisher": _said(article.outlet.value if article.outlet else None),
        "sourceUrl": _said(web_address(article.url.value) if article.url else None),
        "bodyText": [encodable(article.text)],
        "processingAgent": [f"corpustool {version}"],
    }
    for entity in entities:
        properties.setdefault(_MENTIONED[entity.kind], []).extend(_names([entity.name]))
    return _entity(_id(article.id), "Article", properties)


def _named(entity: Entity) -> bytes:
    """A person, organisation or place; what only a part of its name or its initials spell is no alias to match by."""
    name, *_ = _names([entity.name])
    others = [each for each in _names(variant.text for variant in entity.variants) if each != name]
    properties: Properties = {"name": [name], "proof": [_id(document) for document in entity.documents]}
    if entity.kind is EntityKind.PLACE:
        properties["full"] = [name]
    for other in others:
        properties.setdefault(_sort_of_alias(other, name, entity.kind), []).append(other)
    return _entity(_id(entity.id), SCHEMATA[entity.kind], properties)


def _sort_of_alias(other: str, name: str, kind: EntityKind) -> str:
    single = " " not in other and " " in name
    if single and kind is EntityKind.ORGANISATION and other.isupper():
        return "abbreviation"
    return "weakAlias" if single and kind is not EntityKind.PLACE else "alias"


def _mention(article: str, entity: Entity) -> bytes:
    """That an article names an entity, by the spellings it has; FollowTheMoney resolves people and organisations."""
    spelled = _names(variant.text for variant in entity.variants if article in variant.documents)
    properties: Properties = {
        "document": [_id(article)],
        "name": spelled or _names([entity.name]),
        "detectedSchema": [SCHEMATA[entity.kind]],
        "resolved": [] if entity.kind is EntityKind.PLACE else [_id(entity.id)],
    }
    return _entity(f"{_id(article)}-{entity.id}", "Mention", properties)


def _note(finding: Finding, *more: str) -> bytes:
    quotes = [evidence for side in finding.sides for evidence in side.evidence] + list(finding.compatible)
    articles = sorted({evidence.article.id for evidence in quotes})
    said = inline(finding.message)
    properties: Properties = {
        "name": _said(f"{finding.code} {inline(finding.subject)}"[:_LONGEST_NAME]),
        "description": ["\n".join(part for part in (said, *map(inline, finding.reasons)) if part.strip())],
        "summary": _said(said),
        "keywords": [finding.code, finding.verdict, finding.severity, *more],
        "entity": [_id(article) for article in articles],
    }
    return _entity(_id(finding.id.replace(":", "-")), "Note", properties)


def _entity(key: str, schema: str, properties: Properties) -> bytes:
    """An entity; FollowTheMoney knows no order of values, so they are sorted, each told once."""
    kept = {name: sorted(set(values)) for name, values in properties.items() if values}
    return line({"id": key, "schema": schema, "properties": kept})


def _id(key: str) -> str:
    return f"corpustool-{key}"


def _said(text: str | None) -> list[str]:
    """A text as the one value of a property; none where it says nothing."""
    said = inline(text).strip() if text else ""
    return [said] if said else []


def _names(texts: Iterable[str]) -> list[str]:
    """The names that can stand as such, each once, in their order."""
    said = (inline(text).strip() for text in texts)
    return list(dict.fromkeys(name for name in said if name and len(name) <= _LONGEST_NAME))
