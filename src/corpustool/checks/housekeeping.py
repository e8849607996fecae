"""Is the corpus in order? Decisions that match nothing any more, and articles that time checks cannot see."""

from __future__ import annotations

from collections.abc import Iterator

from corpustool.checks.catalogue import Sighting, check
from corpustool.domain.cases import Case
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.findings import Confidence, Severity, Side, Verdict


@check("HSK901", "stale-decision", Severity.WARNING, since="0.1", stable=False)
def stale_decision(case: Case) -> Iterator[Sighting]:
    """A decision speaks of an article, a figure or a name that is not in the corpus any more.

    Why it matters: a decision that matches nothing may hide a change that nobody saw; its reason should be read again.

    Fires on ``misread`` and ``date`` for an article that is gone or whose text changed, and on ``same`` or
    ``different`` for names that no article has. Forgives decisions about things counted and accepted findings.

    Cannot detect: a decision that still matches, for a reason that no longer holds.
    """
    articles = {record.article.id: record for record in case.records}
    names = {variant.text for entity in case.reconciliation.entities for variant in entity.variants}
    for decision in case.decisions:
        missing = _missing(decision, frozenset(articles), names)
        record = articles.get(decision.article)
        if not missing and decision.verb is Verb.MISREAD and record:
            at = decision.start
            if at >= 0 and record.article.text[at : at + len(decision.quote)] != decision.quote:
                missing = f"“{decision.quote}” does not stand there any more"
        if missing:
            yield Sighting(
                Verdict.HOUSEKEEPING,
                Confidence.HIGH,
                f"{decision.verb} {decision.a or decision.quote or decision.value}".strip(),
                f"the decision of {decision.made} matches nothing: {missing}",
                (Side(f"{decision.verb} {decision.id}", None, None, ()),),
                (),
                (f"It was decided because: {decision.why}",),
            )


def _missing(decision: Decision, articles: frozenset[str], names: set[str]) -> str:
    """What the decision speaks of that is not there; empty where all of it is."""
    if decision.verb in (Verb.MISREAD, Verb.DATE):
        return "" if decision.article in articles else "its article is not in the corpus"
    if decision.verb in (Verb.SAME, Verb.DIFFERENT) and not decision.things:
        gone = [name for name in (decision.a, decision.b) if name not in names]
        return f"no article names {' or '.join(gone)}" if gone else ""
    return ""


@check("HSK902", "undated-article", Severity.NOTE, since="0.1", stable=False)
def undated_article(case: Case) -> Iterator[Sighting]:
    """An article has no known day of publication, so the checks of time are blind to it.

    Why it matters: without a date an update looks like a clash, and an old value printed on cannot be seen.

    Fires on every article whose text, front matter and file name tell no day. ``corpustool decide date`` mends it.
    Forgives nothing.

    Cannot detect: a date that is wrong.
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
