import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.readers.headlines import headline

from .timing import in_a_moment

BODY = "Twelve people died when a ferry sank off the coast on Monday, the harbour master said."


@pytest.mark.parametrize(
    "line",
    [
        "Ferry sinks off coast, killing 12",
        "FERRY SINKS OFF COAST -- 12 DEAD",
        "‘Nobody came’: survivors of ferry disaster speak",
        "Did the crew know?",
        "Twelve dead!",
        "Ferry built in U.S.",
        "Ellis Shipping Co.",
        '"They left us to drown"',
        "3 dead as ferry sinks",
    ],
)
def test_a_short_first_line_without_a_full_stop_before_a_body_is_the_headline(line: str) -> None:
    assert headline([line, "", BODY]) == line


def test_it_needs_no_empty_line_where_a_longer_line_follows() -> None:
    assert headline(["Ferry sinks", BODY]) == "Ferry sinks"


@pytest.mark.parametrize(
    "line",
    [
        "Twelve people died when a ferry sank.",
        "Twelve people died, “and more will follow.”",
        "Twelve people died …",
        "What the crew says:",
        "By Ann Ray",
        "by Ann Ray",
        "- a list",
        "1. The first of several",
        "# a heading of another format",
        "https://example.org/ferry",
        "PORT ELLIS, March 4 (Agency) - Twelve people died on Monday",
        "PORT ELLIS — Twelve people died on Monday",
        "word " * 31,
        "12 / 34",
        "",
    ],
)
def test_a_first_sentence_byline_dateline_or_list_is_none(line: str) -> None:
    assert headline([line, "", BODY]) is None


def test_a_line_alone_is_no_headline() -> None:
    assert headline(["Ferry sinks off coast, killing 12"]) is None
    assert headline(["Ferry sinks off coast, killing 12", "", ""]) is None
    assert headline([]) is None


@pytest.mark.parametrize(
    "notes",
    [
        ["By Ann Ray"],
        ["By Ann Ray, Harbour Post"],
        ["4 March 2024"],
        ["Published: 4 March 2024", "By Ann Ray"],
        ["Monday, March 4, 2024", "Ellis Evening Telegraph"],
        ["The Harbour Post"],
        ["Harbour Post", "4 March 2024"],
        ["Harbour Quay", "4 March 2024"],
        ["Source: Harbour Post"],
        ["*Source: Harbour Post*"],
        ["_By Ann Ray_", "**4 March 2024**"],
    ],
)
def test_byline_date_and_outlet_may_stand_right_below_a_headline(notes: list[str]) -> None:
    assert headline(["Ferry sinks off the coast of Port Ellis, killing twelve", *notes, "", BODY]) is not None
    assert headline(["Ferry sinks off the coast of Port Ellis", *notes, BODY]) is not None


@pytest.mark.parametrize(
    "below",
    [
        ["Ellis Harbour", "", BODY],  # a name that may be the rest of a broken headline
        ["by the sea", "", BODY],
        ["By Ann Ray", "and nobody saw it", "", BODY],
        ["4 March 2024"],
        ["By Ann Ray"] * 7 + ["", BODY],
    ],
)
def test_lines_below_that_are_no_notes_make_no_headline(below: list[str]) -> None:
    assert headline(["Ferry sinks off the coast of Port Ellis, killing twelve", *below]) is None


@pytest.mark.parametrize("line", ["4 March 2024", "Published: 4 March 2024", "Source: Harbour Post", "*4 March 2024*"])
def test_a_statement_about_the_article_is_no_headline(line: str) -> None:
    assert headline([line, "By Ann Ray", "", BODY]) is None
    assert headline([line, "", BODY]) is None


def test_the_first_line_of_a_broken_sentence_is_none() -> None:
    lines = [
        "Twelve people died when a ferry sank off the coast of Port",
        "Ellis on Monday, the harbour master of the town said to us.",
    ]
    assert headline(lines) is None
    assert headline(["Twelve people died on a", "ferry that sank off the coast of Port Ellis, it was said."]) is None


def test_verse_is_no_headline_with_a_body() -> None:
    assert headline(["The ferry went down in the rain", "and nobody saw it again", "", "down by the sea"]) is None


def test_shorter_lines_without_a_sentence_are_no_body() -> None:
    assert headline(["A list of all ferries of the line", "", "Mary Ann", "", "Port Ellis"]) is None


@given(st.lists(st.text(st.sampled_from("aB. -(“\t"), max_size=30)))
def test_a_headline_is_the_first_line_or_none(lines: list[str]) -> None:
    found = headline(lines)
    assert found is None or found == lines[0].strip() != ""


@pytest.mark.parametrize("piece", ["A", "A ", "(a) ", "a.", "A.B"])
def test_hostile_repetition_is_read_in_a_moment(piece: str) -> None:
    with in_a_moment():
        headline([piece * 100_000, "", BODY])
        headline([(piece * 180)[:180], "", BODY])
