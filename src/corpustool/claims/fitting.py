"""Which looser figures of an article say the same as the exact one it also gives? "More than 100 stations", 102.

A headline rounds down what the text tells exactly. Such a figure is no side of its own, but it fits one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from corpustool.claims.answers import Answer
from corpustool.claims.likeness import close
from corpustool.claims.readings import Key
from corpustool.claims.things import Kin, Words, content, kin, restricting
from corpustool.domain.claims import Claim, Reading
from corpustool.domain.quantities import Bound

_LOOSE = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})


def fitting(
    claims: Sequence[Claim], answers: Mapping[Key, Answer], by_article: Mapping[str, Sequence[Answer]], words: Words
) -> Iterator[Claim]:
    """The claims of several camps, each with the lower bounds of its own articles that fit one of its numbers."""
    taken = {(r.article.id, r.index) for claim in claims for camp in claim.camps for r in camp.readings}
    taken |= {(r.article.id, r.index) for claim in claims for r in claim.compatible}
    for claim in claims:
        more: list[Reading] = []
        for reading in (*(r for camp in claim.camps for r in camp.readings), *claim.compatible):
            member = answers.get((reading.article.id, reading.index))
            for each in by_article.get(reading.article.id, ()) if member and len(claim.camps) > 1 else ():
                if each.key not in taken and member and _fits(each, member, words):
                    taken.add(each.key)
                    more.append(each.reading)
        ordered = sorted(more, key=lambda r: (r.article.path, r.article.id, r.index))
        yield replace(claim, compatible=(*claim.compatible, *ordered)) if more else claim


def _fits(loose: Answer, member: Answer, words: Words) -> bool:
    """Whether it is a lower bound just below the member's number, of the same whole thing."""
    if loose.figure.quantity.bound not in _LOOSE or loose.host or loose.whole or loose.scene.only:
        return False
    if (loose.family, loose.scene.role, loose.level) != (member.family, member.scene.role, member.level):
        return False
    if (
        restricting(loose.counted)
        or not close(loose, member)
        or not loose.reading.interval.meets(member.reading.interval)
    ):
        return False
    found = kin(loose.counted, member.counted, words)
    shared = content(loose.counted) & content(member.counted)
    return found.one or bool(loose.scene.role) or (found is not Kin.OTHER and bool(shared))
