"""How wide is "about"? As wide as the settings say, wherever its ends are told: the whole program on real files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.ferry import DAWN, NOON
from tests.cli.tool import Tool

ARTICLES = {
    "2024-03-05-dawn.txt": DAWN.replace("killing 12", "killing about 200").replace("230 passengers", "910 passengers"),
    "2024-03-05-noon.txt": NOON.replace("killing 17", "killing 340").replace("Some 230", "In all 910"),
}


@pytest.fixture
def ferry(tmp_path: Path) -> Tool:
    (tmp_path / "corpustool.toml").touch()
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    tool = Tool(tmp_path)
    assert tool("ingest", str(tmp_path / "articles")).exit_code == 0
    return tool


def ends(report: dict[str, Any]) -> list[tuple[str | None, str | None]]:
    """The ends of the two tolls."""
    (found,) = (each for each in report["findings"] if each["code"] == "FIG101")
    return [(side["quantity"]["low"], side["quantity"]["high"]) for side in found["sides"]]


def widths(ferry: Tool) -> Iterator[tuple[str, str]]:
    """The ends of the one "about" wherever it is told."""
    (found,) = (each for each in ferry.report()["findings"] if each["code"] == "FIG101")
    quantities = [found["sides"][0]["quantity"]]
    lines = map(json.loads, ferry("figures", "--format", "jsonl").stdout.splitlines())
    quantities += [line["quantity"] for line in lines if line["quantity"]["bound"] == "about"]
    why = json.loads(ferry("why", found["id"], "--format", "json").stdout)
    readings = [reading for reading in why["readings"] if reading["figure"]["quantity"]["bound"] == "about"]
    quantities += [*(reading["figure"]["quantity"] for reading in readings), *readings]
    assert len(quantities) == 4
    yield from ((each["low"], each["high"]) for each in quantities)


def test_about_is_a_tenth_unless_somebody_says_otherwise(ferry: Tool) -> None:
    assert set(widths(ferry)) == {("180", "220")}


def test_a_file_of_settings_widens_it_everywhere(ferry: Tool) -> None:
    (ferry.home / "corpustool.toml").write_text("about = 0.25\n", encoding="utf-8")
    assert set(widths(ferry)) == {("150", "250")}


def test_an_exact_figure_stays_one_number(ferry: Tool) -> None:
    (ferry.home / "corpustool.toml").write_text("about = 0.25\n", encoding="utf-8")
    assert ends(ferry.report()) == [("150", "250"), ("340", "340")]


def test_wide_enough_it_clashes_with_nothing(ferry: Tool) -> None:
    (ferry.home / "corpustool.toml").write_text("about = 0.8\n", encoding="utf-8")
    assert "FIG101" not in {each["code"] for each in ferry.report()["findings"]}


def test_the_tables_tell_the_same_ends(ferry: Tool) -> None:
    (ferry.home / "corpustool.toml").write_text("about = 0.25\n", encoding="utf-8")
    assert ferry("export", str(ferry.home / "tables"), "--to", "jsonl").exit_code == 0
    for table in ("sides", "figures"):
        lines = (ferry.home / "tables" / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
        (about,) = [row for row in map(json.loads, lines) if row["bound"] == "about"]
        assert (str(about["low"]), str(about["high"])) == ("150", "250")


def test_the_page_draws_it_as_wide(ferry: Tool) -> None:
    assert "from 180 to 220" in ferry("discrepancies", "--format", "html").stdout
    (ferry.home / "corpustool.toml").write_text("about = 0.25\n", encoding="utf-8")
    assert "from 150 to 250" in ferry("discrepancies", "--format", "html").stdout
