from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.texts import Origin, Position, Positions


def at(text: str, *origins: Origin) -> list[tuple[int, int]]:
    positions = Positions(text, origins)
    return [(found.line, found.column) for found in map(positions.at, range(len(text) + 1))]


def test_without_origins_a_text_stands_in_its_file_as_it_is_stored() -> None:
    assert at("ab\n\nc") == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2)]


def test_a_text_below_a_header_is_on_the_lines_of_the_file() -> None:
    assert at("ab\nc", Origin(0, 5, 1)) == [(5, 1), (5, 2), (5, 3), (6, 1), (6, 2)]


def test_each_part_of_a_line_that_was_joined_is_where_it_was() -> None:
    assert at("ab cd\ne", Origin(3, 2, 1)) == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2)]


def test_a_title_from_the_header_stands_in_its_field() -> None:
    text = "Title\n\nBody\nend"
    positions = Positions(text, (Origin(0, 2, 8), Origin(7, 4, 1)))
    assert [positions.at(text.index(word)) for word in ("Title", "tle", "Body", "end")] == [
        Position(2, 8),
        Position(2, 10),
        Position(4, 1),
        Position(5, 1),
    ]


@given(st.text("ab\n"), st.integers(1, 9))
def test_every_character_has_its_own_place_and_they_follow_each_other(text: str, line: int) -> None:
    places = at(text, Origin(0, line, 1))
    assert places == sorted(set(places))
    lines = text.split("\n")
    for offset, character in enumerate(text):
        if character != "\n":
            assert lines[places[offset][0] - line][places[offset][1] - 1] == character
