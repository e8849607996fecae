"""What would change a finding? Decisions are tried on its articles, without being recorded, and the report is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from corpustool.domain.chains import Supposition
from corpustool.domain.claims import Camp, Claim, Reading
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.findings import Evidence, Finding, Side, Verdict
from corpustool.domain.settings import Settings
from corpustool.flow.holding import Held
from corpustool.flow.showing import reduced, unfiltered

_MOST = 12
"""Articles of a finding for which suppositions are tried: each costs a report on all of them."""
_SIDES = 3


def suppositions(
    found: Held, finding: Finding, claim: Claim | None, readings: Sequence[Reading], settings: Settings
) -> tuple[Supposition, ...]:
    """What the report on the finding's articles alone would say, were this or that decided.

    Nothing is supposed where these articles alone do not give the finding, or where they are many.
    """
    articles = {quote.article.id for side in finding.sides for quote in side.evidence}
    kept = tuple(record for record in found.records if record.article.id in articles)
    alone = Held(kept, found.decisions, (), found.pipeline, whole=False)
    if not 0 < len(articles) <= _MOST:
        return ()
    now = _findings(alone, settings)
    if finding.id not in {each.id for each in now}:
        return ()
    present = _left(now, finding)
    tried = [
        (decision, fact, _left(_findings(replace(alone, decisions=(*alone.decisions, decision)), settings), finding))
        for decision, fact in _decisions(finding, claim, readings)
    ]
    return tuple(Supposition(decision, fact, left, left != present) for decision, fact, left in tried)


def _left(found: Sequence[Finding], finding: Finding) -> tuple[str, ...]:
    return tuple(f"{each.code} {each.verdict}, {each.severity}" for each in found if _about(each, finding))


def _findings(alone: Held, settings: Settings) -> tuple[Finding, ...]:
    report = reduced(alone, unfiltered(settings)).report
    return (*report.findings, *(each.finding for each in report.accepted))


def _about(other: Finding, finding: Finding) -> bool:
    """Whether it tells of the same difference: of one family, with quotes of two of the finding's sides."""
    if other.code[:3] != finding.code[:3]:
        return False
    told = {(quote.article.id, quote.start) for side in other.sides for quote in side.evidence}
    shared = sum(any((q.article.id, q.start) in told for q in side.evidence) for side in finding.sides)
    return shared > 1 or (shared == 1 and len(finding.sides) == 1)


def _decisions(finding: Finding, claim: Claim | None, readings: Sequence[Reading]) -> Iterator[tuple[Decision, str]]:
    """The decisions worth a try, each with what it supposes."""
    for side in finding.sides[:_SIDES]:
        if side.quantity is not None and side.evidence:
            yield from _misread(side, readings)
    if claim is not None:
        yield from _other_things(claim.camps)
        yield from _other_days(finding.sides)
    if finding.verdict is Verdict.VARIANT and len(finding.sides) == 2:
        a, b = (side.text for side in finding.sides)
        yield Decision("", Verb.DIFFERENT, "supposed", "", a=a, b=b), f"“{a}” and “{b}” are two"


def _misread(side: Side, readings: Sequence[Reading]) -> Iterator[tuple[Decision, str]]:
    """The last figure of a side may be none; a quote that holds no figure (a list of names) cannot be misread."""
    quotes = {(quote.article.id, quote.start): quote for quote in side.evidence}
    read = [each for each in readings if (each.article.id, each.evidence.start) in quotes]
    for quote in [each.evidence for each in read[-1:]]:
        many = f" (one of {len(quotes)} quotes of its side)" if len(quotes) > 1 else ""
        decision = Decision(
            "", Verb.MISREAD, "supposed", "", article=quote.article.id, quote=quote.quote, start=quote.start
        )
        yield decision, f"“{quote.quote}” in {_at(quote)} was misread{many}"


def _other_things(camps: Sequence[Camp]) -> Iterator[tuple[Decision, str]]:
    """Two nouns that were taken for one thing may be two."""
    seen: set[frozenset[str]] = set()
    for low, high in combinations(camps, 2):
        heads = [sorted({r.figure.counted.head for r in camp.readings if r.figure.counted}) for camp in (low, high)]
        for a, b in ((a, b) for a in heads[0] for b in heads[1] if a not in heads[1] and b not in heads[0]):
            if frozenset((a, b)) not in seen:
                seen.add(frozenset((a, b)))
                decision = Decision("", Verb.DIFFERENT, "supposed", "", a=a, b=b, things=True)
                yield decision, f"“{a}” and “{b}” are two things"


def _other_days(sides: Sequence[Side]) -> Iterator[tuple[Decision, str]]:
    """The newest article of a side that has one article, a day after and on the day of the newest of the others."""
    for at, side in enumerate(sides[:_SIDES]):
        others = [_day(quote) for other in (*sides[:at], *sides[at + 1 :]) for quote in other.evidence]
        articles = {quote.article.id: quote for quote in side.evidence}
        known = [day for day in others if day is not None]
        if len(articles) != 1 or not known:
            continue
        (quote,) = articles.values()
        latest = max(known)
        for day in (latest, latest + timedelta(days=1)):
            if _day(quote) != day:
                decision = Decision("", Verb.DATE, "supposed", "", article=quote.article.id, value=day.isoformat())
                yield decision, f"{quote.article.path} appeared on {day.isoformat()}, {_beside(day, latest)}"


def _beside(day: date, latest: date) -> str:
    return "with the newest of the other side" if day == latest else "the day after the newest of the other side"


def _day(quote: Evidence) -> date | None:
    try:
        return date.fromisoformat(quote.article.published or "")
    except ValueError:
        return None


def _at(quote: Evidence) -> str:
    return f"{quote.article.path}:{quote.line}"
