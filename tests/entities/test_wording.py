"""How does a sentence about two names print their words?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.entities.wording import as_printed


@pytest.mark.parametrize(
    ("sentence", "names", "printed"),
    [
        ("“talbot” and “talbott”", ("Maureen Talbot", "Maureen Talbott"), "“Talbot” and “Talbott”"),
        ("“kelp bank” on both sides", ("The Kelp-Bank", "KELP BANK"), "“Kelp Bank” on both sides"),
        ("“a.” is an initial of “ann”", ("A. Kessler", "Ann Kessler"), "“A.” is an initial of “Ann”"),
        ("“obrien” differ", ("Ann O’Brien", "Ann Byrne"), "“O’Brien” differ"),
        ("“kessler”", ("KESSLER", "Ann Kessler"), "“Kessler”"),
        ("kessler", ("Kessler",), "kessler"),
        ("“reef”", ("Kelp",), "“reef”"),
    ],
)
def test_words_in_quotation_marks_stand_as_in_the_names(sentence: str, names: tuple[str, ...], printed: str) -> None:
    assert as_printed(sentence, *names) == printed


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_taken(sentence: str, a: str, b: str) -> None:
    assert isinstance(as_printed(sentence, a, b), str)
