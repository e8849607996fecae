"""Which figures of a corpus answer the same questions, and which were compared with none, and why?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from corpustool.claims.answers import Answer, answers_of
from corpustool.claims.converting import commensurable
from corpustool.claims.counterclaims import counterclaims, denies, readings_of
from corpustool.claims.fitting import fitting
from corpustool.claims.judging import judge
from corpustool.claims.learning import facts, taught
from corpustool.claims.pairs import Match
from corpustool.claims.precision import telling_value, two_digits
from corpustool.claims.questions import Matches, Question, matches, pair, questions
from corpustool.claims.readings import Key, in_a_name, misread_figures, published, why_never
from corpustool.claims.restating import asides
from corpustool.claims.scopes import scopes
from corpustool.claims.spreads import spreads
from corpustool.claims.stories import Profile, Story, profiles, stories
from corpustool.claims.things import Words, decided
from corpustool.domain.analysis import Record
from corpustool.domain.claims import Claim, Comparison
from corpustool.domain.decisions import Decision
from corpustool.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class Prepared:
    """The records by path, figures called misread, what articles are about, stories, answers, what words were taught.

    ``counted`` are the answers of ``by_article`` without those that spread over another.
    """

    records: Sequence[Record]
    misread: frozenset[Key]
    profiles: Sequence[Profile]
    stories: Sequence[Story]
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
    ready = prepared(records, entity_of, settings, decisions, timeless)
    ordered, found_stories, by_article, words = ready.records, ready.stories, ready.by_article, ready.words
    counted = ready.counted
    found = matches(counted, found_stories, words)
    answers = {each.key: each for article in by_article for each in article}
    in_article = {record.article.id: article for record, article in zip(ordered, by_article, strict=True)}
    sure = _sure_pairs(ordered, found_stories, found, answers)
    claims = [
        claim
        for question in questions(counted, found)
        if (claim := judge(question, answers, in_article, _sure(question, found, sure)))
    ]
    claims = list(fitting(claims, answers, in_article, words))
    claims += spreads(claims, answers, words)
    claims += scopes(claims, counted, found_stories, words, sure)
    claims += counterclaims(ordered, in_article, claims, words)
    return Comparison(tuple(claims), tuple(_left_out(ordered, claims, in_article, ready.misread, found_stories)))


def prepared(
    records: Sequence[Record],
    entity_of: Mapping[tuple[str, int], str],
    settings: Settings,
    decisions: Sequence[Decision] = (),
    timeless: frozenset[str] = frozenset(),
) -> Prepared:
    """What is known before any two figures are compared; the arguments are those of `compare`."""
    ordered = sorted(records, key=lambda record: (record.article.path, record.article.id))
    misread = misread_figures(ordered, decisions)
    about = [
        replace(each, day=None) if record.article.id in timeless else each
        for each, record in zip(
            profiles(ordered, entity_of, [facts(record, misread) for record in ordered]), ordered, strict=True
        )
    ]
    found = list(stories(about))
    told = {index for story in found for index in (story.a, story.b)}
    by_article = [
        tuple(answers_of(record, entity_of, settings, misread)) if index in told or denies(record) else ()
        for index, record in enumerate(ordered)
    ]
    by_article = commensurable(by_article, found)
    counted = [[each for each in answers if each.host is None] for answers in by_article]
    words = taught(counted, found, decided(decisions))
    return Prepared(ordered, misread, about, found, by_article, counted, words)


def _sure_pairs(
    records: Sequence[Record], found: Sequence[Story], compared: Matches, answers: Mapping[Key, Answer]
) -> frozenset[tuple[str, str]]:
    """The pairs of articles that are known to tell of one story: both dated, or agreeing on a figure."""
    agreeing = {(a[0], b[0]) for (a, b), each in compared.items() if _agree(answers[a], answers[b], each)}
    dated = {record.article.id for record in records if published(record.article.reference)}
    pairs = {(records[story.a].article.id, records[story.b].article.id) for story in found}
    return frozenset(
        pair for a, b in pairs for pair in ((a, b), (b, a)) if {a, b} <= dated or {(a, b), (b, a)} & agreeing
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
        (a.key[0], b.key[0]) in sure or a.reading.interval.meets(b.reading.interval)
        for a, b in combinations(question.answers, 2)
        if pair(a, b) in found
    )


def _left_out(
    records: Sequence[Record],
    claims: Sequence[Claim],
    by_article: Mapping[str, Sequence[Answer]],
    misread: frozenset[Key],
    found: Sequence[Story],
) -> Iterator[tuple[Key, str]]:
    compared = {(r.article.id, r.index) for claim in claims for r in readings_of(claim)}
    in_story = {records[index].article.id for story in found for index in (story.a, story.b)}
    for record in records:
        able = {each.key for each in by_article[record.article.id]}
        aside = asides(record.analysis.figures, record.article.text) if record.article.id in in_story else {}
        for index, figure in enumerate(record.analysis.figures):
            key = (record.article.id, index)
            if key in compared:
                continue
            if key in misread:
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
