"""Which figures stand in a document?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from corpustool.domain.figures import Figure, FigureKind, RejectedNumber, Unit, UnitKind
from corpustool.domain.mentions import Mention
from corpustool.domain.quantities import Quantity
from corpustool.domain.texts import Document
from corpustool.figures.bounds import bound
from corpustool.figures.counted import count_thing
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import trigger
from corpustool.figures.lines import Line, read_line
from corpustool.figures.measures import read_measured
from corpustool.figures.numerals import read_numerals
from corpustool.figures.ranges import join_ranges
from corpustool.figures.rejections import rejected_sort, why_not
from corpustool.figures.results import FiguresRead
from corpustool.figures.sentences import read_sentences


def read_figures(doc: Doc, document: Document, mentions: Sequence[Mention]) -> FiguresRead:
    """Every number of ``doc``: a figure, or rejected with a reason."""
    figures: list[Figure] = []
    rejected: list[RejectedNumber] = []
    for line in _lines(doc, document, mentions):
        drafts = [bound(line.lexemes, count_thing(line, d)) for d in join_ranges(line.lexemes, [read_measured(line.lexemes, n) for n in read_numerals(line.lexemes)])]
        for piece in line.lexemes:
            reason = rejected_sort(piece)
            if reason is not None:
                rejected.append(RejectedNumber(piece.start, piece.end, document.text[piece.start : piece.end], reason))
        for draft in drafts:
            start, end = draft.span(line.lexemes)
            reason = why_not(line, draft)
            if reason is not None:
                rejected.append(RejectedNumber(start, end, document.text[start:end], reason))
                continue
            figures.append(_figure(document, line, draft))
    return FiguresRead(tuple(figures), tuple(sorted(rejected, key=lambda r: (r.start, r.end))), ())


def _lines(doc: Doc, document: Document, mentions: Sequence[Mention]) -> Iterator[Line]:
    offsets = [token.idx for token in doc]
    ordered = sorted(mentions, key=lambda m: m.start)
    place = 0
    for index, sentence in enumerate(read_sentences(doc, document)):
        while place < len(ordered) and ordered[place].end <= sentence.start:
            place += 1
        if trigger().search(document.text, sentence.start, sentence.end) is None:
            continue
        stop = place
        while stop < len(ordered) and ordered[stop].start < sentence.end:
            stop += 1
        yield read_line(doc, document.text, index, sentence, offsets, tuple(ordered[place:stop]))


def _figure(document: Document, line: Line, draft: Draft) -> Figure:
    start, end = draft.span(line.lexemes)
    unit = draft.unit or Unit(UnitKind.COUNT, None, draft.counted.text if draft.counted else "")
    return Figure(
        start=start,
        end=end,
        quote=document.text[start:end],
        quantity=Quantity(draft.value, draft.bound, draft.value_to, draft.trend),
        unit=unit,
        counted=draft.counted,
        kind=FigureKind.TOTAL,
        section=line.sentence.section,
        sentence=line.index,
    )
