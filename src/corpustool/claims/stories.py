"""Do two articles tell of one story? The gate in front of every comparison.

Shared names and shared words, weighted by how rare they are in English at large, times nearness in time, plus repeated
names and rare names both lead with. Pairs of articles are gated, never their transitive closure. Candidates come from
an inverted index of each article's most telling terms: all pairs are never looked at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, combinations
from math import log2, sqrt

from corpustool.claims.countries import country, home
from corpustool.claims.readings import published
from corpustool.domain.analysis import Record
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.domain.texts import SectionKind
from corpustool.lexicon.events import happenings
from corpustool.lexicon.rarity import COMMONEST, rarity, zipf

GATE = 0.3
"""Articles that score below this do not tell of one story."""

_KEYS = 16
_SHARED_KEYS = 2
_FACT_KEY = "f:"
_NAME_KEY = "n:"
_HANDFUL = 6
"""A name that so few articles are about opens a pair by itself."""
_CROWD = 100
"""A key that more articles have is a subject, or a story that everybody tells: not any two of them are candidates."""
_NEXT = 30
"""So many articles behind one in time may still be its candidates by such a key."""
_LEAD = 3
_RARE = 4.0
_HAPPENED = 3.0
"""What it weighs that two articles begin with what happens but once or seldom, by whatever word."""
_COUNTRY = 3.0
"""What a country weighs by whatever name; the name itself weighs besides."""
_AROUND = 2.0
"""What the country around a town weighs that an article names."""
_KNOWN = 2
_MONTHS = 0.6
_FACT = 0.2
"""What a figure that both tell adds: one value, hardly the same by chance, of one restricted thing."""
_MUCH = 0.6
_ALIKE = 0.45
_LONG = 18
_BOTH = 0.36
_RECURRING = frozenset({"protest", "election", "strike action"})
_SUM = 0.9
"""Names and words of two texts of one event that are months apart; of 100 pairs of two events none had both."""
_ONE = 1.0
_TEXT = 10
"""Articles of one day or the next with so many words, so much alike, that lead with one rare name, tell one event."""
_MANY = 10
_COMMON = 5.2
"""Words commoner than this (Zipf) tell nothing of the story."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is about: weighted names (entity ids) and words, and what its first sentences name.

    ``events`` are the kinds of what befell people by its first sentences.
    """

    names: Mapping[str, float]
    words: Mapping[str, float]
    repeated: frozenset[str]
    lead: frozenset[str]
    keys: tuple[str, ...]
    day: date | None
    facts: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()

    names_length: float = field(init=False, repr=False, compare=False)
    """The length of the vector of its names, and below of its words."""
    words_length: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find out once what every likeness asks for."""
        object.__setattr__(self, "names_length", _length(self.names))
        object.__setattr__(self, "words_length", _length(self.words))


@dataclass(frozen=True, slots=True)
class Story:
    """Two articles (indices, the smaller first) that tell of one story, and how strongly.

    ``known`` tells that rare names make it one: not only what happened and in which country. Where that is not known,
    ``alike`` tells that the texts are much alike: what a late one tells of the earlier one's days is of that event.
    """

    a: int
    b: int
    score: float
    known: bool = False
    alike: bool = False


@dataclass(frozen=True, slots=True)
class _Counts:
    """How often an article has its words and names, how rare each name is, and which ones it leads with."""

    words: Mapping[str, int]
    names: Mapping[str, int]
    rare: Mapping[str, float]
    lead: frozenset[str]
    events: frozenset[str]
    day: date | None
    lands: Mapping[str, float]
    happened: frozenset[str]


