"""Which figures answer one question? Groups whose members are comparable pair by pair, never by a chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from corpustool.claims.answers import Answer
from corpustool.claims.bonds import roles_told
from corpustool.claims.growing import Growing
from corpustool.claims.matches import Matches, pair
from corpustool.claims.matching import Faced, Matcher, faced
from corpustool.claims.pairs import Match
from corpustool.claims.readings import Key
from corpustool.claims.sifting import sifted
from corpustool.claims.stories import Story
from corpustool.claims.things import Words, family

__all__ = ["Matches", "Question", "matches", "pair", "questions"]


@dataclass(frozen=True, slots=True)
class Question:
    """Answers to one question, in order of article and place, with the matches that made it one."""

    answers: tuple[Answer, ...]
    matches: tuple[Match, ...]


def matches(by_article: Sequence[Sequence[Answer]], stories: Sequence[Story], words: Words) -> Matches:
    """Every pair of answers of one story that could be compared at all, bucketed by unit and role or thing."""
    partners = _partners(words)
    buckets = [_buckets(answers, partners) for answers in faced(by_article)]
    matcher = Matcher(words)
    rows: defaultdict[Key, dict[Key, Match]] = defaultdict(dict)
    for story in stories:
        first, second = buckets[story.a], buckets[story.b]
        for bucket in first.keys() & second.keys():
            for a in first[bucket]:
                for b in second[bucket]:
                    result = matcher.match(a, b, story)
                    if result:
                        low, high = pair(a.answer, b.answer)
                        rows[low][high] = result
    return sifted(Matches(rows), by_article)


def questions(by_article: Sequence[Sequence[Answer]], found: Matches) -> Iterator[Question]:
    """Groups of comparable answers from two articles or more.

    The strongest pair opens a question; an answer joins when it is comparable with every member it disagrees with,
    forbidden by none, and comparable with at least one.
    """
    answers = {answer.key: answer for each in by_article for answer in each}
    neighbours = found.neighbours()
    groups: list[Sequence[Answer]] = []
    taken: dict[Key, int] = {}
    told: dict[tuple[Key, int], bool] = {}
    for a, b in found.strongest_first():
        if a in taken and b in taken:
            continue
        known = None
        if a in taken or b in taken:
            new, known = (b, taken[a]) if a in taken else (a, taken[b])
            if (new, known) not in told:
                told[new, known] = _told(answers[new], groups[known])
            if told[new, known]:
                continue
        members = Growing(found, answers, neighbours, taken, known).beside(a, b)
        for member in members:
            taken.setdefault(member.key, len(groups))
        groups.append(members)
        among = (found.between(one, other) for one, other in combinations(members, 2))
        yield Question(members, tuple(m for m in among if m is not None and m.comparable))


def _told(answer: Answer, members: Sequence[Answer]) -> bool:
    """Whether the question already has an answer that this one agrees with, or of people one that its article gives.

    Then it would only be asked twice.
    """
    return any(
        answer.reading.interval.meets(member.reading.interval)
        or (answer.scene.role is not None and member.key[0] == answer.key[0] and not _departs(answer, member))
        for member in members
    )


def _departs(a: Answer, b: Answer) -> bool:
    """Whether the text itself adds to one of the two, or replaces it, to make the other."""
    return a.key in b.states or b.key in a.states


def _partners(words: Words) -> Mapping[str, set[str]]:
    """For each noun those that name the same thing with it, as was taught or decided."""
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for nouns in words.taught | words.same:
        for noun in nouns:
            partners[noun] |= nouns
    return dict(partners)


def _buckets(answers: Sequence[Faced], partners: Mapping[str, set[str]]) -> dict[tuple[str, ...], list[Faced]]:
    """Answers by unit and level, and by role, the family of what they count or the amount they tell of.

    Words that were taught open both families.
    """
    found: defaultdict[tuple[str, ...], list[Faced]] = defaultdict(list)
    for each in answers:
        answer = each.answer
        names = {f"role {role}" for role in roles_told(answer)}
        if not answer.scene.role:
            heads = {counted.head for counted in answer.counts if counted}
            heads = set() if answer.scene.aspect else heads
            names = {family(head) for known in heads for head in (known, *partners.get(known, ()))} or {""}
        if answer.scene.amount:
            names.add(f"amount {answer.scene.amount.name}")
        for name in names:
            found[(*answer.family, answer.level, name)].append(each)
    return dict(found)
