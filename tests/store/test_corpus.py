import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool.domain.analysis import Analysis
from corpustool.domain.articles import Article, Sourced
from corpustool.domain.texts import Document, Origin, Section, SectionKind
from corpustool.errors import NothingToRead
from corpustool.store import Sighting, Store

from .making import FINGERPRINT, analysis_of, article, keep, sighting


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "articles"


def paths(store: Store) -> list[str]:
    return [record.article.path for record in store.records(FINGERPRINT)]


def test_what_was_saved_comes_back_as_it_was_also_after_closing(tmp_path: Path, root: Path) -> None:
    seen = replace(
        article("news/ferry.txt", "The ferry sank.\nIt was “full” – 12 boats came.", "Ferry sinks", "2024-03-04"),
        outlet=Sourced("Harbour Post", "source line"),
        url=Sourced("https://example.org/ferry", "header"),
    )
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [seen])
    with Store.open(tmp_path, create=False) as store:
        (record,) = store.records(FINGERPRINT)
    assert record.article == seen
    assert record.analysis == analysis_of(seen.document)


def test_records_come_by_path_in_whatever_order_they_were_saved(tmp_path: Path, root: Path) -> None:
    articles = [article(f"{number:02}.txt", f"Text {number}") for number in range(20)]
    shuffled = [articles[number * 7 % 20] for number in range(20)]
    with Store.open(tmp_path, create=True) as store:
        for seen in shuffled:
            keep(store, root, [seen])
        assert [record.article for record in store.records(FINGERPRINT)] == articles


def test_two_files_with_one_text_are_one_article_seen_twice(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [article("b.txt", "One text.", published="2024-03-04"), article("a.txt", "One text.")])
        (record,) = store.records(FINGERPRINT)
    assert (record.article.path, record.article.seen_at) == ("a.txt", ("a.txt", "b.txt"))
    # What the first file does not tell, the next one does.
    assert record.article.published == Sourced("2024-03-04", "file name")


def test_forgetting_one_of_two_files_with_one_text_keeps_the_article(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [article("a.txt", "One text."), article("b.txt", "One text.")])
        store.forget([store.location(root / "a.txt")])
    with Store.open(tmp_path, create=False) as store:
        (record,) = store.records(FINGERPRINT)
        assert record.article.seen_at == ("b.txt",)
        assert store.missing_analyses(FINGERPRINT) == ()


def test_a_text_is_not_analysed_again_when_its_file_was_renamed(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [article("old.txt", "One text.")])
    with Store.open(tmp_path, create=False) as store:
        store.forget([store.location(root / "old.txt")])
        store.save([sighting(store, root, article("new.txt", "One text."))])
        assert store.missing_analyses(FINGERPRINT) == ()
        assert paths(store) == ["new.txt"]


def test_a_text_that_is_seen_nowhere_any_more_is_not_kept_on_disk(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [article("a.txt", "A secret that was taken back.")])
        store.forget([store.location(root / "a.txt")])
    with Store.open(tmp_path, create=False) as store:
        assert store._select("SELECT count(*) FROM document") == [(0,)]
        assert store._select("SELECT count(*) FROM analysis") == [(0,)]


def test_a_changed_file_replaces_what_was_seen_in_it(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [article("a.txt", "Twelve died.")])
        keep(store, root, [article("a.txt", "Fifteen died.")])
        assert [record.article.text for record in store.records(FINGERPRINT)] == ["Fifteen died."]


def test_an_analysis_belongs_to_its_fingerprint(tmp_path: Path, root: Path) -> None:
    seen = article("a.txt", "One text.")
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [seen])
        assert store.records("model-2") == ()
        ((_, document),) = store.missing_analyses("model-2")
        assert document == seen.document


def test_the_same_text_cut_into_other_sections_is_analysed_for_itself(tmp_path: Path, root: Path) -> None:
    plain = article("b.txt", "Ferry sinks\n\nIt sank.")
    sections = (Section(SectionKind.HEADLINE, 0, 11), Section(SectionKind.BODY, 13, 21))
    headed = replace(plain, path="a.txt", document=Document(plain.text, sections))
    with Store.open(tmp_path, create=True) as store:
        store.save([sighting(store, root, plain), sighting(store, root, headed)])
        assert len(store.missing_analyses(FINGERPRINT)) == 2
        keep(store, root, [])
        (record,) = store.records(FINGERPRINT)
        assert record.article.document.sections == sections
        store.forget([store.location(root / "a.txt")])
        (record,) = store.records(FINGERPRINT)
        assert record.article.document == plain.document


