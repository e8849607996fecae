"""Links lead to the web alone, and to the words that were quoted."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.reports.html.links import link_to_text, safe_url

PAGE = "https://paper.example/2024/ferry?id=7"


@pytest.mark.parametrize(
    "url", [PAGE, "http://paper.example", "https://paper.example:8443/a", "HTTPS://PAPER.example/ä"]
)
def test_addresses_of_the_web_are_links(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "ftp://paper.example/a",
        "//paper.example/a",
        "paper.example/a",
        "https://",
        "https:///path",
        "https://user@paper.example/",
        "https://user:secret@paper.example/",
        'https://paper.example/"onmouseover="alert(1)',
        "https://paper.example/<script>",
        "https://paper.example/a b",
        "https://paper.example/a\x00b",
        "https://paper.example/\u202egpj.exe",
        "https://paper.example:port/",
        "https://[::1/",
        "https://paper.example/" + "a" * 3000,
    ],
)
def test_nothing_else_is_a_link(url: str | None) -> None:
    assert safe_url(url) is None
    assert link_to_text(url, "some words") is None


def test_white_space_around_an_address_is_no_part_of_it() -> None:
    assert safe_url(f"  {PAGE}\n") == PAGE


def test_a_short_sentence_is_named_whole() -> None:
    assert link_to_text(PAGE, "Only 40 lifejackets were within reach.") == (
        f"{PAGE}#:~:text=Only%2040%20lifejackets%20were%20within%20reach."
    )


def test_a_long_sentence_is_named_by_its_first_and_last_words() -> None:
    link = link_to_text(PAGE, "The ferry Aurelia sank off Marrow Point on Monday, killing 12 people, they said.")
    assert link == f"{PAGE}#:~:text=The%20ferry%20Aurelia%20sank,12%20people%2C%20they%20said."


def test_what_has_a_meaning_in_a_fragment_is_encoded() -> None:
    link = link_to_text(PAGE, "one-third, “Q&A” #1")
    assert link == f"{PAGE}#:~:text=one%2Dthird%2C%20%E2%80%9CQ%26A%E2%80%9D%20%231"


def test_a_place_in_the_page_is_kept_and_a_fragment_of_before_is_not() -> None:
    assert link_to_text(f"{PAGE}#toll", "12 dead") == f"{PAGE}#toll:~:text=12%20dead"
    assert link_to_text(f"{PAGE}#toll:~:text=old", "12 dead") == f"{PAGE}#toll:~:text=12%20dead"
    assert link_to_text(f"{PAGE}#:~:text=old", "12 dead") == f"{PAGE}#:~:text=12%20dead"


def test_without_words_the_link_leads_to_the_page() -> None:
    assert link_to_text(PAGE, " \n ") == PAGE


@given(st.text())
def test_no_words_break_out_of_the_link(words: str) -> None:
    link = link_to_text(PAGE, words)
    assert link is not None
    assert link.isascii()
    assert not set(link) & set("\"'<> \n\\`")
    if "#" in link:
        named = link.partition("text=")[2]
        assert named.count(",") <= 1
        assert "-" not in named
        first = unquote(named.partition(",")[0]).split()
        assert len(first) <= 8


@given(st.text())
def test_no_address_is_ever_anything_but_http(url: str) -> None:
    found = safe_url(url)
    assert found is None or found.lower().startswith(("http://", "https://"))
