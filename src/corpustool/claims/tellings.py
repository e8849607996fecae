"""What does the noun beside a number tell of its role, before any other word of the line is asked?"""

from __future__ import annotations

from itertools import pairwise

from corpustool.claims.lines import Line
from corpustool.domain.figures import Counted, Figure, UnitKind
from corpustool.lexicon.events import happening, known_roles
from corpustool.lexicon.things import things

CROWDS = frozenset({"turnout", "attendance"})
"""What tells how many took part, and counts nothing itself."""
CONDEMNED = "condemned"
SENTENCED = frozenset({"killed", "jailed", CONDEMNED})
"""What the words of a sentence to death say of people, read one by one."""
_SENTENCING = frozenset({"sentence", "sentences", "sentenced", "sentencing", "condemn", "condemns", "condemned"})
_CASES = frozenset({"case", "infection"})
_BEHIND = 5


def by_noun(figure: Figure, *, sickness: bool) -> str | None:
    """The role that the noun tells: of a turnout, and of a ``sickness`` its cases."""
    if figure.counted is None or figure.unit.kind is not UnitKind.COUNT:
        return None
    if figure.counted.head in CROWDS:
        return "attended"
    return "sick" if sickness and case(figure.counted) else None


def case(counted: Counted | None) -> bool:
    """Whether cases of a disease are counted: each is somebody who fell ill."""
    return counted is not None and counted.head in _CASES


def told_of(figure: Figure, sentence: Line) -> bool:
    """Whether the noun is what the number is told of, and nothing it counts.

    As in "six more shot", and in "quay attack: toll rises to 70", where the attack stands before what it cost.
    """
    if figure.counted is None or figure.counted.head == figure.event:
        return True
    if not happening(figure.counted.head) or figure.event not in known_roles():
        return False
    if any(thing.family != "happening" for thing in things(figure.counted.head)):
        return False  # missiles may be shot down
    last = sentence.at(figure.end)
    stem = figure.counted.head[: max(4, len(figure.counted.head) - 1)]
    return not any(word.startswith(stem) for word in sentence.lower[last : last + _BEHIND])


def to_death(sentence: Line) -> bool:
    """Whether the sentence tells of sentences to death ("sentences 40 rebels to death"), and of nobody beaten to it."""
    if _SENTENCING.isdisjoint(sentence.vocabulary):
        return False
    pairs = enumerate(pairwise(sentence.lower))
    return any(pair == ("to", "death") and sentence.roles[at] in (None, CONDEMNED) for at, pair in pairs)
