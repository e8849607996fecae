"""Which figures answer one question? Groups whose members are comparable pair by pair, never by a chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from corpustool.claims.answers import Answer
from corpustool.claims.pairs import Match, match, vague
from corpustool.claims.precision import telling_value
from corpustool.claims.readings import Key, published
from corpustool.claims.stories import Story
from corpustool.claims.things import Words, family, generic
from corpustool.domain.claims import Feature
from corpustool.domain.figures import FigureKind
from corpustool.lexicon.rarity import zipf

Matches = Mapping[tuple[Key, Key], Match]

_WOUNDED = frozenset({"hurt", "shot"})
_SEVERAL = 2
_RARE = 2.0


@dataclass(frozen=True, slots=True)
class Question:
    """Answers to one question, in order of article and place, with the matches that made it one."""

    answers: tuple[Answer, ...]
    matches: tuple[Match, ...]


def matches(
    by_article: Sequence[Sequence[Answer]], stories: Sequence[Story], words: Words
) -> dict[tuple[Key, Key], Match]:
    """Every pair of answers of one story that could be compared at all, bucketed by unit and role or thing."""
    buckets = [_buckets(answers, words) for answers in by_article]
    found: dict[tuple[Key, Key], Match] = {}
    for story in stories:
        for bucket in sorted(buckets[story.a].keys() & buckets[story.b].keys()):
            for a in buckets[story.a][bucket]:
                for b in buckets[story.b][bucket]:
                    result = match(a, b, story, words)
                    if result:
                        found[pair(a, b)] = result
    answers = {answer.key: answer for each in by_article for answer in each}
    told = _without_both_sides(_grown_totals(found, answers), answers)
    return _without_parts(told, answers, by_article)


def _without_parts(
    found: Matches, answers: Mapping[Key, Answer], by_article: Sequence[Sequence[Answer]]
) -> dict[tuple[Key, Key], Match]:
    """The matches without those where one article tells the other's number as a part of its own: 11 of the 18."""
    parts: defaultdict[tuple[str, str | None, Decimal], set[str]] = defaultdict(set)
    for answer in (
        each for article in by_article for each in article if each.level == FigureKind.PART and each.scene.role
    ):
        parts[answer.key[0], answer.scene.role, answer.value] |= _where(answer)

    beside: defaultdict[tuple[str, Decimal], list[Answer]] = defaultdict(list)
    for answer in (each for article in by_article for each in article if each.scene.role):
        beside[answer.key[0], answer.value].append(answer)

    def part(whole: Answer, other: Answer) -> bool:
        at = {each.figure.sentence for each in beside.get((whole.key[0], whole.value), ())}
        some = beside.get((whole.key[0], other.value), ()) if other.value < whole.value else ()
        if any(each.figure.sentence in at and _beside(each, whole, other) for each in some):
            return True
        here = parts.get((whole.key[0], other.scene.role, other.value), set())
        return other.value < whole.value and bool(here & _where(other) - _names(whole))

    return {
        (a, b): match
        for (a, b), match in found.items()
        if not part(answers[a], answers[b]) and not part(answers[b], answers[a])
    }


def _where(answer: Answer) -> set[str]:
    """The places of a figure and all that its sentence names, known as a name or not."""
    return {*answer.figure.places, *answer.scene.spots, *_names(answer)}


def _names(answer: Answer) -> set[str]:
    return {*answer.scene.names, *(word for word in answer.scene.telling if zipf(word) < _RARE)}


def _beside(told: Answer, whole: Answer, other: Answer) -> bool:
    """Whether the sentence of ``whole`` tells the other's number too, of some of the hurt: "10, eight of them shot"."""
    if told.value < _SEVERAL:
        return False
    roles = {told.scene.role, other.scene.role}
    if roles == _WOUNDED and whole.scene.role in _WOUNDED:
        return True
    of_it = told.level == FigureKind.PART and (roles <= _WOUNDED or len(roles) == 1)
    return of_it and generic(told.counted) and not told.scene.only


