"""An editor that opens the file at the line and column that are told must find the words there."""

import textwrap
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool import readers
from corpustool.domain.articles import Article, ArticleText
from corpustool.domain.texts import Origin, Position
from corpustool.errors import UnreadableFile
from corpustool.readers.origins import compact, moved, shifted

FIRST = "Twelve people died when a ferry sank off Port Ellis on Monday night, the harbour master of the town said."
SECOND = "At least 54 others were brought to the hospitals of the town and of the villages that lie around it."


def read(source: str, path: str) -> Article:
    return readers.read_bytes(source.encode(), path)


def place(article: Article, word: str) -> Position:
    return article.positions.at(article.text.index(word))


def stands(source: str, article: Article, word: str) -> None:
    """``word`` stands in ``source`` where the article says that it does."""
    found = place(article, word)
    line = source.split("\n")[found.line - 1]
    assert line[found.column - 1 :].startswith(word), (word, found, line)


@pytest.mark.parametrize(
    "source",
    [
        f"Ferry sinks\n\n{FIRST}\n\n{SECOND}\n",
        f"\n\n\nFerry sinks\n\n{FIRST}\n\n{SECOND}",
        f"---\ntitle: Ferry sinks\ndate: 2024-03-04\n---\n\n{FIRST}\n\n{SECOND}\n",
        f'---\ndate: 2024-03-04\ntitle: "Ferry sinks"\n---\n{FIRST}\n{SECOND}\n',
        f"---\ndate: 2024-03-04\ntitle: FERRY SINKS\n---\n\n\nFerry sinks\n\n{FIRST}\n\n{SECOND}\n",
        f"\nTitle: Ferry sinks\nDate: 4 March 2024\n\n{FIRST}\n\n{SECOND}\n",
        f"---\ndate: 2024-03-04\n---\nFerry sinks\n\n{textwrap.fill(FIRST, 50)}\n\n{textwrap.fill(SECOND, 50)}\n",
        f"Ferry sinks\n\n{textwrap.fill(FIRST, 50)}\n\n{textwrap.fill(SECOND, 50)}\n",
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_words_are_found_in_the_file_where_they_are_said_to_stand(source: str, path: str) -> None:
    article = read(source, path)
    for word in ("Ferry", "Twelve", "harbour", "At least", "54", "around"):
        if word != "Ferry" or "FERRY" not in source or path == "a.txt":
            stands(source, article, word)


def test_words_of_markdown_are_found_behind_their_markup() -> None:
    source = (
        "---\ntitle: Ferry sinks\n---\n# Another **heading**\n\nSome **12** people of [the 54](https://example.org/54)\n"
        "on *board* and 7 more  \nlast line with &amp; 99\n\n> - 31 in\n>   a list of 8\n\n"
        "| a1 | b2 |\n|----|----|\n| b2 | b2 |\n\n![The bay, 5 boats](bay.png) and 6\n\n"
        "<!-- nothing -->\n\n```\ncode 4\n```\n\nThe end 3.\n"
    )
    article = read(source, "a.md")
    for word in ("Ferry", "Another", "heading", "12", "people", "the 54", "on ", "7 more", "last", "31", "list", "8"):
        stands(source, article, word)
    for word in ("a1", "b2", "The bay", "5 boats", "6", "The end", "3."):
        stands(source, article, word)
    second, third = (article.text.index("b2", article.text.index("b2") + step) for step in (1, 4))
    assert article.positions.at(second) != article.positions.at(third)


def test_a_title_from_the_header_has_the_line_of_its_field() -> None:
    article = read(f"---\ndate: 2024-03-04\ntitle: >\n  Ferry\n  sinks\n---\n{FIRST}", "a.txt")
    assert place(article, "Ferry sinks").line == 3
    assert place(article, "Twelve") == Position(7, 1)


def test_a_file_that_is_stored_as_it_is_needs_no_origins() -> None:
    assert read(f"Ferry sinks\n\n{FIRST}\n", "a.txt").origins == ()
    assert read(f"Ferry sinks\n\n{FIRST}\n", "a.md").origins == ()
    assert len(read(f"---\ntitle: Ferry\ndate: x\n---\n{FIRST}\n\n{SECOND}\n", "a.txt").origins) == 2


def test_one_text_under_two_headers_is_one_document() -> None:
    one, two = (read(f"---\n{header}\n---\nFerry\n\n{FIRST}", "a.txt") for header in ("date: x", "date: x\nby: y"))
    assert one.document == two.document
    assert one.origins != two.origins


def test_an_article_in_memory_has_the_lines_of_its_text_with_the_title() -> None:
    assert readers.from_text(ArticleText(f"\n\n{FIRST}", title="Ferry")).origins == ()


@given(st.text(st.sampled_from("ab -\n.\tT"), max_size=300), st.sampled_from(["", "---\ndate: x\n---\n", "\n\n"]))
def test_every_letter_of_a_plain_text_stands_where_it_is_said_to(text: str, header: str) -> None:
    source = header + text
    with suppress(UnreadableFile):
        article = read(source, "a.txt")
        lines = source.split("\n")
        for offset, character in enumerate(article.text):
            if not character.isspace():
                found = article.positions.at(offset)
                assert lines[found.line - 1][found.column - 1] == character


@given(st.text(st.sampled_from("a1 #*_`[]()!<>|-\n\\&;.~"), max_size=150), st.booleans())
def test_every_character_of_any_markdown_has_a_place_of_its_own_in_the_file(text: str, headed: bool) -> None:
    source = f"---\ntitle: T\n---\n{text}" if headed else text
    with suppress(UnreadableFile):
        article = read(source, "a.md")
        offsets = [origin.offset for origin in article.origins]
        assert offsets == sorted(set(offsets))
        for origin in article.origins:
            assert 1 <= origin.line <= source.count("\n") + 1
            assert origin.column >= 1


def test_origins_that_follow_from_the_one_before_are_not_kept() -> None:
    text = "one\ntwo three\nfour"
    assert compact(text, [Origin(0, 1, 1), Origin(4, 2, 1), Origin(8, 2, 5), Origin(14, 3, 1)]) == ()
    assert compact(text, [Origin(0, 3, 1), Origin(4, 4, 1), Origin(8, 5, 1), Origin(14, 6, 1)]) == (
        Origin(0, 3, 1),
        Origin(8, 5, 1),
    )
    assert compact(text, [Origin(4, 2, 1), Origin(99, 9, 9)]) == ()
    assert shifted([Origin(4, 2, 3)], offset=6, line=1) == [Origin(10, 3, 3)]


def test_where_cleaning_changed_a_text_the_beginnings_of_its_lines_are_known() -> None:
    origins = [Origin(2, 3, 1), Origin(5, 3, 9), Origin(8, 4, 1)]
    assert moved(origins, "\n\nab cde\nf", "ab cde\nf") == [Origin(0, 3, 1), Origin(3, 3, 9), Origin(6, 4, 1)]
    assert moved(origins, "\n\nab cd\nf", "abcd\nf") == [Origin(0, 3, 1), Origin(5, 4, 1)]
