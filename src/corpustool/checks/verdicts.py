"""What does a claim with several camps come to? The verdict that its explanations leave."""

from __future__ import annotations

from collections.abc import Iterator

from corpustool.checks.catalogue import Sighting
from corpustool.checks.weighing import in_words
from corpustool.domain.cases import Case
from corpustool.domain.claims import Camp, Claim, ExplanationKind
from corpustool.domain.findings import Side, Verdict

_SCOPE = (ExplanationKind.RESTRICTION, ExplanationKind.PART, ExplanationKind.PLACE, ExplanationKind.PERIOD)
_UNCLEAR = (ExplanationKind.THING, ExplanationKind.SUM, ExplanationKind.SUSPECT)


def verdict(claim: Claim) -> Verdict:
    """Scope and doubt before time, time before speakers; a conflict is what nothing explains."""
    if any(claim.held(kind) for kind in _SCOPE):
        return Verdict.SCOPE
    if any(claim.held(kind) for kind in _UNCLEAR):
        return Verdict.UNCLEAR
    if claim.held(ExplanationKind.STALE):
        return Verdict.STALE
    if claim.held(ExplanationKind.UPDATE) or claim.held(ExplanationKind.CORRECTION):
        return Verdict.SUPERSEDED
    if claim.held(ExplanationKind.SPEAKER):
        return Verdict.ATTRIBUTION
    return Verdict.CONFLICT


def verdicts(claim: Claim) -> tuple[Verdict, ...]:
    """The verdict; where a text itself tells the update, the old value may be printed on besides."""
    found = verdict(claim)
    told = found is Verdict.STALE and claim.held(ExplanationKind.UPDATE)
    return (Verdict.SUPERSEDED, found) if told else (found,)


def sightings(case: Case, *wanted: Verdict) -> Iterator[Sighting]:
    """The claims of the case that come to one of the verdicts."""
    for claim in case.comparison.claims:
        if len(claim.camps) < 2 or _within_one_text(case, claim):
            continue
        for found in verdicts(claim):
            if found not in wanted:
                continue
            yield Sighting(
                found,
                claim.confidence,
                claim.subject,
                _message(case, claim),
                tuple(side(camp) for camp in claim.camps),
                tuple(reading.evidence for reading in claim.compatible),
                _reasons(case, claim, found),
            )


def _reasons(case: Case, claim: Claim, found: Verdict) -> tuple[str, ...]:
    """What holds before what was tried in vain, of which the brief ones share a sentence.

    Of an old value that is printed on the first reason tells where.
    """
    first = ExplanationKind.STALE if found is Verdict.STALE else None
    ordered = sorted(claim.explanations, key=lambda each: (not each.held, each.kind is not first))
    brief = [each.brief for each in ordered if each.brief] + list(_copied(case, claim))
    place = next((at for at, each in enumerate(ordered) if each.brief), len(ordered))
    told = [each.text for each in ordered[:place]]
    if brief:
        listed = f"{', '.join(brief[:-1])} and {brief[-1]}" if brief[1:] else brief[0]
        told.append(f"Tried in vain: {listed}.")
    return (*told, *(each.text for each in ordered[place:] if not each.brief))


def _copied(case: Case, claim: Claim) -> Iterator[str]:
    """The explanation that two articles are of one text, where any are: they count as one source."""
    paths = {reading.article.id: reading.article.path for camp in claim.camps for reading in camp.readings}
    partners = ((path, case.copies.of(each)) for each, path in paths.items())
    pairs = sorted((path, paths[other]) for path, others in partners for other in others if other in paths)
    if pairs:
        yield f"a copied text ({pairs[0][0]} and {pairs[0][1]} print one)"


def _within_one_text(case: Case, claim: Claim) -> bool:
    """Whether one article prints both values, and nobody but its own copies prints either.

    What an article sets side by side itself, its reader sees already. A copy that changed the number is another
    matter: it and its original print one value each.
    """
    camps = [{reading.article.id for reading in camp.readings} for camp in claim.camps]
    both = any(a & b for at, a in enumerate(camps) for b in camps[at + 1 :])
    articles = set().union(*camps)
    return both and case.copies.independent(articles) == 1


def side(camp: Camp) -> Side:
    """A camp as a side of a finding, under the figure that stands for it; its evidence by article and place."""
    ordered = sorted(camp.readings, key=lambda r: (r.article.path, r.article.id, r.figure.start))
    figure = camp.readings[0].figure
    return Side(camp.text, figure.quantity, figure.unit, tuple(reading.evidence for reading in ordered))


def _message(case: Case, claim: Claim) -> str:
    told = [f"{camp.text} in {_articles(case, camp)}" for camp in claim.camps]
    return f"{claim.subject}: {', '.join(told[:-1])}, but {told[-1]}"


def _articles(case: Case, camp: Camp) -> str:
    articles = {reading.article.id for reading in camp.readings}
    return in_words(len(articles), case.copies.independent(articles))
