"""Quotations: marks of every kind, unclosed paragraphs, speakers as printed."""

from __future__ import annotations

import pytest

from corpustool.domain.analysis import Quotation
from corpustool.figures.quotations import is_quoted, quoted_spans
from tests.figures.pages import analysed


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quoted_spans(text)]


def read(text: str) -> tuple[Quotation, ...]:
    return analysed((text,))[0].quotations


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“", "‘’", "''", "‹›", "「」"])
def test_every_typographic_kind_of_mark_quotes(marks: str) -> None:
    assert quoted(f"She called it {marks[0]}a hard day{marks[1]} at work.") == ["a hard day"]


def test_an_apostrophe_quotes_nothing() -> None:
    assert quoted("It isn't the workers' fault, they're tired.") == []
    assert quoted("It isn’t the workers’ fault, they’re tired.") == []


def test_a_quotation_without_its_closing_mark_ends_with_the_line() -> None:
    assert quoted("“We waited for days.\n“Nobody came,” he said.") == ["We waited for days.", "Nobody came,"]


def test_quotations_within_quotations_belong_to_the_outer_one() -> None:
    assert quoted("“They said ‘no’ to us,” she said.") == ["They said ‘no’ to us,"]


def test_the_characters_between_the_marks_are_quoted_and_no_others() -> None:
    text = "He said “12 men” and 3 boys."
    spans = quoted_spans(text)
    assert is_quoted(text.index("12"), spans)
    assert not is_quoted(text.index("3"), spans)


@pytest.mark.parametrize(
    "text",
    [
        "“We lost everything,” said Marta Ruiz.",
        "“We lost everything,” Marta Ruiz said on Monday.",
        "Marta Ruiz said: “We lost everything.”",
        "“We lost everything,” said Marta Ruiz. “Nobody helped us.”",
    ],
)
def test_the_speaker_is_printed_as_in_the_text(text: str) -> None:
    assert {quotation.speaker for quotation in read(text)} == {"Marta Ruiz"}


def test_words_without_a_speaker_have_none() -> None:
    assert [quotation.speaker for quotation in read("The so-called “night markets” are closed.")] == [None]
