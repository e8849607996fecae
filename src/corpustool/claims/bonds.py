"""What do two answers have in common, whatever their numbers and days are? Found once for all that read alike.

A story that hundreds of articles tell has as many answers as articles, and as many pairs as their square; but most of
them stand in the same few sentences with other numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass

from corpustool.claims.answers import Answer
from corpustool.claims.likeness import TELLING, magnitudes, once, one_amount, shared_rarity
from corpustool.claims.things import Kin, Words, content, family, generic, kin
from corpustool.claims.victims import WOUNDED
from corpustool.domain.figures import UnitKind
from corpustool.lexicon.events import extents
from corpustool.lexicon.rarity import zipf
from corpustool.lexicon.things import things

_PLAIN = 4.8
_ORDER = {relation: rank for rank, relation in enumerate(Kin)}


@dataclass(frozen=True, slots=True)
class Bond:
    """How two answers are related: what they count, and in what sentences.

    ``single`` tells that both tell of something that happens but once, ``role_alone`` that only what became of people
    makes them one: one tells which sort they were, the other does not, so that they may be the same ones.
    """

    related: Kin
    single: bool
    role_alone: bool


def face(answer: Answer) -> Hashable:
    """All of an answer that bonds, and the vetoes and features that last, look at.

    Not its number, its day, where in which article it stands, and what else that article tells.
    """
    figure, scene = answer.figure, answer.scene
    return (
        answer.counts, answer.family, answer.level, figure.event, figure.places,
        scene.role, scene.only, scene.beside, scene.in_all, scene.amount, scene.aspect is None,
        scene.happenings, scene.countries, scene.lands, scene.spots, scene.names, scene.bearings,
        scene.words, scene.telling, scene.survived,
    )  # fmt: skip


def one_role(a: Answer, b: Answer) -> bool:
    """Whether both tell of one thing that became of people; where nobody died, who was shot was hurt."""
    if a.scene.role == b.scene.role:
        return True
    return a.scene.survived and b.scene.survived and {a.scene.role, b.scene.role} == WOUNDED


def roles_told(answer: Answer) -> frozenset[str | None]:
    """What became of the people counted, under all names that it may have."""
    role = answer.scene.role
    return WOUNDED if answer.scene.survived and role in WOUNDED else frozenset({role})


def bond(a: Answer, b: Answer, words: Words) -> Bond | None:
    """What ties the two; ``None`` where they count different things."""
    related = _kin(a, b, words)
    if related is Kin.OTHER and not _alike_by_line(a, b):
        return None
    single = not a.scene.happenings.isdisjoint(b.scene.happenings) and once(a, b)
    return Bond(related, single, related is Kin.GENERAL and _role_alone(a, b))


def _kin(a: Answer, b: Answer, words: Words) -> Kin:
    """The closest relation between anything that one counts and anything that the other counts."""
    if a.scene.aspect and not (a.counted and b.counted):
        return Kin.OTHER  # whether "oil" is found beside its litres hangs on the sentence
    if one_amount(a, b):
        return Kin.SAME
    found = _closest(a, b, words)
    if a.scene.role == "magnitude" or (a.scene.role and found is Kin.GENERAL and _anybody(a) and _anybody(b)):
        return Kin.SAME
    return found


def _closest(a: Answer, b: Answer, words: Words) -> Kin:
    if len(a.counts) == len(b.counts) == 1:
        return kin(a.counts[0], b.counts[0], words)
    return min((kin(x, y, words) for x in a.counts for y in b.counts), key=_ORDER.__getitem__, default=Kin.OTHER)


def _role_alone(a: Answer, b: Answer) -> bool:
    return a.scene.role is not None and (generic(a.counted) or generic(b.counted))


def _anybody(answer: Answer) -> bool:
    return answer.scene.in_all or generic(answer.counted)


def _alike_by_line(a: Answer, b: Answer) -> bool:
    """Whether figures that count nothing by name (a rate, a price) stand in lines that say the same."""
    if a.scene.aspect:
        return a.counted is None or b.counted is None
    return a.family[0] != UnitKind.COUNT and a.counted is None and b.counted is None


@dataclass(frozen=True, slots=True)
class Common:
    """Whether two answers have enough in common to be compared, where their numbers differ.

    ``nondescript`` tells that little is said of what is counted, ``one_sort`` that both say of what sort it is,
    ``one_event`` that one thing is done with it, ``telling`` that the sentences share rare words; ``rated`` are rates,
    prices and measures, of which every day sees another.
    """

    nondescript: bool
    one_sort: bool
    one_event: bool
    telling: bool
    rated: bool


def common(a: Answer, b: Answer, known: bool) -> Common:
    """What the two have in common besides; ``known`` tells that their event is one."""
    shared = content(a.counted) & content(b.counted)
    one_event = a.figure.event is not None and a.figure.event == b.figure.event
    unnamed = generic(a.counted) or generic(b.counted)
    return Common(
        nondescript=unnamed and not one_event and not _one_sort(a, b, shared),
        one_sort=bool(shared),
        one_event=one_event,
        telling=not a.scene.role and shared_rarity(a, b) >= TELLING,
        rated=_rated(a, b, known),
    )


def _one_sort(a: Answer, b: Answer, shared: Collection[str]) -> bool:
    """Whether both say of one thing, no people, of what sort it is: "secret detention sites"."""
    one = a.counted is not None and b.counted is not None and a.counted.head == b.counted.head
    person = a.counted is None or family(a.counted.head) == "person"
    return one and not person and any(zipf(word) < _PLAIN for word in shared)


def _rated(a: Answer, b: Answer, known: bool) -> bool:
    """Whether every day sees another such number; what burned or was flooded by one ``known`` event is none."""
    told_anew = (a.family[0] != UnitKind.COUNT and not magnitudes(a, b)) or measured(a) or measured(b)
    return told_anew and not (known and a.scene.role in extents())


def measured(answer: Answer) -> bool:
    """Whether what is "counted" is a unit that the reader did not know ("dlrs", "tonnes"), or counted in one."""
    words = (answer.counted.head, *answer.counted.modifiers) if answer.counted else ()
    return any(thing.family == "measure" for word in words for thing in things(word))
