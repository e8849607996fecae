"""Who says a figure, and under which name."""

from __future__ import annotations

import pytest

from tests.figures.pages import analysed


def speaker(text: str, at: int = 0) -> str | None:
    return analysed((text,))[0].figures[at].attribution


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norwegian charity Havhjelp said it had counted 61 wrecks.", "Havhjelp"),
        ("Transport Minister Olga Brandt said 33 bridges were closed.", "Olga Brandt"),
        ("The coach, Peter Lang, said 12 players were ill.", "Peter Lang"),
        ("A report by Oxfam found 17 leaks.", "Oxfam"),
        ("The group's latest report says 17 wells are dry.", "group"),
        ("Figures from the transport ministry show 410 buses were sold.", "transport ministry"),
    ],
)
def test_a_speaker_is_called_by_the_name_not_by_its_description(text: str, name: str) -> None:
    assert speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbour officials in Split said 17 boats sank.", "Harbour officials in Split"),
        ("A spokesman for the ministry said 240 wells were dry.", "spokesman for the ministry"),
        ("Turkish police said 7 men were held.", "Turkish police"),
    ],
)
def test_a_speaker_without_a_name_keeps_the_description(text: str, name: str) -> None:
    assert speaker(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The guide told 40 visitors to leave.",
        "The company will announce its plans in 3 weeks.",
        "The minister did not say that 40 trains were late.",
        "The fire claimed the lives of 14 sailors.",
        "You believe 40 men were there.",
        "The mill added 300 jobs.",
    ],
)
def test_who_says_no_such_thing_is_no_speaker(text: str) -> None:
    assert speaker(text) is None


def test_whose_claim_it_is_and_not_who_rejects_it() -> None:
    assert speaker("Officials denied a claim by the rebels that 200 soldiers had died.") == "rebels"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Five held in raid: police", "police"),
        ("Officials: 12 dead in mine", "Officials"),
        ("Final score: 3 goals", None),
    ],
)
def test_a_heading_names_its_source_beside_a_colon(text: str, name: str | None) -> None:
    assert speaker(text) == name


def test_nobody_speaks_across_a_line_end() -> None:
    figures = analysed(("Two men die in fall\n\nTwo men fell from a roof, police said.",))[0].figures
    assert [figure.attribution for figure in figures] == [None, "police"]


def test_a_quoted_figure_is_told_by_who_speaks_in_the_sentence_behind() -> None:
    text = '"We lost 30 boats. The rest are safe," harbour master Tom Hale said.'
    assert speaker(text) == "Tom Hale"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marta Ruiz spoke first. The board said it was shut. She said 40 men had left.", None),
        ("Marta Ruiz said it was shut. The board agreed. She said 40 men had left.", "Marta Ruiz"),
        ("The airline will cut 1,500 jobs, it said.", "airline"),
    ],
)
def test_a_pronoun_stands_for_one_whom_it_fits(text: str, name: str | None) -> None:
    assert speaker(text) == name
