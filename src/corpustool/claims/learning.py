"""Which nouns does the corpus itself use for one thing?

Where articles of one story give the same value in different words (54 "centres", 54 "stations"), the words may name
one thing. Equal values alone teach nonsense, so the value must be at least ten and not round, and the two must share a
modifier or a telling verb or name besides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from corpustool.claims.answers import Answer
from corpustool.claims.elision import borrowed
from corpustool.claims.precision import telling_value
from corpustool.claims.readings import Key
from corpustool.claims.stories import Story
from corpustool.claims.things import content
from corpustool.domain.analysis import Record
from corpustool.domain.figures import Counted, UnitKind
from corpustool.lexicon.rarity import zipf
from corpustool.lexicon.things import things

_TELLING = 4.7
"""Words rarer than this (Zipf) say something when two sentences share them."""
_SHARED_WORDS = 2


def taught(by_article: Sequence[Sequence[Answer]], stories: Sequence[Story]) -> frozenset[frozenset[str]]:
    """The pairs of nouns that the stories, and the articles by themselves, use for one thing."""
    valued = [_by_value(answers) for answers in by_article]
    pairs = {
        frozenset((x.head, y.head))
        for story in stories
        for a, b in _equal(valued[story.a], valued[story.b])
        for x, y in _teaching(a, b)
    }
    own = {
        frozenset((x.head, y.head))
        for answers in by_article
        for answer in answers
        if len(answer.counts) > 1
        for x in answer.counts
        for y in answer.counts
        if x and y and x.head != y.head
    }
    return frozenset(pairs | own)


def facts(record: Record, misread: frozenset[Key] = frozenset()) -> frozenset[str]:
    """The telling figures of an article, each as one text: a value hardly met by chance, of a thing with a modifier."""
    telling = [
        (index, figure)
        for index, figure in enumerate(record.analysis.figures)
        if figure.unit.kind is UnitKind.COUNT and telling_value(figure.quantity.value)
    ]
    bare = any(figure.counted is None for _, figure in telling)
    lent = borrowed(record.analysis, record.article.text).things if bare else {}
    found = []
    for index, figure in telling:
        counted = figure.counted or lent.get(index)
        if counted is None or (record.article.id, index) in misread:
            continue
        names = {thing.name for thing in things(counted.head)} or {counted.head}
        rare = [modifier for modifier in content(counted) if zipf(modifier) < _TELLING]
        found += [f"{figure.quantity.value.normalize()} {word} {name}" for word in rare for name in names]
    return frozenset(found)


def _by_value(answers: Sequence[Answer]) -> dict[Decimal, list[Answer]]:
    """The counts among the answers by their value, where that is hardly met by chance."""
    found: dict[Decimal, list[Answer]] = {}
    for each in answers:
        if each.family[0] == UnitKind.COUNT and telling_value(each.figure.quantity.value):
            found.setdefault(each.figure.quantity.value, []).append(each)
    return found


def _equal(
    first: Mapping[Decimal, Sequence[Answer]], second: Mapping[Decimal, Sequence[Answer]]
) -> Iterator[tuple[Answer, Answer]]:
    for value in first.keys() & second.keys():
        yield from product(first[value], second[value])


def _teaching(a: Answer, b: Answer) -> Iterator[tuple[Counted, Counted]]:
    if a.scene.role != b.scene.role or a.level != b.level:
        return
    for x in a.counts:
        for y in b.counts:
            if x and y and x.head != y.head and _near(x, y) and _bound_together(a, b, x, y):
                yield x, y


def _near(x: Counted, y: Counted) -> bool:
    """Whether the two nouns may name one thing: of one family, or both of none that the table knows."""
    families = {thing.family for thing in things(x.head)}, {thing.family for thing in things(y.head)}
    return not any(families) or bool(families[0] & families[1])


def _bound_together(a: Answer, b: Answer, x: Counted, y: Counted) -> bool:
    if content(x) & content(y):
        return True
    shared = {word for word in a.scene.words & b.scene.words if zipf(word) < _TELLING} - {x.head, y.head}
    return len(shared) >= _SHARED_WORDS
