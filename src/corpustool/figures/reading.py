"""Which figures stand in a document?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from corpustool.domain.figures import Figure, FigureKind, RejectedNumber, Relation, RelationKind, Unit, UnitKind
from corpustool.domain.mentions import Mention
from corpustool.domain.quantities import Quantity
from corpustool.domain.texts import Document
from corpustool.figures.datelines import dateline_end
from corpustool.figures.drafting import read_line_of_numbers
from corpustool.figures.drafts import Draft
from corpustool.figures.events import event_of
from corpustool.figures.kinds import kind_of
from corpustool.figures.lexemes import may_hold_number
from corpustool.figures.lines import REACH, Line, read_line
from corpustool.figures.quotations import Quotes, is_quoted, quoted_spans
from corpustool.figures.rejections import phone_spans
from corpustool.figures.relations import Placed, on_its_own, relations_of
from corpustool.figures.results import FiguresRead
from corpustool.figures.scopes import scope_of
from corpustool.figures.sentences import sentence_spans
from corpustool.figures.speakers import speaker_of
from corpustool.figures.times import Times, read_times
from corpustool.figures.voices import Names
from corpustool.lexicon.events import known_roles


def read_figures(doc: Doc, document: Document, mentions: Sequence[Mention]) -> FiguresRead:
    """Every number of ``doc``: a figure, or rejected with a reason.

    ``doc`` is the parse of ``document.text`` (letter case may differ); ``mentions`` are the cleaned names in it.
    Offsets are code points of ``document.text``, and ``text[start:end] == quote``.
    """
    text = document.text
    times, phones = read_times(text), phone_spans(text)
    names = Names(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
    quotes = Quotes(doc, text, quoted_spans(text), names)
    placed: list[Placed] = []
    rejected: list[RejectedNumber] = []
    for line in _lines(doc, document, names.mentions):
        drafts, refused = read_line_of_numbers(line, times.solid, phones)
        rejected.extend(RejectedNumber(start, end, text[start:end], reason) for start, end, reason in refused)
        first = len(placed)
        for at, draft in enumerate(drafts):
            event = _event(line, drafts, at, placed)
            placed.append(on_its_own(Placed(line, draft, first + at, event), placed))
    links = relations_of(placed)
    figures = [_figure(document, placed, at, times, quotes, names) for at in range(len(placed))]
    related = tuple(_lent([_related(figure, links.get(at, ())) for at, figure in enumerate(figures)]))
    return FiguresRead(
        related, tuple(sorted(rejected, key=lambda number: (number.start, number.end))), times.expressions
    )


def _lines(doc: Doc, document: Document, mentions: Sequence[Mention]) -> Iterator[Line]:
    """The sentences that can hold a number, each with its tokens and names."""
    offsets = [int(offset) for offset in doc.to_array("IDX")]
    place = 0
    for index, sentence in enumerate(sentence_spans(doc, document)):
        while place < len(mentions) and mentions[place].end <= sentence.start:
            place += 1
        if not may_hold_number(document.text, sentence.start, sentence.end):
            continue
        stop = place
        while stop < len(mentions) and mentions[stop].start < sentence.end:
            stop += 1
        yield read_line(doc, document.text, index, sentence, offsets, tuple(mentions[place:stop]))


def _event(line: Line, drafts: Sequence[Draft], at: int, placed: Sequence[Placed]) -> str | None:
    """What happened to the things counted; a number that borrows its thing ("in Tarm 7") borrows that as well."""
    before, after = drafts[at - 1] if at else None, drafts[at + 1] if at + 1 < len(drafts) else None
    event = event_of(line, drafts[at], before, after)
    listed = event is None and before is not None and _listed(line, before, drafts[at])
    leans = before is not None and (drafts[at].carried or _follows_name(line, drafts[at]) or _leans(line, drafts[at]))
    lent = placed[-1].event if leans or listed else None
    return lent if lent in known_roles() and event not in known_roles() else event


def _listed(line: Line, before: Draft, draft: Draft) -> bool:
    """As in "the dead were 22 civilians, nine soldiers and a nurse": things counted one behind the other."""
    if before.thing is None or draft.thing is None or line.low(draft.opens - 1) not in (",", "and"):
        return False
    return line.lexemes[draft.opens - 2].end == before.thing[1]


def _leans(line: Line, draft: Draft) -> bool:
    """As in "stood at 61, up from 47", "eight dead, among them two children": told of the number before."""
    lows = (line.low(draft.opens - 2), line.low(draft.opens - 1))
    return lows in LEANING or (line.low(draft.stop), line.low(draft.stop + 1)) == ("of", "them")


LEANING = frozenset({("up", "from"), ("down", "from"), ("among", "them"), ("compared", "with"), ("compared", "to")})


def _follows_name(line: Line, draft: Draft) -> bool:
    """As in "in Herat 30 were killed, in Balkh 12": a bare number right behind a capital word."""
    first, stop = draft.number
    bare = draft.counted is None and draft.unit is None and first > 1
    return bare and line.lexemes[first - 1].text[:1].isupper() and line.low(stop) in ("", ".", ",", ";", "and")


def _figure(
    document: Document, placed: Sequence[Placed], at: int, times: Times, quotes: Quotes, names: Names
) -> Figure:
    one = placed[at]
    line, draft = one.line, one.draft
    before = placed[at - 1].draft if at and placed[at - 1].line is line else None
    after = placed[at + 1].draft if at + 1 < len(placed) and placed[at + 1].line is line else None
    start, end = draft.span(line.lexemes)
    quoted = is_quoted(start, quotes.spans)
    told_from = dateline_end(document.text, line.sentence.start, line.sentence.end)
    told = line.tokens[line.after(told_from) :][: 4 * REACH]
    said = document.text[line.sentence.start : line.sentence.end]
    speaker = speaker_of(told, line.token_at(start), lambda: _earlier(line), names, said)
    scope = scope_of(line, draft, before, after, times.expressions, speaker, told_from)
    return Figure(
        start=start,
        end=end,
        quote=document.text[start:end],
        quantity=Quantity(draft.value, draft.bound, draft.value_to, draft.trend),
        unit=draft.unit or Unit(UnitKind.COUNT, None, draft.counted.text if draft.counted else ""),
        counted=draft.counted,
        kind=kind_of(line, draft),
        event=one.event,
        places=scope.places,
        period=None if draft.unit is not None and draft.unit.kind is UnitKind.AGE else scope.period,
        as_of=scope.as_of,
        attribution=quotes.speaker(start) if speaker is None and quoted else speaker,
        section=line.sentence.section,
        quoted=quoted,
        sentence=line.index,
    )


def _earlier(line: Line) -> list[list[Token]]:
    """The tokens of the stretch before the sentence, for a pronoun in it."""
    if not line.tokens:
        return []
    first = line.tokens[0].i
    return [list(line.tokens[0].doc[max(0, first - REACH) : first])]


def _related(figure: Figure, links: tuple[Relation, ...]) -> Figure:
    kind = figure.kind
    if kind is FigureKind.TOTAL and any(link.kind is RelationKind.PART_OF for link in links):
        kind = FigureKind.PART
    return replace(figure, relations=links, kind=kind)


def _lent(figures: Sequence[Figure]) -> list[Figure]:
    """The figures; a part that names no thing ("two in London", "four of those") counts what its whole counts."""
    lent = list(figures)
    for at, figure in enumerate(lent):
        whole = next((link.figure for link in figure.relations if link.kind is RelationKind.PART_OF), None)
        bare = figure.counted is None and figure.unit.kind is UnitKind.COUNT and figure.kind is not FigureKind.SHARE
        if whole is None or not bare:
            continue
        counted = lent[whole].counted
        if counted is not None and lent[whole].unit.kind is UnitKind.COUNT:
            lent[at] = replace(figure, counted=counted, unit=replace(figure.unit, text=counted.text))
    return lent
