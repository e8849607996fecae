"""Where does a sentence begin and end, and which words carry its content?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from corpustool.domain.analysis import Sentence
from corpustool.domain.texts import Document

LINES = re.compile(r"[^\n\r\u2028\u2029]+")
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})


def read_sentences(doc: Doc, document: Document) -> tuple[Sentence, ...]:
    """The sentences of ``doc`` in text order, trimmed, none of them running over a line end.

    ``words`` are the lower-case lemmas of nouns, names, verbs, adjectives and adverbs that are no stop words.
    """
    starts = _starts(doc)
    sentences: list[Sentence] = []
    tokens = _content(doc)
    waiting = next(tokens, None)
    for start, end in _spans(document.text, starts):
        words: list[str] = []
        while waiting is not None and waiting[0] < end:
            if waiting[0] >= start:
                words.append(waiting[1])
            waiting = next(tokens, None)
        sentences.append(Sentence(start, end, document.section_at(start), tuple(words)))
    return tuple(sentences)


def _starts(doc: Doc) -> list[int]:
    """The offsets where the parser begins a sentence; none but the first when it made no sentences."""
    if not doc.has_annotation("SENT_START"):
        return []
    return [token.idx for token in doc if token.is_sent_start]


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
    for token in doc:
        if token.pos_ in CONTENT and not token.is_stop:
            yield token.idx, (token.lemma_ or token.text).lower()
