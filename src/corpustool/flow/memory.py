"""What can be done without a corpus on disk? Texts and names in, results out, nothing stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from corpustool import entities, language, readers
from corpustool.domain.analysis import Record
from corpustool.domain.articles import Article, ArticleText
from corpustool.domain.decisions import Decision
from corpustool.domain.figures import Figure
from corpustool.domain.mentions import EntityKind, Mention, NameMatch, NameMention
from corpustool.domain.reports import Report, Unread
from corpustool.domain.settings import Settings
from corpustool.domain.texts import Document
from corpustool.errors import UnreadableFile
from corpustool.flow.reducing import reduce


def read_figures(texts: Iterable[str], model: str) -> Iterator[tuple[Figure, ...]]:
    """The figures of each text, in order; offsets are those of the text as it was given."""
    return language.read_figures((Document(text) for text in texts), model)


def read_mentions(texts: Iterable[str], model: str) -> Iterator[tuple[Mention, ...]]:
    """The names of each text, settled over all texts."""
    yield from entities.settle_mentions(list(language.read_names((Document(text) for text in texts), model)))


def compare_names(a: str, b: str, kind: EntityKind) -> NameMatch:
    """Whether two names name one thing of that kind."""
    return entities.compare_names(a, b, kind)


def reconcile_names(mentions: Sequence[NameMention]) -> tuple[int, ...]:
    """A cluster number for each mention."""
    return entities.reconcile(mentions).labels


def in_memory(texts: Sequence[ArticleText], settings: Settings, decisions: Sequence[Decision] = ()) -> Report:
    """The report on articles in memory under ``decisions`` in force.

    A text given twice is one article, an empty one is counted as unread.
    """
    articles: dict[str, Article] = {}
    unread = []
    for text in texts:
        try:
            article = readers.from_text(text)
        except UnreadableFile as error:
            unread.append(Unread(text.name, str(error)))
        else:
            articles.setdefault(article.id, article)
    analyses = language.analyse((article.document for article in articles.values()), settings.model)
    records = [Record(article, analysis) for article, analysis in zip(articles.values(), analyses, strict=True)]
    return reduce(records, decisions, settings, pipeline=language.described(settings.model), unread=unread).report
