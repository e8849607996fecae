"""Where does a sentence begin and end, and which words carry its content?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from corpustool.domain.analysis import Sentence
from corpustool.domain.texts import Document, SectionKind

LINES = re.compile(r"[^\n\r\u2028\u2029]+")
CUT = re.compile(r"(?:^|[\s(])(?:rs|no|nos|tk|approx|ca|pp|vol)\.\s?$", re.IGNORECASE)
"""Abbreviations behind which a number belongs to the same sentence."""
CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "ADV")


def read_sentences(doc: Doc, document: Document) -> tuple[Sentence, ...]:
    """The sentences of ``doc`` in text order, trimmed, none of them running over a line end.

    ``words`` are the lower-case lemmas of nouns, names, verbs, adjectives and adverbs that are no stop words.
    """
    sentences: list[Sentence] = []
    tokens = _content(doc)
    waiting = next(tokens, None)
    for sentence in sentence_spans(doc, document):
        words: list[str] = []
        while waiting is not None and waiting[0] < sentence.end:
            if waiting[0] >= sentence.start:
                words.append(waiting[1])
            waiting = next(tokens, None)
        sentences.append(replace(sentence, words=tuple(words)))
    return tuple(sentences)


def sentence_spans(doc: Doc, document: Document) -> Iterator[Sentence]:
    """The same sentences without their words."""
    plain = not document.sections
    for start, end in _spans(document.text, _starts(doc)):
        yield Sentence(start, end, SectionKind.BODY if plain else document.section_at(start))


def _starts(doc: Doc) -> list[int]:
    """The offsets where the parser begins a sentence; none when it made no sentences."""
    if not doc.has_annotation("SENT_START"):
        return []
    table = doc.to_array(["IDX", "SENT_START"])
    text = doc.text  # spaCy joins it from the tokens at each call
    return [int(offset) for offset in table[table[:, 1] == 1, 0] if not _goes_on(text, int(offset))]


def _goes_on(text: str, start: int) -> bool:
    """Whether the parser has cut a sum or a label in two: "sold at Rs. | 101.40"."""
    return text[start : start + 1].isdigit() and CUT.search(text, max(0, start - 10), start) is not None


def _spans(text: str, starts: list[int]) -> Iterator[tuple[int, int]]:
    """The stretches between the starts and the line ends, without the white space around them."""
    position = 0
    for line in LINES.finditer(text):
        begin = line.start()
        while position < len(starts) and starts[position] < line.end():
            if starts[position] > begin:
                yield from _trimmed(text, begin, starts[position])
                begin = starts[position]
            position += 1
        yield from _trimmed(text, begin, line.end())


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stretch = text[start:end]
    bare = stretch.strip()
    if bare:
        begin = start + stretch.index(bare[0])
        yield begin, begin + len(bare)


def _content(doc: Doc) -> Iterator[tuple[int, str]]:
    """Offset and lemma of each content word; only of these is a Token made, which is what costs."""
    table = doc.to_array(["POS", "IS_STOP"])
    content = frozenset(doc.vocab.strings[name] for name in CONTENT)
    for place in range(len(doc)):
        if table[place, 1] == 0 and int(table[place, 0]) in content:
            token = doc[place]
            yield token.idx, (token.lemma_ or token.text).lower()
