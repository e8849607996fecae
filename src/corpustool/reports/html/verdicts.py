"""What does a verdict mean, in one sentence for somebody who never read the manual?"""

from __future__ import annotations

from corpustool.domain.findings import Verdict

_MEANING = {
    Verdict.CONFLICT: "One question, values that exclude each other, and no innocent explanation was found.",
    Verdict.SUPERSEDED: "A later article has a newer value; the older one may have been right in its day.",
    Verdict.STALE: "An article prints the old value as current after a newer one was known.",
    Verdict.ATTRIBUTION: "Different speakers give different values.",
    Verdict.UNCLEAR: "Close enough to look at, not enough to claim that one question is answered.",
    Verdict.SCOPE: "Close enough to look at, but what is counted may not be the same.",
    Verdict.ARITHMETIC: "Numbers that are stated together do not add up.",
    Verdict.HEADLINE: "The headline's value is not one that the text below it gives.",
    Verdict.CALENDAR: "A date that the calendar does not have, or one event on two days.",
    Verdict.VARIANT: "One name in a spelling that differs by letters from the usual one.",
    Verdict.QUOTATION: "One quotation in different words, or from different speakers.",
    Verdict.SOURCE: "Many articles, but one text or one source behind them.",
    Verdict.HOUSEKEEPING: "Something about the corpus itself that wants a person's hand.",
}


def meaning(verdict: Verdict) -> str:
    """What the verdict says, and what it does not."""
    return _MEANING[verdict]
