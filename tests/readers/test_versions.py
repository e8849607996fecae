"""The store does not read a file again whose bytes it knows: what is read from them must be a new version's then."""

import shutil
import subprocess
import sys
import time
from importlib import metadata
from pathlib import Path

import pytest

from corpustool import readers
from corpustool.readers.versions import hashed

PACKAGE = Path(readers.__file__).parents[1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for room in ("readers", "domain"):
        shutil.copytree(PACKAGE / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def files(package: Path) -> list[Path]:
    return [path for path in package.rglob("*") if path.suffix in (".py", ".txt")]


def test_a_version_is_short_and_the_same_in_every_process() -> None:
    script = "from corpustool import readers; print(readers.version())"
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip()
    assert other == readers.version()
    assert len(other) == 16


@pytest.mark.parametrize("name", ["readers/days.py", "readers/data/boilerplate.txt", "domain/texts.py"])
def test_any_change_of_the_room_or_its_tables_is_another_version(copy: Path, name: str) -> None:
    before = hashed(copy, files(copy))
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    assert hashed(copy, files(copy)) != before


def test_it_matters_neither_where_the_package_lies_nor_how_its_files_are_listed(copy: Path) -> None:
    moved = copy.rename(copy.with_name("moved"))
    assert hashed(moved, files(moved)) == hashed(moved, reversed(files(moved)))
    room = [*(PACKAGE / "readers").rglob("*"), *(PACKAGE / "domain").rglob("*")]
    assert hashed(moved, files(moved)) == hashed(PACKAGE, [path for path in room if path.suffix in (".py", ".txt")])


def test_a_library_that_reads_otherwise_is_another_version(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = hashed(copy, files(copy))
    monkeypatch.setattr(metadata, "version", lambda _: "99")
    assert hashed(copy, files(copy)) != before


def test_the_version_is_found_once_and_fast() -> None:
    readers.version.cache_clear()
    before = time.process_time()
    assert readers.version() is readers.version()
    assert time.process_time() - before < 1  # 10 ms; an ingest of nothing new asks for it
