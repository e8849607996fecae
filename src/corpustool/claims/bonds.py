"""What do two answers have in common, whatever their numbers and days are? Found once for all that read alike.

A story that hundreds of articles tell has as many answers as articles, and as many pairs as their square; but most of
them stand in the same few sentences with other numbers.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from corpustool.claims.answers import Answer
from corpustool.claims.likeness import magnitudes, once, one_amount
from corpustool.claims.things import Kin, Words, generic, kin
from corpustool.domain.figures import UnitKind
from corpustool.lexicon.events import extents
from corpustool.lexicon.things import things

_ORDER = {relation: rank for rank, relation in enumerate(Kin)}


@dataclass(frozen=True, slots=True)
class Bond:
    """How two answers are related: what they count, and in what sentences.

    ``single`` tells that both tell of something that happens but once.
    """

    related: Kin
    single: bool


def face(answer: Answer) -> Hashable:
    """All of an answer that bonds, and the vetoes and features that last, look at.

    Not its number, its day, where in which article it stands, and what else that article tells.
    """
    figure, scene = answer.figure, answer.scene
    return (
        answer.counts, answer.family, answer.level, figure.event, figure.places,
        scene.role, scene.only, scene.beside, scene.in_all, scene.amount, scene.aspect is None,
        scene.happenings, scene.countries, scene.lands, scene.spots, scene.names, scene.bearings,
        scene.words, scene.telling,
    )  # fmt: skip


def bond(a: Answer, b: Answer, words: Words) -> Bond | None:
    """What ties the two; ``None`` where they count different things."""
    related = _kin(a, b, words)
    if related is Kin.OTHER and not _alike_by_line(a, b):
        return None
    return Bond(related, once(a, b))


def _kin(a: Answer, b: Answer, words: Words) -> Kin:
    """The closest relation between anything that one counts and anything that the other counts."""
    if a.scene.aspect and not (a.counted and b.counted):
        return Kin.OTHER  # whether "oil" is found beside its litres hangs on the sentence
    if one_amount(a, b):
        return Kin.SAME
    found = min((kin(x, y, words) for x in a.counts for y in b.counts), key=_ORDER.__getitem__, default=Kin.OTHER)
    if a.scene.role == "magnitude" or (a.scene.role and found is Kin.GENERAL and _anybody(a) and _anybody(b)):
        return Kin.SAME
    return found


def _anybody(answer: Answer) -> bool:
    return answer.scene.in_all or generic(answer.counted)


def _alike_by_line(a: Answer, b: Answer) -> bool:
    """Whether figures that count nothing by name (a rate, a price) stand in lines that say the same."""
    if a.scene.aspect:
        return a.counted is None or b.counted is None
    return a.family[0] != UnitKind.COUNT and a.counted is None and b.counted is None


def rated(a: Answer, b: Answer, known: bool) -> bool:
    """Whether the two are rates, prices or measures, of which every day sees another.

    What burned or was flooded by one event, ``known`` as such, is none.
    """
    if known and a.scene.role is not None and a.scene.role in extents():
        return False
    return (a.family[0] != UnitKind.COUNT and not magnitudes(a, b)) or measured(a) or measured(b)


def measured(answer: Answer) -> bool:
    """Whether what is "counted" is a unit that the reader did not know ("dlrs", "tonnes"), or counted in one."""
    words = (answer.counted.head, *answer.counted.modifiers) if answer.counted else ()
    return any(thing.family == "measure" for word in words for thing in things(word))
