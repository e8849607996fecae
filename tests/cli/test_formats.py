"""Whatever a result looks like, it is the same result: one exit code in every format, equal bytes for equal corpora."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from corpustool.reports.formats import (
    ARTICLE_FORMATS,
    DOUBT_FORMATS,
    DRAFT_FORMATS,
    ENTITY_FORMATS,
    FIGURE_FORMATS,
    ONE_ARTICLE_FORMATS,
    ONE_ENTITY_FORMATS,
    REPORT_FORMATS,
    WHY_FORMATS,
    WHY_NAMES_FORMATS,
)
from tests.cli.ferry import conflict
from tests.cli.tool import Tool

NAMES = ("Marow Point Lifeboat Trust", "Marrow Point Lifeboat Trust")
LINES: tuple[tuple[tuple[str, ...], Mapping[str, Any], int], ...] = (
    (("discrepancies",), REPORT_FORMATS, 1),
    (("discrepancies", "--all"), REPORT_FORMATS, 1),
    (("discrepancies", "--exit-zero"), REPORT_FORMATS, 0),
    (("discrepancies", "--fail-on", "never"), REPORT_FORMATS, 0),
    (("discrepancies", "--select", "NAM"), REPORT_FORMATS, 0),
    (("discrepancies", "--select", "NAM", "--fail-on", "warning"), REPORT_FORMATS, 1),
    (("discrepancies", "--blind"), REPORT_FORMATS, 1),
    (("discrepancies", "--new-since", "known.jsonl"), REPORT_FORMATS, 0),
    (("discrepancies", "--new-since", "nowhere"), REPORT_FORMATS, 2),
    (("discrepancies", "empty"), REPORT_FORMATS, 3),
    (("discrepancies", "empty", "--allow-empty"), REPORT_FORMATS, 0),
    (("discrepancies", "articles", "binary.txt", "--exit-zero"), REPORT_FORMATS, 0),
    (("discrepancies", "articles", "binary.txt", "--exit-zero", "--strict"), REPORT_FORMATS, 2),
    (("check", "articles/2024-03-05-dawn.txt"), DRAFT_FORMATS, 1),
    (("check", "articles/2024-03-05-dawn.txt", "--exit-zero"), DRAFT_FORMATS, 0),
    (("check", "nowhere"), DRAFT_FORMATS, 2),
    (("articles",), ARTICLE_FORMATS, 0),
    (("articles", "2024-03-05-dawn.txt"), ONE_ARTICLE_FORMATS, 0),
    (("articles", "nobody"), ONE_ARTICLE_FORMATS, 2),
    (("entities",), ENTITY_FORMATS, 0),
    (("entities", "Ines Duarte"), ONE_ENTITY_FORMATS, 0),
    (("entities", "--review"), DOUBT_FORMATS, 0),
    (("figures",), FIGURE_FORMATS, 0),
    (("why", "FINDING"), WHY_FORMATS, 0),
    (("why", "v1:0000"), WHY_FORMATS, 2),
    (("why", *NAMES), WHY_NAMES_FORMATS, 0),
    (("watch", "articles", "--once"), dict.fromkeys(("text", "concise", "jsonl")), 0),
)
RENAMED = ("text", "json", "jsonl", "html")
"""Formats that name a file by its path below the folder that was ingested, not for programs that have to open it."""


@pytest.fixture
def here(ferry: Tool, monkeypatch: pytest.MonkeyPatch) -> Tool:
    """The program in the directory of its corpus, with a baseline, an empty folder and a file that is no text."""
    monkeypatch.chdir(ferry.home)
    assert ferry("baseline", "create", "known.jsonl").exit_code == 0
    Path("empty").mkdir()
    Path("binary.txt").write_bytes(b"\x00\x01")
    return ferry


@pytest.mark.parametrize(("line", "formats", "code"), LINES, ids=[" ".join(line) for line, _, _ in LINES])
def test_a_run_has_one_exit_code_in_every_format(
    here: Tool, line: tuple[str, ...], formats: Mapping[str, Any], code: int
) -> None:
    words = [conflict(here)["id"] if word == "FINDING" else word for word in line]
    assert {form: here(*words, "--format", form).exit_code for form in formats} == dict.fromkeys(formats, code)


def test_other_outputs_of_a_run_change_no_exit_code(here: Tool) -> None:
    outputs = [word for form in REPORT_FORMATS for word in ("-o", f"{form}=report.{form}")]
    assert here("discrepancies", *outputs).exit_code == 1
    assert all(Path(f"report.{form}").stat().st_size for form in REPORT_FORMATS)


@pytest.mark.parametrize("form", REPORT_FORMATS)
def test_an_unchanged_corpus_gives_equal_bytes_whatever_its_directory_is_called(here: Tool, form: str) -> None:
    first = here("discrepancies", "--all", "--format", form)
    again = here("discrepancies", "--all", "--format", form)
    moved = here.home.with_name("moved to another place")
    shutil.copytree(here.home, moved)
    elsewhere = Tool(moved)("discrepancies", "--all", "--format", form)
    assert first.stdout_bytes == again.stdout_bytes == elsewhere.stdout_bytes != b""


def test_two_processes_write_equal_bytes_whatever_order_their_sets_have(here: Tool) -> None:
    """Within one process a set has one order, which no other test could see in a report."""
    written = []
    for seed in ("1", "5"):
        outputs = [word for form in REPORT_FORMATS for word in ("-o", f"{form}={seed}.{form}")]
        line = [sys.executable, "-m", "corpustool", "discrepancies", "--all", "--exit-zero", *outputs]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "CORPUSTOOL_CORPUS": str(here.home)}
        subprocess.run(line, env=environment, check=True, capture_output=True, timeout=120)
        written.append({form: Path(f"{seed}.{form}").read_bytes() for form in REPORT_FORMATS})
    assert written[0] == written[1]
    assert all(written[0].values())


@pytest.mark.parametrize("form", RENAMED)
def test_a_renamed_folder_of_articles_gives_equal_bytes(here: Tool, form: str) -> None:
    before = here("discrepancies", "--all", "--format", form)
    Path("articles").rename("texts")
    fresh = Tool(here.home / "texts")
    assert fresh("ingest", "texts").exit_code == 0
    after = fresh("discrepancies", "--all", "--format", form)
    assert after.stdout_bytes == before.stdout_bytes


@pytest.mark.parametrize("form", REPORT_FORMATS)
def test_no_output_names_the_machine_or_the_clock(here: Tool, form: str) -> None:
    told = here("discrepancies", "--all", "--format", form, "--as-of", "2031-07-29").stdout
    assert str(here.home) not in told
    assert "2031" not in told
