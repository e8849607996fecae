"""Which figures of a corpus answer the same questions, and which were compared with none, and why?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from corpustool.claims.answers import Answer, answers_of
from corpustool.claims.converting import commensurable, mixed
from corpustool.claims.counterclaims import counterclaims, denies, readings_of
from corpustool.claims.fitting import fitting
from corpustool.claims.gates import Gate, gated
from corpustool.claims.judging import judge
from corpustool.claims.learning import taught
from corpustool.claims.pairs import Match
from corpustool.claims.precision import telling_value, two_digits
from corpustool.claims.questions import Matches, Question, matches, questions
from corpustool.claims.readings import Key, in_a_name, published, why_never
from corpustool.claims.restating import asides
from corpustool.claims.scopes import scopes
from corpustool.claims.spreads import spreads
from corpustool.claims.stories import Story
from corpustool.claims.things import Words, decided
from corpustool.domain.analysis import Record
from corpustool.domain.claims import Claim, Comparison
from corpustool.domain.decisions import Decision
from corpustool.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class Told:
    """What the articles of a gate tell, each by itself: the figures that could answer a question."""

    gate: Gate
    by_article: Sequence[tuple[Answer, ...]]


@dataclass(frozen=True, slots=True)
class Lessons:
    """What all parts of a corpus must know of one another: nouns used for one thing, dimensions told in two units."""

    nouns: frozenset[frozenset[str]] = frozenset()
    dimensions: frozenset[str] = frozenset()

    def __or__(self, other: Lessons) -> Lessons:
        """The lessons of both."""
        return Lessons(self.nouns | other.nouns, self.dimensions | other.dimensions)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A gate, the answers of each article, and what words were taught.

    ``counted`` are the answers of ``by_article`` without those that spread over another.
    """

    gate: Gate
    by_article: Sequence[Sequence[Answer]]
    counted: Sequence[Sequence[Answer]]
    words: Words


def compare(
    records: Sequence[Record],
    entity_of: Mapping[tuple[str, int], str],
    settings: Settings,
    decisions: Sequence[Decision] = (),
    timeless: frozenset[str] = frozenset(),
) -> Comparison:
    """All claims of the records, and for each figure that answers none the reason why.

    ``entity_of`` maps (article id, index of a mention) to an entity id. Pure: the same records in any order give the
    same comparison. Figures that a person called misread are left out; things that a person called one, or not,
    are. ``timeless`` articles may be of a story of any day.
    """
    return compared(prepared(records, entity_of, settings, decisions, timeless), records)


def prepared(
    records: Sequence[Record],
    entity_of: Mapping[tuple[str, int], str],
    settings: Settings,
    decisions: Sequence[Decision] = (),
    timeless: frozenset[str] = frozenset(),
) -> Prepared:
    """What is known before any two figures are compared; the arguments are those of `compare`."""
    found = told(gated(records, entity_of, decisions, timeless), entity_of, settings)
    return learned(found, lessons(found), decisions)


def told(gate: Gate, entity_of: Mapping[tuple[str, int], str], settings: Settings) -> Told:
    """The answers of every article that has a story or denies something."""
    in_story = {index for story in gate.stories for index in (story.a, story.b)}
    by_article = [
        tuple(answers_of(record, entity_of, settings, gate.misread)) if index in in_story or denies(record) else ()
        for index, record in enumerate(gate.records)
    ]
    return Told(gate, by_article)


def lessons(found: Told) -> Lessons:
    """What the articles of the gate teach those of all others."""
    counted = [_counted(answers) for answers in found.by_article]
    return Lessons(taught(counted, found.gate.stories), mixed(found.by_article, found.gate.stories))


def learned(found: Told, known: Lessons, decisions: Sequence[Decision]) -> Prepared:
    """The answers in common units, with the words that ``known`` lessons and people's decisions teach."""
    by_article = commensurable(found.by_article, known.dimensions)
    words = decided(decisions)
    words = replace(words, taught=known.nouns - words.different)
    return Prepared(found.gate, by_article, [_counted(answers) for answers in by_article], words)


