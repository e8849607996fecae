"""Does the page on settings tell of all of them, with the defaults that hold?"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from corpustool import flow
from tests.docs.pages import ROOT

PAGE = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_every_setting_is_told_with_its_default(tmp_path: Path) -> None:
    told = re.findall(r"^\| `(\w+)` \| `?([^|`]*)`? \|", PAGE, re.MULTILINE)
    lines = flow.load_settings(tmp_path, {}, {})[1]
    assert [name for name, _ in told] == [line.name for line in lines]
    for (name, default), line in zip(told, lines, strict=True):
        assert name == "today" or default.strip() == (line.value or "none")


def test_the_example_is_a_file_that_is_read(tmp_path: Path) -> None:
    (example,) = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (tmp_path / "corpustool.toml").write_text(example)
    lines = flow.load_settings(tmp_path, {}, {})[1]
    changed = {line.name for line in lines if line.origin == "corpustool.toml"}
    assert changed == set(tomllib.loads(example))
