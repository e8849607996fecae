"""What the model is shown has the text's length and none of its traps."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool import read_figures
from corpustool.language.speakable import LONGEST_RUN, speakable


@given(st.text(st.characters(), max_size=200))
def test_every_offset_holds_and_everything_can_be_encoded(text: str) -> None:
    shown = speakable(text)
    assert len(shown) == len(text)
    assert isinstance(shown.encode(), bytes)


def test_ordinary_text_is_shown_as_it_is() -> None:
    text = "“Nobody knows,” she said... (and left)\n\n***\n\n---------- 1,200 people"
    assert speakable(text) == text


def test_half_a_surrogate_pair_is_read_around() -> None:
    ((figure,),) = read_figures(["\ud800 The fire drove 54 families out."])
    assert figure.quote == "54"


@pytest.mark.parametrize("mark", ["(", "“", "[", "…", "-", "$"])
def test_a_wall_of_marks_costs_no_time(mark: str) -> None:
    wall = mark * 30_000
    began = time.process_time()
    ((figure,),) = read_figures([f"{wall} The fire drove 54 families out. {wall}"])
    assert figure.quote == "54"
    assert time.process_time() - began < 30  # without the blanks it takes hours


def test_a_run_is_blanked_only_when_it_is_long() -> None:
    assert speakable("-" * (LONGEST_RUN - 1)).strip()
    assert not speakable("-" * LONGEST_RUN).strip()
