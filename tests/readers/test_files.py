import os
from pathlib import Path

import pytest

from corpustool.errors import PathMissing, UnreadableFile
from corpustool.readers import files
from corpustool.readers.files import File, find, label, load


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def names(root: Path, *exclude: str) -> list[str]:
    return [file.name for file in find([root], exclude).files]


def test_files_are_found_in_all_folders_sorted_by_name(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.md", "a/b/c.TXT", "a.markdown", "Z.txt")
    assert names(tmp_path) == ["Z.txt", "a.markdown", "a/b/c.TXT", "a/z.md", "b.txt"]


def test_other_formats_are_counted_and_hidden_files_are_not(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.pdf", "c", ".hidden.txt", ".corpustool/x.txt", ".git/y.md", "a/.b/c.txt")
    found = find([tmp_path])
    assert [file.name for file in found.files] == ["a.txt"]
    assert [file.name for file in found.skipped] == ["b.pdf", "c"]


def test_a_file_that_is_named_itself_is_taken_whatever_it_is(tmp_path: Path) -> None:
    make(tmp_path, "b.pdf", ".hidden.txt", "a.txt")
    found = find([tmp_path / "b.pdf", tmp_path / ".hidden.txt"])
    assert [file.name for file in found.files] == [".hidden.txt", "b.pdf"]


def test_a_file_that_is_named_with_its_folder_is_found_once_and_named_below_the_folder(tmp_path: Path) -> None:
    make(tmp_path, "story/a.txt", "b.txt")
    paths = [tmp_path / "story" / "a.txt", tmp_path / "story", tmp_path]
    for given in (paths, paths[::-1]):
        assert [file.name for file in find(given).files] == ["b.txt", "story/a.txt"]


def test_a_path_that_is_missing_is_told(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    with pytest.raises(PathMissing, match="nowhere"):
        find([tmp_path, tmp_path / "nowhere"])


def test_a_folder_without_articles_has_none(tmp_path: Path) -> None:
    assert find([tmp_path]).files == ()


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("drafts", ["2023/a.txt", "a.bak.txt", "a.txt"]),
        ("*.bak.txt", ["2023/a.txt", "2023/drafts/b.txt", "a.txt", "drafts/a.txt"]),
        ("2023/*", ["a.bak.txt", "a.txt", "drafts/a.txt"]),
        ("2023/drafts/", ["2023/a.txt", "a.bak.txt", "a.txt", "drafts/a.txt"]),
        ("/drafts/a.txt", ["2023/a.txt", "2023/drafts/b.txt", "a.bak.txt", "a.txt"]),
        ("a.txt", ["2023/drafts/b.txt", "a.bak.txt"]),
        ("*", []),
    ],
)
def test_patterns_leave_files_and_folders_out(tmp_path: Path, pattern: str, left: list[str]) -> None:
    make(tmp_path, "a.txt", "a.bak.txt", "drafts/a.txt", "2023/a.txt", "2023/drafts/b.txt")
    assert names(tmp_path, pattern) == left


def test_loops_of_links_end_and_each_file_is_found_once(tmp_path: Path) -> None:
    make(tmp_path, "a/b/c.txt")
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "again").symlink_to("b")
    (tmp_path / "a" / "self.txt").symlink_to("self.txt")
    found = [file.name for file in find([tmp_path]).files]
    assert found.count("a/self.txt") == 1
    assert len(found) == 2


def test_a_link_to_a_file_is_a_file_of_its_own(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert names(tmp_path) == ["a.txt", "b.txt"]


def test_a_folder_that_cannot_be_opened_is_told_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "news/a.txt", "shut/b.txt")
    (tmp_path / "news" / "link").symlink_to("../shut")
    listed = os.scandir

    def scandir(folder: str) -> object:
        if os.path.realpath(folder).endswith("shut"):
            raise PermissionError
        return listed(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    found = find([tmp_path])
    assert [file.name for file in found.files] == ["news/a.txt"]
    assert found.closed == (File(tmp_path.resolve() / "shut", "shut"),)
    # A link to it tells where it is: so the store does not forget what was seen there.
    assert find([tmp_path / "news"]).closed == (File(tmp_path.resolve() / "shut", "link"),)


def test_names_can_be_printed_and_stored_whatever_they_are(tmp_path: Path) -> None:
    odd = tmp_path / b"caf\xe9\x1b[31m\nred\xe2\x80\xae.txt".decode("utf-8", "surrogateescape")
    odd.write_text("text")
    (file,) = find([tmp_path]).files
    assert file.name == "caf\ufffd\ufffd[31m\ufffdred\ufffd.txt"
    assert load(file.path) == b"text"


def test_a_label_is_the_path_below_the_root_or_the_name() -> None:
    assert label(Path("news/day/a.txt"), Path("news")) == "day/a.txt"
    assert label(Path("elsewhere/a.txt"), Path("news")) == "a.txt"


def test_a_file_is_loaded_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a\r\n\x00\xff")
    assert load(tmp_path / "a.txt") == b"a\r\n\x00\xff"


def test_a_file_that_is_too_large_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(UnreadableFile, match="larger than 20 MB"):
        load(tmp_path / "a.txt")


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt")
    monkeypatch.setattr(files, "LARGEST", 4)
    with pytest.raises(UnreadableFile, match="larger than"):
        load(tmp_path / "a.txt")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableFile, match="no regular file"):
        load(tmp_path / "pipe.txt")


def test_a_link_to_nothing_or_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "self.txt").symlink_to("self.txt")
    assert names(tmp_path) == ["gone.txt", "self.txt"]
    with pytest.raises(UnreadableFile, match="link to nothing"):
        load(tmp_path / "gone.txt")
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        load(tmp_path / "self.txt")


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt")

    def shut(*_: object) -> object:
        raise PermissionError

    monkeypatch.setattr(Path, "open", shut)
    with pytest.raises(UnreadableFile, match="no permission"):
        load(tmp_path / "a.txt")
