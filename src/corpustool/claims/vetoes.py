"""What forbids to compare two figures, and which innocent explanation does it amount to?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from corpustool.claims.answers import FATES, Answer
from corpustool.claims.bonds import Bond, rated
from corpustool.claims.gauging import apart
from corpustool.claims.likeness import TELLING, close, magnitudes, one_amount, shared_rarity
from corpustool.claims.locating import other_places
from corpustool.claims.precision import telling_value
from corpustool.claims.things import Kin, content, family, generic, peoples, restricting
from corpustool.claims.timing import grown, other_times
from corpustool.claims.wording import one_line, others
from corpustool.domain.claims import ExplanationKind
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.lexicon.events import degrees
from corpustool.lexicon.rarity import zipf

_COMPARED = frozenset({"other", "others", "another", "more", "further", "additional"})
_NEW = frozenset({"new"})
_HEAD = 3
_FAR = Decimal(5)
_HALF = Decimal("0.5")
_SCALES = (Decimal(1000), Decimal(1000000), Decimal(1000000000))
_CROWD = Decimal(10)
_LEAD = 1
_FIRST = 2
_KIND_OF = "one counts a kind of what the other counts"
_PLAIN = 4.8


@dataclass(frozen=True, slots=True)
class Veto:
    """One thing that forbids to compare two figures, and the innocent explanation it amounts to.

    A ``weak`` one says only that too little is told to compare them.
    """

    kind: ExplanationKind
    text: str
    weak: bool = False


def vetoes(a: Answer, b: Answer, bond: Bond, *, known: bool) -> Iterator[Veto]:
    """Everything that stands against comparing the two, what is weak last; ``known`` if their event is one."""
    agree = a.reading.interval.meets(b.reading.interval)
    yield from by_things(a, b, bond)
    yield from _by_sizes(a, b)
    yield from by_places(a, b, known)
    yield from _by_times(a, b, bond, known, agree)
    yield from too_little(a, b, bond, known, agree=agree, rated=rated(a, b, known))


def by_places(a: Answer, b: Answer, known: bool) -> Iterator[Veto]:
    """Other places."""
    return (Veto(ExplanationKind.PLACE, text) for text in other_places(a, b, known))


def by_numbers(a: Answer, b: Answer, bond: Bond, known: bool, *, agree: bool) -> Iterator[Veto]:
    """What numbers and days tell against it; ``agree`` if both can be true."""
    yield from _by_sizes(a, b)
    yield from _by_times(a, b, bond, known, agree)


def _by_sizes(a: Answer, b: Answer) -> Iterator[Veto]:
    """Numbers that look like one without its scale, and measures of two things."""
    low, high = (a.value, b.value) if a.value < b.value else (b.value, a.value)
    if 0 < low * _FAR < high and high / low in _SCALES:
        yield Veto(ExplanationKind.ROUNDING, "the digits are the same: one may be printed without its scale")
    if a.scene.aspect and b.scene.aspect:
        yield from (Veto(kind, text) for kind, text in apart(a, b))


def _by_times(a: Answer, b: Answer, bond: Bond, known: bool, agree: bool) -> Iterator[Veto]:
    for text in other_times(a, b, known, agree=agree):
        yield Veto(ExplanationKind.PERIOD, text)
    yield from _events(a, b, bond, known, agree)


def too_little(a: Answer, b: Answer, bond: Bond, known: bool, *, agree: bool, rated: bool) -> Iterator[Veto]:
    """What tells only that too little is said to compare the two, weak or not; ``rated`` of rates and measures."""
    if bond.related is Kin.GENERAL and _role_alone(a, b):
        yield Veto(ExplanationKind.THING, _KIND_OF, weak=True)
    if not agree:
        yield from _little_said(a, b, known, rated)


def by_things(a: Answer, b: Answer, bond: Bond) -> Iterator[Veto]:
    """Other things; of the numbers it matters only whether both are one."""
    related = bond.related
    if related is Kin.GENERAL and not _role_alone(a, b):
        yield Veto(ExplanationKind.THING, _KIND_OF)
    if related is Kin.NEAR:
        yield Veto(ExplanationKind.THING, "what they count is named differently")
    if not a.scene.role and (a.figure.event in FATES) is not (b.figure.event in FATES):
        yield Veto(ExplanationKind.PART, "one tells what became of some, the other of how many there were")
    only = _singled_out(a, b)
    if only:
        yield Veto(ExplanationKind.RESTRICTION, f"only one of them counts the “{' '.join(sorted(only))}” ones")
    mine, other = peoples(a.counted), peoples(b.counted)
    if mine and other and not mine & other:
        yield Veto(ExplanationKind.RESTRICTION, "they count people or things of different countries")
    mine, other = _sort(a, b), _sort(b, a)
    if mine and other and not mine & other and related is not Kin.TAUGHT and not _one_telling_value(a, b):
        yield Veto(ExplanationKind.THING, "they count different sorts of it")
    told = a.scene.amount, b.scene.amount
    if all(told) and len({each.name for each in told if each}) > 1:
        yield Veto(ExplanationKind.THING, "they tell of different sums or shares")


def _role_alone(a: Answer, b: Answer) -> bool:
    """Whether one tells only what became of people, the other of which sort they were: they may be the same ones."""
    return a.scene.role is not None and (generic(a.counted) or generic(b.counted))


def _sort(answer: Answer, other: Answer) -> frozenset[str]:
    """The words that say what sort of thing it is; of an amount that both name those before its name."""
    if one_amount(answer, other) and answer.scene.amount:
        return frozenset(answer.scene.amount.text.split()[:-1])
    return content(answer.counted)


def _one_telling_value(a: Answer, b: Answer) -> bool:
    """Whether both print one value that is no round or small number: then the words for it may differ."""
    value = a.figure.quantity.value
    return value == b.figure.quantity.value and telling_value(value)


def _singled_out(a: Answer, b: Answer) -> frozenset[str]:
    """Words that restrict one count and not the other; with a role "others" are only others than those told beside.

    "New" homes are all there are unless the other article tells of old ones.
    """
    if not a.scene.role:
        mine, other = (each.scene.only | restricting(each.counted) for each in (a, b))
        return (mine ^ other) - (_NEW if not (mine and other) else frozenset())
    mine, other = a.scene.only - b.scene.only, b.scene.only - a.scene.only
    if _one_group(a, b):
        mine, other = mine - degrees(), other - degrees()
    return (mine - _COMPARED if a.scene.beside else mine) | (other - _COMPARED if b.scene.beside else other)


def _one_group(a: Answer, b: Answer) -> bool:
    """Whether both give one number of one sort of people: how badly they were hurt one may leave out."""
    one = a.counted is not None and b.counted is not None and a.counted.head == b.counted.head
    return one and not generic(a.counted) and a.figure.quantity == b.figure.quantity


def _little_said(a: Answer, b: Answer, known: bool, rated: bool) -> Iterator[Veto]:
    """Counts of people of whom nothing is told, single people told of in passing, and rates of another day."""
    if a.family[0] == UnitKind.COUNT and not a.scene.role:
        yield from _unlike(a, b, known)
    if any(each.figure.quantity.value <= 1 and each.scene.depth > _LEAD for each in (a, b)):
        yield Veto(ExplanationKind.PART, "one of them tells of a single one among several")
    if a.level == b.level == FigureKind.PART and not a.scene.role and not close(a, b):
        yield Veto(ExplanationKind.PART, "two parts of it of so different sizes hardly are the same part")
    if rated and not one_line(a, b, known):
        yield Veto(ExplanationKind.PERIOD, "prices, rates and measures need sentences that say the same")


def _unlike(a: Answer, b: Answer, known: bool) -> Iterator[Veto]:
    """Counts without a role need more in common than the noun: whose they are, and what is done with them."""
    one_event = a.figure.event is not None and a.figure.event == b.figure.event
    if (generic(a.counted) or generic(b.counted)) and not one_event and not _one_sort(a, b):
        yield Veto(ExplanationKind.THING, "too little is said of what they count", weak=True)
    firmly = a.grown_from or b.grown_from or content(a.counted) & content(b.counted)
    if not firmly and (others(a, b) or not (known or _named(a, b))):
        yield Veto(ExplanationKind.THING, "they count what different people or bodies have")
    low, high = sorted((a.figure.quantity.value, b.figure.quantity.value))
    if not firmly and low < high * _HALF and not (known and one_event and grown(a, b)):
        yield Veto(ExplanationKind.THING, "the values are far apart, and little tells that they are one", weak=True)
    tied = firmly or one_event or a.scene.owner == b.scene.owner is not None
    if not tied and not (close(a, b) and shared_rarity(a, b) >= TELLING):
        yield Veto(ExplanationKind.THING, "their sentences share little else", weak=True)


def _one_sort(a: Answer, b: Answer) -> bool:
    """Whether both say of one thing, no people, of what sort it is: "secret detention sites"."""
    shared = content(a.counted) & content(b.counted)
    one = a.counted is not None and b.counted is not None and a.counted.head == b.counted.head
    person = a.counted is None or family(a.counted.head) == "person"
    return one and not person and any(zipf(word) < _PLAIN for word in shared)


def _named(a: Answer, b: Answer) -> bool:
    """Whether each article names the person or body, if any, that the other one's count belongs to."""
    return a.scene.owner in {None, *b.scene.article_names} and b.scene.owner in {None, *a.scene.article_names}


