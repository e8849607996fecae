"""Is the corpus in order? Decisions that match nothing any more, and articles that time checks cannot see."""

from __future__ import annotations

from collections.abc import Iterator

from corpustool.checks.catalogue import Reach, Sighting, check
from corpustool.checks.matching import STALE, Matching
from corpustool.domain.cases import Case
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.findings import Confidence, Severity, Side, Verdict


@check(STALE, "stale-decision", Severity.WARNING, since="0.1", reach=Reach.CASE)
def stale_decision(case: Case) -> Iterator[Sighting]:
    """A decision of a person matches nothing in the corpus any more, or has no effect.

    Why it matters: a decision that matches nothing may hide a change that nobody saw. The article was corrected, the
    name is spelled otherwise now, the clash is gone; its reason should be read again, and then it can be taken back.

    Fires on ``misread`` and ``date`` for an article that is gone or whose text was changed, and for a number that is no
    longer read as a figure; on ``same`` and ``different`` for a name that no article has, or with ``--things`` for a
    thing that nothing is counted as; on ``accept`` for a finding that is not found any more; on ``same`` and
    ``different`` that other decisions overrule, as happens when two people's files are merged.

    Forgives capitals, accents and points in names; an accepted finding that one more article agrees with, or that a run
    does not show. Silent where a run looks at some files only: the others may hold what is missed.

    Cannot detect: a decision that still matches, for a reason that no longer holds; the earlier one of two opposite
    decisions about one pair, for the later one holds.

    Measured on nine pages of the casebook alone, since nobody but its users makes decisions: five must fire, four, with
    decisions that still match, must not, and all of them do so.
    """
    if not case.whole:
        return
    known = Matching(case)
    for decision in case.decisions:
        if decision.verb is Verb.ACCEPT and decision.code == STALE:
            continue  # what is accepted about a decision goes when that is taken back
        missing = known.missing(decision)
        if missing:
            made = f" of {decision.made}" if decision.made else ""
            yield Sighting(
                Verdict.HOUSEKEEPING,
                Confidence.HIGH,
                _subject(decision),
                f"decision {decision.id}{made} matches nothing any more: {missing}",
                (Side(f"{decision.verb} {decision.id}", None, None, ()),),
                (),
                (f"It was decided because: {decision.why}",) if decision.why else (),
            )


def _subject(decision: Decision) -> str:
    """What was decided, as its command has it."""
    match decision.verb:
        case Verb.SAME | Verb.DIFFERENT:
            return f"{decision.verb} “{decision.a}” “{decision.b}”"
        case Verb.ACCEPT:
            return f"accept {decision.code or decision.finding}"
        case Verb.MISREAD:
            return f"misread “{decision.quote}”"
    return f"{decision.verb} {decision.value}"


@check("HSK902", "undated-article", Severity.NOTE, since="0.1", stable=False)
def undated_article(case: Case) -> Iterator[Sighting]:
    """An article has no known day of publication, so the checks of time are blind to it.

    Why it matters: without a date an update looks like a clash, and an old value printed on cannot be seen.

    Fires on every article whose text, front matter and file name tell no day. ``corpustool decide date`` mends it.
    Forgives nothing.

    Cannot detect: a date that is wrong.

    Measured in November 2026: 590 newspaper articles without a day, 590 of them rightly told; of 300 agency reports of
    1990 only 15, since a dateline like "9 Jan 90" is not read as a day. A preview for that, and because a corpus
    without dates would hear the same of each article: ``--preview`` or ``--select HSK902`` shows it, and what it would
    say is not counted among what is not shown.
    """
    for record in case.records:
        if record.article.published is None:
            first = min((s.end for s in record.analysis.sentences[:1]), default=0)
            where = case.quoters.of(record).quote(0, first)
            yield Sighting(
                Verdict.HOUSEKEEPING,
                Confidence.HIGH,
                record.article.path,
                "no day of publication is known: updates and stale figures cannot be told",
                (Side(record.article.path, None, None, (where,)),),
            )
