"""Whatever stands in a text, its numbers are read or rejected with a reason, in linear time."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from corpustool.domain.figures import Figure, RejectedNumber
from corpustool.domain.texts import Document
from corpustool.figures import read_figures
from corpustool.figures.results import FiguresRead

BLANK = spacy.blank("en")
WORDS = (
    "May may 10 31 1990 90 2200 and to , - / of on at past half nineteen twenty one p m . ( 10:45 first no Flight "
    "oclock people"
)
DATES = st.lists(st.sampled_from(WORDS.split()), max_size=14)
PIECES = [
    *("7", "7 ", "1,", "1.", "1/", "\n5", "１", "٣", "1\u200b", "5\u0301", "\0", "(", "-", "“5 ", "😀5"),
    *("May 3, ", "3 and ", "5 to ", "twenty-", "one ", "text to ", "half past ", "Flight 1, ", "no. 1 "),
]


def read(text: str) -> FiguresRead:
    """The figures of a text that no tokenizer has cut: time is measured for the reader alone."""
    pieces = [text[at : at + 20] for at in range(0, len(text), 20)]
    return read_figures(Doc(BLANK.vocab, words=pieces, spaces=[False] * len(pieces)), Document(text), ())


def parts(found: FiguresRead) -> list[Figure | RejectedNumber]:
    return [*found.figures, *found.rejected]


@settings(max_examples=100, deadline=None)
@given(DATES)
def test_dates_and_hours_of_any_shape_are_told_once(words: list[str]) -> None:
    text = " ".join(words)
    found = read_figures(BLANK(text), Document(text), ())
    places = [place for part in parts(found) for place in range(part.start, part.end)]
    assert len(places) == len(set(places))
    assert all(text[part.start : part.end] == part.quote for part in parts(found))
    assert all(number.reason for number in found.rejected)


@settings(max_examples=60, deadline=None)
@given(st.integers(41, 2000), st.sampled_from(["7", "７", "٧", "7\u200b"]))
def test_a_number_too_long_to_be_news_is_rejected_whatever_its_digits(length: int, digit: str) -> None:
    found = read(f"They counted {digit * length} stars.")
    assert not found.figures
    assert [number.reason for number in found.rejected] == ["unreadable number"]


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        began = time.process_time()
        read(text)
        return time.process_time() - began

    seconds(500)
    short, long = seconds(1_000), seconds(8_000)
    assert long < 0.5 + 20 * short  # eight times the text; twenty leaves room for a busy machine
