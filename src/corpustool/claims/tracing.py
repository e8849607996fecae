"""How did a claim come about? The stories of its articles, scored part by part, and its figures, pair by pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from corpustool.claims.answers import Answer
from corpustool.claims.comparing import Prepared
from corpustool.claims.pairs import CERTAIN, COMPARABLE, Match, match
from corpustool.claims.questions import Matches, matches
from corpustool.claims.readings import Key
from corpustool.claims.stories import GATE, Profile, Story, nearness, parts
from corpustool.domain.chains import OneStory, Pairing
from corpustool.domain.claims import Claim, Feature, Reading

_PARTS = (
    ("names", "they name the same people, bodies and places, weighted by how rare the names are"),
    ("words", "they share words, weighted by how rare these are"),
    ("repeated", "both name somebody or something rare again and again"),
    ("lead", "both lead with a rare name"),
)
_MOST = 12
"""Readings of a side that are paired: a side that many articles print is no better explained by all of them."""


def one_stories(ready: Prepared, articles: frozenset[str]) -> tuple[OneStory, ...]:
    """The pairs among these articles (ids) that tell of one story, the most alike first."""
    found = [
        _one_story(story, ready)
        for story in ready.gate.stories
        if {ready.gate.records[story.a].article.id, ready.gate.records[story.b].article.id} <= articles
    ]
    return tuple(sorted(found, key=lambda each: (-each.score, each.a.path, each.b.path)))


def pairings(ready: Prepared, claim: Claim) -> tuple[Pairing, ...]:
    """For every two camps of the claim the pair of figures that speaks most for one question.

    Camps that answer one question only through a third have no pair.
    """
    articles = {reading.article.id for camp in claim.camps for reading in camp.readings}
    stories = {(story.a, story.b): story for story in ready.gate.stories if _within(story, ready, articles)}
    kept = [
        answers if record.article.id in articles else ()
        for record, answers in zip(ready.gate.records, ready.counted, strict=True)
    ]
    found = matches(kept, list(stories.values()), ready.words)
    place = {record.article.id: index for index, record in enumerate(ready.gate.records)}
    answers = {answer.key: answer for each in ready.by_article for answer in each}
    told = []
    for low, high in combinations(claim.camps, 2):
        sides = [[answers[_key(r)] for r in camp.readings if _key(r) in answers][:_MOST] for camp in (low, high)]
        scored = [
            (scored, a, b)
            for a in sides[0]
            for b in sides[1]
            if (scored := _scored(a, b, found, stories, place, ready)) is not None
        ]
        if scored:
            best, a, b = min(scored, key=lambda each: (not each[0].comparable, len(each[0].vetoes), -each[0].score))
            told.append(_pairing(best, a, b))
    return tuple(told)


def _within(story: Story, ready: Prepared, articles: set[str]) -> bool:
    return {ready.gate.records[story.a].article.id, ready.gate.records[story.b].article.id} <= articles


def _key(reading: Reading) -> Key:
    return (reading.article.id, reading.index)


def _scored(
    a: Answer,
    b: Answer,
    found: Matches,
    stories: Mapping[tuple[int, int], Story],
    place: Mapping[str, int],
    ready: Prepared,
) -> Match | None:
    """The match of the two: the one that made the question, else what stands against one."""
    known = found.between(a, b)
    if known is not None and known.comparable:
        return known
    first, second = sorted((place[a.key[0]], place[b.key[0]]))
    story = stories.get((first, second))
    return match(a, b, story, ready.words) if story is not None else None


def _pairing(found: Match, a: Answer, b: Answer) -> Pairing:
    vetoes = tuple(dict.fromkeys(f"{veto.kind}: {veto.text}" for veto in found.vetoes))
    return Pairing(a.reading, b.reading, found.features, vetoes, COMPARABLE, CERTAIN)


def _one_story(story: Story, ready: Prepared) -> OneStory:
    a, b = (ready.gate.records[index].article.reference for index in (story.a, story.b))
    told = tuple(_features(ready.gate.profiles[story.a], ready.gate.profiles[story.b]))
    return OneStory(a, b, story.score, told, story.known, GATE)


def _features(a: Profile, b: Profile) -> Iterator[Feature]:
    near = nearness(a.day, b.day)
    *alike, facts = parts(a, b)
    for (name, text), weight in zip(_PARTS, alike, strict=True):
        if weight:
            yield Feature(name, weight * near, text)
    if facts:
        yield Feature("figures", facts, f"both tell the same telling figures: {_listed(sorted(a.facts & b.facts))}")
    if near < 1:
        yield Feature("days", 0.0, f"the days between them leave {near:.1f} of what names and words say")


def _listed(facts: Sequence[str]) -> str:
    return ", ".join(f"“{fact}”" for fact in facts[:3])
