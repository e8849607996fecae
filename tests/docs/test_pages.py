"""Is what our pages show what happens?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.console import complaints
from tests.docs.pages import ROOT, furnish, pages


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_every_command_of_a_page_does_what_the_page_shows(path: Path, tmp_path: Path) -> None:
    found = list(complaints(path.read_text(encoding="utf-8"), furnish(tmp_path)))
    if found:
        pytest.fail("\n\n".join(found), pytrace=False)


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=lambda path: path.name)
def test_a_link_to_another_file_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    local = [link for link in links if not link.startswith(("http://", "https://"))]
    assert not [link for link in local if not (path.parent / link).exists()]
