"""How does a stretch of an article become evidence: quote, sentence, line and column?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from corpustool.domain.analysis import Record
from corpustool.domain.dates import Period
from corpustool.domain.figures import Figure
from corpustool.domain.findings import Evidence


class Quoters:
    """The quoter of each record, made when it is first asked for and kept."""

    def __init__(self) -> None:
        self._made: dict[str, Quoter] = {}

    def of(self, record: Record) -> Quoter:
        """The quoter of ``record``."""
        made = self._made.get(record.article.id)
        if made is None:
            made = self._made[record.article.id] = Quoter(record)
        return made


class Quoter:
    """Quotes one article, with the lines and columns of its file; lines and sentences are found once.

    ``reference`` is the article as evidence names it. What is quoted of one sentence shares the sentence's text.
    """

    def __init__(self, record: Record) -> None:
        self.reference = record.article.reference
        self._text = record.article.text
        self._quoted: dict[tuple[int, int], str] = {}
        self._sentences = record.analysis.sentences
        self._starts = [sentence.start for sentence in self._sentences]
        self._positions = record.article.positions

    def figure(self, figure: Figure, period: Period | None = None) -> Evidence:
        """The evidence of a figure, with its speaker and places; ``period`` is the one its words resolve to."""
        return self.quote(figure.start, figure.end, attribution=figure.attribution, places=figure.places, period=period)

    def quote(
        self,
        start: int,
        end: int,
        *,
        attribution: str | None = None,
        places: tuple[str, ...] = (),
        period: Period | None = None,
    ) -> Evidence:
        """The evidence of the characters from ``start`` to ``end``, with every sentence they reach into.

        Outside all sentences the line serves for one.
        """
        first, last = self._around(start, end)
        where = self._positions.at(start)
        return Evidence(
            article=self.reference,
            start=start,
            end=end,
            line=where.line,
            column=where.column,
            quote=self._text[start:end],
            sentence=self._quoted.setdefault((first, last), self._text[first:last]),
            attribution=attribution,
            places=places,
            period=period,
            sentence_start=first,
        )

    def _around(self, start: int, end: int) -> tuple[int, int]:
        index = bisect_right(self._starts, start) - 1
        if index >= 0 and start < self._sentences[index].end:
            last = max(index, bisect_left(self._starts, end) - 1)
            return self._sentences[index].start, max(end, self._sentences[last].end)
        line_end = self._text.find("\n", end)
        return self._text.rfind("\n", 0, start) + 1, line_end if line_end >= 0 else len(self._text)