def profiles(
    records: Sequence[Record], entity_of: Mapping[tuple[str, int], str], facts: Sequence[frozenset[str]]
) -> list[Profile]:
    """What each article is about; ``facts`` are its telling figures, each as one word ("54 police station").

    Names and words that many articles of the corpus share (an outlet's own name, "quarter" in company reports) weigh
    less; in a small corpus, where nothing is shared by many, all weigh as they do in English at large.
    """
    counted = [_counts(record, entity_of) for record in records]
    names = Counter(chain.from_iterable(each.names for each in counted))
    words = Counter(chain.from_iterable(each.words for each in counted))
    common = {name: _damped(articles) for name, articles in names.items() if articles > _MANY}
    weights = {
        word: (COMMONEST - rank) * _damped(articles)
        for word, articles in words.items()
        if len(word) > 2 and word.isalpha() and (rank := zipf(word)) < _COMMON
    }
    return [_profile(each, common, weights, told) for each, told in zip(counted, facts, strict=True)]


def _counts(record: Record, entity_of: Mapping[tuple[str, int], str]) -> _Counts:
    aside = (SectionKind.BOILERPLATE, SectionKind.BYLINE)
    sentences = [s for s in record.analysis.sentences if s.section not in aside]
    words = Counter(chain.from_iterable([sentence.words for sentence in sentences]))
    article, mentions = record.article.id, record.analysis.mentions
    entities = [entity_of.get((article, index), mention.text) for index, mention in enumerate(mentions)]
    rare: dict[str, float] = {}
    for entity, mention in zip(entities, mentions, strict=True):
        rare[entity] = max(rare.get(entity, 0.0), rarity(mention.text))
    border = sentences[_LEAD].start if len(sentences) > _LEAD else len(record.article.text)
    lead = frozenset([entity for entity, mention in zip(entities, mentions, strict=True) if mention.start < border])
    events = frozenset([each.kind for sentence in sentences[:_LEAD] for each in happenings(sentence.words)])
    text = " ".join([record.article.text[sentence.start : sentence.end] for sentence in sentences[:1]]).lower()
    told = happenings({*text.split(), *chain.from_iterable([sentence.words for sentence in sentences[:1]])})
    happened = frozenset([f"event {each.kind}" for each in told if each.often != "often"])
    day = published(record.article.reference)
    return _Counts(words, Counter(entities), rare, lead, events - _RECURRING, day, _lands(mentions), happened)


def _lands(mentions: Sequence[Mention]) -> dict[str, float]:
    """The countries of the names, each with its weight: news of the Turkish, of Turkey and of Ankara are of one."""
    named = {code: _COUNTRY for mention in mentions if (code := country(mention.text))}
    around = {
        code: _AROUND for mention in mentions if mention.kind is EntityKind.PLACE and (code := home(mention.text))
    }
    return {f"country {code}": weight for code, weight in sorted((around | named).items())}


def _profile(
    each: _Counts, common: Mapping[str, float], weights: Mapping[str, float], facts: frozenset[str]
) -> Profile:
    """What one article is about.

    ``common`` is what names keep of their weight that many articles share, ``weights`` what telling words weigh.
    """
    telling = {name: rare * common.get(name, 1.0) for name, rare in each.rare.items()}
    names = dict(each.lands) | {name: telling[name] * (1 + log2(count)) for name, count in each.names.items()}
    words = dict.fromkeys(sorted(each.happened), _HAPPENED)
    words |= {word: weights[word] * (1 + log2(count)) for word, count in each.words.items() if word in weights}
    return Profile(
        names,
        words,
        frozenset(name for name, count in each.names.items() if count > 1 and telling[name] >= _RARE),
        frozenset(name for name in each.lead if telling[name] >= _RARE),
        (*_keys(names, words), *sorted(f"f:{fact}" for fact in facts)),
        each.day,
        facts,
        each.events,
    )


def _damped(articles: int) -> float:
    """The share of its weight that a term keeps which so many articles have."""
    return 1.0 if articles <= _MANY else 1 / (1 + log2(articles / _MANY))


def stories(found: Sequence[Profile]) -> Iterator[Story]:
    """Every pair of articles that tells of one story, in order."""
    for a, b in sorted(_candidates(found)):
        score = likeness(found[a], found[b])
        if score >= GATE:
            one = known(found[a], found[b], score)
            yield Story(a, b, score, one, not one and alike(found[a], found[b]))


