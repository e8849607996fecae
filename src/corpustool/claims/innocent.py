"""Which innocent explanations besides time hold for a difference, and which were tried in vain?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from corpustool.claims.answers import Answer
from corpustool.claims.countries import country
from corpustool.claims.readings import Key
from corpustool.domain.claims import Camp, Explanation, ExplanationKind, Reading
from corpustool.domain.figures import UnitKind
from corpustool.domain.quantities import Bound, plain
from corpustool.lexicon.rarity import zipf

_SUSPECT = re.compile(
    r"\b(?:(?:including|included|as well as|along with|besides|and|not counting|plus)\s+the\s+(?:\w+\s+){0,2}"
    r"(?:gunman|gunmen|shooter|attacker|attackers|bomber|bombers|suspect|assailant|driver|pilot|unborn)|unborn"
    r"|(?:killed|shot) (?:himself|herself)|(?:his|her) own life|turned the gun on|suicide)\b",
    re.IGNORECASE,
)
_COUNTED_IN = ("including", "included", "as well as", "along with", "besides", "plus", "not counting")
_FEW = 2
_PLAIN = 4.0
_USUAL = 5.0
_VICTIMS = frozenset({"killed", "hurt", "shot"})
_ALIVE = frozenset({"hurt", "shot"})
_OTHERS = frozenset({"other", "others", "another", "more"})
_JOINT = 3
_BESIDE = 2
"""A sum is believed only where its addends stand within so many sentences."""


def innocent(
    camps: Sequence[Camp],
    answers: Mapping[Key, Answer],
    by_article: Mapping[str, Sequence[Answer]],
    *,
    sums: bool,
) -> Iterator[Explanation]:
    """Every explanation that was tried, held or not, apart from time and speakers; sums only where time fails."""
    yield _bounds(camps)
    if sums:
        yield from _sums(camps, answers, by_article)
    suspects = list(_suspects(camps, answers))
    yield from suspects
    yield from _in_vain(camps, answers, victims=not suspects)


def _bounds(camps: Sequence[Camp]) -> Explanation:
    soft = [c for c in camps if c.readings[0].figure.quantity.bound is not Bound.EXACT]
    what = "bounds and rounding were allowed for" if soft else "neither is rounded from the other"
    return Explanation(
        ExplanationKind.BOUND,
        False,
        f"Not a matter of bounds or rounding: {_listed(camps)} exclude each other ({what}).",
    )


def speakers(camps: Sequence[Camp], *, crowd: bool) -> Explanation:
    """Whether every side has a speaker of its own.

    Of a ``crowd`` the police and the organisers always tell differently, by whatever name; of other things who is
    only called "officials" or "police" is no speaker of his own.
    """
    voices = [sorted({r.figure.attribution for r in camp.readings if r.figure.attribution}) for camp in camps]
    if not all(voices):
        return Explanation(
            ExplanationKind.SPEAKER, False, "Not known to be a matter of who says so: not every side names its source."
        )
    words = [_names(each, crowd=crowd) for each in voices]
    apart = all(words) and not any(a & b for at, a in enumerate(words) for b in words[at + 1 :])
    told = "; ".join(f"{camp.text} according to {_quoted(voice)}" for camp, voice in zip(camps, voices, strict=True))
    if apart:
        return Explanation(ExplanationKind.SPEAKER, True, f"Different speakers give different values: {told}.")
    return Explanation(ExplanationKind.SPEAKER, False, f"Not a matter of who says so: {told}.")


def _names(voices: Sequence[str], *, crowd: bool) -> frozenset[str]:
    """What tells the speakers apart: the words of their names; of a crowd's all words that are no mere joints."""
    words = [word for voice in voices if crowd or not _anybody(voice) for word in voice.split()]
    return frozenset(word.lower() for word in words if word[:1].isupper() or (crowd and len(word) > _JOINT))


def _anybody(voice: str) -> bool:
    """Whether a speaker is named by plain words that only begin a sentence: "Customs officers found", "Divers"."""
    words = voice.split()
    if not words or country(words[0]) or any(word[:1].isupper() for word in words[1:]):
        return False
    return zipf(words[0].lower()) >= (_PLAIN if words[1:] else _USUAL)


def _quoted(voices: Sequence[str]) -> str:
    return ", ".join(f"“{voice}”" for voice in voices)


def _suspects(camps: Sequence[Camp], answers: Mapping[Key, Answer]) -> Iterator[Explanation]:
    """Counts that differ by one or two may have been made with and without the gunman or an unborn child."""
    for low, high in pairwise(camps):
        apart = high.readings[0].figure.quantity.value - low.readings[0].figure.quantity.value
        if not 0 < apart <= _FEW:
            continue
        for reading in (*low.readings, *high.readings):
            found = _SUSPECT.search(reading.evidence.sentence)
            if found and _of_these(reading, found, answers):
                yield Explanation(
                    ExplanationKind.SUSPECT,
                    True,
                    f"One side may count somebody the other leaves out: “{found.group()}” ({reading.article.name}).",
                )
                return


def _of_these(reading: Reading, found: re.Match[str], answers: Mapping[Key, Answer]) -> bool:
    """Whether the words may be of the people counted: who killed himself is none of the wounded.

    "Six were killed, including the gunman, and four were hurt" tells of the dead alone.
    """
    own = answers.get((reading.article.id, reading.index))
    if own is None or own.scene.role != "hurt":
        return True
    behind = reading.evidence.sentence[reading.evidence.end - (reading.evidence.sentence_start or 0) : found.start()]
    said = found.group().lower().startswith(_COUNTED_IN)
    return (
        said
        and reading.evidence.end <= (reading.evidence.sentence_start or 0) + found.start()
        and "," not in behind.strip(" ,")
    )


