"""Is a stranger's text in Markdown shown as it is, and nothing besides?"""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from corpustool.reports.harmless import inline
from corpustool.reports.unmarked import unmarked, within

MARKDOWN = MarkdownIt("gfm-like", {"html": True, "linkify": False})
MEANT = re.compile(r"</?span>")
HARMLESS = [
    "12 people",
    "5% of 10%",
    "10 - 2",
    "“quoted”",
    "US dollars (about 3)",
    "the 1. FC",
    "x = y",
    "a.b.c",
    "58.9 percent",
    "a_b_c.txt",
]
ACTIVE = [
    "*a*", "_a_", "__a__", "a _b_ c", "_a_b", "(_a_)", "**a**", "`a`", "~~a~~", "[a](b)",
    "![a](b)", "<b>a</b>", "<!-- a -->", "&lt;", "&#64;", "\\*",
    "a | b", "# a", "- a", "+ a", "1. a", "2) a", "> a", "===", "---", "```", "~~~", "    a", "[a]: b", "[^a]", "$a$",
]  # fmt: skip


def shown(markdown: str) -> str:
    """What a reader sees, without what is not seen."""
    return html.unescape(re.sub(r"<[^>]*>", "", MARKDOWN.renderInline(markdown))).replace("\u200b", "")


@pytest.mark.parametrize("text", [*HARMLESS, *ACTIVE])
def test_a_text_is_shown_as_it_is(text: str) -> None:
    assert shown(unmarked(text)) == inline(text).strip()


@pytest.mark.parametrize("text", HARMLESS)
def test_honest_text_is_left_alone(text: str) -> None:
    assert unmarked(text) == text


@pytest.mark.parametrize("text", ACTIVE)
def test_nothing_of_it_is_markup(text: str) -> None:
    page = MARKDOWN.render(unmarked(text))
    assert set(re.findall(r"</?(\w+)", page)) <= {"p", "span"}


@pytest.mark.parametrize(
    "text",
    ["@octocat", "me@example.org", "#12", "org/repo#12", "GH-12", "gh-7", "!12", "~label", "%milestone", "&12",
     "a@.org", "https://example.org", "www.example.org", ":smile:",
     "deadbeef1", "0a1b2c3", "mailto:x", "{+ a +}", "[- a -]"],
)  # fmt: skip
def test_what_a_forge_would_act_on_is_parted(text: str) -> None:
    told = unmarked(text)
    assert "&#8203;" in told
    assert shown(told) == text


@pytest.mark.parametrize("text", ["1234567", "1,200,000", "a face", "defaced", "3:", "GHz-5", "10 % more", "A & B"])
def test_numbers_and_words_are_not(text: str) -> None:
    assert "&#8203;" not in unmarked(text)


def test_a_text_is_cut_before_it_is_made_harmless() -> None:
    assert unmarked("*" * 50, 5) == "&#42;" * 4 + "…"


def test_a_piece_keeps_the_spaces_at_its_ends() -> None:
    assert within(" - *a* ") == " - &#42;a&#42; "


@given(st.text(st.sampled_from("*_`[]()<>!&#@:|\\~{}+-=$%;\"' \n\tab1.hw/GH-0f"), max_size=60))
def test_whatever_it_is_it_is_text(text: str) -> None:
    page = MARKDOWN.render(f"Told: {unmarked(text)}")
    assert re.findall(r"<(?!/?p>|/?span>)", page) == []
    assert shown(f"Told: {unmarked(text)}").split() == ["Told:", *inline(text).split()]