def _grown_totals(found: Matches, answers: Mapping[Key, Answer]) -> dict[tuple[Key, Key], Match]:
    """The matches, stronger where one side is a total that its text adds up from the other side's value."""
    grown = Feature("growth", 1.5, "the total is added up from this very value")

    def adds(total: Answer, other: Answer) -> bool:
        bases = [answers[key] for key in total.grown_from if key in answers]
        return any(base.reading.interval.meets(other.reading.interval) and pair(base, other) in found for base in bases)

    return {
        (a, b): Match((*match.features, grown), match.vetoes)
        if adds(answers[a], answers[b]) or adds(answers[b], answers[a])
        else match
        for (a, b), match in found.items()
    }


def _without_both_sides(found: Matches, answers: Mapping[Key, Answer]) -> dict[tuple[Key, Key], Match]:
    """The matches without those where one article states the other's value too: it clashes with neither.

    A value that a later article tells as one given before is no statement of it.
    """
    agreeing: defaultdict[tuple[Key, str], set[Key]] = defaultdict(set)
    for pair, result in found.items():
        if result.comparable and answers[pair[0]].reading.interval.meets(answers[pair[1]].reading.interval):
            for a, b in (pair, pair[::-1]):
                if _firm(answers[b]) and not vague(answers[b]) and not _left_behind(answers[a], answers[b]):
                    agreeing[a, b[0]].add(b)

    def stands(pair: tuple[Key, Key]) -> bool:
        if answers[pair[0]].reading.interval.meets(answers[pair[1]].reading.interval):
            return True
        return not any(agreeing[a, b[0]] - answers[b].states for a, b in (pair, pair[::-1]))

    return {pair: result for pair, result in found.items() if stands(pair)}


def _left_behind(old: Answer, told: Answer) -> bool:
    """Whether ``told`` is what an article says was given before, as the older article of ``old`` does."""
    days = published(old.reading.article), published(told.reading.article)
    return told.scene.former and None not in days and days[0] != days[1] and days == tuple(sorted(days, key=str))


def questions(by_article: Sequence[Sequence[Answer]], found: Matches) -> Iterator[Question]:
    """Groups of comparable answers from two articles or more.

    The strongest pair opens a question; an answer joins when it is comparable with every member it disagrees with,
    forbidden by none, and comparable with at least one.
    """
    answers = {answer.key: answer for each in by_article for answer in each}
    neighbours: defaultdict[Key, set[Key]] = defaultdict(set)
    ranked = sorted(((-m.score, pair) for pair, m in found.items() if m.comparable))
    for _, (a, b) in ranked:
        neighbours[a].add(b)
        neighbours[b].add(a)
    taken: set[Key] = set()
    member_of: dict[Key, list[Key]] = {}
    for _, (a, b) in ranked:
        free = [key for key in (a, b) if key not in taken]
        known = [key for key in (a, b) if key in taken]
        if not free or (known and _told(answers[free[0]], member_of[known[0]], answers)):
            continue
        members = [a, b]
        for firm in (True, False):
            _grow(members, neighbours, answers, found, taken, firm=firm)
        near = {key for member in members for key in neighbours[member]} - taken - set(members)
        members += [key for key in sorted(near) if _repeats(answers[key], members, answers, found)]
        taken |= set(members)
        member_of.update((key, members) for key in members if key not in member_of)
        chosen = tuple(answers[key] for key in sorted(members))
        among = [found[pair] for pair in combinations(sorted(members), 2) if pair in found]
        yield Question(chosen, tuple(m for m in among if m.comparable))


