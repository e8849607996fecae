from pathlib import Path

import pytest

from corpustool.store.locations import Locations, below


def test_a_file_is_known_by_its_path_from_the_corpus_directory(tmp_path: Path) -> None:
    locations = Locations(tmp_path / "corpus")
    assert locations.of(tmp_path / "corpus" / "a" / "b.txt") == "a/b.txt"
    assert locations.of(tmp_path / "other" / "b.txt") == "../other/b.txt"
    assert locations.of(tmp_path / "corpus") == "."
    assert locations.of(tmp_path) == ".."


def test_the_working_directory_may_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    locations = Locations(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert locations.of(Path("x.txt")) == "x.txt"
    monkeypatch.chdir(tmp_path / "a")
    assert locations.of(Path("x.txt")) == "a/x.txt"
    assert locations.of(Path()) == "a"


def test_a_linked_folder_is_the_folder_and_a_linked_file_is_itself(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to("a")
    (tmp_path / "a" / "x.txt").write_text("x")
    (tmp_path / "a" / "y.txt").symlink_to("x.txt")
    locations = Locations(tmp_path)
    assert locations.of(tmp_path / "link" / "x.txt") == "a/x.txt"
    assert locations.of(tmp_path / "link" / "y.txt") == "a/y.txt"


@pytest.mark.parametrize(
    ("location", "told"),
    [("a.txt", "a.txt"), ("b/c d.txt", "b/c d.txt"), ("../b/c.txt", ""), ("/etc/x", ""), ("D:/x.txt", "")],
)
def test_only_what_lies_below_the_corpus_is_told(location: str, told: str) -> None:
    assert below(location) == told


@pytest.mark.parametrize("path", ["a.txt", "../b/c.txt", ".", "../.."])
def test_the_whole_path_leads_back(tmp_path: Path, path: str) -> None:
    locations = Locations(tmp_path)
    assert locations.whole(locations.of(tmp_path / path)) == (tmp_path / path).resolve().as_posix()
