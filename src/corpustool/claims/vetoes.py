"""What forbids to compare two figures, and which innocent explanation does it amount to?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from corpustool.claims.answers import Answer
from corpustool.claims.scenes import country
from corpustool.claims.things import Kin, content, peoples, restricting
from corpustool.domain.claims import ExplanationKind
from corpustool.lexicon.events import roles
from corpustool.lexicon.rarity import COMMONEST, zipf
from corpustool.lexicon.things import things

ALIKE = Decimal("0.6")
"""From this share on the smaller value is of one size with the larger one."""

TELLING = 7.5
"""What two sentences must share (see `shared_rarity`) where nothing says that their event happens but once."""

_COMMON = 5.3
_COUNTRY = 3.0
_MAGNITUDES = Decimal("0.5")
"""Institutes differ by a few tenths about one earthquake."""


@dataclass(frozen=True, slots=True)
class Veto:
    """One thing that forbids to compare two figures, and the innocent explanation it amounts to."""

    kind: ExplanationKind
    text: str


def vetoes(a: Answer, b: Answer, related: Kin) -> Iterator[Veto]:
    """Everything that stands against comparing the two."""
    yield from _things(a, b, related)
    yield from _places(a, b)
    yield from _times(a, b)
    yield from _events(a, b)


def close(a: Answer, b: Answer) -> bool:
    """Whether the printed values are of one size, or neighbours."""
    low, high = sorted((abs(a.figure.quantity.value), abs(b.figure.quantity.value)))
    if _magnitudes(a, b):
        return high - low <= _MAGNITUDES
    return low >= high * ALIKE or (high - low <= 1 and high == high.to_integral_value())


def shared_rarity(a: Answer, b: Answer) -> float:
    """How much that is not commonplace the two sentences share: words by their rarity, countries besides."""
    own = {word for phrase in roles() for word in phrase}
    shared = {word for word in a.scene.words & b.scene.words if zipf(word) < _COMMON and not word[:1].isdigit()} - own
    named = {word for word in shared if country(word.title())}
    countries = a.scene.countries & b.scene.countries
    return sum(COMMONEST - zipf(word) for word in sorted(shared - named)) + _COUNTRY * len(countries)


def once(a: Answer, b: Answer) -> bool:
    """Whether both tell of something that happens but once in a place within days."""
    return any(happening.often == "once" for happening in a.scene.happenings & b.scene.happenings)


def _things(a: Answer, b: Answer, related: Kin) -> Iterator[Veto]:
    if related is Kin.GENERAL:
        yield Veto(ExplanationKind.THING, "one counts a kind of what the other counts")
    if related is Kin.NEAR:
        yield Veto(ExplanationKind.THING, "what they count is named differently")
    only = restricting(a.counted) ^ restricting(b.counted)
    if only:
        yield Veto(ExplanationKind.RESTRICTION, f"only one of them counts the “{' '.join(sorted(only))}” ones")
    mine, other = peoples(a.counted), peoples(b.counted)
    if mine and other and not mine & other:
        yield Veto(ExplanationKind.RESTRICTION, "they count people or things of different countries")
    mine, other = content(a.counted), content(b.counted)
    if mine and other and not mine & other and related is not Kin.TAUGHT:
        yield Veto(ExplanationKind.THING, "they count different sorts of it")
    low, high = sorted((a.figure.quantity.value, b.figure.quantity.value))
    if low > 0 and high / low in (Decimal(1000), Decimal(1000000), Decimal(1000000000)):
        yield Veto(ExplanationKind.ROUNDING, "the digits are the same: one may be printed without its scale")


def _places(a: Answer, b: Answer) -> Iterator[Veto]:
    mine, other = a.scene.countries, b.scene.countries
    if mine - other and other - mine:
        yield Veto(ExplanationKind.PLACE, "they tell of different countries")
    if once(a, b):
        return
    spots = a.scene.spots | a.scene.bearings, b.scene.spots | b.scene.bearings
    if all(spots) and not spots[0] & spots[1]:
        yield Veto(ExplanationKind.PLACE, "they tell of different places")
    if _sites(a) and _sites(b) and not _sites(a) & _sites(b):
        yield Veto(ExplanationKind.PLACE, "they tell of different sites or vehicles")


def _sites(answer: Answer) -> frozenset[str]:
    """The vehicles and buildings the sentence names, by their first names; what is counted itself is none."""
    heads = {counted.head for counted in answer.counts if counted}
    return frozenset(
        thing.name
        for word in answer.scene.words - heads
        for thing in things(word)
        if thing.family in ("vehicle", "building") and not thing.generic
    )


def _times(a: Answer, b: Answer) -> Iterator[Veto]:
    first, second = a.reading.period, b.reading.period
    if first and second and not first.meets(second):
        yield Veto(ExplanationKind.PERIOD, "they tell of different times")
    trends = {a.figure.quantity.trend, b.figure.quantity.trend} - {None}
    if len(trends) > 1:
        yield Veto(ExplanationKind.PERIOD, "one rose and the other fell")


def _events(a: Answer, b: Answer) -> Iterator[Veto]:
    mine, other = ({happening.kind for happening in each.scene.happenings} for each in (a, b))
    if mine - other and other - mine and not once(a, b):
        yield Veto(ExplanationKind.EVENT, "they tell of different events")
    if a.reading.interval.meets(b.reading.interval) or once(a, b):
        if _magnitudes(a, b) and not close(a, b):
            yield Veto(ExplanationKind.EVENT, "the magnitudes are too far apart for one earthquake")
        return
    if not close(a, b):
        yield Veto(ExplanationKind.EVENT, "such events recur, and the values are far apart")
    elif shared_rarity(a, b) < TELLING:
        yield Veto(ExplanationKind.EVENT, "such events recur, and the sentences share little else")


def _magnitudes(a: Answer, b: Answer) -> bool:
    """Whether both are magnitudes of earthquakes: small numbers with a decimal beside the word."""
    return all(
        "quake" in {happening.kind for happening in each.scene.happenings}
        and each.scene.role is None
        and 0 < each.figure.quantity.value < 10
        for each in (a, b)
    )
