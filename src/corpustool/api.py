"""The Python door: read figures and names, reconcile names, find discrepancies - in memory or in a corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from corpustool import flow
from corpustool.domain.articles import ArticleText
from corpustool.domain.entities import Entity
from corpustool.domain.figures import Figure
from corpustool.domain.mentions import EntityKind, Mention, NameMatch, NameMention
from corpustool.domain.outcomes import ArticleRow, FigureRow, IngestOutcome
from corpustool.domain.reports import Report
from corpustool.domain.settings import DEFAULT_MODEL, Settings


def read_figures(texts: Iterable[str], *, model: str | None = None) -> Iterator[tuple[Figure, ...]]:
    """Read the figures of each text: one tuple a text, in the order of the texts.

    ``texts`` is any iterable of strings; it is read as the results are asked for, some 40,000 characters ahead, so
    that a generator over any number of texts needs no more memory than a few. ``model`` is the name or the folder of
    an installed spaCy pipeline with a parser and ner (default: en_core_web_md); for a pipeline that you have loaded
    yourself there is the component ``nlp.add_pipe("corpustool_figures")``, which fills ``doc._.figures``.

    Offsets are code points: ``text[figure.start:figure.end] == figure.quote``. Numbers that are no figures (years,
    dates, times, scores, labels...) are left out. No text is too odd or too long to be read.

    Raises ``TypeError`` for a single string (write ``[text]``) and for anything that is no string, ``ModelMissing``
    where the model is not installed::

        for figures in corpustool.read_figures(["At least 15 people were killed."]):
            for figure in figures:
                print(figure.quantity.bound, figure.quantity.value, figure.unit.text)  # at_least 15 people
    """
    return flow.read_figures(_strings(texts, "read_figures"), model or DEFAULT_MODEL)


def read_mentions(texts: Iterable[str], *, model: str | None = None) -> Iterator[tuple[Mention, ...]]:
    """Read the names in each text, in the order of the texts.

    The texts are one corpus: kinds and spans are settled over all of them. A mention has ``start``, ``end``,
    ``text`` and ``kind``; it never contains an article, a title or a possessive.
    """
    return flow.read_mentions(_strings(texts, "read_mentions"), model or DEFAULT_MODEL)


def _strings(texts: Iterable[str], function: str) -> Iterator[str]:
    """The texts, each of them checked; a string is an iterable of its letters, which nobody means."""
    if isinstance(texts, str | bytes):
        raise TypeError(f"{function} takes an iterable of texts, not one: write {function}([text])")
    try:
        each = iter(texts)
    except TypeError:
        raise TypeError(f"{function} takes an iterable of texts, not {type(texts).__name__}") from None
    return (_string(text, at, function) for at, text in enumerate(each))


def _string(text: object, at: int, function: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"{function} reads texts, but number {at} (counted from 0) is {type(text).__name__}")
    return text


def compare_names(a: str, b: str, kind: str) -> NameMatch:
    """Whether two names name one ``kind`` of thing ("person", "organisation", "place", "group"), and why.

    ``score`` is from 0 to 1 and orders pairs; ``same`` is the verdict. Raises ``ValueError`` for another kind.
    """
    return flow.compare_names(a, b, EntityKind(kind))


def reconcile_names(mentions: Sequence[NameMention]) -> tuple[int, ...]:
    """A cluster number for each mention: equal numbers name one entity. Kinds are never mixed."""
    return flow.reconcile_names(mentions)


def find_discrepancies(articles: Sequence[ArticleText], settings: Settings | None = None) -> Report:
    """The report on articles in memory; nothing is stored.

    ``published`` is an ISO date (``"2022-12-05"``), a date or ``None``; without dates an update can hardly be told
    from a clash.
    """
    return flow.in_memory(articles, settings or Settings())


class Corpus:
    """A corpus on disk: what ``corpustool --corpus DIRECTORY`` works on."""

    def __init__(self, directory: Path, settings: Settings) -> None:
        self._directory = directory
        self._settings = settings

    @classmethod
    def open(cls, path: str | Path, settings: Settings | None = None) -> Corpus:
        """The corpus whose ``.corpustool`` lies in the folder ``path``; it is made by the first ingest."""
        directory = Path(path)
        return cls(directory, settings or flow.load_settings(directory, {}, {})[0])

    def ingest(self, paths: Sequence[str | Path]) -> IngestOutcome:
        """Read files and folders; what is unchanged is not analysed again, what vanished is forgotten."""
        return flow.ingest(self._directory, [Path(path) for path in paths], self._settings)

    def articles(self) -> tuple[ArticleRow, ...]:
        """Every article with its counts, by path."""
        return flow.articles(self._directory, self._settings)

    def entities(self) -> tuple[Entity, ...]:
        """People, organisations, places and groups with their spellings."""
        return flow.entities(self._directory, self._settings).entities

    def figures(self) -> tuple[FigureRow, ...]:
        """Every figure, and whether it was compared or why not."""
        return flow.figures(self._directory, self._settings)

    def report(self) -> Report:
        """The report on the whole corpus."""
        return flow.discrepancies(self._directory, self._settings)
