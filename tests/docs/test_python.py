"""The Python examples of the pages run as they are printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCKS = re.compile(r"^```python\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
PRINTED = "15 at_least killed people\n"
"""What an example prints that shows no output below it."""


def examples() -> list[tuple[str, str, str]]:
    """Every Python block with the name of its page and what it prints."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    found = [(page.name, match) for page in pages for match in BLOCKS.findall(page.read_text(encoding="utf-8"))]
    return [(name, block, printed or PRINTED) for name, (block, printed) in found]


def test_there_is_an_example() -> None:
    assert "README.md" in [name for name, _, _ in examples()]


@pytest.mark.filterwarnings("ignore:.*W095")
@pytest.mark.parametrize(("name", "block", "printed"), examples())
def test_an_example_runs_and_prints_what_it_reads(
    name: str, block: str, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    exec(compile(block, name, "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out == printed
