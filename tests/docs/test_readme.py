"""Does the README name what there is: every dependency, every format, every command?"""

from __future__ import annotations

import re
import tomllib

import pytest

from corpustool.cli.app import app
from corpustool.reports.export.formats import EXPORT_FORMATS
from corpustool.reports.formats import REPORT_FORMATS
from tests.docs.command_pages import commands
from tests.docs.pages import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHOWN_ELSEWHERE = {"forget", "config", "doctor"}
"""Commands of housekeeping, told on the page of commands."""


def _names(requirements: list[str]) -> list[str]:
    return [re.split(r"[<>=\[ ]", each)[0] for each in requirements]


@pytest.mark.parametrize("name", _names(PROJECT["project"]["dependencies"]))
def test_every_dependency_has_its_reason(name: str) -> None:
    rows = [line for line in README.splitlines() if line.startswith("|")]
    assert [row for row in rows if re.search(rf"\b{re.escape(name)}\b", row, re.IGNORECASE)]


@pytest.mark.parametrize(
    "name",
    _names(
        [
            *(each for extra in PROJECT["project"]["optional-dependencies"].values() for each in extra),
            *(each for group in PROJECT["dependency-groups"].values() for each in group),
        ]
    ),
)
def test_what_only_some_need_is_named(name: str) -> None:
    assert name.startswith("types-") or re.search(rf"\b{re.escape(name)}\b", README, re.IGNORECASE)


@pytest.mark.parametrize("name", REPORT_FORMATS)
def test_every_format_of_a_report_is_named(name: str) -> None:
    assert f"`{name}`" in README


@pytest.mark.parametrize("path", [command.path for command in commands(app)])
def test_every_command_is_named(path: str) -> None:
    name = path.rsplit(maxsplit=1)[-1]
    assert name in SHOWN_ELSEWHERE or re.search(rf"`(corpustool )?{name}\b", README)


def test_every_format_of_an_export_is_told_on_its_page() -> None:
    page = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in page for name in EXPORT_FORMATS)
    assert all(file.name in page for each in ("ftm", "annotations") for file in EXPORT_FORMATS[each].files)


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen, pending = {"README.md"}, [ROOT / "README.md"]
    for path in pending:
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8")):
            found = (path.parent / link).resolve()
            if found.suffix == ".md" and found.is_file() and str(found.relative_to(ROOT)) not in seen:
                seen.add(str(found.relative_to(ROOT)))
                pending.append(found)
    assert {str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md")} <= seen


def test_every_link_of_the_readme_leads_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", README) if not link.startswith("http")]
    assert links
    assert not [link for link in links if not (ROOT / link).exists()]
