"""Records written by hand: articles with the analysis that their reader would hand over, without a language model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from corpustool.domain.analysis import Analysis, Record, Sentence
from corpustool.domain.articles import Article, Sourced, content_id
from corpustool.domain.claims import Reading
from corpustool.domain.figures import Counted, Figure, FigureKind, Relation, Unit, UnitKind
from corpustool.domain.findings import Evidence
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.domain.quantities import Bound, Quantity
from corpustool.domain.texts import Document

NAMES = re.compile(r"(?<![.\w] )(?:[A-Z][a-z]+)(?: [A-Z][a-z]+)*")
STOPS = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "of",
        "at",
        "to",
        "and",
        "were",
        "was",
        "has",
        "have",
        "had",
        "that",
        "it",
        "is",
        "by",
        "for",
        "from",
        "with",
        "when",
        "after",
    ]
)


def figure(
    text: str,
    quote: str,
    head: str | None = None,
    *,
    modifiers: tuple[str, ...] = (),
    bound: Bound = Bound.EXACT,
    kind: FigureKind = FigureKind.TOTAL,
    unit: UnitKind = UnitKind.COUNT,
    code: str | None = None,
    told: str = "",
    value: str | None = None,
    to: str | None = None,
    places: tuple[str, ...] = (),
    event: str | None = None,
    attribution: str | None = None,
    relations: tuple[Relation, ...] = (),
    nth: int = 0,
) -> Figure:
    """The figure that ``quote`` is in ``text`` (its ``nth`` occurrence); its sentence is found by its full stop.

    ``code`` and ``told`` are the name and the printed text of its unit.
    """
    start = [match.start() for match in re.finditer(re.escape(quote), text)][nth]
    number = Decimal(value or quote.replace(",", ""))
    return Figure(
        start=start,
        end=start + len(quote),
        quote=quote,
        quantity=Quantity(number, bound, Decimal(to) if to else None),
        unit=Unit(unit, code, told),
        counted=Counted(" ".join((*modifiers, head)), head, modifiers) if head else None,
        kind=kind,
        event=event,
        places=places,
        attribution=attribution,
        relations=relations,
        sentence=sum(end <= start for _, end in spans(text)),
    )


def record(name: str, text: str, figures: Sequence[Figure], day: str | None = "2024-05-01") -> Record:
    """An article with these figures; its names are its capitalised words, its sentences end with a full stop."""
    document = Document(text)
    sentences = tuple(Sentence(start, end, words=words(text[start:end])) for start, end in spans(text))
    mentions = tuple(Mention(m.start(), m.end(), m.group(), EntityKind.PLACE) for m in NAMES.finditer(text))
    article = Article(content_id(document), name, document, published=Sourced(day, "given") if day else None)
    return Record(article, Analysis(sentences=sentences, mentions=mentions, figures=tuple(figures)))


def spans(text: str) -> list[tuple[int, int]]:
    """Sentences, each with its full stop."""
    return [(match.start(), match.end()) for match in re.finditer(r"[^.\s][^.]*(?:\.\d[^.]*)*\.?", text)]


def words(sentence: str) -> tuple[str, ...]:
    """Lower-case words that carry content."""
    return tuple(word for word in re.findall(r"[a-z]+", sentence.lower()) if word not in STOPS)


def entities(records: Sequence[Record]) -> dict[tuple[str, int], str]:
    """Every mention is the entity of its own letters."""
    return {
        (each.article.id, index): mention.text
        for each in records
        for index, mention in enumerate(each.analysis.mentions)
    }


def reading(value: str, bound: Bound = Bound.EXACT, name: str = "a", index: int = 0, to: str | None = None) -> Reading:
    """A reading of a bare number."""
    one = record(name, f"{value} things.", ())
    quantity = Quantity(Decimal(value), bound, Decimal(to) if to else None)
    read = Figure(0, len(value), value, quantity, Unit(UnitKind.COUNT))
    reference = one.article.reference
    evidence = Evidence(reference, 0, len(value), 1, 1, value, one.article.text)
    return Reading(reference, index, read, quantity.interval(), None, evidence)


def day(text: str) -> date:
    """An ISO date."""
    return date.fromisoformat(text)