def _sums(
    camps: Sequence[Camp], answers: Mapping[Key, Answer], by_article: Mapping[str, Sequence[Answer]]
) -> Iterator[Explanation]:
    """A lower value and its neighbours in one article may add up to the higher one."""
    tried = False
    for low, high in pairwise(camps):
        target = high.readings[0].figure.quantity.value
        stated = {role for reading in high.readings for role in _roles_beside(reading, answers, by_article)}
        for reading in low.readings:
            own = answers.get((reading.article.id, reading.index))
            if own is None or own.figure.unit.code != high.readings[0].figure.unit.code:
                continue  # miles and kilometres do not add up
            tried = True
            addend = _addend(own, target, by_article.get(reading.article.id, ()), stated)
            if addend:
                shown = f"{own.figure.quantity.shown} + {addend.figure.quantity.shown}"
                text = f"{reading.article.name} tells the same in parts: {shown} = {plain(target)}."
                yield Explanation(ExplanationKind.SUM, True, text)
                return
    if tried:
        yield Explanation(ExplanationKind.SUM, False, "No figures beside the lower value add up to the higher one.")


def _roles_beside(
    reading: Reading, answers: Mapping[Key, Answer], by_article: Mapping[str, Sequence[Answer]]
) -> Iterator[str]:
    """The other roles that the article gives numbers for nearby: it does not lump them together with this one."""
    own = answers.get((reading.article.id, reading.index))
    for other in by_article.get(reading.article.id, ()):
        role = other.scene.role
        near = own is not None and abs(other.figure.sentence - own.figure.sentence) <= _BESIDE
        if near and role and own is not None and role != own.scene.role:
            yield role


def _addend(own: Answer, target: Decimal, beside: Sequence[Answer], stated: set[str]) -> Answer | None:
    """The neighbour that, with ``own``, makes ``target``: people in a role that the other side does not count apart.

    A single one is everywhere and is believed only as the other role of the same sentence ("3 hurt and one killed").
    """
    missing = target - own.figure.quantity.value
    for other in beside:
        if other.key == own.key or other.family != own.family or other.figure.quantity.value != missing:
            continue
        apart = abs(other.figure.sentence - own.figure.sentence)
        roles = (own.scene.role, other.scene.role)
        if apart > (_BESIDE if missing > 1 else 0) or (other.scene.role or "") in stated:
            continue
        if roles[0] == "killed" and roles[1] in _ALIVE:
            continue  # those who were hurt are none of the dead
        same_noun = other.counted is not None and own.counted is not None and other.counted.head == own.counted.head
        aside = roles[0] is not None and roles[1] is None and not apart and bool(other.scene.only & _OTHERS)
        if aside or (all(roles) and (roles[0] != roles[1] or other.scene.only)) or (same_noun and not any(roles)):
            return other
    return None


def _in_vain(camps: Sequence[Camp], answers: Mapping[Key, Answer], *, victims: bool) -> Iterator[Explanation]:
    """What was tried pair by pair before the figures were taken for answers to one question, and explained nothing.

    ``victims`` tells that nobody was found whom only one side counts.
    """
    members = [answers[key] for camp in camps for r in camp.readings if (key := (r.article.id, r.index)) in answers]
    spots = frozenset.intersection(*(m.scene.spots for m in members)) if members else frozenset()
    one = f"all of them name {min(spots)}" if spots else ""
    yield _vain(ExplanationKind.PART, "None of them is told as a part of another one.", "a part of the whole")
    yield _vain(
        ExplanationKind.PLACE,
        f"{one[:1].upper()}{one[1:]}." if one else "Nothing beside them tells of two places.",
        f"another place ({one})" if one else "another place",
    )
    yield _vain(ExplanationKind.PERIOD, "Nothing beside them tells of two times.", "another period")
    yield _vain(
        ExplanationKind.RESTRICTION, "No word singles out some of what is counted.", "a restriction to some of them"
    )
    yield _vain(ExplanationKind.NAME, "None of the numbers begins a name.", "a number in a name")
    if any(m.figure.unit.kind is UnitKind.CURRENCY for m in members):
        yield _vain(ExplanationKind.UNIT, "All sums are in one currency.", "another currency")
    values = [camp.readings[0].figure.quantity.value for camp in camps]
    near = any(0 < b - a <= _FEW for a, b in pairwise(values))
    if victims and members and members[0].scene.role in _VICTIMS and near:
        told = "No sentence tells of a suspect whom one side may leave out."
        yield _vain(ExplanationKind.SUSPECT, told, "a suspect who is counted or not")


def _vain(kind: ExplanationKind, text: str, brief: str) -> Explanation:
    return Explanation(kind, False, text, brief)


def _listed(camps: Sequence[Camp]) -> str:
    texts = [camp.text for camp in camps]
    return f"{', '.join(texts[:-1])} and {texts[-1]}"


def deep_only(camp: Camp, answers: Mapping[Key, Answer]) -> bool:
    """Whether nothing in the camp stands firmly enough to alarm by itself."""
    return all(_weak(reading, answers) for reading in camp.readings)


def _weak(reading: Reading, answers: Mapping[Key, Answer]) -> bool:
    known = answers.get((reading.article.id, reading.index))
    return known is None or known.scene.deep or reading.figure.quantity.bound is Bound.VAGUE
