"""Which figures stand in a document?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from corpustool.domain.figures import Figure, FigureKind, RejectedNumber, Unit, UnitKind
from corpustool.domain.mentions import Mention
from corpustool.domain.quantities import Quantity
from corpustool.domain.texts import Document
from corpustool.figures.drafts import Draft
from corpustool.figures.lexemes import trigger
from corpustool.figures.lines import Line, read_line
from corpustool.figures.drafting import read_line_of_numbers
from corpustool.figures.rejections import phone_spans
from corpustool.figures.results import FiguresRead
from corpustool.figures.sentences import read_sentences
from corpustool.figures.times import read_times


def read_figures(doc: Doc, document: Document, mentions: Sequence[Mention]) -> FiguresRead:
    """Every number of ``doc``: a figure, or rejected with a reason."""
    times = read_times(document.text)
    phones = phone_spans(document.text, 0, len(document.text))
    figures: list[Figure] = []
    rejected: list[RejectedNumber] = []
    for line in _lines(doc, document, mentions):
        drafts, refused = read_line_of_numbers(line, times.solid, phones)
        rejected.extend(RejectedNumber(s, e, document.text[s:e], reason) for s, e, reason in refused)
        figures.extend(_figure(document, line, draft) for draft in drafts)
    return FiguresRead(tuple(figures), tuple(sorted(rejected, key=lambda r: (r.start, r.end))), times.expressions)


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
