"""What became of the people a figure counts, and which of them? Read along the line, not demanded from the parse.

A role word may stand right before the number ("killing 12"), behind it as far as the next number or comma ("12
were killed"), or before it ("the toll rose to 12").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from corpustool.claims.aspects import dimension_of
from corpustool.claims.lines import NOTHING, Line
from corpustool.claims.tellings import CONDEMNED, SENTENCED, by_noun, to_death, told_of
from corpustool.domain.figures import Figure, UnitKind
from corpustool.lexicon.calendar import time_words
from corpustool.lexicon.events import (
    degrees,
    extent_of,
    growing,
    happening,
    known_roles,
    parents,
    role_taken,
)
from corpustool.lexicon.things import restrictions, things

_JOINTS = frozenset({"and", "as", "after", "while", "when", "but", "before", "or"})
_TOLLS = frozenset({"toll", "deaths", "fatalities"})
_REACHING = frozenset({"to", "at", "reached", "hit", "passed", "topped", "exceeded", "was", "stands", "stood"})
_GROUPS = frozenset(
    {"the", "those", "them", "these", "his", "her", "their", "its", "our", "your", "whom", "which", "all"}
)
_COUNTING = frozenset({"more", "another", "other", "further", "additional"})
_OPENING = 7
_NAMELESS = frozenset({"name", "names", "identity", "identities", "families"})
_PLACING = frozenset({"in", "at", "on", "from", "during"})
_MEASURING = frozenset({"measured", "measuring", "registered", "registering"})
_VERBS = frozenset({"have", "has", "had", "are", "were", "is", "was", "remain", "remained"})
_LATE = frozenset({"last", "earlier", "new"})
_SUBJECT = 2
"""The verb of "1,400 have" and "1,400 people have" stands among so many words."""
_SHOOTING = frozenset({"shooting", "shoot", "shoots"})
_NAMED = frozenset({"a", "an", "the", "this", "that", "another", "fatal", "deadly", "mass"})
_OWNS = ("'s", "’s")
_NEAR = 3
"""How many words a verb and what limits its number may take up ("killing at least 12")."""


def role_of(figure: Figure, sentence: Line, others: Sequence[int], *, sickness: bool = False) -> str | None:
    """The role of the figure: the line's own word first, then the role that its reader found.

    Where the article tells of a ``sickness``, its cases are the sick.

    Counts of murder, blocks of a street and somebody's children have no role. ``others`` are the offsets where the
    sentence's other figures begin.
    """
    if _magnitude(sentence, figure):
        return "magnitude"
    dimension = dimension_of(figure)
    if dimension:
        return _extent(sentence, figure, dimension)
    if figure.unit.kind is UnitKind.CURRENCY:
        return None  # a rescue of a bank frees nobody
    known = things(figure.counted.head) if figure.counted and not told_of(figure, sentence) else ()
    own = by_noun(figure, sickness=sickness)
    if own:
        return own
    if (known and not any(thing.family == "person" for thing in known)) or _children(sentence, figure.start):
        return None
    said = figure.event if figure.event in known_roles() and not _has_its_verb(sentence, figure) else None
    role = _along(sentence, figure, others) or said or (_taken(sentence, figure) if known else None)
    return CONDEMNED if role in SENTENCED and to_death(sentence) else role


def _taken(sentence: Line, figure: Figure) -> str | None:
    """The role that a verb just before the number gives to the people it takes: "carrying some 140 passengers"."""
    first = sentence.at(figure.start)
    return next(filter(None, map(role_taken, sentence.lower[max(0, first - _NEAR) : first])), None)


def _extent(sentence: Line, figure: Figure, dimension: str) -> str | None:
    """What became of the land or the oil that a measure tells of: burned, flooded, spilled.

    Its verb says so, or, where it only grew or spread or no verb is known, another word of its sentence.
    """
    said = extent_of(figure.event or "", dimension)
    if said or (figure.event and figure.event not in growing()):
        return said
    return next((role for word in sentence.lower if (role := extent_of(word, dimension))), None)


def _has_its_verb(sentence: Line, figure: Figure) -> bool:
    """Whether the number is told of with a verb of its own: "12 were hurt, and some 1,400 have no roof"."""
    last = sentence.at(figure.end)
    return not _VERBS.isdisjoint(sentence.lower[last : last + _SUBJECT])


def _magnitude(sentence: Line, figure: Figure) -> bool:
    """Whether the number is an earthquake's magnitude: "a magnitude of 6.4", "the 6.4-magnitude quake", "6.4 quake"."""
    value = figure.quantity.value
    if not 0 < value < 10:
        return False
    first, last = sentence.at(figure.start), sentence.at(figure.end)
    behind = (happening(word) for word in sentence.lower[last : last + 2])
    if value != value.to_integral_value() and any(told and told.kind == "quake" for told in behind):
        return True
    before = sentence.lower[max(0, first - _NEAR) : first]
    if value != value.to_integral_value() and not _MEASURING.isdisjoint(before):
        return any(told is not None and told.kind == "quake" for told in map(happening, sentence.lower))
    near = sentence.lower[max(0, first - 6) : last + 2]
    return "magnitude" in " ".join(near) and (
        figure.counted is None or any(figure.counted.head in word for word in near)
    )