def likeness(a: Profile, b: Profile) -> float:
    """How much two articles tell of one story: about 0 for strangers, 1 and more for one story."""
    names, words, repeated, lead, facts = parts(a, b)
    return (names + words + repeated + lead) * nearness(a.day, b.day) + facts


def parts(a: Profile, b: Profile) -> tuple[float, float, float, float, float]:
    """What a likeness is made of: names, words, names both repeat, rare names both lead with; and figures both tell.

    All but the figures count less the more days lie between the two.
    """
    return (
        _cosine(a.names, b.names, a.names_length * b.names_length),
        _cosine(a.words, b.words, a.words_length * b.words_length),
        min(3, len(a.repeated & b.repeated)) * 0.05,
        min(3, len(a.lead & b.lead)) * 0.05,
        min(2, len(a.facts & b.facts)) * _FACT,
    )


def known(a: Profile, b: Profile, score: float) -> bool:
    """Whether the event is known to be one.

    By rare names that each leads with or repeats, by a telling figure that both give, or by long texts much alike; they
    may be shorter where they lead with one name on one day.
    """
    near = nearness(a.day, b.day)
    shared = (a.lead | a.repeated) & (b.lead | b.repeated)
    if len(shared) >= _KNOWN and (near == 1.0 or (near >= _MONTHS and score >= _ALIKE)):
        return True
    if a.facts & b.facts and a.names.keys() & b.names.keys():
        return True
    long = min(len(a.words), len(b.words))
    if shared and long >= _TEXT and score >= _ONE and a.day and b.day and abs((a.day - b.day).days) <= 1:
        return True
    return score >= _MUCH and near == 1.0 and long >= _LONG


def alike(a: Profile, b: Profile) -> bool:
    """Whether two texts that are no short ones tell of one kind of event with many of the same names and words.

    However late one is, it may tell of the event of the other; or of the next one in the same street.
    """
    if not a.events & b.events or min(len(a.words), len(b.words)) < _LONG:
        return False
    names, words, *_ = parts(a, b)
    return min(names, words) >= _BOTH and names + words >= _SUM


def nearness(a: date | None, b: date | None) -> float:
    """1 for articles of the same ten days or without a date, .6 within two months, else .4."""
    if a is None or b is None:
        return 1.0
    days = abs((a - b).days)
    return 1.0 if days <= 10 else 0.6 if days <= 60 else 0.4


def _keys(names: Mapping[str, float], words: Mapping[str, float]) -> tuple[str, ...]:
    """The weightiest names and words, the lightest first."""
    least = min(sorted([*names.values(), *words.values()])[-_KEYS:], default=0.0)
    ranked = [(w, f"n:{n}") for n, w in names.items() if w >= least]
    ranked += [(w, f"w:{n}") for n, w in words.items() if w >= least]
    return tuple(key for _, key in sorted(ranked)[-_KEYS:])


def _candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    posting: defaultdict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(profiles):
        for key in each.keys:
            posting[key].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for key, holders in posting.items():
        crowded = len(holders) > _CROWD
        telling = key.startswith(_FACT_KEY) or (len(holders) <= _HANDFUL and key.startswith(_NAME_KEY))
        for _ in range(_SHARED_KEYS if telling else 1):
            shared.update(_next_in_time(holders, profiles) if crowded else combinations(holders, 2))
    return (pair for pair, count in shared.items() if count >= _SHARED_KEYS)


def _next_in_time(holders: Sequence[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of articles with few others between them in time; those without a day stand behind the others."""
    ordered = sorted(holders, key=lambda index: (profiles[index].day or date.max, index))
    for at, index in enumerate(ordered):
        for other in ordered[at + 1 : at + 1 + _NEXT]:
            yield (index, other) if index < other else (other, index)


def _cosine(a: Mapping[str, float], b: Mapping[str, float], lengths: float) -> float:
    if len(a) > len(b):
        a, b = b, a
    dot = sum([weight * b[key] for key, weight in a.items() if key in b])
    return dot / lengths if dot else 0.0


def _length(of: Mapping[str, float]) -> float:
    return sqrt(sum([weight * weight for weight in of.values()]))
