"""Do rows stand in columns where there is room, and below each other where there is none?"""

import pytest
from rich.cells import cell_len
from rich.text import Text

from corpustool.reports.formats import ARTICLE_FORMATS, ENTITY_FORMATS, FIGURE_FORMATS
from corpustool.reports.look import Look
from corpustool.reports.text.canvas import draw
from corpustool.reports.text.tables import STACKED_BELOW, Column, listing, moved, number_column
from tests.reports import outcomes

COLUMNS = (
    number_column("line"),
    Column("name"),
    Column("also written", grows=True, hidden=True, named=True),
    number_column("articles"),
    number_column("mentions"),
)


def page(rows: list[list[str]], width: int) -> list[str]:
    """The table in a window of that width."""
    return draw(
        [listing(COLUMNS, ([Text(cell) for cell in row] for row in rows), Look(width))], Look(width)
    ).splitlines()


def test_a_wide_window_has_columns() -> None:
    lines = page([["7", "Ines Duarte", "Duarte", "1", "12"]], STACKED_BELOW)
    assert lines[0].split() == ["line", "name", "also", "written", "articles", "mentions"]
    assert len(lines) == 2


def test_in_a_narrow_window_the_cells_stand_below_each_other() -> None:
    lines = page([["7", "Ines Duarte", "Duarte", "1", "12"]], STACKED_BELOW - 1)
    assert lines == ["line 7  Ines Duarte", "  also written: Duarte", "  1 article · 12 mentions"]


def test_an_empty_cell_takes_no_line() -> None:
    assert page([["7", "Ines Duarte", "", "2", "2"]], 48) == ["line 7  Ines Duarte", "  2 articles · 2 mentions"]


def test_a_column_without_content_is_left_out() -> None:
    assert "also written" not in page([["7", "Ines Duarte", "", "2", "2"]], 80)[0]


def test_a_table_can_be_moved_at_any_width() -> None:
    for width in (48, 80):
        table = listing(COLUMNS[1:2], [[Text("Ines Duarte")]], Look(width))
        assert draw([moved(table, 2)], Look(width)).splitlines()[-1] == "  Ines Duarte"


@pytest.mark.parametrize("width", [40, 48, 59])
@pytest.mark.parametrize("name", ["entities", "articles", "figures"])
def test_a_narrow_listing_needs_no_more_than_its_window(name: str, width: int) -> None:
    pages = {
        "entities": ENTITY_FORMATS["text"].render(outcomes.NAMES, Look(width)),
        "articles": ARTICLE_FORMATS["text"].render(outcomes.ARTICLES, Look(width)),
        "figures": FIGURE_FORMATS["text"].render(outcomes.FIGURES, Look(width)),
    }
    lines = pages[name].splitlines()
    assert all(cell_len(line) <= width for line in lines)
    letters = [line for line in lines if len(line.strip()) == 1]  # a column of single letters is no column
    assert not letters
