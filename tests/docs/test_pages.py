"""Is what our pages show what happens?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.console import complaints, run, steps
from tests.docs.pages import ROOT, furnish, pages, programs
from tests.warm import Warm


@pytest.fixture(scope="module")
def program(ready: Warm, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the program is that need not start."""
    return programs(tmp_path_factory.mktemp("programs"), ready)


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_every_command_of_a_page_does_what_the_page_shows(path: Path, tmp_path: Path, program: Path) -> None:
    found = list(complaints(path.read_text(encoding="utf-8"), furnish(tmp_path), program))
    if found:
        pytest.fail("\n\n".join(found), pytrace=False)


def test_the_program_as_it_is_installed_does_the_same(tmp_path: Path, program: Path) -> None:
    first = steps((ROOT / "README.md").read_text(encoding="utf-8"))[0]
    assert run(first, furnish(tmp_path)) == run(first, tmp_path, programs=program)


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=lambda path: path.name)
def test_a_link_to_another_file_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    local = [link for link in links if not link.startswith(("http://", "https://"))]
    assert not [link for link in local if not (path.parent / link).exists()]
