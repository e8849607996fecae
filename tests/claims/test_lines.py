"""A sentence as a line of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.lines import line, years_in

TEXTS = st.text(st.sampled_from("aZé 12,.:;()–—-’'\nİß²\u0661"), max_size=60)


def test_words_stand_at_their_offsets() -> None:
    text = "Then: Fire kills 1,200 (so far) in Ouagadougou."
    words = line(text, 6, len(text))
    assert words.words == ("Fire", "kills", "1,200", "(", "so", "far", ")", "in", "Ouagadougou")
    assert words.lower[0] == "fire"
    assert words.roles[1] == "killed"
    assert words.told == {"killed"}
    assert words.vocabulary == set(words.lower)
    assert [text[start : start + len(word)] for start, word in zip(words.starts, words.words, strict=True)] == [
        *words.words
    ]


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_every_word_stands_where_the_line_says(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    words = line(text, start, end)
    for at, (offset, word) in enumerate(zip(words.starts, words.words, strict=True)):
        assert start <= offset < end
        assert text[offset : offset + len(word)] == word
        assert words.at(offset) == at
    assert len(words.roles) == len(words.lower) == len(words.words)


@given(TEXTS)
def test_marks_are_found_from_every_word(text: str) -> None:
    words = line(text, 0, len(text))
    for at in range(len(words.words) + 1):
        ahead = next((mark for mark in range(at, len(words.words)) if words.parts(mark)), len(words.words))
        behind = next((mark + 1 for mark in range(at - 1, -1, -1) if words.parts(mark)), 0)
        assert (words.ahead(at), words.back(at)) == (ahead, behind)


@pytest.mark.parametrize(
    ("words", "expected"),
    [(("in", "1991", "and", "2004"), (1991, 2004)), (("²²²²", "12", "12345", "1,99"), ()), (("١٩٩١",), (1991,))],
)
def test_years_are_numbers_of_four_digits(words: tuple[str, ...], expected: tuple[int, ...]) -> None:
    assert years_in(words) == expected
