import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.articles import Sourced
from corpustool.readers.statements import implied_day, implied_outlet, is_statement, plain, stated

from .timing import in_a_moment

SOURCE = "Source: Harbour Post"
BODY = ["A ferry sank on Monday.", *["The search went on."] * 30]


@pytest.mark.parametrize(
    "line",
    [
        "Published: 4 March 2024",
        "Published on Monday, March 4, 2024 at 5pm",
        "First published 4 Mar 2024 09.00 GMT",
        "Posted: Mar 04, 2024 04:37 PM EDT",
        "Date: 2024-03-04",
        "PUBLISHED 04.03.2024",
        "Published 4 March 2024 by Ann Ray",
        "Published 4 March 2024 | Updated 5 March 2024",
    ],
)
@pytest.mark.parametrize("place", [0, 2, -1])
def test_a_line_that_says_when_it_was_published_is_believed_at_both_ends(line: str, place: int) -> None:
    lines = [*BODY, "The end."]
    lines[place] = line
    assert stated(lines).published == Sourced("2024-03-04", "published line")
    assert is_statement(line)


@pytest.mark.parametrize(
    "line",
    [
        "Published reports of 4 March 2024 were wrong.",
        "The report was published on 4 March 2024",
        "Date palms were first grown here on 4 March 2024",
        "Posted workers from Ellis returned on 4 March 2024",
        "Published: yesterday",
        "Published on 4 March 2024, the report says that twelve died",
    ],
)
def test_a_sentence_about_a_publication_says_nothing_of_the_article(line: str) -> None:
    assert stated([line, *BODY]).published is None
    assert not is_statement(line)


def test_in_the_middle_of_an_article_nothing_is_a_statement_on_it() -> None:
    lines = [*BODY, "Published: 4 March 2024", "Source: Harbour Post", *BODY]
    draft = stated(lines)
    assert draft.published is draft.outlet is None


@pytest.mark.parametrize(
    ("lines", "how"),
    [
        (["PORT ELLIS, March 4, 2024 (Agency) - A ferry sank."], "dateline"),
        (["Port Ellis, Norland, 4 March 2024 — A ferry sank."], "dateline"),
        (["Ferry sinks", "Monday 4 March 2024 10.15 GMT", *BODY], "date line"),
        (["Ferry sinks", "Last updated: 4 March 2024", *BODY], "updated line"),
        (["Ferry sinks", "Updated: Mar 4, 2024 - 7:08 PM", *BODY], "updated line"),
    ],
)
def test_other_lines_imply_a_day(lines: list[str], how: str) -> None:
    assert implied_day(lines) == Sourced("2024-03-04", how)
    assert stated(lines).published is None


@pytest.mark.parametrize(
    "lines",
    [
        ["PORT ELLIS, March 4 (Agency) - A ferry sank."],
        ["On 4 March 2024 - a Monday - a ferry sank."],
        [*BODY, "4 March 2024", *BODY],
    ],
)
def test_a_day_in_the_body_implies_nothing(lines: list[str]) -> None:
    assert implied_day(lines) is None


@pytest.mark.parametrize(
    ("line", "outlet"), [("Source: Harbour Post", "Harbour Post"), ("Publisher:  24 Hours", "24 Hours")]
)
def test_a_line_names_the_outlet(line: str, outlet: str) -> None:
    assert stated([*BODY, line]).outlet == Sourced(outlet, "source line")


@pytest.mark.parametrize(
    "line",
    [
        "Source: the harbour master",
        "Source: Harbour masters say that it sank.",
        "Sources: Two",
        "Source: One two three four five six seven eight nine",
    ],
)
def test_a_source_that_is_no_name_is_no_outlet(line: str) -> None:
    assert stated([*BODY, line]).outlet is None


@pytest.mark.parametrize(
    "line", ["URL: https://example.org/a", "Source: https://example.org/a", "Read at: https://example.org/a"]
)
def test_a_line_gives_the_address(line: str) -> None:
    assert stated([*BODY, line]).url == Sourced("https://example.org/a", "source line")


@given(st.lists(st.text(max_size=80), max_size=5))
def test_any_lines_are_read(lines: list[str]) -> None:
    assert stated(lines).text == ""
    implied_day(lines)


@pytest.mark.parametrize("piece", ["A ", "A. ", "published ", "Source: ", "A,", "4 March 2024 ", "AA-"])
def test_hostile_repetition_is_read_in_a_moment(piece: str) -> None:
    with in_a_moment():
        stated([(piece * 160)[:160]] * 50)
        implied_day([piece * 50_000] * 5)


@pytest.mark.parametrize("line", [f"*{SOURCE}*", f"**{SOURCE}**", f"_{SOURCE}_", f"({SOURCE})", f"[{SOURCE}]"])
def test_a_statement_may_be_set_apart_as_a_whole(line: str) -> None:
    assert stated([line, *BODY]).outlet == Sourced("Harbour Post", "source line")
    assert is_statement(line)


@pytest.mark.parametrize(
    "line", ["*Source: Harbour Post", f"*{SOURCE}* and more", "**", "()", "* Source: A *", "(a)(b)"]
)
def test_marks_that_do_not_set_the_whole_line_apart_stay(line: str) -> None:
    assert plain(line) == line


def test_an_outlet_in_a_line_of_its_own_is_believed_below_the_first_line() -> None:
    assert implied_outlet(["Ferry sinks", "4 March 2024", "Harbour Post", *BODY]) == Sourced(
        "Harbour Post", "outlet line"
    )
    assert implied_outlet(["Harbour Post", *BODY]) is None
    assert implied_outlet([*BODY, "Harbour Post"]) is None
