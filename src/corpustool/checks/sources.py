"""On how many sources does a figure rest that many articles print?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.verdicts import side
from corpustool.domain.cases import Case
from corpustool.domain.claims import Camp, Claim, Reading
from corpustool.domain.entities import Entity
from corpustool.domain.findings import Severity, Verdict
from corpustool.domain.mentions import EntityKind

_MANY = 3
_SPEAK = (EntityKind.PERSON, EntityKind.ORGANISATION)

_Names = Mapping[str, Mapping[str, Entity]]
"""For each article (by id) the entities that its names name."""


@check("SRC701", "single-source", Severity.NOTE, since="0.1")
def single_source(case: Case) -> Iterator[Sighting]:
    """A figure that three articles or more print rests on one text or one source.

    Why it matters: five articles that copy one report are one report, and a number that everybody has from one place is
    confirmed by nobody.

    Fires where all articles that give a value are copies of one text, and where three or more name a person or a body
    as its source and all name the same one, under whatever spelling. Articles are copies where half of the shorter
    one stands in the longer one word for word, quotations and the outlet's standing lines not counted. Forgives
    sources without a name ("police", "officials"), and articles that do not say where they have it from.

    Cannot detect: a source that is told in other words each time ("the report", "its authors"); a text that was
    rewritten; copies that were made of a text outside the corpus and share less than half of it.

    Measured in 2026: of 17 pairs of copies found in 2,300 news articles 16 were of one text, one was the monthly notice
    of one agency; three articles on one source are rare, so sources were read where two articles name them: 9 of 9.
    """
    of_one_text: dict[tuple[str, ...], list[tuple[Claim, Camp]]] = {}
    names = _names(case, _of_many(case.comparison.claims))
    for claim in case.comparison.claims:
        for camp in claim.camps:
            articles = tuple(sorted({reading.article.id for reading in camp.readings}))
            if len(articles) < _MANY:
                continue
            if case.copies.independent(articles) == 1:
                of_one_text.setdefault(articles, []).append((claim, camp))
            elif told := _one_source(camp, names):
                yield _sighting(claim, camp, *told)
    for together in of_one_text.values():
        yield _one_text(together)


def _sighting(claim: Claim, camp: Camp, message: str, reason: str) -> Sighting:
    articles = len({reading.article.id for reading in camp.readings})
    return Sighting(
        Verdict.SOURCE,
        claim.confidence,
        f"{claim.subject}: {camp.text}",
        f"{articles} articles give {camp.text}, {message}",
        (side(camp),),
        (),
        (reason,),
    )


def _one_text(together: Sequence[tuple[Claim, Camp]]) -> Sighting:
    """One finding for all the figures that the same copies print, told of the one we are surest of."""
    claim, camp = max(together, key=lambda each: each[0].confidence.rank)
    others = len(together) - 1
    further = f" They share {others} more {'figure' if others == 1 else 'figures'}." if others else ""
    reason = f"Half of each shorter text or more stands in a longer one word for word, quotations not counted.{further}"
    return _sighting(claim, camp, "all of them copies of one text", reason)


def _one_source(camp: Camp, names: _Names) -> tuple[str, str] | None:
    """The one named source of three articles or more, and who names it; nothing where an article tells of another."""
    found: dict[str, Entity] = {}
    for reading in camp.readings:
        if reading.figure.attribution:
            entity = _entity(reading, names)
            if entity is None:
                return None
            found[reading.article.id] = entity
    if len(found) < _MANY or len({entity.id for entity in found.values()}) > 1:
        return None
    source = next(iter(found.values())).name
    articles = len({reading.article.id for reading in camp.readings})
    silent = f", {articles - len(found)} name none" if articles > len(found) else ""
    return f"and the only source named is {source}", f"{len(found)} articles name {source}{silent}."


def _of_many(claims: Iterable[Claim]) -> set[str]:
    """The articles of the camps that many may share."""
    camps = (camp for claim in claims for camp in claim.camps if len(camp.readings) >= _MANY)
    return {reading.article.id for camp in camps for reading in camp.readings}


def _names(case: Case, wanted: Set[str]) -> _Names:
    """The entities that the mentions of the wanted articles name: the labels run over the mentions of all."""
    entities, found, at = case.reconciliation.entities, {}, 0
    for record in case.records:
        mentions = record.analysis.mentions
        if record.article.id in wanted:
            labels = case.reconciliation.labels[at : at + len(mentions)]
            found[record.article.id] = {
                mention.text: entities[label] for mention, label in zip(mentions, labels, strict=False)
            }
        at += len(mentions)
    return found


def _entity(reading: Reading, names: _Names) -> Entity | None:
    """Whom the attribution names: it is a name, or holds that of a person or a body ("a report by Oxfam")."""
    said, known = reading.figure.attribution or "", names[reading.article.id]
    bare = said.removeprefix("the ").removeprefix("The ")
    if bare in known:
        return known[bare]
    within = [name for name, entity in known.items() if entity.kind in _SPEAK and f" {name} " in f" {said} "]
    return known[max(within, key=lambda name: (len(name), name))] if within else None
