"""On which day does each article put one event?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.people import names_anybody, plain_sort
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.dates import Grain, Moment, TimeExpression
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.findings import Confidence, Evidence, Severity, Side, Verdict
from corpustool.domain.mentions import EntityKind
from corpustool.domain.texts import SectionKind

_ELSE = re.compile(
    r"\b(?:after|before|since|later|earlier|until|by the time|anniversary|funeral|memorial|vigil|court|trial|charged"
    r"|arrested|hearing|inquest"
    r"|sp(?:eak|oke|eaking)|talk(?:s|ed|ing)?|releas\w+|announc\w+|identified|updated?|posted|published)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose day may be that of something else than what it counts."""
_EVENING = re.compile(r"\b(?:night|evening|late|tonight|p\.?m\.?)\b", re.IGNORECASE)
_MORNING = re.compile(r"\b(?:morning|early|dawn|a\.?m\.?)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:overnight|midnight|local time)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|stat(?:ed|ement)|report(?:ed|s)?|confirm(?:ed|s)?|according to|news conference"
    r"|adding)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
"""What stands before the day on which somebody spoke."""
_APART = 7
"""Days further apart are those of two events of one sort."""
_BESIDE = 10
_WORDS = 5
_ALIKE = 0.4
"""So many words, and such a share of the shorter sentence's, must two sentences that tell one event share."""
_NEARLY_ALL = 0.75
"""Such a share where the day may be that of something else: then it is that in both."""
_KNOWN = 1
_CROWD = 100
"""So many tellings of one number within days are compared with each; more is a catalogue."""
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
    """A sentence that counts something and puts it on one day."""

    record: Record
    sentence: int
    expression: TimeExpression
    day: date
    words: frozenset[str]
    other: bool
    """Whether words of the sentence may tie the day to something else than what is counted."""


@check("DAT402", "differing-dates", Severity.WARNING, since="0.1", stable=False)
def differing_dates(case: Case) -> Iterator[Sighting]:
    """Articles that tell of one event put it on different days.

    Why it matters: a day too early or too late is the easiest error to copy.

    Fires where articles of one claim give the same value and tie it to single days that differ, and where two
    sentences of articles that appeared within days share a number, what it counts, what became of it, a name and most
    of their words, but not the day. Forgives spans of time that overlap, figures without a day, sentences that tell
    of a second day ("one day after") or when somebody spoke, days after another article had already printed the value,
    articles that know the other day too, and a night that is named by its evening here and by its morning there.

    Cannot detect: a day that is told in another sentence than the figure; days that are more than a week apart.

    Measured in November 2026 on 300 local news articles: no alarm where 15 questions had a day in two articles; of 11
    of these with a weekday altered by script 5 were found. Too few to call the rule stable.
    """
    seen: set[frozenset[str]] = set()
    for days, subject, confidence in (*_of_claims(case), *_of_sentences(case)):
        articles = frozenset(telling.record.article.id for each in days.values() for telling in each)
        if len(articles) < 2 or len(days) < 2 or articles in seen or not _possible(days):
            continue
        seen.add(articles)
        yield Sighting(
            Verdict.CALENDAR,
            confidence,
            subject,
            f"the same event on {' and on '.join(day.isoformat() for day in sorted(days))}",
            tuple(Side(day.isoformat(), None, None, _quotes(case, days[day])) for day in sorted(days)),
            (),
            ("No sentence tells of a second day, and no article appeared before the later day.",),
        )


_Days = Mapping[date, Sequence[Telling]]


def _of_claims(case: Case) -> Iterator[tuple[_Days, str, Confidence]]:
    """The days of the articles that answer one question with one value."""
    records = {record.article.id: record for record in case.records}
    for claim in case.comparison.claims:
        for camp in claim.camps:
            days: defaultdict[date, list[Telling]] = defaultdict(list)
            for reading in camp.readings:
                for telling in _tellings(records[reading.article.id], reading.figure.sentence):
                    if not telling.other:
                        days[telling.day].append(telling)
            yield days, claim.subject, claim.confidence


def _of_sentences(case: Case) -> Iterator[tuple[_Days, str, Confidence]]:
    """Pairs of sentences that tell one event with one number and most of their words."""
    by_number: defaultdict[tuple[Decimal, str], list[tuple[Telling, Figure]]] = defaultdict(list)
    for record in case.records:
        counted = {figure.sentence for figure in record.analysis.figures if _telling_number(figure)}
        tellings = {at: telling for at in sorted(counted) for telling in _tellings(record, at)}
        for figure in record.analysis.figures:
            if _telling_number(figure) and figure.sentence in tellings:
                by_number[figure.quantity.value, _sort(figure)].append((tellings[figure.sentence], figure))
    for holders in by_number.values():
        ordered = sorted(holders, key=lambda held: held[0].day)
        for at, (a, figure) in enumerate(ordered):
            for b, _ in ordered[at + 1 : at + _CROWD]:
                if (b.day - a.day).days > _APART:
                    break
                if a.day != b.day and _one_event(a, b):
                    yield {a.day: (a,), b.day: (b,)}, _subject(figure), Confidence.MEDIUM


def _telling_number(figure: Figure) -> bool:
    return figure.unit.kind is UnitKind.COUNT and figure.quantity.value > 1 and figure.section is SectionKind.BODY


def _sort(figure: Figure) -> str:
    head = plain_sort(figure.counted.head) if figure.counted else None
    return "people" if names_anybody(head) else head or ""


def _subject(figure: Figure) -> str:
    return figure.counted.text if figure.counted else figure.quote


def _tellings(record: Record, sentence: int) -> Iterator[Telling]:
    """The sentence with the one day of which it tells, where there is just one."""
    analysis, text = record.analysis, record.article.text
    if sentence >= len(analysis.sentences):
        return
    span = analysis.sentences[sentence]
    inside = [each for each in analysis.dates if span.start <= each.start < span.end]
    counted = {figure.period for figure in analysis.figures if figure.sentence == sentence and figure.period}
    if len(inside) != 1 or inside[0] not in counted:
        return
    (expression,) = inside
    day = _day(record, expression)
    if any(each.start <= expression.start < each.end for each in analysis.quotations):
        return  # "today" is the day on which it was said
    if day and not _SAID.search(text[span.start : expression.start]):
        other = bool(_ELSE.search(text[span.start : span.end]))
        yield Telling(record, sentence, expression, day, frozenset(span.words) - _TIMES, other)


def _one_event(a: Telling, b: Telling) -> bool:
    """Whether two sentences of two articles tell one event of those days, as far as their words show."""
    printed = [each.record.article.reference.day for each in (a, b)]
    if a.record.article.id == b.record.article.id:
        return False
    if printed[0] and printed[1] and abs((printed[0] - printed[1]).days) > _BESIDE:
        return False
    shared, shorter = a.words & b.words, min(len(a.words), len(b.words))
    least = _NEARLY_ALL if a.other or b.other else _ALIKE
    return (
        len(shared) >= _WORDS
        and len(shared) >= least * shorter
        and (bool(_names(a) & _names(b)) or len(_all_names(a.record) & _all_names(b.record)) >= _KNOWN)
    )


def _names(telling: Telling) -> set[str]:
    """The names of the sentence, peoples aside."""
    span = telling.record.analysis.sentences[telling.sentence]
    return {
        mention.text
        for mention in telling.record.analysis.mentions
        if span.start <= mention.start < span.end and mention.kind is not EntityKind.GROUP
    }


def _all_names(record: Record) -> set[str]:
    """The people and bodies of the article: towns say little, since much happens in each of them."""
    kinds = (EntityKind.PERSON, EntityKind.ORGANISATION)
    return {mention.text for mention in record.analysis.mentions if mention.kind in kinds}


def _knows(record: Record, day: date) -> bool:
    """Whether the article tells of that day anywhere."""
    return any(_day(record, expression) == day for expression in record.analysis.dates)


def _possible(days: _Days) -> bool:
    """Whether the days can be two of one event.

    No day may lie behind an article that had already printed the value, no article may know two of the days, and no
    night and no day of publication may have been told as two.
    """
    tellings = [telling for each in days.values() for telling in each]
    printed = [day for telling in tellings if (day := telling.record.article.reference.day)]
    next_day = (max(days) - min(days)).days == 1
    if any(_knows(telling.record, other) for day in days for telling in days[day] for other in days if other != day):
        return False
    if next_day and (_one_night(days) or (len(set(printed)) > 1 and any(map(_relative, tellings)))):
        return False
    return not printed or max(days) <= min(printed)


def _one_night(days: _Days) -> bool:
    """Whether one night may be meant, by its evening here and by its morning there."""
    first, last = ([_sentence(each) for each in days[day]] for day in (min(days), max(days)))
    if any(_BETWEEN.search(sentence) for sentence in (*first, *last)):
        return True
    morning = any(_MORNING.search(sentence) or not _EVENING.search(sentence) for sentence in last)
    evening = any(_EVENING.search(sentence) or not _MORNING.search(sentence) for sentence in first)
    told = any(pattern.search(each) for pattern in (_MORNING, _EVENING) for each in (*first, *last))
    return told and morning and evening


def _relative(telling: Telling) -> bool:
    """Whether the day is told from that of publication, which is often a day off: "today", "yesterday"."""
    return telling.expression.first is not None and telling.expression.first.offset is not None


def _sentence(telling: Telling) -> str:
    span = telling.record.analysis.sentences[telling.sentence]
    return telling.record.article.text[span.start : span.end]


def _quotes(case: Case, tellings: Sequence[Telling]) -> tuple[Evidence, ...]:
    places = {(each.record.article.id, each.expression.start): each for each in tellings}
    return tuple(
        case.quoters.of(each.record).quote(each.expression.start, each.expression.end) for each in places.values()
    )


def _day(record: Record, expression: TimeExpression) -> date | None:
    """The single day that the expression means; ``None`` for spans of time and for days that cannot be told."""
    moment, published = expression.first, record.article.reference.day
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