def singled_out(sentence: Line, figure: Figure) -> frozenset[str]:
    """Words beside the number that single out some of the things counted: "two other", "three critically"."""
    first, last = sentence.at(figure.start), sentence.at(figure.end)
    if singling().isdisjoint(sentence.vocabulary):
        return NOTHING
    around = (*range(max(0, first - 1), first), *range(last, min(last + _NEAR, len(sentence.lower))))
    near = {sentence.lower[at] for at in around if sentence.lower[at] in singling() and not _opens(sentence, at)}
    if figure.counted:
        near |= _before_the_noun(sentence, figure.counted.head)
    if sentence.lower[max(0, first - 1) : first] == ("only",):  # "only 13" singles out nobody
        near.discard("only")
    return frozenset(near) or NOTHING


@cache
def singling() -> frozenset[str]:
    """Words that single out some of the things counted."""
    return restrictions() | degrees()


def _opens(sentence: Line, at: int) -> bool:
    """Whether the word at ``at`` begins a time or a bound: "killed 28 workers last Saturday", "11 guns, more than 90".

    What is told of the "second quarter" is singled out by it.
    """
    following = sentence.lower[at + 1 : at + 2]
    if sentence.lower[at] == "more" and following == ("than",):
        return True
    return sentence.lower[at] in _LATE and bool(following) and following[0] in time_words()


def _before_the_noun(sentence: Line, head: str) -> set[str]:
    """Restrictions of the same noun elsewhere in the sentence: "of the newly identified stations, 11 stations"."""
    stem = head[: max(4, len(head) - 1)]
    nouns = [at for at, word in enumerate(sentence.lower) if word.startswith(stem)]
    near = {word for at in nouns for word in sentence.lower[max(0, at - 2) : at]}
    return (near & restrictions()) - _COUNTING


def beside(sentence: Line, role: str | None) -> bool:
    """Whether the sentence tells of people in another role too: "5 killed, 3 others hurt" tells all of the hurt."""
    return role is not None and any(told != role for told in sentence.told)


def partial(sentence: Line, figure: Figure) -> bool:
    """Whether the number counts some of a group that is named: "three of those killed", "two of his children"."""
    first, last = sentence.at(figure.start), sentence.at(figure.end)
    behind = sentence.lower[last : last + 3]
    if "of" in behind and any(one == "of" and two in _GROUPS for one, two in pairwise(behind)):
        return True
    if _inside(sentence, last) or _alone(sentence, first):
        return True
    before = sentence.lower[max(0, first - 3) : first]
    if "of" not in before or _NAMELESS.isdisjoint(before):
        return False
    return [word for word in before if word not in ("the", "all")][-1] == "of"


