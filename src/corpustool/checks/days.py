"""On which day does each article put one event?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from corpustool.checks.catalogue import Reach, Sighting, check
from corpustool.checks.people import names_anybody, plain_sort
from corpustool.checks.tellings import Telling, knows, one_clause, one_event, sentence_of, tellings
from corpustool.domain.cases import Case
from corpustool.domain.claims import Claim
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.findings import Confidence, Evidence, Severity, Side, Verdict
from corpustool.domain.texts import SectionKind

_EVENING = re.compile(r"\b(?:night|evening|late|tonight|p\.?m\.?)\b", re.IGNORECASE)
_MORNING = re.compile(r"\b(?:morning|early|dawn|a\.?m\.?)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:overnight|midnight|local time)\b", re.IGNORECASE)
_APART = 7
"""Days further apart are those of two events of one sort."""
_SHOWN = 8
_CROWD = 100
"""So many tellings of one number within days are compared with each; more is a catalogue."""


_Days = Mapping[date, Sequence[Telling]]
_Told = Mapping[str, Mapping[int, Telling]]
"""For each article (by id) the sentences that tell of one day."""


@check("DAT402", "differing-dates", Severity.WARNING, since="0.1", reach=Reach.CASE)
def differing_dates(case: Case) -> Iterator[Sighting]:
    """Articles that tell of one event put it on different days.

    Why it matters: a day too early or too late is the easiest error to copy.

    Fires where articles give one value for one question and tie it to single days that differ, and where sentences of
    articles that appeared within days share most of their words but not the day: with one number, or with two names
    and the words right before the day ("sank off Marinao on Thursday", "... on Friday"). Forgives spans of time,
    sentences that tell of a second day ("one day after") or of when somebody spoke, days after another article had
    already printed the value, articles that know the other day too, "today" in a quotation or one day of publication
    later, and a night that is named by its evening here and by its morning there.

    Cannot detect: a day that is told in another sentence than the event; days that are more than a week apart.

    Measured in November 2026: no alarm in 2,600 news articles, 300 of them on 98 incidents; of 12 sentences there with
    a weekday altered by script 2 were found, for most of these articles tell of the right day elsewhere too.
    """
    seen: set[frozenset[str]] = set()
    told = {record.article.id: tellings(record) for record in case.records}
    for days, subject, confidence in (*_of_claims(case, told), *_of_numbers(case, told), *_of_names(case, told)):
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
            (
                f"Both tell of one thing: their sentences share {_listed(_shared(days))}.",
                "No article tells of the other day too, and none had appeared before the later one.",
            ),
        )


def of_several_days(case: Case) -> Iterator[Claim]:
    """The claims of the case that `differing_dates` may judge: some camp tells of more than one day."""
    told = {record.article.id: tellings(record) for record in case.records}
    for claim in case.comparison.claims:
        if any(len(days) > 1 for days in _days_of(claim, told)):
            yield claim


def _of_claims(case: Case, told: _Told) -> Iterator[tuple[_Days, str, Confidence]]:
    """The days of the articles that answer one question with one value."""
    for claim in case.comparison.claims:
        for days in _days_of(claim, told):
            yield days, claim.subject, claim.confidence


def _days_of(claim: Claim, told: _Told) -> Iterator[_Days]:
    """The days of each camp."""
    for camp in claim.camps:
        days: defaultdict[date, list[Telling]] = defaultdict(list)
        for reading in camp.readings:
            telling = told[reading.article.id].get(reading.figure.sentence)
            if telling and telling.counted and not telling.other:
                days[telling.day].append(telling)
        yield days


def _of_numbers(case: Case, told: _Told) -> Iterator[tuple[_Days, str, Confidence]]:
    """Pairs of sentences that tell one event with one number and most of their words."""
    by_number: defaultdict[tuple[Decimal, str], list[tuple[Telling, str]]] = defaultdict(list)
    for record in case.records:
        for figure in record.analysis.figures:
            telling = told[record.article.id].get(figure.sentence)
            if telling and telling.counted and _is_telling(figure):
                subject = figure.counted.text if figure.counted else figure.quote
                by_number[figure.quantity.value, _sort(figure)].append((telling, subject))
    for held in by_number.values():
        for (a, subject), (b, _) in _near(held):
            if one_event(a, b):
                yield {a.day: (a,), b.day: (b,)}, subject, Confidence.MEDIUM


def _of_names(case: Case, told: _Told) -> Iterator[tuple[_Days, str, Confidence]]:
    """Pairs of sentences that share two names and tell in the same words what was on the day: "sank off X on ..."."""
    by_name: defaultdict[str, list[tuple[Telling, str]]] = defaultdict(list)
    for record in case.records:
        for telling in told[record.article.id].values():
            for name in sorted(telling.names):
                by_name[name].append((telling, name))
    for held in by_name.values():
        for (a, _), (b, _) in _near(held):
            shared = sorted(a.names & b.names)
            if len(shared) > 1 and one_event(a, b) and one_clause(a, b):
                yield {a.day: (a,), b.day: (b,)}, ", ".join(shared), Confidence.MEDIUM


def _near(held: Sequence[tuple[Telling, str]]) -> Iterator[tuple[tuple[Telling, str], tuple[Telling, str]]]:
    """Pairs with days that differ by a week at most."""
    ordered = sorted(held, key=lambda each: each[0].day)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 : at + _CROWD]:
            apart = (other[0].day - one[0].day).days
            if apart > _APART:
                break
            if apart:
                yield one, other


def _is_telling(figure: Figure) -> bool:
    return figure.unit.kind is UnitKind.COUNT and figure.quantity.value > 1 and figure.section is SectionKind.BODY


def _sort(figure: Figure) -> str:
    head = plain_sort(figure.counted.head) if figure.counted else None
    return "people" if names_anybody(head) else head or ""


def _possible(days: _Days) -> bool:
    """Whether the days can be two of one event.

    No day may lie behind an article that had already printed the value, no article may know two of the days, and no
    night and no day of publication may have been told as two.
    """
    told = [telling for each in days.values() for telling in each]
    printed = [day for telling in told if (day := telling.record.article.reference.day)]
    next_day = (max(days) - min(days)).days == 1
    if any(knows(telling.record, other) for day in days for telling in days[day] for other in days if other != day):
        return False
    if next_day and (_one_night(days) or (len(set(printed)) > 1 and any(map(_relative, told)))):
        return False
    return not printed or max(days) <= min(printed)


def _shared(days: _Days) -> list[str]:
    """The content words that a sentence of each day has, by letter."""
    first, *others = (frozenset().union(*(telling.words for telling in days[day])) for day in sorted(days))
    return sorted(first.intersection(*others))


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words[:_SHOWN]) or "what they count"


def _one_night(days: _Days) -> bool:
    """Whether one night may be meant, by its evening here and by its morning there."""
    first, last = ([sentence_of(each) for each in days[day]] for day in (min(days), max(days)))
    if any(_BETWEEN.search(sentence) for sentence in (*first, *last)):
        return True
    morning = any(_MORNING.search(sentence) or not _EVENING.search(sentence) for sentence in last)
    evening = any(_EVENING.search(sentence) or not _MORNING.search(sentence) for sentence in first)
    told = any(pattern.search(each) for pattern in (_MORNING, _EVENING) for each in (*first, *last))
    return told and morning and evening


def _relative(telling: Telling) -> bool:
    """Whether the day is told from that of publication, which is often a day off: "today", "yesterday"."""
    return telling.expression.first is not None and telling.expression.first.offset is not None


def _quotes(case: Case, told: Sequence[Telling]) -> tuple[Evidence, ...]:
    places = {(each.record.article.id, each.expression.start): each for each in told}
    return tuple(
        case.quoters.of(each.record).quote(each.expression.start, each.expression.end) for each in places.values()
    )
