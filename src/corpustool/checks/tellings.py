"""Which sentences tell of a day, and do two of them tell of one event?"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corpustool.domain.analysis import Record
from corpustool.domain.dates import Grain, Moment, TimeExpression
from corpustool.domain.mentions import EntityKind

_ELSE = re.compile(
    r"\b(?:after|before|since|later|earlier|until|by the time|anniversary|funeral|memorial|vigil|court|trial|charged"
    r"|arrested|hearing|inquest"
    r"|sp(?:eak|oke|eaking)|talk(?:s|ed|ing)?|releas\w+|announc\w+|identified|updated?|posted|published)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose day may be that of something else than what it counts."""
_AGAIN = re.compile(r"\b(?:second|third|fourth|another|again|latest|series|spate|similar)\b", re.IGNORECASE)
"""Words of a sentence that tell of one more event of its sort."""
_SAID = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|stat(?:ed|ement)|report(?:ed|s)?|confirm(?:ed|s)?|according to|news conference"
    r"|adding)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
"""What stands before the day on which somebody spoke."""
_WORDS = 5
_ALIKE = 0.4
"""So many words, and such a share of the shorter sentence's, must two sentences that tell one event share."""
_NEARLY_ALL = 0.75
"""Such a share where the day may be that of something else: then it is that in both."""
_KNOWN = 1
_BESIDE = 10
"""Days between two articles that tell of one event, where both tell when they appeared."""
_REACH = 50
_SPOKEN = 60
"""Characters before a day in which a word of speech makes it the day of that."""
_LETTERS = 4
_SAME = 2
"""So many words of four letters or more right before the day are the same where both tell the day of one thing."""
_WORD = re.compile(r"[^\W\d_]+")
_TIMES = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "say", "tell",
        "report", "police",
    }
)  # fmt: skip
"""Words that two sentences share without telling of one event."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A sentence that tells of one day."""

    record: Record
    sentence: int
    expression: TimeExpression
    day: date
    words: frozenset[str]
    other: bool
    """Whether words of the sentence may tie the day to something else than what is counted."""
    names: frozenset[str]
    """The names of the sentence, peoples aside."""
    counted: bool
    """Whether it is the day of a figure."""


def tellings(record: Record) -> dict[int, Telling]:
    """The sentences that tell of one day, and of no other, by their place."""
    analysis, text = record.analysis, record.article.text
    if not analysis.dates:
        return {}
    starts = [sentence.start for sentence in analysis.sentences]
    by_sentence: defaultdict[int, list[TimeExpression]] = defaultdict(list)
    for expression in analysis.dates:
        by_sentence[bisect_right(starts, expression.start) - 1].append(expression)
    published = record.article.reference.day
    quoted = [(quotation.start, quotation.end) for quotation in analysis.quotations]
    told: dict[int, tuple[TimeExpression, date]] = {}
    for at, (expression, *others) in sorted(by_sentence.items()):
        day = None if others or at < 0 else _day(expression, published)
        if day is None or _inside(quoted, expression.start):
            continue  # "today" in a quotation is the day on which it was said
        span = analysis.sentences[at]
        spoken = _SAID.search(text[span.start : expression.start])
        if not spoken and not _AGAIN.search(text[span.start : span.end]):
            told[at] = expression, day
    return _in_words(record, told) if told else {}


def _in_words(record: Record, told: Mapping[int, tuple[TimeExpression, date]]) -> dict[int, Telling]:
    """The sentences with the words and names that other articles may have too."""
    analysis, text = record.analysis, record.article.text
    counted = {figure.period for figure in analysis.figures if figure.period}
    mentions = sorted(analysis.mentions, key=lambda mention: mention.start)
    begun = [mention.start for mention in mentions]
    found = {}
    for at, (expression, day) in told.items():
        span = analysis.sentences[at]
        words, other = frozenset(span.words) - _TIMES, bool(_ELSE.search(text[span.start : span.end]))
        names = frozenset(
            mention.text
            for mention in mentions[bisect_left(begun, span.start) : bisect_left(begun, span.end)]
            if mention.kind is not EntityKind.GROUP
        )
        found[at] = Telling(record, at, expression, day, words, other, names, expression in counted)
    return found


def _inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether the offset lies in one of the spans, which stand in order."""
    at = bisect_right(spans, (offset, math.inf)) - 1
    return at >= 0 and offset < spans[at][1]


def one_event(a: Telling, b: Telling) -> bool:
    """Whether two sentences of two articles tell one event of those days, as far as their words show."""
    shared, shorter = a.words & b.words, min(len(a.words), len(b.words))
    least = _NEARLY_ALL if a.other or b.other else _ALIKE
    if len(shared) < max(_WORDS, least * shorter) or a.record.article.id == b.record.article.id:
        return False
    printed = [each.record.article.reference.day for each in (a, b)]
    if printed[0] and printed[1] and abs((printed[0] - printed[1]).days) > _BESIDE:
        return False
    return bool(a.names & b.names) or len(all_names(a.record) & all_names(b.record)) >= _KNOWN


def all_names(record: Record) -> set[str]:
    """The people and bodies of the article: towns say little, since much happens in each of them."""
    kinds = (EntityKind.PERSON, EntityKind.ORGANISATION)
    return {mention.text for mention in record.analysis.mentions if mention.kind in kinds}


def knows(record: Record, day: date) -> bool:
    """Whether the article tells of that day anywhere, but as one on which somebody spoke."""
    text, published = record.article.text, record.article.reference.day
    return any(
        _day(each, published) == day and not _SAID.search(text[max(0, each.start - _SPOKEN) : each.start])
        for each in record.analysis.dates
    )


def one_clause(a: Telling, b: Telling) -> bool:
    """Whether the days stand behind the same words: "sank off Marinao on ..."."""
    before, others = (set(_WORD.findall(_before(each).lower())) for each in (a, b))
    return len({word for word in before & others if len(word) >= _LETTERS}) >= _SAME


def _before(telling: Telling) -> str:
    start = telling.record.analysis.sentences[telling.sentence].start
    return telling.record.article.text[max(start, telling.expression.start - _REACH) : telling.expression.start]


def sentence_of(telling: Telling) -> str:
    """The sentence as printed."""
    span = telling.record.analysis.sentences[telling.sentence]
    return telling.record.article.text[span.start : span.end]


def _day(expression: TimeExpression, published: date | None) -> date | None:
    """The single day that the expression means; ``None`` for spans of time and for days that cannot be told."""
    moment = expression.first
    if moment is None or expression.last != moment:
        return None
    try:
        return _printed(moment, published)
    except (ValueError, OverflowError):
        return None


def _printed(moment: Moment, published: date | None) -> date | None:
    if moment.day and moment.month and moment.year:
        return date(moment.year, moment.month, moment.day)
    if published is None or moment.grain is not Grain.DAY:
        return None
    if moment.day and moment.month:
        day = date(published.year, moment.month, moment.day)
        return day if day <= published else date(published.year - 1, moment.month, moment.day)
    if moment.offset is not None:
        return published + timedelta(days=moment.offset)
    back = (published.weekday() - (moment.weekday - 1)) % 7 if moment.weekday else None
    return None if back is None else published - timedelta(days=back)
