"""How is a stretch of an article quoted as evidence?"""

from __future__ import annotations

from bisect import bisect_right

from corpustool.domain.analysis import Record
from corpustool.domain.figures import Figure
from corpustool.domain.findings import Evidence, Side
from corpustool.domain.quantities import Bound, plain
from corpustool.domain.texts import position


def quote(record: Record, start: int, end: int, attribution: str | None = None) -> Evidence:
    """``text[start:end]`` where it stands, with its sentence."""
    text = record.article.text
    first, last = sentence_at(record, start, end)
    where = position(text, start)
    return Evidence(
        article=record.article.reference,
        start=start,
        end=end,
        line=where.line,
        column=where.column,
        quote=text[start:end],
        sentence=text[first:last],
        attribution=attribution,
        sentence_start=first,
    )


def sentence_at(record: Record, start: int, end: int) -> tuple[int, int]:
    """The stretch of the sentence that holds ``start``, made longer where ``end`` lies beyond it."""
    sentences = record.analysis.sentences
    at = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    if at < 0 or sentences[at].end <= start:
        return start, end
    return sentences[at].start, max(sentences[at].end, end)


def figure_side(record: Record, *figures: Figure) -> Side:
    """A side of one figure or of several with one value, all from one article."""
    first = figures[0]
    evidence = tuple(quote(record, each.start, each.end, each.attribution) for each in figures)
    return Side(printed(first), first.quantity, first.unit, evidence)


def printed(figure: Figure) -> str:
    """A figure as a side shows it: "at least 54", "12%"."""
    words = {
        Bound.ABOUT: "about ",
        Bound.AT_LEAST: "at least ",
        Bound.MORE_THAN: "more than ",
        Bound.AT_MOST: "at most ",
        Bound.LESS_THAN: "fewer than ",
    }
    value = format(figure.quantity.value, ",f")
    value = value.rstrip("0").rstrip(".") if "." in value else value
    to = f" to {plain(figure.quantity.value_to)}" if figure.quantity.value_to is not None else ""
    return f"{words.get(figure.quantity.bound, '')}{value}{to}"