def _grow(
    members: list[Key],
    neighbours: Mapping[Key, set[Key]],
    answers: Mapping[Key, Answer],
    found: Matches,
    taken: set[Key],
    *,
    firm: bool,
) -> None:
    """Add what may stand beside all members: first the ``firm`` numbers, then bounds, which fit many values."""
    grown = True
    while grown:
        grown = False
        near = {key for member in members for key in neighbours[member]} - taken - set(members)
        ranked = sorted(near, key=lambda key: (-sum(key in neighbours[m] for m in members), key))
        for key in ranked:
            new = answers[key]
            if _firm(new) is firm and all(
                _bears(new, answers[m], found) or _vouched(new, answers[m], members, answers, found) for m in members
            ):
                members.append(key)
                grown = True


def _repeats(answer: Answer, members: Sequence[Key], answers: Mapping[Key, Answer], found: Matches) -> bool:
    """Whether it is the very answer that a member gives already, with a value hardly met by chance.

    It may come from an article that tells too little to be compared with all others; nothing else may forbid it.
    """
    value = answer.figure.quantity.value
    pairs = [(answers[m], found.get(pair(answer, answers[m]))) for m in members]
    if not telling_value(value) or any(match is not None and match.forbidden for _, match in pairs):
        return False
    return any(match is not None and match.comparable and _one_value(answer, m) for m, match in pairs)


def _vouched(
    new: Answer, member: Answer, members: Sequence[Key], answers: Mapping[Key, Answer], found: Matches
) -> bool:
    """Whether another member that gives the very answer of this one is comparable with the new one.

    The member may tell too little to be compared with it; nothing else may stand between the two.
    """
    between = found.get(pair(new, member))
    if between is None or between.forbidden or not telling_value(member.figure.quantity.value):
        return False

    def vouches(other: Answer) -> bool:
        one, two = found.get(pair(new, other)), found.get(pair(member, other))
        return one is not None and one.comparable and two is not None and two.comparable and _one_value(member, other)

    return any(vouches(answers[key]) for key in members if key != member.key)


def _one_value(a: Answer, b: Answer) -> bool:
    return a.value == b.value and a.figure.unit.code == b.figure.unit.code


def _told(answer: Answer, members: Sequence[Key], answers: Mapping[Key, Answer]) -> bool:
    """Whether the question already has an answer that this one agrees with: then it would only be asked twice."""
    return any(answer.reading.interval.meets(answers[key].reading.interval) for key in members)


def _firm(answer: Answer) -> bool:
    return answer.reading.interval.low is not None and answer.reading.interval.high is not None


def _bears(a: Answer, b: Answer, found: Matches) -> bool:
    """Whether two answers may stand in one question: comparable, or in agreement with nothing against it."""
    agree = a.reading.interval.meets(b.reading.interval)
    if a.key[0] == b.key[0]:
        return agree or b.key in a.states or a.key in b.states
    known = found.get(pair(a, b))
    if known is None:
        return agree and a.scene.role is not None
    return known.comparable or (agree and not known.vetoes)


def _buckets(answers: Sequence[Answer], words: Words) -> dict[tuple[str, ...], list[Answer]]:
    """Answers by unit, and by role, the family of what they count or the amount they tell of.

    Words that were taught open both families.
    """
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for pair in words.taught | words.same:
        for head in pair:
            partners[head] |= pair
    found: defaultdict[tuple[str, ...], list[Answer]] = defaultdict(list)
    for answer in answers:
        names = {f"role {answer.scene.role}"}
        if not answer.scene.role:
            heads = {counted.head for counted in answer.counts if counted}
            heads = set() if answer.scene.aspect else heads
            names = {family(head) for known in heads for head in (known, *partners[known])} or {""}
        if answer.scene.amount:
            names.add(f"amount {answer.scene.amount.name}")
        for name in names:
            found[(*answer.family, name)].append(answer)
    return found


def pair(a: Answer, b: Answer) -> tuple[Key, Key]:
    """The key of a match: both figures, the smaller key first."""
    return (a.key, b.key) if a.key < b.key else (b.key, a.key)
