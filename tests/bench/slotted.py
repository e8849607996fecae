"""How does one sentence that was read once become many? Its names, numbers and words are slots in text and analysis."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from corpustool.domain.analysis import Analysis, Quotation, Sentence
from corpustool.domain.dates import TimeExpression
from corpustool.domain.figures import Counted, Figure, RejectedNumber, Relation
from corpustool.domain.mentions import Mention
from corpustool.domain.texts import Document, SectionKind
from corpustool.language import analyse

SAMPLES = {
    "town": "Nairobi",
    "land": "Portugal",
    "site": "Mombasa",
    "ann": "Maria Lopez",
    "bob": "Peter Novak",
    "body": "Lisbon University",
    "v": "bridge",
    "w": "market",
    "x": "garden",
    "y": "window",
    "a": "34",
    "b": "57",
    "c": "41",
    "d": "28",
}
"""What stands in each slot while the sentence is read: names and numbers that are read without doubt."""
NUMBERS = frozenset("abcd")
Placed = TypeVar("Placed", Sentence, Mention, Figure, RejectedNumber, Quotation, TimeExpression)
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Filled:
    """A sentence with its analysis, offsets from its own beginning."""

    text: str
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Slotted:
    """A sentence that was read with samples in its slots: ``parts`` are texts and names of slots in turn."""

    parts: tuple[str, ...]
    analysis: Analysis

    def filled(self, told: Mapping[str, str], section: SectionKind = SectionKind.BODY) -> Filled:
        """The sentence with other texts in its slots."""
        text, old, new = "", [0], [0]
        for at, part in enumerate(self.parts):
            if at % 2:
                text += told[part]
                old.append(old[-1] + len(SAMPLES[part]))
            else:
                text += part
                old.append(old[-1] + len(part))
            new.append(len(text))
        return Filled(text, _Filling(text, old, new, told, section).analysis(self.analysis))


class _Filling:
    """One text in place of the sample's; ``old`` and ``new`` are the borders of slots in both."""

    def __init__(
        self, text: str, old: Sequence[int], new: Sequence[int], told: Mapping[str, str], section: SectionKind
    ) -> None:
        self._text, self._old, self._new, self._section = text, old, new, section
        self._words = {SAMPLES[slot]: value for slot, value in told.items() if slot not in NUMBERS}
        self._lower = {sample.lower(): value.lower() for sample, value in self._words.items()}
        self._values = {Decimal(SAMPLES[slot]): told[slot].replace(",", "") for slot in told if slot in NUMBERS}

    def analysis(self, read: Analysis) -> Analysis:
        return Analysis(
            sentences=tuple(self._sentence(each) for each in read.sentences),
            mentions=tuple(self._mention(each) for each in read.mentions),
            figures=tuple(self._figure(each) for each in read.figures),
            rejected=tuple(self._moved(each) for each in read.rejected),
            quotations=tuple(
                replace(
                    self._moved(each), text=self._said(each.text), speaker=each.speaker and self._said(each.speaker)
                )
                for each in read.quotations
            ),
            dates=tuple(self._moved(each) for each in read.dates),
        )

    def _sentence(self, read: Sentence) -> Sentence:
        words = tuple(word for lemma in read.words for word in self._lower.get(lemma, lemma).split())
        return replace(self._moved(read), section=self._section, words=words)

    def _mention(self, read: Mention) -> Mention:
        moved = self._moved(read)
        return replace(moved, text=self._text[moved.start : moved.end])

    def _figure(self, read: Figure) -> Figure:
        moved = self._moved(read)
        value = self._values.get(read.quantity.value)
        return replace(
            moved,
            quote=self._text[moved.start : moved.end],
            quantity=replace(read.quantity, value=Decimal(value)) if value else read.quantity,
            counted=read.counted and self._counted(read.counted),
            places=tuple(map(self._said, read.places)),
            attribution=read.attribution and self._said(read.attribution),
            section=self._section,
        )

    def _counted(self, read: Counted) -> Counted:
        modifiers = tuple(self._lower.get(each, each) for each in read.modifiers)
        return Counted(self._said(read.text), self._lower.get(read.head, read.head), modifiers)

    def _said(self, text: str) -> str:
        for sample, value in self._words.items():
            text = text.replace(sample, value)
        return text

    def _moved(self, read: Placed) -> Placed:
        """Anything with offsets, where it stands now."""
        return replace(read, start=self._at(read.start), end=self._at(read.end))

    def _at(self, offset: int) -> int:
        border = bisect_right(self._old, offset) - 1
        return self._new[border] + offset - self._old[border]


def read(sentences: Sequence[str], model: str) -> Iterator[Slotted]:
    """The sentences, with their slots in braces, as the tool reads them."""
    texts = [_SLOT.sub(lambda slot: SAMPLES[slot[1]], sentence) for sentence in sentences]
    analyses = analyse([Document(text) for text in texts], model)
    for sentence, analysis in zip(sentences, analyses, strict=True):
        yield Slotted(tuple(_SLOT.split(sentence)), analysis)


def join(sentences: Sequence[Filled]) -> tuple[str, Analysis]:
    """One text, a paragraph for each sentence, and its analysis."""
    whole = Analysis()
    text = ""
    for each in sentences:
        whole = _behind(whole, each.analysis, len(text))
        text += each.text + "\n"
    return text[:-1], whole


def _behind(whole: Analysis, more: Analysis, start: int) -> Analysis:
    before, sentences = len(whole.figures), len(whole.sentences)

    def moved(read: Sequence[Placed]) -> tuple[Placed, ...]:
        return tuple(replace(each, start=each.start + start, end=each.end + start) for each in read)

    figures = tuple(
        replace(
            each,
            sentence=each.sentence + sentences,
            relations=tuple(Relation(link.kind, link.figure + before) for link in each.relations),
        )
        for each in moved(more.figures)
    )
    return Analysis(
        sentences=whole.sentences + moved(more.sentences),
        mentions=whole.mentions + moved(more.mentions),
        figures=whole.figures + figures,
        rejected=whole.rejected + moved(more.rejected),
        quotations=whole.quotations + moved(more.quotations),
        dates=whole.dates + moved(more.dates),
    )
