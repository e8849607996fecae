"""What do the figures of one sentence share? Its words, and the events, places and names that it tells."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from corpustool.claims.background import anew, several
from corpustool.claims.countries import countries_in, country, lands
from corpustool.claims.lines import NOTHING, Line, line
from corpustool.domain.analysis import Record, Sentence
from corpustool.domain.mentions import EntityKind, Mention
from corpustool.domain.texts import SectionKind
from corpustool.lexicon.events import Happening, bearings, happenings, role_words
from corpustool.lexicon.rarity import zipf

_OWNERS = (EntityKind.PERSON, EntityKind.ORGANISATION)
_COMMON = 5.3
_FIRES = frozenset({"fire", "fires"})
_OPENED = frozenset(
    {"open", "opened", "opens", "opening", "return", "returned", "exchanged", "exchange", "under", "held"}
)
_RUNS_ON = frozenset(":;–—-")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article in their order: where each begins, what it names, and whether that may own something.

    ``ids`` are entity ids, or the letters of a name that has none; ``owners`` those of persons and bodies, else
    ``None``.
    """

    starts: Sequence[int]
    ids: Sequence[str]
    owners: Sequence[str | None]

    @property
    def topic(self) -> str | None:
        """The person or body that is named most, the first of equals; ``None`` where none is named twice."""
        most = Counter(owner for owner in self.owners if owner is not None).most_common(1)
        return most[0][0] if most and most[0][1] > 1 else None

    def between(self, start: int, end: int) -> range:
        """The places of the names that begin from ``start`` to before ``end``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def names_of(record: Record, entity_of: Mapping[tuple[str, int], str]) -> Names:
    """The names of the record's article."""
    article, mentions = record.article.id, record.analysis.mentions
    ids = [entity_of.get((article, index), mention.text) for index, mention in enumerate(mentions)]
    owners = [name if _may_own(mention) else None for name, mention in zip(ids, mentions, strict=True)]
    return Names([mention.start for mention in mentions], ids, owners)


def _may_own(mention: Mention) -> bool:
    """Whether the name may be somebody's: a person, a body, or a "place" that no table of places knows."""
    return mention.kind in _OWNERS or (mention.kind is EntityKind.PLACE and not lands(mention.text))


@dataclass(frozen=True, slots=True)
class Ground:
    """What a sentence tells whatever figure of it is asked for: see `Scene`, which has the same of one figure."""

    line: Line
    happenings: frozenset[Happening] = NOTHING
    countries: frozenset[str] = NOTHING
    lands: frozenset[str] = NOTHING
    spots: frozenset[str] = NOTHING
    names: frozenset[str] = NOTHING
    bearings: frozenset[str] = NOTHING
    words: frozenset[str] = NOTHING
    telling: frozenset[str] = NOTHING
    depth: int = 0
    anew: bool = False
    several: bool = False


def ground(record: Record, sentence: int, names: Names) -> Ground:
    """What all figures of one sentence share; ``names`` are those of the record."""
    analysis = record.analysis
    if sentence >= len(analysis.sentences):
        return Ground(line("", 0, 0))
    said = _said(record, sentence)
    words = line(record.article.text, said[0].start, said[-1].end)
    inside = names.between(said[0].start, said[-1].end)
    mentioned = analysis.mentions[inside.start : inside.stop]
    places = [mention.text for mention in mentioned if mention.kind is EntityKind.PLACE]
    countries = countries_in(words) or NOTHING
    around = countries.union(*map(lands, places)) if places else countries
    lemmas = frozenset(chain.from_iterable([each.words for each in said])) or words.vocabulary
    return Ground(
        line=words,
        happenings=happenings(_as_meant(lemmas | words.vocabulary, words)) or NOTHING,
        countries=countries,
        lands=around if len(around) > len(countries) else countries,
        spots=frozenset([name for name in places if not country(name)]) or NOTHING,
        names=frozenset({*names.ids[inside.start : inside.stop]}) or NOTHING,
        bearings=bearings(words.vocabulary) or NOTHING,
        words=lemmas,
        telling=frozenset({*filter(_telling, lemmas)}) or NOTHING,
        depth=0 if analysis.sentences[sentence].section is SectionKind.HEADLINE else sentence,
        anew=anew(words, mentioned),
        several=several(words),
    )


def _as_meant(told: frozenset[str], words: Line) -> frozenset[str]:
    """The words without "fire" where nothing burned: who opened fire shot, and so did who fired."""
    if "fire" not in told or any(
        word in _FIRES and (not at or words.lower[at - 1] not in _OPENED) for at, word in enumerate(words.lower)
    ):
        return told
    return told - _FIRES | ({"gunfire"} if "fire" in words.vocabulary else NOTHING)


def _said(record: Record, sentence: int) -> Sequence[Sentence]:
    """The sentence with those before and behind it of which a colon or a dash only parts it."""
    first = last = sentence
    while first > 0 and _runs_on(record, first - 1):
        first -= 1
    while last + 1 < len(record.analysis.sentences) and _runs_on(record, last):
        last += 1
    return record.analysis.sentences[first : last + 1]


def _runs_on(record: Record, sentence: int) -> bool:
    """Whether the sentence ends with a colon, a semicolon or a dash on the line of the next one."""
    this, following = record.analysis.sentences[sentence : sentence + 2]
    text = record.article.text
    return text[this.end - 1 : this.end] in _RUNS_ON and "\n" not in text[this.end : following.start]


@lru_cache(maxsize=100_000)
def _telling(word: str) -> bool:
    """Whether a word that two sentences share says something: no commonplace, no number, no role, no country."""
    return zipf(word) < _COMMON and not word[:1].isdigit() and word not in role_words() and not country(word.title())
