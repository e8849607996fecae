"""Do two articles tell of one story? The gate in front of every comparison.

Shared names and shared words, weighted by how rare they are in English at large, times nearness in time, plus repeated
names and rare names both lead with. Pairs of articles are gated, never their transitive closure. Candidates come from
an inverted index of each article's most telling terms: all pairs are never looked at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2, sqrt

from corpustool.claims.readings import published
from corpustool.domain.analysis import Record
from corpustool.domain.texts import SectionKind
from corpustool.lexicon.rarity import rarity, zipf

GATE = 0.55
"""Articles that score below this do not tell of one story."""

_KEYS = 16
_SHARED_KEYS = 2
_CROWD = 400
"""A key that more articles have than this opens no pair: it is a subject, not a story."""
_LEAD = 3
_RARE = 4.0
_COMMON = 5.2
"""Words commoner than this (Zipf) tell nothing of the story."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is about: weighted names (entity ids) and words, and what its first sentences name."""

    names: Mapping[str, float]
    words: Mapping[str, float]
    repeated: frozenset[str]
    lead: frozenset[str]
    keys: tuple[str, ...]
    day: date | None


@dataclass(frozen=True, slots=True)
class Story:
    """Two articles (indices, the smaller first) that tell of one story, and how strongly."""

    a: int
    b: int
    score: float


def profile(record: Record, entity_of: Mapping[tuple[str, int], str]) -> Profile:
    """What the article is about."""
    aside = (SectionKind.BOILERPLATE, SectionKind.BYLINE)
    sentences = [s for s in record.analysis.sentences if s.section not in aside]
    words = Counter(word for sentence in sentences for word in sentence.words if len(word) > 2 and word.isalpha())
    names: Counter[str] = Counter()
    rare: dict[str, float] = {}
    lead: set[str] = set()
    border = sentences[_LEAD].start if len(sentences) > _LEAD else len(record.article.text)
    for index, mention in enumerate(record.analysis.mentions):
        entity = entity_of.get((record.article.id, index), mention.text)
        names[entity] += 1
        rare[entity] = max(rare.get(entity, 0.0), rarity(mention.text))
        if mention.start < border:
            lead.add(entity)
    weights = {name: rare[name] * (1 + log2(count)) for name, count in names.items()}
    telling = {word: (8 - zipf(word)) * (1 + log2(count)) for word, count in words.items() if zipf(word) < _COMMON}
    return Profile(
        weights,
        telling,
        frozenset(name for name, count in names.items() if count > 1 and rare[name] >= _RARE),
        frozenset(name for name in lead if rare[name] >= _RARE),
        _keys(weights, telling),
        published(record.article.reference),
    )


def stories(profiles: Sequence[Profile]) -> Iterator[Story]:
    """Every pair of articles that tells of one story, in order."""
    for a, b in sorted(_candidates(profiles)):
        score = likeness(profiles[a], profiles[b])
        if score >= GATE:
            yield Story(a, b, score)


def likeness(a: Profile, b: Profile) -> float:
    """How much two articles tell of one story: about 0 for strangers, 1 and more for one story."""
    alike = _cosine(a.names, b.names) + _cosine(a.words, b.words)
    shared = min(3, len(a.repeated & b.repeated)) * 0.05 + min(3, len(a.lead & b.lead)) * 0.05
    return (alike + shared) * nearness(a.day, b.day)


def nearness(a: date | None, b: date | None) -> float:
    """1 for articles of the same ten days or without a date, .6 within two months, else .4."""
    if a is None or b is None:
        return 1.0
    days = abs((a - b).days)
    return 1.0 if days <= 10 else 0.6 if days <= 60 else 0.4


def _keys(names: Mapping[str, float], words: Mapping[str, float]) -> tuple[str, ...]:
    ranked = sorted([*((w, f"n:{n}") for n, w in names.items()), *((w, f"w:{n}") for n, w in words.items())])
    return tuple(key for _, key in ranked[-_KEYS:])


def _candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    posting: defaultdict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(profiles):
        for key in each.keys:
            posting[key].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in posting.values():
        if len(holders) <= _CROWD:
            shared.update((a, b) for at, a in enumerate(holders) for b in holders[at + 1 :])
    return (pair for pair, count in shared.items() if count >= _SHARED_KEYS)


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    dot = sum(weight * b[key] for key, weight in a.items() if key in b)
    if not dot:
        return 0.0
    return dot / (sqrt(sum(w * w for w in a.values())) * sqrt(sum(w * w for w in b.values())))
