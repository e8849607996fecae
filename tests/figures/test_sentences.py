"""Sentences: trimmed, in their section, never across a line end."""

from __future__ import annotations

import spacy

from corpustool.domain.analysis import Sentence
from corpustool.domain.texts import Document, Section, SectionKind
from corpustool.figures import read_sentences
from tests.figures.pages import analysed

BLANK = spacy.blank("en")


def spans(text: str, sentences: tuple[Sentence, ...]) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences]


def test_a_sentence_ends_at_the_end_of_its_line() -> None:
    text = "A headline without a stop\n\n  Twelve men were held.  Nine went home. \n"
    expected = ["A headline without a stop", "Twelve men were held.", "Nine went home."]
    assert spans(text, analysed((text,))[0].sentences) == expected


def test_the_words_are_lemmas_of_content_words() -> None:
    (sentence,) = analysed(("The officers arrested twelve angry drivers.",))[0].sentences
    assert sentence.words == ("officer", "arrest", "angry", "driver")


def test_lines_are_sentences_where_nothing_was_parsed() -> None:
    text = "one\n\ntwo three"
    assert spans(text, read_sentences(BLANK(text), Document(text))) == ["one", "two three"]


def test_each_sentence_knows_its_section() -> None:
    text = "Headline\nBody text."
    document = Document(text, (Section(SectionKind.HEADLINE, 0, 8), Section(SectionKind.BODY, 9, len(text))))
    sections = [sentence.section for sentence in read_sentences(BLANK(text), document)]
    assert sections == [SectionKind.HEADLINE, SectionKind.BODY]


def test_an_empty_text_has_no_sentences() -> None:
    assert read_sentences(BLANK(""), Document("")) == ()
