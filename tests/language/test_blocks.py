"""A long text is cut where nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpustool.language.blocks import blocks


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(min_value=1, max_value=40))
def test_the_pieces_together_are_the_text(text: str, limit: int) -> None:
    assert "".join(blocks(text, limit)) == text


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(min_value=1, max_value=40))
def test_no_piece_is_longer_than_the_limit(text: str, limit: int) -> None:
    assert all(len(piece) <= limit for piece in blocks(text, limit))


def test_a_piece_ends_behind_a_paragraph_where_it_can() -> None:
    assert list(blocks("one two\n\nthree four five", 12)) == ["one two\n\n", "three four ", "five"]


def test_a_piece_ends_behind_a_sentence_before_a_word() -> None:
    assert list(blocks("aa bb cc. dd ee ff", 14)) == ["aa bb cc. ", "dd ee ff"]


def test_a_word_longer_than_the_limit_is_cut() -> None:
    assert list(blocks("x" * 25, 10)) == ["x" * 10, "x" * 10, "x" * 5]
