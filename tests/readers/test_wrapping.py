import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.readers.wrapping import unwrap

PARAGRAPHS = [
    "Twelve people died when a ferry sank off the coast of Port Ellis on Monday night, the harbour master said, and "
    "at least 54 others were brought to the hospitals of the town and of the villages around it.",
    "By Ann Ray",
    "The well-known line had been fined 230,000 crowns in the year before, because its boats carried more people than "
    "the law allows, according to papers which this reporter has seen and which the line does not dispute.",
    "“Nobody came,” said a woman who had swum for two hours, “and nobody answered when we called the coast guard.”",
]


def wrapped(width: int, between: str = "\n\n") -> str:
    return between.join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)


@pytest.mark.parametrize("width", [50, 60, 65, 72, 78, 98])
def test_paragraphs_that_a_machine_broke_are_whole_again(width: int) -> None:
    assert [line for line in unwrap(wrapped(width)).split("\n") if line] == PARAGRAPHS


def test_paragraphs_stay_on_their_line_numbers() -> None:
    before, after = wrapped(60).split("\n"), unwrap(wrapped(60)).split("\n")
    for word in ("Twelve", "By Ann", "The well-known", "“Nobody"):
        (line,) = [number for number, text in enumerate(after) if text.startswith(word)]
        assert before[line].startswith(word)


def test_a_caption_and_its_credit_stay_together() -> None:
    text = wrapped(60) + "\n\nThe bay\nJo Lee/Getty Images"
    assert unwrap(text).endswith("\nThe bay\nJo Lee/Getty Images")


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(PARAGRAPHS),
        "\n".join(PARAGRAPHS),
        "Ferry sinks\n\nA short text.",
        "\n".join(
            f"{name:<30}{number:>20}" for name, number in [("Port Ellis", 54), ("Norland", 102), ("Sum", 156)] * 3
        ),
        "The boat went down in the rain and the dark of the night\nAnd nobody saw it again till the moon rose bright\n"
        * 4,
        "- one item of a list of things that were on board here\n- two items of a list of things that were on board\n"
        * 4,
        "",
    ],
)
def test_lines_that_a_person_broke_stay(text: str) -> None:
    assert unwrap(text.strip("\n")) == text.strip("\n")


@given(st.text(st.sampled_from("ab -\n."), max_size=400))
def test_nothing_but_line_ends_and_blanks_ever_changes(text: str) -> None:
    assert "".join(unwrap(text.strip("\n")).split()) == "".join(text.split())


@given(
    st.lists(st.sampled_from(["the", "ferry", "sank", "on", "Monday,", "54", "people"]), min_size=60, max_size=120),
    st.integers(45, 90),
)
def test_a_whole_text_is_not_unwrapped_again(words: list[str], width: int) -> None:
    once = unwrap(textwrap.fill(" ".join(words), width))
    assert unwrap(once) == once
