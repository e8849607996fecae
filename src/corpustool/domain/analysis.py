"""What does the map know of one document? Plain data with offsets; never a spaCy object."""

from __future__ import annotations

from dataclasses import dataclass

from corpustool.domain.articles import Article
from corpustool.domain.dates import TimeExpression
from corpustool.domain.figures import Figure, RejectedNumber
from corpustool.domain.mentions import Definition, Mention
from corpustool.domain.texts import SectionKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span, its section, and the lower-case lemmas of its content words, in order."""

    start: int
    end: int
    section: SectionKind = SectionKind.BODY
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks (marks not counted) and who is said to have said them."""

    start: int
    end: int
    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that was read in one document, in text order."""

    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    definitions: tuple[Definition, ...] = ()
    figures: tuple[Figure, ...] = ()
    rejected: tuple[RejectedNumber, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    dates: tuple[TimeExpression, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """An article with its analysis: what the reduce reads."""

    article: Article
    analysis: Analysis
