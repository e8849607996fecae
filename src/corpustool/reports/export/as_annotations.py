"""How does a corpus look to tools that mark texts? W3C Web Annotations, one JSON-LD document.

The model is that of https://www.w3.org/TR/annotation-model/: a collection, and a page for each article whose
annotations mark names, figures and quotes of findings. A quote is told by its words and those around them, and by its
place in the text as it was read (code points, which is the unit of the model too).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpustool.domain.articles import Article
from corpustool.domain.figures import Figure
from corpustool.domain.findings import Evidence, Finding
from corpustool.domain.holdings import Holdings, MentionRow
from corpustool.domain.outcomes import FigureRow
from corpustool.reports.export.as_jsonl import line
from corpustool.reports.export.webs import address
from corpustool.reports.harmless import encodable, inline

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters before and behind a quote, enough to tell it from the same words elsewhere in an article."""

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Spot:
    """Something to be told of a stretch of an article; ``key`` tells it from others of that stretch."""

    start: int
    end: int
    key: str
    motivation: str
    body: Sequence[Json]


def holdings_as_annotations(holdings: Holdings) -> Iterator[bytes]:
    """The collection and its pages, each on a line of one document."""
    spots = _spots(holdings)
    articles = [row.record.article for row in holdings.articles if spots.get(row.record.article.id)]
    yield b'{"@context":' + line(CONTEXT).rstrip() + b',"@graph":[\n'
    whole: Json = {"label": "What corpustool read and found", "total": sum(map(len, spots.values()))}
    whole |= {"id": _COLLECTION, "type": "AnnotationCollection"}
    ends: Json = {"first": _page_id(articles[0]), "last": _page_id(articles[-1])} if articles else {}
    yield line({**whole, **ends}).rstrip()
    before = 0
    for index, article in enumerate(articles):
        following = articles[index + 1] if index + 1 < len(articles) else None
        yield b",\n" + line(_page(article, spots[article.id], whole, before, following)).rstrip()
        before += len(spots[article.id])
    yield b"\n]}\n"


def count_of_annotations(holdings: Holdings) -> int:
    """How many stretches are annotated."""
    return sum(map(len, _spots(holdings).values()))


def _spots(holdings: Holdings) -> Mapping[str, list[_Spot]]:
    """What is to be told of each article (by id), in order of place."""
    found: dict[str, list[_Spot]] = {row.record.article.id: [] for row in holdings.articles}
    for mention in holdings.mentions:
        found[mention.article.id].append(_mention(mention))
    for row in holdings.figures:
        if row.figure is not None:
            found[row.evidence.article.id].append(_figure(row, row.figure))
    for finding in holdings.report.findings:
        for number, evidence in _evidence(finding):
            found[evidence.article.id].append(_quote(finding, number, evidence))
    return {
        article: sorted(spots, key=lambda spot: (spot.start, spot.end, spot.key)) for article, spots in found.items()
    }


def _mention(row: MentionRow) -> _Spot:
    entity = row.entity
    body = (
        _told("identifying", entity.name),
        _told("tagging", entity.kind),
        _linked(f"urn:corpustool:entity:{entity.id}"),
    )
    return _Spot(row.mention.start, row.mention.end, f"mention:{entity.id}", "identifying", body)


def _figure(row: FigureRow, figure: Figure) -> _Spot:
    counted = figure.counted.text if figure.counted else figure.unit.text
    parts = [figure.quantity.shown, counted, figure.event or "", ", ".join(row.evidence.places)]
    said = " · ".join(part for part in parts if part)
    body = (_told("describing", said), _told("tagging", "figure"), _told("tagging", figure.kind))
    return _Spot(row.evidence.start, row.evidence.end, "figure", "describing", body)


def _quote(finding: Finding, number: int, evidence: Evidence) -> _Spot:
    """A quote of a finding: what differs, which side it is on, and never who is wrong."""
    body = (
        _told("commenting", finding.message),
        *(_told("tagging", tag) for tag in (finding.code, finding.verdict, finding.severity)),
        _linked(f"urn:corpustool:finding:{finding.id}"),
    )
    return _Spot(evidence.start, evidence.end, f"finding:{finding.id}:{number}", "questioning", body)


def _evidence(finding: Finding) -> Iterator[tuple[int, Evidence]]:
    """The quotes with the numbers of their sides; 0 for those that fit several."""
    for number, side in enumerate(finding.sides, 1):
        yield from ((number, evidence) for evidence in side.evidence)
    yield from ((0, evidence) for evidence in finding.compatible)


def _told(purpose: str, value: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": inline(value)}


def _linked(source: str) -> Json:
    return {"type": "SpecificResource", "purpose": "linking", "source": source}


_COLLECTION = "urn:corpustool:annotations"


def _page(article: Article, spots: Sequence[_Spot], whole: Json, before: int, following: Article | None) -> Json:
    after: Json = {"next": _page_id(following)} if following else {}
    return {
        "id": _page_id(article),
        "type": "AnnotationPage",
        "partOf": whole,
        "startIndex": before,
        "items": [_annotation(article, spot) for spot in spots],
        **after,
    }


def _page_id(article: Article) -> str:
    return f"{_COLLECTION}:{article.id}"


def _annotation(article: Article, spot: _Spot) -> Json:
    return {
        "id": f"{_page_id(article)}:{spot.start}-{spot.end}:{spot.key}",
        "type": "Annotation",
        "motivation": spot.motivation,
        "body": list(spot.body),
        "target": {"source": address(article), "selector": _selectors(article.text, spot.start, spot.end)},
    }


def _selectors(text: str, start: int, end: int) -> list[Json]:
    words = {
        "exact": text[start:end],
        "prefix": text[max(start - _AROUND, 0) : start],
        "suffix": text[end : end + _AROUND],
    }
    return [
        {"type": "TextQuoteSelector", **{name: encodable(said) for name, said in words.items()}},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
