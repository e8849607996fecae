"""Does what is installed hold everything that the program needs, and nothing of the tests?"""

import os
import subprocess
import sys
import zipfile
from email import message_from_string
from email.message import Message
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLE = "Bus crash near Kelso\n\nA bus crashed near Kelso on Monday, killing {} people, police said.\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as ``pip install .`` builds it, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    pytest.importorskip("hatchling")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(unpacked: Path, home: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the unpacked program where nothing of the source tree is to be found."""
    environment = {"PATH": os.environ.get("PATH", os.defpath), "PYTHONPATH": str(unpacked), "OMP_NUM_THREADS": "1"}
    return subprocess.run(
        [sys.executable, "-m", "corpustool", *args],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return message_from_string(archive.read(name).decode())


def test_every_file_of_the_program_is_in_it(wheel: Path) -> None:
    source = ROOT / "src"
    hidden = ("__pycache__", ".")
    files = {
        path.relative_to(source).as_posix()
        for path in (source / "corpustool").rglob("*")
        if path.is_file() and not any(part.startswith(hidden) for part in path.relative_to(source).parts)
    }
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    assert files <= packed
    assert {name.partition("/")[0].partition("-")[0] for name in packed} == {"corpustool"}


def test_it_tells_what_it_needs(wheel: Path) -> None:
    told = metadata(wheel)
    needed = told.get_all("Requires-Dist") or []
    assert any(each.startswith("jinja2") for each in needed)
    assert [each for each in needed if "extra" in each] == ["pyarrow>=18; extra == 'parquet'"]
    assert told["License-Expression"] == "MIT"
    assert "A linter for facts" in told.get_payload()


def test_the_program_and_the_component_can_be_found(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
        told = archive.read(name).decode()
    assert "corpustool = corpustool.cli:main" in told
    assert "corpustool_figures = corpustool.language.component:create_figure_reader" in told


def test_the_rules_are_told(unpacked: Path, tmp_path: Path) -> None:
    result = run(unpacked, tmp_path, "rules")
    assert (result.returncode, result.stderr) == (0, "")
    assert "FIG101" in result.stdout


def test_articles_are_read_and_reports_and_exports_are_written(unpacked: Path, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    for name, toll in (("dawn", 12), ("dusk", 15)):
        (tmp_path / "articles" / f"2024-03-04-{name}.txt").write_text(ARTICLE.format(toll))
    result = run(unpacked, tmp_path, "ingest", "articles")
    assert result.returncode == 0, result.stderr
    result = run(unpacked, tmp_path, "discrepancies", "-o", "html=report.html", "-o", "sarif=report.sarif")
    assert result.returncode == 1, result.stderr
    assert "[12] people" in result.stdout
    assert "<!doctype html>" in (tmp_path / "report.html").read_text()[:100].lower()
    result = run(unpacked, tmp_path, "export", "data", "--to", "csv,jsonl,ftm,annotations")
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "data" / "articles.csv").is_file()