def test_one_text_on_other_lines_of_two_files_is_analysed_once(tmp_path: Path, root: Path) -> None:
    first = replace(article("a.txt", "One text."), origins=(Origin(0, 6, 1),))
    second = replace(article("b.txt", "One text."), origins=(Origin(0, 2, 8), Origin(4, 3, 1)))
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [first])
        store.save([sighting(store, root, second)])
        assert store.missing_analyses(FINGERPRINT) == ()
        (record,) = store.records(FINGERPRINT)
        assert (record.article.path, record.article.origins) == ("a.txt", first.origins)
        store.forget([store.location(root / "a.txt")])
        (record,) = store.records(FINGERPRINT)
        assert (record.article.path, record.article.origins) == ("b.txt", second.origins)
        store.save([sighting(store, root, replace(second, origins=()))])
        assert [record.article.origins for record in store.records(FINGERPRINT)] == [()]


def test_articles_without_an_analysis_are_left_out(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [article("a.txt", "One.")])
        store.save([sighting(store, root, article("b.txt", "Two."))])
        assert paths(store) == ["a.txt"]


def test_an_analysis_of_a_text_that_is_gone_is_dropped(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.save_analyses(FINGERPRINT, [("no such key", Analysis())])
        assert store._select("SELECT count(*) FROM analysis") == [(0,)]


def test_records_of_some_files_are_as_if_there_were_no_others(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [article("a.txt", "One text."), article("b.txt", "One text."), article("c.txt", "Another.")])
        (record,) = store.records(FINGERPRINT, {store.location(root / "b.txt")})
        assert (record.article.path, record.article.seen_at) == ("b.txt", ("b.txt",))
        assert store.records(FINGERPRINT, set()) == ()


def test_reading_records_leaves_the_garbage_collector_as_it_was(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        keep(store, root, [article("a.txt", "One.")])
        store.records(FINGERPRINT)
        assert gc.isenabled()
        gc.disable()
        try:
            store.records(FINGERPRINT)
            assert not gc.isenabled()
        finally:
            gc.enable()


def test_a_corpus_that_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead) as caught:
        Store.open(tmp_path, create=False)
    assert "corpustool ingest" in caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_failed_batch_is_not_kept_by_half(tmp_path: Path, root: Path) -> None:
    def broken() -> Iterator[Sighting]:
        yield sighting(store, root, article("a.txt", "One."))
        raise LookupError

    with Store.open(tmp_path, create=True) as store:
        with pytest.raises(LookupError):
            store.save(broken())
        assert store.known_files() == {}
        keep(store, root, [article("b.txt", "Two.")])
        assert paths(store) == ["b.txt"]


def test_a_healthy_corpus_has_no_faults(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        assert store.faults() == ()


# Few names and few texts, so that files share texts, change and vanish.
states = st.lists(
    st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["one", "two", "three"]), max_size=6),
    min_size=1,
    max_size=4,
)


@settings(max_examples=40)
@given(states)
def test_the_corpus_is_what_the_files_are_now_whatever_they_were_before(
    tmp_path_factory: pytest.TempPathFactory, folders: list[dict[str, str]]
) -> None:
    tmp_path = tmp_path_factory.mktemp("corpus")
    for folder in folders:
        with Store.open(tmp_path, create=True) as store:
            articles = [article(name, text) for name, text in folder.items()]
            keep(store, tmp_path, articles)
            gone = set(store.known_files()) - {store.location(tmp_path / name) for name in folder}
            store.forget(gone)
    with Store.open(tmp_path, create=False) as store:
        records = store.records(FINGERPRINT)
    seen: dict[str, list[str]] = {}
    for name, text in sorted(folders[-1].items()):
        seen.setdefault(text, []).append(name)
    assert {record.article.text: list(record.article.seen_at) for record in records} == seen
    assert [record.article.path for record in records] == sorted(names[0] for names in seen.values())


def test_an_article_in_a_store_is_the_article_that_was_read(tmp_path: Path) -> None:
    odd = Article(
        "0" * 16, "odd \N{REPLACEMENT CHARACTER}.txt", Document("\U0001f6a2 a\u0301\n\ttab 'quote' \"two\";--")
    )
    with Store.open(tmp_path, create=True) as store:
        keep(store, tmp_path, [odd])
        (record,) = store.records(FINGERPRINT)
    assert record.article == replace(odd, seen_at=(odd.path,))
