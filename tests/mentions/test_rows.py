"""Which names stand in the rows of a table?"""

from __future__ import annotations

from corpustool.mentions.rows import mark_rows
from tests.mentions.pages import after, page_of

RESULTS = "Results:\nBarnsley 3 Luton 1\nSheffield [PERSON Wednesday] 2 York City 2\nWrexham 0 Hull 4 (0-2)\n"
STANDINGS = "Rangers 14 11 2 1\nSaint Mary's United 14 8 3 3\nQueen of the North 15 .737 5 -\n"
RANKED = "1. Lea Stein (Germany) 1:20.3\n2. Ines Vidal (Peru) 1:21\n10= Mia Roy (Canada) 1:22\n"


def test_teams_of_results_are_names_from_end_to_end() -> None:
    teams = ["Barnsley", "Luton", "Sheffield Wednesday", "York City", "Wrexham", "Hull"]
    assert after(mark_rows, RESULTS) == teams


def test_teams_of_standings_are_names() -> None:
    assert after(mark_rows, STANDINGS) == ["Rangers", "Saint Mary's United", "Queen of the North"]


def test_competitors_and_their_countries_are_names() -> None:
    page, names = page_of(RANKED)
    heard = [(page.of(name), name.heard) for name in mark_rows(page, names)]
    assert heard[:2] == [("Lea Stein", "competitor"), ("Germany", "team or country")]
    assert len(heard) == 6


def test_fewer_than_three_names_in_rows_are_no_table() -> None:
    assert after(mark_rows, "In 2 of 3 [GPE Oslo] 5\nRangers 14 11 2 1\n") == ["Oslo"]


def test_sentences_with_numbers_are_no_rows() -> None:
    assert after(mark_rows, "Prices rose 3 percent.\nAnn Lee paid 4 dollars.\nOslo had 3 of them.\n") == []


def test_a_result_may_have_its_place_before_it() -> None:
    page = "Suva: Fijian Drua 27 Crusaders 24\nApia: Moana Stars 12, Blues 40\nHull: Robins 3 Hornets 1\n"
    assert after(mark_rows, page)[:4] == ["Fijian Drua", "Crusaders", "Moana Stars", "Blues"]
