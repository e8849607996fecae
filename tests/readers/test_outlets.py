import pytest

from corpustool.readers.outlets import is_outlet, may_be_outlet

from .timing import in_a_moment


@pytest.mark.parametrize(
    "line",
    ["Harbour Post", "The Harbour Post", "Daily Wave", "Radio Ellis", "Ellis & Norland Gazette", "Channel 9"],
)
def test_a_name_that_ends_or_begins_as_those_of_newspapers_is_an_outlet(line: str) -> None:
    assert is_outlet(line)


@pytest.mark.parametrize(
    "line",
    [
        "Post",
        "The Post",
        "Harbour post",
        "Port Ellis",
        "He left the Harbour Post",
        "Harbour Post.",
        "By Ann Ray Harbour Press",
        "Ann Ray-",
        "",
    ],
)
def test_anything_else_is_none(line: str) -> None:
    assert not is_outlet(line)


def test_any_name_may_be_an_outlet_and_no_sentence_is() -> None:
    assert may_be_outlet("Harbour Quay")
    assert not may_be_outlet("The harbour was full")
    assert not may_be_outlet("Harbour Quay.")


@pytest.mark.parametrize("piece", ["A", "A ", "the ", "& ", "1 "])
def test_hostile_repetition_is_looked_at_in_linear_time(piece: str) -> None:
    with in_a_moment():
        for size in (10, 60, 1_000_000):
            may_be_outlet((piece * size)[:size])
