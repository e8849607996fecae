from pathlib import Path

import pytest

from corpustool.store import Store, UnreadFile

from .making import FINGERPRINT, article, keep


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "articles"


def test_known_files_tell_what_is_needed_not_to_read_them_again(tmp_path: Path, root: Path) -> None:
    seen = article("a.txt", "One text.")
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [seen])
        (known,) = store.known_files().values()
    assert (known.path, known.article, known.size, known.reader) == ("a.txt", seen.id, 9, "1")
    assert known.digest == f"digest of {seen.id}"


def test_known_files_below_a_folder_are_those_in_it(tmp_path: Path, root: Path) -> None:
    articles = [article(path, path) for path in ("day/a.txt", "day/b.txt", "daybreak/c.txt", "d.txt")]
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, articles)

        def below(*places: Path) -> list[str]:
            return [known.path for known in store.known_files(places).values()]

        assert below(root / "day") == ["day/a.txt", "day/b.txt"]
        assert below(root / "d.txt", root / "daybreak") == ["d.txt", "daybreak/c.txt"]
        assert len(below(root)) == len(below(tmp_path)) == len(below(tmp_path.parent)) == 4
        assert below(tmp_path / "elsewhere") == below() == []


def test_a_file_is_known_from_wherever_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "link").symlink_to("articles")
    monkeypatch.chdir(tmp_path / "articles")
    with Store.open(tmp_path, create=True) as store:
        places = [
            Path("a.txt"),
            Path("../articles/a.txt"),
            tmp_path / "articles" / "a.txt",
            tmp_path / "link" / "a.txt",
        ]
        assert {store.location(place) for place in places} == {"articles/a.txt"}
        assert store.location(Path()) == "articles"
        assert store.location(Path("..")) == "."


def test_a_project_that_was_moved_still_knows_its_files(tmp_path: Path) -> None:
    before = tmp_path / "before"
    before.mkdir()
    with Store.open(before, create=True) as store:
        keep(store, before / "articles", [article("a.txt", "One text.")])
    after = before.rename(tmp_path / "after")
    with Store.open(after, create=False) as store:
        assert store.location(after / "articles" / "a.txt") in store.known_files()


def test_names_that_are_no_unicode_are_known_apart(tmp_path: Path) -> None:
    odd = [
        tmp_path / b"caf\xe9.txt".decode("utf-8", "surrogateescape"),
        tmp_path / "caf\ufffd.txt",
        tmp_path / "café.txt",
    ]
    with Store.open(tmp_path, create=True) as store:
        assert len({store.location(path).encode() for path in odd}) == 3


def test_files_that_could_not_be_read_are_kept_with_their_reason_until_they_can(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        location = store.location(root / "a.txt")
        keep(store, root, [article("a.txt", "One text.")])
        store.save_unread([UnreadFile(location, "a.txt", "it is empty")])
        assert store.unread_files() == (UnreadFile(location, "a.txt", "it is empty"),)
        assert store.unread_files([tmp_path / "elsewhere"]) == ()
        assert store.known_files() == {}
        keep(store, root, [article("a.txt", "One text.")])
        assert store.unread_files() == ()
        assert [record.article.path for record in store.records(FINGERPRINT)] == ["a.txt"]


def test_unread_files_can_be_forgotten(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.save_unread([UnreadFile("a.txt", "a.txt", "it is empty")])
        store.forget(iter(["a.txt"]))
        assert store.unread_files() == ()


def test_a_folder_is_known_by_any_link_that_leads_to_it(tmp_path: Path, root: Path) -> None:
    (root / "day").mkdir(parents=True)
    (tmp_path / "link").symlink_to("articles")
    (tmp_path / "chain").symlink_to("link")
    (root / "day" / "inner").symlink_to("../day")
    with Store.open(tmp_path, create=True) as store:
        keep(store, tmp_path / "link", [article("a.txt", "One."), article("day/b.txt", "Two.")])
        store.save_unread([UnreadFile(store.location(root / "c.txt"), "c.txt", "it is empty")])
        for folder in (root, tmp_path / "link", tmp_path / "chain"):
            assert [known.path for known in store.known_files([folder]).values()] == ["a.txt", "day/b.txt"]
            assert len(store.unread_files([folder])) == 1
        inner = root / "day" / "inner"
        assert [known.path for known in store.known_files([inner]).values()] == ["day/b.txt"]


def test_a_linked_file_is_known_by_the_name_of_the_link_also_when_that_is_a_folder_now(
    tmp_path: Path, root: Path
) -> None:
    root.mkdir()
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [article("a.txt", "One.")])
        (root / "a.txt").symlink_to("..")
        assert [known.path for known in store.known_files([root / "a.txt"]).values()] == ["a.txt"]
