"""What would a desk's corpus look like? Stories of one to six articles with figures, always the same ones for a size.

The parser would need long for articles with 100,000 figures. So the sentences of `templates` are read once by
the tool itself, with samples in their slots; articles are made of them by putting other names, numbers and words into
the slots of text and analysis alike. Words are English and as rare as may be, names are of syllables; the articles of
one story share its names, its day and most of its numbers, tell some of them otherwise, and leave out others.

What this is not: prose. The sentences are plainer than those of newspapers, and there are fewer than a hundred of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from wordfreq import top_n_list, zipf_frequency

from corpustool.domain.analysis import Record
from corpustool.domain.articles import Article, Sourced, content_id
from corpustool.domain.texts import Document, Section, SectionKind
from tests.bench.crowded import GIVEN, HEADS, SYLLABLES
from tests.bench.slotted import NUMBERS, Filled, Slotted, join, read
from tests.bench.templates import AROUND, EVENTS, PLAIN, Event

_LANDS = "Kenya Norway Chile Poland Turkey India Canada Mexico Ghana Peru Spain Japan Vietnam Egypt Italy Greece"
LANDS = _LANDS.split()
_PAPERS = "Courier Post Star Herald Tribune Gazette"
PAPERS = _PAPERS.split()
ALONE = 0.25
"""So many stories are told by one article only."""
OTHERWISE = 0.1
"""So many numbers are told otherwise than the story has them."""
COPIED = 0.05
"""So many articles repeat one of their story but for its end."""
FIRST_DAY = date(2021, 1, 1)
DAYS = 1400
OWN = ("v", "w", "x", "y")

Line = tuple[str, Mapping[str, str]]
"""A sentence of the templates and what an article puts into its slots."""


@dataclass(frozen=True, slots=True)
class Plot:
    """What the articles of a story draw on: what happened, what else is told, who and where, and its day."""

    event: Event
    around: Sequence[str]
    plain: Sequence[str]
    cast: Mapping[str, str]
    day: date


class Desk:
    """A source of stories; a few lands and bodies are everywhere, most names stand in one story."""

    def __init__(self, seed: int, model: str) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        sentences = [*AROUND, *PLAIN, *(line for event in EVENTS for line in (event.headline, *event.lines))]
        self._read: dict[str, Slotted] = dict(zip(sentences, read(sentences, model), strict=True))
        known = (word for word in top_n_list("en", 25_000) if word.isalpha() and len(word) > 3)
        self._words = [word for word in known if zipf_frequency(word, "en") < 5]
        self._bodies = [self._new_body() for _ in range(300)]
        self._stories = 0

    def corpus(self, figures: int) -> Iterator[Record]:
        """Articles with so many figures in all, or a few more."""
        told = 0
        while told < figures:
            for record in self.story():
                told += len(record.analysis.figures)
                yield record

    def story(self) -> Iterator[Record]:
        """The articles of the next story."""
        chance, plot = self._chance, self._plot()
        self._stories += 1
        lines: list[Line] = []
        for number in range(1 if chance.random() < ALONE else chance.randint(2, 6)):
            copied = lines and chance.random() < COPIED
            lines = lines[: max(4, len(lines) - 1)] if copied else self._article(plot)
            yield self._record(lines, plot.day + timedelta(days=chance.choice((0, 0, 0, 1, 1, 2, 5))), number)

    def _plot(self) -> Plot:
        chance = self._chance
        cast = {"ann": self._person(), "bob": self._person(), "town": self._syllables(), "site": self._syllables()}
        cast["land"] = chance.choice(LANDS)
        cast["body"] = chance.choice(self._bodies) if chance.random() < 0.5 else self._new_body()
        around, plain = chance.sample(AROUND, 10), chance.sample(PLAIN, 6)
        return Plot(chance.choice(EVENTS), around, plain, cast, FIRST_DAY + timedelta(days=chance.randrange(DAYS)))

    def _article(self, plot: Plot) -> list[Line]:
        chance = self._chance
        told = chance.sample(plot.event.lines, chance.randint(2, 4))
        beside = chance.sample(plot.around, chance.randint(1, 8)) + chance.sample(plot.plain, chance.randint(2, 6))
        chance.shuffle(beside)
        return [(line, self._slots(plot, line)) for line in (plot.event.headline, *told, *beside)]

    def _slots(self, plot: Plot, line: str) -> dict[str, str]:
        """What an article puts into the slots of a line: the story's numbers and words, a few of its own."""
        main = line == plot.event.headline or line in plot.event.lines
        numbers = {slot: self._number(f"{self._stories} {'' if main else line} {slot}") for slot in sorted(NUMBERS)}
        story = random.Random(f"{self._stories} {line}")  # noqa: S311 - no secret
        words = {slot: story.choice(self._words) for slot in OWN}
        own = {slot: self._chance.choice(self._words) for slot in OWN if self._chance.random() < 0.5}
        return {**plot.cast, **words, **own, **numbers}

    def _number(self, name: str) -> str:
        """The number of a story's slot, small more often than large; some articles tell another one."""
        story = random.Random(name)  # noqa: S311 - no secret
        size = story.random()
        value = story.randint(3, 60) if size < 0.6 else story.randint(61, 900)
        value = value if size < 0.9 else story.randint(10, 99) * 100
        if self._chance.random() < OTHERWISE:
            value = max(3, round(value * self._chance.choice((0.8, 0.9, 1.1, 1.25, 1.5))))
        return f"{value:,}"

    def _record(self, lines: Sequence[Line], day: date, number: int) -> Record:
        sections = [SectionKind.HEADLINE, *[SectionKind.BODY] * (len(lines) - 1)]
        filled: list[Filled] = [
            self._read[line].filled(slots, section) for (line, slots), section in zip(lines, sections, strict=True)
        ]
        text, analysis = join(filled)
        border = len(filled[0].text)
        parts = (Section(SectionKind.HEADLINE, 0, border), Section(SectionKind.BODY, border + 1, len(text)))
        document = Document(text, parts)
        path = f"{self._stories:06}/{number}.txt"
        article = Article(content_id(document), path, document, seen_at=(path,))
        outlet = Sourced(f"The {self._bodies[number].split()[0]} {PAPERS[number]}", "given")
        return Record(replace(article, published=Sourced(day.isoformat(), "given"), outlet=outlet), analysis)

    def _new_body(self) -> str:
        return f"{self._syllables()} {self._chance.choice(HEADS)}"

    def _person(self) -> str:
        given = self._chance.choice(GIVEN) if self._chance.random() < 0.5 else self._syllables()
        return f"{given} {self._syllables()}"

    def _syllables(self) -> str:
        return "".join(self._chance.choice(SYLLABLES) for _ in range(self._chance.randint(2, 4))).capitalize()