def _alone(sentence: Line, first: int) -> bool:
    """Whether the sentence begins with the one place or time it tells of: "In Kosa alone, 95 died"."""
    if "alone" not in sentence.vocabulary:
        return False
    opening = sentence.lower[: min(_OPENING, first)]
    if opening[:1] and opening[0] in _PLACING and "alone" in opening:
        return True
    before = sentence.words[: min(_OPENING, first)]
    return any(one[:1].isupper() and two == "alone" for one, two in pairwise(before))


def _inside(sentence: Line, last: int) -> bool:
    """Whether the people behind the number are only those who were inside: "a van with two wounded men inside"."""
    behind = sentence.lower[last : last + _NEAR + 1]
    if "inside" not in behind:
        return False
    at = last + behind.index("inside")
    return at < sentence.ahead(last) and (at + 1 == len(sentence.lower) or sentence.parts(at + 1))


def _children(sentence: Line, start: int) -> bool:
    """Whether the number counts somebody's children: "father of five"."""
    first = sentence.at(start)
    return first > 1 and sentence.lower[first - 1] == "of" and sentence.lower[first - 2] in parents()


def _along(sentence: Line, figure: Figure, others: Iterable[int]) -> str | None:
    if not sentence.told:
        return None
    borders = {sentence.at(offset) for offset in others}
    before = _back(sentence, sentence.at(figure.start), borders)
    clause = _clause(sentence, before)
    near = _last_role(sentence, clause[-_NEAR:])
    if near:
        return near[0]
    if _shooting(sentence, clause):
        return "shot"
    ahead = _ahead(sentence, sentence.at(figure.end), borders)
    found = _first_role(sentence, ahead) or _first_role(sentence, _behind_brackets(sentence, ahead))
    if found:
        return found
    far = _last_role(sentence, clause) or _last_role(sentence, before)
    if far:
        return far[0] if far[1] in clause or sentence.lower[far[1]] in _TOLLS else None
    return _toll(sentence, before, borders)


def _shooting(sentence: Line, clause: range) -> bool:
    """Whether the number tells whom somebody shot: "accused of shooting three", not "the shooting"."""
    for at in clause[-_NEAR:]:
        if sentence.lower[at] in _SHOOTING:
            return at == 0 or not (sentence.lower[at - 1] in _NAMED or sentence.lower[at - 1].endswith(_OWNS))
    return False


def _behind_brackets(sentence: Line, ahead: range) -> range:
    """The stretch behind the brackets that end ``ahead``: "six others (aged 6 to 32) | sustaining wounds"."""
    if sentence.lower[ahead.stop : ahead.stop + 1] != ("(",):
        return range(0)
    closing = next((at for at in range(ahead.stop, len(sentence.lower)) if sentence.lower[at] == ")"), None)
    return range(0) if closing is None else range(closing + 1, sentence.ahead(closing + 1))


def _toll(sentence: Line, before: range, borders: set[int]) -> str | None:
    """The role of a toll that is told before a phrase between commas: "the toll of the fire in A, B, rose to 12"."""
    if not before or sentence.lower[before.stop - 1] not in _REACHING:
        return None
    for at in range(before.start - 1, -1, -1):
        if at in borders or (sentence.roles[at] and sentence.lower[at] not in _TOLLS):
            return None
        if sentence.roles[at]:
            return sentence.roles[at]
    return None


def _clause(sentence: Line, before: range) -> range:
    """The part of ``before`` behind the last word that joins clauses: "one killed and | five others"."""
    for index in reversed(before):
        if sentence.lower[index] in _JOINTS:
            return range(index + 1, before.stop)
    return before


def _ahead(sentence: Line, last: int, borders: set[int]) -> range:
    return range(last, min([sentence.ahead(last), *(border for border in borders if border >= last)]))


def _back(sentence: Line, first: int, borders: set[int]) -> range:
    return range(max([sentence.back(first), *(border + 1 for border in borders if border < first)]), first)


def _first_role(sentence: Line, where: range) -> str | None:
    for index in where:
        role = sentence.roles[index]
        if role:
            return role
        if sentence.lower[index] in _JOINTS:
            return None
    return None


def _last_role(sentence: Line, where: range) -> tuple[str, int] | None:
    for index in reversed(where):
        role = sentence.roles[index]
        if role:
            return role, index
    return None
