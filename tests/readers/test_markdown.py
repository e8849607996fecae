import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.articles import Sourced
from corpustool.readers.markdown import read

from .timing import in_a_moment


def text_of(source: str) -> str:
    return read(source.encode()).text


def test_a_reader_sees_the_text_without_its_markup() -> None:
    source = (
        'Some **54** _stations_ in [21 countries](https://example.org/a "title"), `code` and <b>more</b>.\n'
        "> A quotation\n> of two lines.\n\n"
        "- one\n- two\n\n1. first\n2. second\n"
    )
    text = "Some 54 stations in 21 countries, code and more.\nA quotation of two lines.\n\n\none\ntwo\n\nfirst\nsecond"
    assert text_of(source) == text


def test_words_of_a_wrapped_paragraph_stand_on_one_line() -> None:
    assert text_of("The Port Ellis\nHarbour Trust\nsaid so.") == "The Port Ellis Harbour Trust said so."


def test_a_forced_line_break_is_kept() -> None:
    assert text_of("By Ann Ray  \nPort Ellis") == "By Ann Ray\nPort Ellis"


def test_paragraphs_stand_on_the_lines_that_an_editor_shows() -> None:
    source = "# Title\n\n\nOne wrapped\nparagraph.\n\n***\n\n* a\n* b\n\nLast."
    lines = text_of(source).split("\n")
    for word in ("Title", "One", "a", "b", "Last."):
        place = next(number for number, line in enumerate(lines) if line.startswith(word))
        assert word in source.split("\n")[place]


def test_a_heading_at_the_top_is_the_title_and_stays_in_place() -> None:
    draft = read(b"# Ferry *sinks*\n\nTwelve died.\n\n## Later\n\nMore.")
    assert draft.title == Sourced("Ferry sinks", "first heading")
    assert draft.text.startswith("Ferry sinks\n\nTwelve died.\n\nLater\n\nMore.")


def test_a_heading_below_text_is_no_title() -> None:
    assert read(b"Twelve died.\n\n# Later\n\nMore.").title is None


def test_front_matter_comes_before_the_heading() -> None:
    draft = read(b"---\ntitle: Ferry sinks\ndate: 2024-03-04\n---\n# Another\n\nText.")
    assert draft.title == Sourced("Ferry sinks", "front matter")
    assert draft.published == Sourced("2024-03-04", "front matter")


def test_pictures_become_captions_and_scripts_nothing() -> None:
    source = "![The bay, 12 boats](bay.png)\n\n<script>alert(1)</script>\n\nText. ![](x.png)\n\n```\ncode 99\n```"
    assert text_of(source) == "Photo: The bay, 12 boats\n\n\n\nText."


def test_entities_and_escapes_are_read_once() -> None:
    assert text_of("AT&amp;T \\*54\\* &amp;lt;") == "AT&T *54* <"


def test_cells_of_a_table_stand_apart() -> None:
    assert text_of("| a | b |\n|---|---|\n| 1 | 2 |").split() == ["a", "b", "1", "2"]


@given(st.text(st.sampled_from("a #*_`[]()!<>|-\n\\&;1.~"), max_size=120))
def test_any_markdown_is_read(source: str) -> None:
    text = text_of(source)
    assert text == text.strip("\n")


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "*a_",
        "> ",
        "- ",
        "`",
        "<",
        "[a](",
        "**a",
        "&amp;",
        "\\",
        "| a ",
        "(",
        "#\n",
        "a\n",
        "![&amp;](b)",
        "&amp; *a* ",
    ],
)
def test_hostile_nesting_is_read_in_a_moment(piece: str) -> None:
    with in_a_moment():
        read((piece * 20_000).encode())
