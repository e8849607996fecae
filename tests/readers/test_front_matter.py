import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.articles import Sourced
from corpustool.readers.front_matter import split, web_address

from .timing import in_a_moment

FENCED = """---
title: "Ferry sinks: 12 dead"
date: 2024-03-04T09:00:00Z
source: Harbour Post
url: https://example.org/ferry?id=1
author: Ann Ray
tags:
  - sea
  - ferry
---

The ferry sank.
"""


def test_a_header_between_hyphens_gives_metadata_and_is_not_text() -> None:
    draft, text, _ = split(FENCED.strip("\n"))
    how = "front matter"
    assert text == "The ferry sank."
    assert draft.title == Sourced("Ferry sinks: 12 dead", how)
    assert draft.published == Sourced("2024-03-04", how)
    assert draft.outlet == Sourced("Harbour Post", how)
    assert draft.url == Sourced("https://example.org/ferry?id=1", how)


def test_a_header_of_plain_lines_ends_at_the_first_empty_line() -> None:
    draft, text, _ = split("Title: Ferry sinks\nPublished: 4 March 2024\nBy: Ann Ray\n\nThe ferry sank.\n\nSource: X")
    assert text == "The ferry sank.\n\nSource: X"
    assert draft.title == Sourced("Ferry sinks", "header")
    assert draft.published == Sourced("2024-03-04", "header")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Police: 3 dead, #2 missing", "Police: 3 dead, #2 missing"),
        ("title: 'It''s over'", "It's over"),
        ('Title: "She said \\"no\\""', 'She said "no"'),
        ("headline: 'Tis the season", "'Tis the season"),
        ("title: >-\n  Ferry\n  sinks", "Ferry sinks"),
        ("title: |\n  Ferry\n  sinks", "Ferry sinks"),
        ("title: 2024", "2024"),
        ("title: !!python/object/apply:os.system ['x']", "!!python/object/apply:os.system ['x']"),
        ("title: *alias", "*alias"),
    ],
)
def test_a_title_is_read_as_it_was_meant(line: str, title: str) -> None:
    draft, text, _ = split(f"---\n{line}\n---\nText")
    assert (draft.title, text) == (Sourced(title, "front matter"), "Text")


@pytest.mark.parametrize(
    "text",
    [
        "---\nA scene break, and no header.\n---\nText",
        "---\ntitle: never ends\n\nText",
        "---\n---\nText",
        "Title: only one line of a header\n\nText",
        "Title: Ferry\nText goes on: here\n\nMore",
        "Source: A\nUrl: b\n\nNeither title nor date",
        "Note: it rained.\nDate: 2024-03-04\n\nText",
        "Title: a\nDate: 2024-03-04",
        "",
    ],
)
def test_what_is_no_header_stays_text(text: str) -> None:
    draft, rest, _ = split(text)
    assert rest == text
    assert draft.title is draft.published is None


def test_a_day_or_address_that_is_none_is_left_out() -> None:
    draft, *_ = split("---\ntitle: T\ndate: yesterday\nurl: javascript:alert(1)\n---\nText")
    assert draft.published is draft.url is None


def test_a_source_that_is_an_address_is_the_address_of_the_article() -> None:
    draft, *_ = split("---\ntitle: T\nsource: https://example.org/a\n---\nText")
    assert (draft.outlet, draft.url) == (None, Sourced("https://example.org/a", "front matter"))


@pytest.mark.parametrize("address", ["http://a.example/b?c=d#e", "HTTPS://A.example"])
def test_web_addresses_are_shown_as_links(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        'https://a"onclick=b',
        "https://a b",
        "https://a\n",
        "https://<x>",
    ],
)
def test_what_is_no_web_address_is_not_a_link(address: str) -> None:
    assert web_address(address) is None


@given(st.text(st.sampled_from("-: \n\"'|>#abtitleDate2024")))
def test_any_beginning_is_read_and_nothing_but_a_header_is_taken_away(text: str) -> None:
    draft, rest, _ = split(f"---\n{text}")
    assert f"---\n{text}".endswith(rest) or f"---\n{text}".rstrip("\n").endswith(rest)
    assert draft.text == ""


def test_a_hostile_header_is_read_in_a_moment() -> None:
    with in_a_moment():
        split("---\n" + "a: &a [*a,*a]\n" * 100_000 + "---")
        split("---\n" + "title: " + "'" * 1_000_000 + "\n---\n")
        split("---\n" + "title: x\n" + "  y\n" * 150 + "---\n")
