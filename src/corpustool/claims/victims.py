"""Who became a victim? Whether anybody died, and whether a number tells of all victims or of those of one sort."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from corpustool.claims.lines import Line
from corpustool.claims.things import generic
from corpustool.domain.analysis import Record
from corpustool.domain.figures import Figure, UnitKind
from corpustool.lexicon.events import background_cues
from corpustool.lexicon.things import things

WOUNDED = frozenset({"shot", "hurt"})
"""Where nobody died, both tell of the same people."""

VICTIMS = WOUNDED | {"killed"}

_DEATHS = frozenset({"die", "dead", "death", "kill", "fatal", "fatally", "slay", "slain", "deceased"})
_ONE_MORE = frozenset({"a", "an", "one", "another", "his", "her", "their", "himself", "herself"})
_WHOSE = frozenset({"his", "her", "their"})
_OWNS = ("'s", "’s", "s'", "s’")
_OTHERS = frozenset({"other", "others"})
_BECOME = {
    "hurt": frozenset({"hurt", "injure", "wound"}),
    "shot": frozenset({"shoot"}),
    "killed": frozenset({"die", "kill"}),
}
_LISTING = frozenset({"and", ","})
_MARKS = ".,;:!?()“”\"'’"
_BREATH = 5
"""So many words behind a number are of the same breath."""


def deadly(record: Record) -> bool:
    """Whether the article tells of anybody who died, apart from what it recalls of other events."""
    return any(
        not _DEATHS.isdisjoint(sentence.words)
        and not background_cues().search(_plain(record.article.text[sentence.start : sentence.end]))
        for sentence in record.analysis.sentences
    )


def _plain(text: str) -> str:
    """The words in lower case, without the marks around them."""
    return " ".join(word.strip(_MARKS) for word in text.lower().split())


def sorts(figures: Sequence[Figure], roles: Sequence[str | None]) -> Mapping[str, set[str]]:
    """For each role the sorts of people that the article counts in it: men, women, children."""
    found: dict[str, set[str]] = {}
    for figure, role in zip(figures, roles, strict=True):
        if role and figure.counted and figure.unit.kind is UnitKind.COUNT and not generic(figure.counted):
            found.setdefault(role, set()).add(figure.counted.head)
    return found


def sums_up(sentence: Line, role: str | None) -> bool:
    """Whether the sentence of a number of victims tells of the dead and of the wounded."""
    return role in VICTIMS and "killed" in sentence.told and not WOUNDED.isdisjoint(sentence.told)


def rest(record: Record, figure: Figure, only: Collection[str], role: str | None) -> bool:
    """Whether others than one who is told of in the sentence before are counted: "A was hurt. Two others were hurt"."""
    told = _BECOME.get(role or "")
    if told is None or _OTHERS.isdisjoint(only) or not 1 < figure.sentence < len(record.analysis.sentences):
        return False
    before = figure.sentence - 1
    counted = any(each.sentence == before and each.event == role for each in record.analysis.figures)
    return not counted and not told.isdisjoint(record.analysis.sentences[before].words)


def joined(sentence: Line, figure: Figure) -> bool:
    """Whether others may be told in one breath: "two teens and a woman", "an infant, two women", "his two children"."""
    first, last = sentence.at(figure.start), sentence.at(figure.end)
    before = sentence.lower[max(0, first - 2) : first]
    if before and (before[-1] in _WHOSE or before[-1].endswith(_OWNS)):
        return True
    if before[-1:] == ("and",) or (before[-1:] == (",",) and _person(before[0])):
        return True
    behind = sentence.lower[last : last + _BREATH]
    return any(one in _LISTING and two in _ONE_MORE for one, two in pairwise(behind))


def _person(noun: str) -> bool:
    return any(thing.family == "person" for thing in things(noun))
