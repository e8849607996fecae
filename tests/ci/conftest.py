"""A repository with articles, as CI has it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.ferry import ARTICLES


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checked-out repository with two articles that clash, and the corpus that an earlier job left in the cache."""
    folder = tmp_path_factory.mktemp("read")
    (folder / "articles").mkdir()
    for name, text in ARTICLES.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "corpustool", "ingest", "articles"], cwd=folder, check=True, capture_output=True
    )
    return folder


@pytest.fixture
def workspace(read: Path, tmp_path: Path) -> Path:
    """That repository, in a folder with a blank in its name."""
    return Path(shutil.copytree(read, tmp_path / "work space"))