def compared(ready: Prepared, everyone: Sequence[Record]) -> Comparison:
    """All claims of the articles of the gate; ``everyone`` are the articles of all gates there are."""
    gate, by_article, counted, words = ready.gate, ready.by_article, ready.counted, ready.words
    found = matches(counted, gate.stories, words)
    answers = {each.key: each for article in by_article for each in article}
    in_article = {record.article.id: article for record, article in zip(gate.records, by_article, strict=True)}
    sure = _sure_pairs(gate.records, gate.stories, found, answers)
    claims = [
        claim
        for question in questions(counted, found)
        if (claim := judge(question, answers, in_article, _sure(question, found, sure)))
    ]
    claims = list(fitting(claims, answers, in_article, words))
    claims += spreads(claims, answers, words)
    claims += scopes(claims, counted, gate.stories, words, sure)
    claims += counterclaims(gate.records, in_article, claims, words, everyone)
    return Comparison(tuple(claims), tuple(_left_out(gate, claims, in_article)))


def _counted(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    return tuple(each for each in answers if each.host is None)


def _sure_pairs(
    records: Sequence[Record], found: Sequence[Story], compared: Matches, answers: Mapping[Key, Answer]
) -> frozenset[tuple[str, str]]:
    """The pairs of articles that are known to tell of one story: both dated, or agreeing on a figure."""
    dated = {record.article.id for record in records if published(record.article.reference)}
    agreeing = {
        frozenset((a[0], b[0]))
        for (a, b), each in compared.items()
        if not (a[0] in dated and b[0] in dated) and _agree(answers[a], answers[b], each)
    }
    pairs = {(records[story.a].article.id, records[story.b].article.id) for story in found}
    return frozenset(
        pair
        for a, b in pairs
        if (a in dated and b in dated) or frozenset((a, b)) in agreeing
        for pair in ((a, b), (b, a))
    )


def _agree(a: Answer, b: Answer, found: Match) -> bool:
    """Whether the two say the same of one thing: comparable, or one value that is hardly the same by chance."""
    if found.forbidden or not a.reading.interval.meets(b.reading.interval):
        return False
    value = a.figure.quantity.value
    telling = telling_value(value) or (a.scene.role is not None and two_digits(value))
    return found.comparable or (value == b.figure.quantity.value and telling)


def _sure(question: Question, found: Matches, sure: frozenset[tuple[str, str]]) -> bool:
    """Whether every two of its answers that were compared and disagree are of articles sure to tell of one story."""
    return all(
        found.between(a, b) is None
        for a, b in combinations(question.answers, 2)
        if (a.key[0], b.key[0]) not in sure and not a.reading.interval.meets(b.reading.interval)
    )


def _left_out(
    gate: Gate, claims: Sequence[Claim], by_article: Mapping[str, Sequence[Answer]]
) -> Iterator[tuple[Key, str]]:
    answering = {(r.article.id, r.index) for claim in claims for r in readings_of(claim)}
    in_story = {gate.records[index].article.id for story in gate.stories for index in (story.a, story.b)}
    for record in gate.records:
        able = {each.key for each in by_article[record.article.id]}
        aside = asides(record.analysis.figures, record.article.text) if record.article.id in in_story else {}
        for index, figure in enumerate(record.analysis.figures):
            key = (record.article.id, index)
            if key in answering:
                continue
            if key in gate.misread:
                yield key, "a person said it was misread"
            elif in_a_name(record.article.text, figure):
                yield key, "part of a name"
            elif key[0] not in in_story:
                yield key, why_never(figure, tells=figure.event is not None) or "no other article tells its story"
            elif index in aside:
                yield key, aside[index]
            elif key not in able:
                yield key, why_never(figure, tells=False) or "nothing counted"
            else:
                yield key, "only one article mentions it"
