"""What is drawn without rich's own way of laying out looks as if rich had laid it out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from corpustool.reports.harmless import inline
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import Row, draw, indented, styled

WORDS = st.lists(st.text(st.characters(codec="ascii") | st.sampled_from("é漢字\u0301👩"), max_size=30), max_size=9)


def wrapped(text: str, width: int) -> list[str]:
    return [line.plain for line in Text(text).wrap(Console(width=width), width, overflow="fold")]


@given(WORDS, st.integers(40, 160))
def test_a_text_is_wrapped_as_rich_wraps_it(words: list[str], width: int) -> None:
    text = inline(" ".join(words))
    drawn = draw([indented(styled(text), 3)], Look(width))
    assert drawn.splitlines() == [f"   {line}".rstrip() for line in wrapped(text, width - 3)]


@given(WORDS, WORDS, st.integers(5, 30))
def test_a_row_is_the_same_with_and_without_colour(left: list[str], right: list[str], width: int) -> None:
    cells = ((styled(inline(" ".join(left)), "bold"), width), (styled(inline(" ".join(right))), 0))
    plain, coloured = (draw([Row(cells, 4)], Look(90, colour=colour)) for colour in (False, True))
    assert Text.from_ansi(coloured).plain.split() == plain.split()


def test_columns_stand_below_each_other() -> None:
    rows = [Row(((styled(one), 6), (styled(two), 0)), 2) for one, two in (("a", "b"), ("漢字", "c"), ("one two", "d"))]
    assert draw(rows, Look(60)) == "  a       b\n  漢字    c\n  one     d\n  two\n"
