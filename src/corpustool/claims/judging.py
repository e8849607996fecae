"""What does a question come to? Its camps, the explanations that were tried, and how sure we are: a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from corpustool.claims.answers import Answer, misnamed
from corpustool.claims.camps import camps as camps_of
from corpustool.claims.converting import conversions
from corpustool.claims.growth import counts, growth
from corpustool.claims.innocent import deep_only, innocent, speakers
from corpustool.claims.pairs import CERTAIN, Match
from corpustool.claims.questions import Question
from corpustool.claims.readings import Key
from corpustool.claims.scenes import DEEP
from corpustool.domain.claims import Camp, Claim, Explanation, ExplanationKind, Feature, Reading
from corpustool.domain.figures import Counted, Figure, FigureKind, UnitKind
from corpustool.domain.findings import Confidence
from corpustool.domain.quantities import Bound
from corpustool.lexicon.events import extents, happening

_DOUBTS = (ExplanationKind.SUSPECT, ExplanationKind.SUM)
"""Explanations that leave it open whether there is a difference at all come first."""
_SORTS = {UnitKind.CURRENCY: "sum", UnitKind.PERCENT: "share", UnitKind.MEASURE: "measure"}
_BOTH = {"casualties": "dead or injured", "lost": "dead or missing"}
_LEAST = (Bound.AT_LEAST, Bound.MORE_THAN)
_UNITS = 3
_HEAD = 4
"""The headline and the first sentences, where totals stand."""


def judge(
    question: Question, answers: Mapping[Key, Answer], by_article: Mapping[str, Sequence[Answer]], sure: bool
) -> Claim | None:
    """The question as a claim; ``None`` where only one article is left to answer it.

    ``sure`` tells whether its articles are known to tell of one story beyond their names (a date, a second figure).
    """
    groups, compatible = camps_of(answer.reading for answer in question.answers)
    if len({answer.key[0] for answer in question.answers}) < 2:
        return None
    explanations: list[Explanation] = []
    if len(groups) > 1:
        role = question.answers[0].scene.role
        voices = speakers(_spoken(groups, answers), crowd=role == "attended")
        grows = counts(groups, role) and role != "magnitude" and not (role == "attended" and voices.held)
        over_time = growth(_with_bounds(groups, compatible), answers, told=not voices.held) if grows else []
        others = innocent(groups, answers, by_article, sums=not any(each.held for each in over_time))
        explanations = [*over_time, *others, voices]
    converted = conversions(groups)
    explanations += [converted] if converted else []
    return Claim(
        subject=_subject_of(question.answers),
        camps=groups,
        compatible=compatible,
        explanations=tuple(sorted(explanations, key=lambda each: (not each.held, each.kind not in _DOUBTS))),
        features=_features(question.matches),
        confidence=_confidence(groups, question.matches, explanations, answers, sure),
    )


def _spoken(groups: Sequence[Camp], answers: Mapping[Key, Answer]) -> list[Camp]:
    """The camps without the numbers that somebody gives only to put another one in their place: "610 and not 430"."""
    replaced = {answers[key].replaces for group in groups for r in group.readings if (key := _key(r)) in answers}
    kept = [tuple(r for r in group.readings if _key(r) not in replaced) for group in groups]
    return [replace(group, readings=left or group.readings) for group, left in zip(groups, kept, strict=True)]


def _with_bounds(groups: Sequence[Camp], compatible: Sequence[Reading]) -> list[Camp]:
    """The camps with the readings that print a camp's very number as a bound: "at least 132" is the news of 132."""
    soft = [reading for reading in compatible if reading.figure.quantity.bound in _LEAST]
    return [
        replace(group, readings=(*group.readings, *(r for r in soft if _value(r) == _value(group.readings[0]))))
        for group in groups
    ]


def _value(reading: Reading) -> Decimal:
    return reading.figure.quantity.value


def _key(reading: Reading) -> Key:
    return (reading.article.id, reading.index)


def _subject_of(answers: Sequence[Answer]) -> str:
    """What the answers are about: what money or a percentage is told of, else what is counted."""
    told = [answer.scene.amount.text for answer in answers if answer.scene.amount]
    if not told:
        return subject([answer.figure for answer in answers], answers[0].scene.role)
    figure = answers[0].figure
    change = "change of " if figure.kind is FigureKind.CHANGE else ""
    return f"{change}{_usual(told)} ({_unit(figure)})"


def _usual(phrases: Sequence[str]) -> str:
    """The most frequent phrase, the longest of equals."""
    told = Counter(phrases)
    return max(sorted(told), key=lambda phrase: (told[phrase], len(phrase)))


def _unit(figure: Figure) -> str:
    return figure.unit.text or figure.unit.code or figure.unit.kind.value


def subject(figures: Sequence[Figure], role: str | None) -> str:
    """What a question asks for, in the articles' own words: the most frequent phrase, the longest of equals."""
    if role == "magnitude":
        return "magnitude of the earthquake"
    if role in extents():
        return f"what {role} ({_unit(figures[0])})"
    told = [figure.counted for figure in figures if figure.counted and not (role and _nobody(figure, figure.counted))]
    phrases = [counted.text for counted in told if counted.text]
    role = _BOTH.get(role or "", role)
    if phrases:
        plain = " ".join(_usual(phrases).split())
        return f"{plain} ({role})" if role and role not in plain.lower() else plain
    if role:
        return f"people {role}"
    if figures[0].unit.kind is UnitKind.COUNT:
        return "count"
    sort = _SORTS.get(figures[0].unit.kind, "figure")
    change = "change" if figures[0].kind is FigureKind.CHANGE else sort
    return f"{change} in {' or '.join(sorted({_unit(figure) for figure in figures})[:_UNITS])}"


def _nobody(figure: Figure, counted: Counted) -> bool:
    """Whether the noun beside a number of people names none of them: what happened, or what became of them."""
    return happening(counted.head) is not None or counted.head == figure.event or misnamed(counted)


def _features(matches: Sequence[Match]) -> tuple[Feature, ...]:
    """The features of the weakest match: what the whole question can be sure of."""
    if not matches:
        return ()
    return min(matches, key=lambda match: match.score).features


def _confidence(
    groups: Sequence[Camp],
    matches: Sequence[Match],
    explanations: Sequence[Explanation],
    answers: Mapping[Key, Answer],
    sure: bool,
) -> Confidence:
    """Low where a side stands on passing mentions, the story is not sure, or a part may look like a total."""
    if any(deep_only(camp, answers) for camp in groups) or not sure:
        return Confidence.LOW
    corrected = any(each.held and each.kind is ExplanationKind.CORRECTION for each in explanations)
    if corrected and not all(_leading(camp, answers) for camp in groups):
        return Confidence.LOW
    weakest = min((match.score for match in matches), default=0.0)
    return Confidence.HIGH if weakest >= CERTAIN else Confidence.MEDIUM


def _leading(camp: Camp, answers: Mapping[Key, Answer]) -> bool:
    """Whether one of its articles gives the value at its head, where totals stand, or beside another toll."""
    known = (answers.get((reading.article.id, reading.index)) for reading in camp.readings)
    return any(each is not None and each.scene.depth <= (DEEP if each.scene.summary else _HEAD) for each in known)
