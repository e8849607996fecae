"""What forbids to compare two figures, and which innocent explanation does it amount to?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpustool.claims.answers import FATES, Answer
from corpustool.claims.bonds import Bond, Common, common
from corpustool.claims.gauging import apart
from corpustool.claims.likeness import close, magnitudes, one_amount, shared_rarity, somewhere
from corpustool.claims.locating import other_places
from corpustool.claims.occasions import enough, near, other_occasions
from corpustool.claims.precision import telling_value
from corpustool.claims.things import Kin, content, generic, peoples, restricting
from corpustool.claims.timing import grown, of_other_months, other_times
from corpustool.claims.victims import VICTIMS
from corpustool.claims.wording import one_line, others
from corpustool.domain.claims import ExplanationKind
from corpustool.domain.figures import FigureKind, UnitKind
from corpustool.lexicon.events import degrees, may_be_one

_COMPARED = frozenset({"other", "others", "another", "more", "further", "additional"})
_OTHERS = frozenset({"other", "others"})
_NEW = frozenset({"new"})
_HEAD = 3
_FAR = Decimal(5)
_HALF = Decimal("0.5")
_SCALES = (Decimal(1000), Decimal(1000000), Decimal(1000000000))
_CROWD = Decimal(10)
_LEAD = 1
_FIRST = 2


@dataclass(frozen=True, slots=True)
class Veto:
    """One thing that forbids to compare two figures, and the innocent explanation it amounts to.

    A ``weak`` one says only that too little is told to compare them.
    """

    kind: ExplanationKind
    text: str
    weak: bool = False


ROLE_ALONE = Veto(ExplanationKind.THING, Kin.GENERAL.text, weak=True)
_FAR_APART = Veto(ExplanationKind.THING, "the values are far apart, and little tells that they are one", weak=True)
_LITTLE_ELSE = Veto(ExplanationKind.THING, "their sentences share little else", weak=True)
_TOLD_ANEW = Veto(ExplanationKind.PERIOD, "prices, rates and measures need sentences that say the same")


def vetoes(a: Answer, b: Answer, bond: Bond, *, known: bool) -> tuple[Veto, ...]:
    """Everything that stands against comparing the two, what is weak last; ``known`` if their event is one."""
    agree = a.reading.interval.meets(b.reading.interval)
    return (
        *by_things(a, b, bond),
        *by_sizes(a, b),
        *by_places(a, b, known),
        *by_times(a, b, known, agree=agree),
        *by_events(a, b, bond, known, agree=agree),
        *([ROLE_ALONE] if of_one_sort(a, b, bond, known) else ()),
        *(() if agree else too_little(a, b, common(a, b, known), known)),
    )


def by_sizes(a: Answer, b: Answer) -> Sequence[Veto]:
    """Numbers that look like one without its scale, and measures of two things."""
    low, high = (a.value, b.value) if a.value < b.value else (b.value, a.value)
    told = []
    if 0 < low * _FAR < high and high / low in _SCALES:
        told.append((ExplanationKind.ROUNDING, "the digits are the same: one may be printed without its scale"))
    if a.scene.aspect and b.scene.aspect:
        told += apart(a, b)
    return [Veto(kind, text) for kind, text in told] if told else ()


def by_places(a: Answer, b: Answer, known: bool) -> Sequence[Veto]:
    """Other places."""
    return [Veto(ExplanationKind.PLACE, text) for text in other_places(a, b, known)]


def by_times(a: Answer, b: Answer, known: bool, *, agree: bool) -> Sequence[Veto]:
    """Other times; ``agree`` if both can be true."""
    told = other_times(a, b, known, agree=agree)
    return [Veto(ExplanationKind.PERIOD, text) for text in told] if told else ()


def by_things(a: Answer, b: Answer, bond: Bond) -> Iterator[Veto]:
    """Other things; of the numbers it matters only whether both are one."""
    related = bond.related
    if related is Kin.GENERAL and not bond.role_alone:
        yield Veto(ExplanationKind.THING, Kin.GENERAL.text)
    if related is Kin.NEAR:
        yield Veto(ExplanationKind.THING, "what they count is named differently")
    if not a.scene.role and (a.figure.event in FATES) is not (b.figure.event in FATES):
        yield Veto(ExplanationKind.PART, "one tells what became of some, the other of how many there were")
    only = _singled_out(a, b)
    if only:
        yield Veto(ExplanationKind.RESTRICTION, f"only one of them counts the “{' '.join(sorted(only))}” ones")
    if _of_two_peoples(a, b):
        yield Veto(ExplanationKind.RESTRICTION, "they count people or things of different countries")
    mine, other = _sort(a, b), _sort(b, a)
    if mine and other and not mine & other and related is not Kin.TAUGHT and not _one_telling_value(a, b):
        yield Veto(ExplanationKind.THING, "they count different sorts of it")
    if a.scene.amount and b.scene.amount and a.scene.amount.name != b.scene.amount.name:
        yield Veto(ExplanationKind.THING, "they tell of different sums or shares")


def _qualified(answer: Answer) -> bool:
    return answer.counted is not None and bool(answer.counted.modifiers)


def _of_two_peoples(a: Answer, b: Answer) -> bool:
    mine, other = peoples(a.counted), peoples(b.counted)
    return bool(mine and other) and mine.isdisjoint(other)


def of_one_sort(a: Answer, b: Answer, bond: Bond, known: bool) -> bool:
    """Whether one may count only people of a sort, and the other all: "three men" beside "two people".

    Of one event, ``known`` as such, they are all victims where both lead with near numbers, and neither article tells
    of victims of another sort.
    """
    if not bond.role_alone or not known or a.scene.role not in VICTIMS or not close(a, b):
        return bond.role_alone
    one, other = a.scene, b.scene
    leading = all(each.depth <= _FIRST or each.summary for each in (one, other))
    return not leading or one.sorted_out or other.sorted_out or not (one.only | other.only) <= _COMPARED


def _sort(answer: Answer, other: Answer) -> frozenset[str]:
    """The words that say what sort of thing it is; of an amount that both name those before its name."""
    if one_amount(answer, other) and answer.scene.amount:
        return frozenset(answer.scene.amount.text.split()[:-1])
    return content(answer.counted) if _qualified(answer) else frozenset()


def _one_telling_value(a: Answer, b: Answer) -> bool:
    """Whether both print one value that is no round or small number: then the words for it may differ."""
    value = a.figure.quantity.value
    return value == b.figure.quantity.value and telling_value(value)


def _singled_out(a: Answer, b: Answer) -> frozenset[str]:
    """Words that restrict one count and not the other; with a role "others" are only others than those told beside.

    "New" homes are all there are unless the other article tells of old ones.
    """
    if not a.scene.role:
        mine, other = (
            each.scene.only | restricting(each.counted) if _qualified(each) else each.scene.only for each in (a, b)
        )
        return (mine ^ other) - (_NEW if not (mine and other) else frozenset())
    mine, other = a.scene.only - b.scene.only, b.scene.only - a.scene.only
    if not (_OTHERS.isdisjoint(a.scene.only) or _OTHERS.isdisjoint(b.scene.only)):
        mine, other = mine - _COMPARED, other - _COMPARED
    if _one_group(a, b):
        mine, other = mine - degrees(), other - degrees()
    return (mine - _COMPARED if a.scene.beside else mine) | (other - _COMPARED if b.scene.beside else other)


def _one_group(a: Answer, b: Answer) -> bool:
    """Whether both give one number of one sort of people: how badly they were hurt one may leave out."""
    one = a.counted is not None and b.counted is not None and a.counted.head == b.counted.head
    return one and not generic(a.counted) and a.figure.quantity == b.figure.quantity


def too_little(a: Answer, b: Answer, common: Common, known: bool) -> Iterator[Veto]:
    """What tells of two that cannot both be true that too little is said to compare them, weak or not.

    Counts of people of whom nothing is told, single people told of in passing, and rates of another day.
    """
    if not a.scene.role and a.family[0] == UnitKind.COUNT:
        yield from _unlike(a, b, common, known)
    if _single(a) or _single(b):
        yield Veto(ExplanationKind.PART, "one of them tells of a single one among several")
    if a.level == b.level == FigureKind.PART and not a.scene.role and not close(a, b):
        yield Veto(ExplanationKind.PART, "two parts of it of so different sizes hardly are the same part")
    if common.rated and not one_line(a, b, known):
        yield _TOLD_ANEW


def _single(answer: Answer) -> bool:
    return answer.scene.depth > _LEAD and answer.figure.quantity.value <= 1


def _unlike(a: Answer, b: Answer, common: Common, known: bool) -> Iterator[Veto]:
    """Counts without a role need more in common than the noun: whose they are, and what is done with them."""
    if common.nondescript:
        yield Veto(ExplanationKind.THING, "too little is said of what they count", weak=True)
    if common.one_sort or a.grown_from or b.grown_from:
        return
    if others(a, b) or not (known or _named(a, b)):
        yield Veto(ExplanationKind.THING, "they count what different people or bodies have")
    low, high = sorted((a.figure.quantity.value, b.figure.quantity.value))
    if low < high * _HALF and not (known and common.one_event and grown(a, b)):
        yield _FAR_APART
    tied = common.one_event or a.scene.owner == b.scene.owner is not None
    if not tied and not (close(a, b) and common.telling):
        yield _LITTLE_ELSE


def _named(a: Answer, b: Answer) -> bool:
    """Whether each article names the person or body, if any, that the other one's count belongs to."""
    mine, other = a.scene, b.scene
    return (mine.owner is None or mine.owner in other.article_names) and (
        other.owner is None or other.owner in mine.article_names
    )


