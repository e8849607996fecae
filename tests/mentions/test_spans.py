"""Where does a name begin and end?"""

from __future__ import annotations

import pytest

from corpustool.mentions import spans
from tests.mentions.pages import after


def test_no_name_runs_over_a_line_end() -> None:
    assert after(spans.cut_at_line_ends, "[ORG Harbour Board\nOslo], Monday") == ["Harbour Board", "Oslo"]


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("[PERSON Ines Vidal 2] scored", ["Ines Vidal"]),
        ("14 - [PERSON 14 Ines Vidal] scored", ["Ines Vidal"]),
        ("[GPE Luton 3-1] in rain", ["Luton"]),
        ("the [ORG 7th Fleet] sailed", ["7th Fleet"]),
    ],
)
def test_scores_and_list_numbers_are_cut(marked: str, left: list[str]) -> None:
    assert after(spans.cut_numbers, marked) == left


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("the [ORG Water Authority (WA] said", ["Water Authority"]),
        ("the [ORG Jos (Plateau) Times] said", ["Jos (Plateau) Times"]),
        ("the [ORG Water Authority] said", ["Water Authority"]),
    ],
)
def test_an_open_bracket_ends_a_name(marked: str, left: list[str]) -> None:
    assert [name.rstrip() for name in after(spans.cut_brackets, marked)] == left


def test_a_slash_parts_two_names() -> None:
    assert after(spans.cut_slashes, "photo: [PERSON Ines Vidal/Lumen Pictures]") == ["Ines Vidal", "Lumen Pictures"]
    assert after(spans.cut_slashes, "photo: [PERSON Ines Vidal]") == ["Ines Vidal"]


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("an [NORP anti-Okoro] protest", ["Okoro"]),
        ("[PERSON ex-Navy] men", ["Navy"]),
        ("[ORG Pro-Test] won", ["Test"]),
        ("[PERSON Anna] won", ["Anna"]),
    ],
)
def test_prefixes_with_a_hyphen_are_cut(marked: str, left: list[str]) -> None:
    assert after(spans.cut_prefixes, marked) == left


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("minister [PERSON Min Ji]-ho said", ["Min Ji-ho"]),
        ("writer [PERSON Ama Owusu]-Ansah said", ["Ama Owusu-Ansah"]),
        ("[PERSON Ines von] der Aue said", ["Ines von der Aue"]),
        ("[PERSON Ines] von der Aue said", ["Ines von der Aue"]),
        ("the [PERSON Okoro]-led party", ["Okoro"]),
        ("the [PERSON Okoro]-backed bill", ["Okoro"]),
        ("the [ORG Okoro]-ho party", ["Okoro"]),
        ("[PERSON Ines Vidal] de facto won", ["Ines Vidal"]),
    ],
)
def test_a_person_goes_on_behind_hyphen_and_particle(marked: str, left: list[str]) -> None:
    assert after(spans.join_tails, marked) == left


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("the [ORG Movement] for [ORG Clean Water] won", ["Movement for Clean Water"]),
        ("the [ORG Senate] of the [GPE Philippines] met", ["Senate of the Philippines"]),
        ("[ORG Sol Bank] of [PERSON Ann Lee]", ["Sol Bank", "Ann Lee"]),
        ("[PERSON Ann Lee] of [GPE Leeds]", ["Ann Lee", "Leeds"]),
        ("the [ORG Senate] and [GPE Peru]", ["Senate", "Peru"]),
    ],
)
def test_an_organisation_goes_on_behind_of_and_for(marked: str, left: list[str]) -> None:
    assert after(spans.join_parts, marked) == left


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("[ORG the Water Authority] said", ["Water Authority"]),
        ("[GPE The Gambia's] coast", ["Gambia"]),
        ("[ORG Sol Bank’s] profit", ["Sol Bank"]),
        ("[PERSON President Ama Mensah] said", ["Ama Mensah"]),
        ("[PERSON former Prime Minister Ama Mensah] said", ["Ama Mensah"]),
        ("[PERSON Mr. Mensah] said", ["Mensah"]),
        ("[PERSON Ludwig van Aken] said", ["Ludwig van Aken"]),
        ("[ORG General Motors] said", ["General Motors"]),
        ("“[ORG Sol Bank,]” he said", ["Sol Bank"]),
        ("in [GPE the U.S.] today", ["U.S."]),
        ("from [ORG Sol Bank Inc.] today", ["Sol Bank Inc."]),
        ("from [PERSON Ann Lee.] Today", ["Ann Lee"]),
        ("[ORG —]", []),
        ("[PERSON the]", ["the"]),
    ],
)
def test_articles_titles_possessives_and_marks_are_cut(marked: str, left: list[str]) -> None:
    assert after(spans.cut_edges, marked) == left


def test_a_dash_parts_two_names_and_a_comma_two_places() -> None:
    assert after(spans.cut_dashes, "[PERSON Lowe - Ann Lee] spoke.") == ["Lowe", "Ann Lee"]
    assert after(spans.cut_dashes, "[GPE Elmsby, Lowe] and others.") == ["Elmsby", "Lowe"]


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("[ORG Vestrix of Denmark] rose", ["Vestrix", "Denmark"]),
        ("the [ORG Bank of Japan] said", ["Bank of Japan"]),
        ("the [ORG Communist Party of Nepal] said", ["Communist Party of Nepal"]),
        ("the [ORG Friends of Zzyzx] said", ["Friends of Zzyzx"]),
    ],
)
def test_the_country_of_an_organisation_with_a_name_of_its_own_is_a_name_apart(marked: str, left: list[str]) -> None:
    assert after(spans.cut_countries, marked) == left


def test_a_possessive_that_belongs_to_the_name_stays() -> None:
    assert after(spans.cut_edges, "the agency [ORG Moody's] and [ORG Okoro's] shop") == ["Moody's", "Okoro"]


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("the [ORG Peruvian NGO Agua Clara] said", ["Agua Clara"]),
        ("the [ORG Norwegian news agency Fjord Wire] said", ["Fjord Wire"]),
        ("the [ORG charity Open Doors Jos] said", ["Open Doors Jos"]),
        ("the [ORG Ministry of Water] said", ["Ministry of Water"]),
        ("the [ORG Bank of the North] said", ["Bank of the North"]),
        ("the [ORG Chilean Navy] said", ["Chilean Navy"]),
    ],
)
def test_what_a_name_is_called_before_it_is_cut(marked: str, left: list[str]) -> None:
    assert after(spans.cut_appositions, marked) == left


def test_an_office_of_a_place_is_no_part_of_its_name() -> None:
    assert after(spans.cut_appositions, "[ORG the council of Elmsby] agreed.") == ["Elmsby"]
