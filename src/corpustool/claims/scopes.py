"""Which figures are near enough to be looked at side by side, but not enough to be called a clash?

"Four in Italy" and "eleven of the newly identified ones in Italy": the place is one, the things counted are
near, the numbers exclude each other - and a restriction tells why they may.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpustool.claims.answers import Answer
from corpustool.claims.camps import camp
from corpustool.claims.counterclaims import readings_of
from corpustool.claims.countries import country
from corpustool.claims.judging import subject
from corpustool.claims.pairs import Match, match, vague
from corpustool.claims.stories import Story
from corpustool.claims.things import Words, family
from corpustool.domain.claims import Claim, Explanation, ExplanationKind
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.domain.findings import Confidence

_LEAST = 2
_SOFT = {ExplanationKind.RESTRICTION, ExplanationKind.THING, ExplanationKind.EVENT, ExplanationKind.PART}


def scopes(
    claims: Sequence[Claim],
    by_article: Sequence[Sequence[Answer]],
    stories: Sequence[Story],
    words: Words,
    sure: frozenset[tuple[str, str]],
) -> Iterator[Claim]:
    """A claim of two camps, explained by scope, for each such pair of figures that answer no question yet."""
    taken = {(r.article.id, r.index) for claim in claims if len(claim.camps) > 1 for r in readings_of(claim)}
    able = [
        [(each, _places(each)) for each in article if each.key not in taken and _able(each)] for article in by_article
    ]
    at = [_by_place(article) for article in able]
    for story in stories:
        for a, place in able[story.a]:
            for b in at[story.b].get(place, ()):
                if a.reading.interval.meets(b.reading.interval) or (a.key[0], b.key[0]) not in sure:
                    continue
                found = match(a, b, story, words)
                if found and _only_scope(found):
                    yield _claim(a, b, found)


def _by_place(located: Sequence[tuple[Answer, frozenset[str]]]) -> dict[frozenset[str], list[Answer]]:
    found: dict[frozenset[str], list[Answer]] = {}
    for answer, place in located:
        found.setdefault(place, []).append(answer)
    return found


def _able(answer: Answer) -> bool:
    """Whether the figure itself - not only its sentence - is located, and counts several things that are no people."""
    if not answer.figure.places or answer.family[0] != UnitKind.COUNT or answer.scene.role:
        return False
    if answer.figure.kind is FigureKind.INCREMENT:
        return False  # eight more are no rival of the 23 that they are added to
    return not (vague(answer) or _people(answer) or answer.figure.quantity.value < _LEAST)


def _places(answer: Answer) -> frozenset[str]:
    return frozenset(country(place) or place.lower() for place in answer.figure.places)


def _only_scope(found: Match) -> bool:
    kinds = {veto.kind for veto in found.vetoes}
    return ExplanationKind.RESTRICTION in kinds and kinds <= _SOFT


def _people(answer: Answer) -> bool:
    """Whether people are counted: of them every article tells of several groups."""
    return answer.counted is not None and family(answer.counted.head) == "person"


def _claim(a: Answer, b: Answer, found: Match) -> Claim:
    low, high = sorted((a, b), key=lambda each: (each.figure.quantity.value, each.key))
    place = ", ".join(a.figure.places)
    return Claim(
        f"{subject([a.figure, b.figure], a.scene.role)} in {place}",
        (camp([low.reading]), camp([high.reading])),
        (),
        tuple(
            Explanation(veto.kind, True, f"{veto.text[:1].upper()}{veto.text[1:]}.")
            for veto in found.vetoes
            if veto.kind is not ExplanationKind.EVENT and not veto.weak
        ),
        found.features,
        Confidence.MEDIUM,
    )
