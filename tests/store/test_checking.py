import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from corpustool.errors import StoreError
from corpustool.store import Store, database

from .making import FINGERPRINT, article, keep


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    with Store.open(tmp_path, create=True) as store:
        keep(store, tmp_path, [article(f"{number}.txt", f"Text {number}.") for number in range(9)])
        assert store.faults() == ()
    return tmp_path


def change(directory: Path, statement: str) -> None:
    with closing(sqlite3.connect(directory / database.FOLDER / database.NAME, isolation_level=None)) as connection:
        assert connection.execute(statement).rowcount


def faults(directory: Path) -> tuple[str, ...]:
    with Store.open(directory, create=False) as store:
        return store.faults()


def read(directory: Path) -> None:
    with Store.open(directory, create=False) as store:
        store.missing_analyses("another model")
        store.records(FINGERPRINT)


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("UPDATE document SET text = text || '!' WHERE text = 'Text 3.'", "is not what it was"),
        ("UPDATE document SET article = 'x' WHERE text = 'Text 3.'", "is not what it was"),
        ("UPDATE document SET sections = x'90' WHERE text = 'Text 3.'", "is not what it was"),
        ("UPDATE document SET sections = x'c1' WHERE text = 'Text 3.'", "sections of document"),
        (
            "UPDATE analysis SET data = x'c1' WHERE document = (SELECT min(key) FROM document)",
            "an analysis of document",
        ),
        ("UPDATE observation SET origins = x'c1' WHERE path = '3.txt'", "the lines of 3.txt"),
    ],
)
def test_what_is_not_as_it_was_put_in_is_a_fault(corpus: Path, statement: str, word: str) -> None:
    change(corpus, statement)
    (fault,) = faults(corpus)
    assert word in fault


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE document SET sections = x'c1'",
        "UPDATE analysis SET data = x'c1'",
        "UPDATE analysis SET data = 'text'",
        "UPDATE observation SET origins = x'c1'",
        "UPDATE document SET text = CAST(x'ff' AS TEXT)",
    ],
)
def test_reading_it_is_an_error_that_helps(corpus: Path, statement: str) -> None:
    change(corpus, statement)
    with pytest.raises(StoreError) as caught:
        read(corpus)
    assert "ingest again" in caught.value.hint


def test_many_faults_are_counted(corpus: Path) -> None:
    change(corpus, "UPDATE analysis SET data = x'c1'")
    assert len(faults(corpus)) == 6
    assert faults(corpus)[-1] == "and 4 more"


def test_analyses_of_another_form_are_no_fault(corpus: Path) -> None:
    change(corpus, "UPDATE analysis SET data = x'c1', fingerprint = 'an older one/00000000'")
    assert faults(corpus) == ()
