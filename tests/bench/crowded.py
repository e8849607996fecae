"""Names as news has them: a few are everywhere, most stand once; all kinds, short forms and initials among them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate
from typing import TypeVar

from corpustool import NameMention
from corpustool.domain.mentions import EntityKind

_GIVEN = (
    "John Mary James Anna Robert Elena David Maria Peter Sarah Thomas Laura Carlos Ines Ahmed Fatima Ivan "
    "Olga Wei Mei Raj Priya Kofi Ama Lars Ingrid Pierre Claire Hans Greta Paolo Giulia Jose Carmen Yusuf "
    "Leila Kenji Yuki Omar Nadia"
)
GIVEN = _GIVEN.split()
_HEADS = (
    "Bank Institute University Group Council Ministry Association Foundation Party Club Airlines Hospital Court Agency"
)
HEADS = _HEADS.split()
_LANDS = "Norwegian Kenyan Chilean Polish Turkish Indian Canadian Mexican Dutch Korean"
LANDS = _LANDS.split()
_PLACES = "Norway Kenya UK Britain London Poland"
PLACES = _PLACES.split()
_SYLLABLES = (
    "ba be bi bo bra da den dor el fa gar hal im jo ka kel la lin ma mar ne nor o pa per ra ri sa sol ta tor u van wen"
)
SYLLABLES = _SYLLABLES.split()
KNOWN = 0.4  # of the names of an article that stood in others before

Bearer = TypeVar("Bearer")

Named = tuple[EntityKind, str]


class Newsroom:
    """A source of articles with names; words and bearers are as frequent as by Zipf's law."""

    def __init__(self, seed: int, words: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self._words = [self._syllables() for _ in range(words)]
        self._weights = list(accumulate(1 / rank for rank in range(1, words + 1)))
        self._people: list[tuple[str, str]] = []
        self._organisations: list[str] = []

    def article(self) -> list[Named]:
        """The names of one article, some twenty."""
        chance = self._chance
        here: list[Named] = []
        for _ in range(6):
            here += ((EntityKind.PERSON, text) for text in self._person())
        for _ in range(5):
            here += ((EntityKind.ORGANISATION, text) for text in self._organisation())
        here += ((EntityKind.PLACE, chance.choice((chance.choice(PLACES), self._word()))) for _ in range(2))
        return [*here, (EntityKind.GROUP, chance.choice(LANDS))]

    def _person(self) -> Iterator[str]:
        chance = self._chance
        if not self._people or chance.random() > KNOWN:
            given = chance.choice(GIVEN) if chance.random() < 0.5 else self._syllables()
            self._people.append((given, self._word()))
            given, family = self._people[-1]
        else:
            given, family = self._often(self._people)
        yield f"{given} {family}"
        also = chance.random()
        if also < 0.5:
            yield family
        elif also < 0.65:
            yield f"{given[0]}. {family}"
        elif also < 0.7:
            yield f"{given} {chance.choice('ABCDEFGHJKLM')}. {family}"
        elif also < 0.73:
            yield f"{given} {family[:-2]}{family[-1]}"

    def _organisation(self) -> Iterator[str]:
        chance = self._chance
        if not self._organisations or chance.random() > KNOWN:
            word, head = self._word(), chance.choice(HEADS)
            forms = (f"{word} {head}", f"{chance.choice(LANDS)} {word} {head}", f"{word} {self._word()} {head}")
            self._organisations.append(chance.choice((*forms, f"{head} of {word}", f"{word} & {self._word()}")))
            text = self._organisations[-1]
        else:
            text = self._often(self._organisations)
        yield text
        also = chance.random()
        if also < 0.2:
            yield "".join(word[0] for word in text.split() if word[0].isupper())
        elif also < 0.4:
            yield text.split()[0]

    def _often(self, bearers: list[Bearer]) -> Bearer:
        """One of them, the early ones far more often."""
        return bearers[int(len(bearers) * self._chance.random() ** 3)]

    def _word(self) -> str:
        return self._chance.choices(self._words, cum_weights=self._weights)[0]

    def _syllables(self) -> str:
        return "".join(self._chance.choice(SYLLABLES) for _ in range(self._chance.randint(2, 4))).capitalize()


def crowded_mentions(count: int) -> list[NameMention]:
    """The mentions of as many articles as it takes to have ``count`` distinct names; always the same ones."""
    room = Newsroom(count, max(200, count // 20))
    found: list[NameMention] = []
    seen: set[Named] = set()
    article = 0
    while len(seen) < count:
        names = room.article()
        seen.update(names)
        found += (NameMention(text, kind, f"d{article:07}") for kind, text in names)
        article += 1
    return found