def _crowds(a: Answer, b: Answer) -> bool:
    """Whether two named speakers tell of one crowd: police and organisers always differ widely."""
    said = {each.figure.attribution for each in (a, b)}
    return a.scene.role == "attended" and None not in said and len(said) > 1


def by_events(a: Answer, b: Answer, bond: Bond, known: bool, *, agree: bool) -> Sequence[Veto]:
    """Other events, or other people of one event; ``agree`` if both can be true."""
    told = []
    if magnitudes(a, b) and not close(a, b):
        told.append((ExplanationKind.EVENT, "the magnitudes are too far apart for one earthquake"))
    if not agree:
        told += other_occasions(a, b, bond.single, known)
    if known and not bond.single and not agree and _in_passing(a, b):
        told.append((ExplanationKind.PART, "the values are far apart, and one is told only in passing"))
    if not bond.single and not agree and _recurring(a, b) and of_other_months(a, b):
        told.append((ExplanationKind.EVENT, "such events recur, and the later one tells of no day of the earlier one"))
    if not known and not bond.single:
        told += [(ExplanationKind.EVENT, text) for text in _other_events(a, b, agree)]
    return [Veto(kind, text) for kind, text in told] if told else ()


def _in_passing(a: Answer, b: Answer) -> bool:
    """In one story, a few people and many are different groups, unless both counts lead their article.

    Many and by far more are, too: what an article recalls of an older event, or adds up over a war.
    """
    depth = max(a.scene.depth, b.scene.depth)
    if a.scene.role is None or depth <= _FIRST:
        return False
    one, other = a.figure.quantity.value, b.figure.quantity.value
    low, high = (one, other) if one < other else (other, one)
    return low * _FAR < high or (depth > _HEAD and low < min(high * _HALF, _CROWD))


def _recurring(a: Answer, b: Answer) -> bool:
    """Whether nothing that happened in either sentence is rare: the same street may see the next shooting."""
    told = a.scene.happenings | b.scene.happenings
    return bool(told or a.scene.role) and all(each.often == "often" for each in told)


def _other_events(a: Answer, b: Answer, agree: bool) -> Iterator[str]:
    mine, other = ({happening.kind for happening in each.scene.happenings} for each in (a, b))
    if mine - other and other - mine and not any(may_be_one(x, y) for x in mine - other for y in other - mine):
        yield "they tell of different events"
    if agree:
        return
    if not near(a, b) and not _crowds(a, b):
        yield "such events recur, and the values are far apart"
    elif shared_rarity(a, b) < enough(a, b) or not somewhere(a, b):
        yield "such events recur, and the sentences share little else"
