"""The Python examples of the pages run as they are printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCKS = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples() -> list[tuple[str, str]]:
    """Every Python block with the name of its page."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [(page.name, block) for page in pages for block in BLOCKS.findall(page.read_text(encoding="utf-8"))]


def test_there_is_an_example() -> None:
    assert "README.md" in [name for name, _ in examples()]


@pytest.mark.parametrize(("name", "block"), examples())
def test_an_example_runs_and_prints_what_it_reads(name: str, block: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block, name, "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out == "15 at_least killed people\n"
