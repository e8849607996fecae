"""Figures that lean on a host: "54 stations in 21 countries" counts the countries of the 54.

Their question is the host's, and so is their verdict: where the host was overtaken by a newer value, so was its spread.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress

from corpustool.claims.answers import Answer
from corpustool.claims.camps import camps as camps_of
from corpustool.claims.judging import subject
from corpustool.claims.readings import Key
from corpustool.claims.things import Words, kin
from corpustool.domain.claims import Claim, Explanation


def spreads(claims: Sequence[Claim], answers: Mapping[Key, Answer], words: Words) -> Iterator[Claim]:
    """For each claim, one more for each thing its figures spread over."""
    guests: dict[Key, list[Answer]] = {}
    for key in sorted(answers):
        host = answers[key].host
        if host:
            guests.setdefault(host, []).append(answers[key])
    for claim in claims:
        hosts = [(r.article.id, r.index) for camp in claim.camps for r in camp.readings]
        hosts += [(r.article.id, r.index) for r in claim.compatible]
        yield from _spread(claim, [guest for host in sorted(hosts) for guest in guests.get(host, ())], words)


def _spread(claim: Claim, guests: Sequence[Answer], words: Words) -> Iterator[Claim]:
    left = list(guests)
    while left:
        first = left[0]
        one = [guest is first or kin(guest.counted, first.counted, words).one for guest in left]
        alike = list(compress(left, one))
        left = [guest for guest, told in zip(left, one, strict=True) if not told]
        groups, compatible = camps_of(guest.reading for guest in alike)
        if len({guest.key[0] for guest in alike}) < 2:
            continue
        yield Claim(
            subject([guest.figure for guest in alike], None) + f" of the {claim.subject}",
            groups,
            compatible,
            tuple(_of_the_host(claim)) if len(groups) > 1 else (),
            claim.features,
            claim.confidence,
        )


def _of_the_host(claim: Claim) -> Iterator[Explanation]:
    """What explains the host's figures, where anything does, else what was tried; the first one tells whose it is."""
    held = [each for each in claim.explanations if each.held]
    for at, each in enumerate(held or claim.explanations):
        yield each if at else replace(each, text=f"This follows the number of {claim.subject}: {each.text}")
