"""What are the parts of a name?"""

from __future__ import annotations

import pytest

from corpustool.entities.parts import organisation_name, person_name, place_name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dr. Tomas Lind", ("tomas", "lind")),
        ("Prime Minister Tomas Lind", ("tomas", "lind")),
        ("Former Norwegian Prime Minister Tomas Lind", ("tomas", "lind")),
        ("Lind, Tomas", ("tomas", "lind")),
        ("Tomas Lind's", ("tomas", "lind")),
        ("TomasLind", ("tomas", "lind")),
        ("Tomas McLind", ("tomas", "mclind")),
        ("President", ("president",)),
        ("Xi", ("xi",)),
    ],
)
def test_a_person_is_words_without_titles(text: str, words: tuple[str, ...]) -> None:
    assert person_name(text).words == words


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("Samuel Whitford Jr.", "jr"),
        ("Samuel Whitford, Jnr", "jr"),
        ("Samuel Whitford Sr", "sr"),
        ("Samuel Whitford III", "iii"),
        ("Clement XII", "xii"),
        ("Samuel Whitford", None),
        ("Samuel Whitford, PhD", None),
        ("Liu Xi", None),
    ],
)
def test_a_suffix_stands_apart(text: str, suffix: str | None) -> None:
    assert person_name(text).suffix == suffix


def test_a_short_form_in_quotation_marks_stands_apart() -> None:
    found = person_name('Robert "Bobby" Kessler')
    assert found.words == ("robert", "kessler")
    assert found.short == ("bobby",)


def test_an_organisation_has_its_countries_numbers_and_legal_forms_apart() -> None:
    found = organisation_name("First Norwegian Reef Bank Ltd (FNRB)")
    assert found.words == ("@NO", "reef", "bank")
    assert found.printed == ("Norwegian", "reef", "bank")
    assert found.countries == ("@NO",)
    assert found.numbers == ("1",)
    assert found.legal == ("ltd",)
    assert found.asides == ("FNRB",)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("NATO", "NATO"),
        ("U.N.", "UN"),
        ("AT&T", "ATT"),
        ("DfT", "DfT"),
        ("Reef", None),
        ("REEF BANK", None),
        ("PayPal", None),
    ],
)
def test_an_abbreviation_is_known_by_its_form(text: str, letters: str | None) -> None:
    assert organisation_name(text).initials == letters


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Defence Ministry", "Defense Ministry"),
        ("Dept. of Labour", "Department of Labor"),
        ("Workers' Party", "Worker Party"),
        ("United States Navy", "U.S. Navy"),
        ("Organisation of Ports", "Organization of Ports"),
    ],
)
def test_spellings_of_a_word_are_one_word(a: str, b: str) -> None:
    assert organisation_name(a).words == organisation_name(b).words


def test_a_place_knows_the_whole_it_stands_in() -> None:
    assert place_name("Dayton, Ohio").whole == "Ohio"
    assert place_name("Dayton (Ohio)").whole == "Ohio"
    assert place_name("Norway's Bergen").whole == "Norway"
    assert place_name("Norway's Bergen").words == ("bergen",)


def test_a_place_knows_its_readings_and_its_people() -> None:
    assert place_name("Georgia").known[:2] == ("GE", "US-GA")
    assert place_name("Georgian").people == ("GE",)
    assert place_name("N. Korea").known == ("KP",)