def _crowds(a: Answer, b: Answer) -> bool:
    """Whether two named speakers tell of one crowd: police and organisers always differ widely."""
    said = {each.figure.attribution for each in (a, b)}
    return a.scene.role == "attended" and None not in said and len(said) > 1


def _in_passing(a: Answer, b: Answer) -> Iterator[Veto]:
    """In one story, a few people and many are different groups, unless both counts lead their article.

    Many and by far more are, too: what an article recalls of an older event, or adds up over a war.
    """
    depth = max(a.scene.depth, b.scene.depth)
    if a.scene.role is None or depth <= _FIRST:
        return
    low, high = sorted((a.figure.quantity.value, b.figure.quantity.value))
    few = depth > _HEAD and low < min(high * _HALF, _CROWD)
    if few or low * _FAR < high:
        yield Veto(ExplanationKind.PART, "the values are far apart, and one is told only in passing")


def _events(a: Answer, b: Answer, bond: Bond, known: bool, agree: bool) -> Iterator[Veto]:
    if magnitudes(a, b) and not close(a, b):
        yield Veto(ExplanationKind.EVENT, "the magnitudes are too far apart for one earthquake")
    if bond.single or (known and agree):
        return
    if known:
        yield from _in_passing(a, b)
        return
    mine, other = ({happening.kind for happening in each.scene.happenings} for each in (a, b))
    if mine - other and other - mine:
        yield Veto(ExplanationKind.EVENT, "they tell of different events")
    if agree:
        return
    if not close(a, b) and not _crowds(a, b):
        yield Veto(ExplanationKind.EVENT, "such events recur, and the values are far apart")
    elif shared_rarity(a, b) < TELLING:
        yield Veto(ExplanationKind.EVENT, "such events recur, and the sentences share little else")
