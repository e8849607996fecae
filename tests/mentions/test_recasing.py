"""Which letters does the model see?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.texts import Document
from corpustool.mentions import recased

BODY = "\nMiners in Jos went on strike on Friday, their union said. The strike hit the Plateau Mining Company."


def heading(line: str, body: str = BODY) -> str:
    return recased(Document(line + body)).split("\n")[0]


def test_a_heading_in_capitals_reads_like_a_sentence() -> None:
    assert heading("MINERS STRIKE IN JOS") == "Miners strike in Jos"


def test_a_name_that_the_article_prints_keeps_its_capital() -> None:
    assert heading("OKORO WINS VOTE", "\nChidi Okoro won the vote on Friday.") == "Okoro wins vote"


def test_a_place_of_several_words_keeps_its_capitals() -> None:
    assert heading("TALKS IN NEW YORK FAIL", "\nThe new talks failed.") == "Talks in New York fail"


def test_short_forms_stay_in_capitals() -> None:
    assert heading("NATO AND THE WHO MEET", "\nNATO met the WHO.") == "NATO and the WHO meet"
    assert heading("NBA GAMES TONIGHT", "\nThe games were played.") == "NBA games tonight"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("OSLO, Monday - Rain fell.", "Oslo, Monday - Rain fell."),
        ("KUWAIT: Rain fell on Monday.", "Kuwait: Rain fell on Monday."),
        ("The UNHCR left on Monday.", "The UNHCR left on Monday."),
    ],
)
def test_the_place_of_a_dateline_is_recased_and_a_short_form_is_not(line: str, shown: str) -> None:
    assert heading(line) == shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (
            "Miners Strike After Talks Over Safety Break Down",
            "Miners strike after talks over safety break down",
        ),
        (
            "Plateau Mining Company Fires Hundreds After Strike",
            "Plateau Mining Company fires hundreds after strike",
        ),
    ],
)
def test_a_headline_with_a_capital_for_every_word_reads_like_a_sentence(line: str, shown: str) -> None:
    assert heading(line) == shown


@pytest.mark.parametrize(
    "line",
    [
        "Miners went on strike in Jos after talks broke down",
        "Ines Vidal, Kofi Mensah, Ama Owusu, Hannah Berg, Lea Stein",
        "Stein 20, Vidal 17, Berg 14, Mensah 11, Owusu 9",
    ],
)
def test_ordinary_lines_and_lists_of_people_stay_as_they_are(line: str) -> None:
    assert heading(line) == line


def test_a_text_without_headings_is_given_back_as_it_is() -> None:
    text = "Rain fell in Oslo."
    assert recased(Document(text)) == text


@given(st.text(max_size=300))
def test_the_length_never_changes_and_only_case_does(text: str) -> None:
    shown = recased(Document(text))
    assert len(shown) == len(text)
    assert all(a == b or a.lower() == b.lower() for a, b in zip(text, shown, strict=True))


@given(
    st.lists(st.sampled_from(["OSLO", "İZMİR", "STRASSE", "ŉ", "ǅ", "ﬁ", "Rain", "fell", "IN", "\n", "-"]), max_size=20)
)
def test_letters_whose_case_changes_their_number_are_left_alone(words: list[str]) -> None:
    text = " ".join(words)
    assert len(recased(Document(text))) == len(text)
